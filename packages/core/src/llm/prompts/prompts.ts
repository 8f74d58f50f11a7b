import { answer1 } from './answer-1.ts';
import type { AnswerPrompt } from './answer-prompt.ts';
import { understand1 } from './understand-1.ts';
import type { UnderstandPrompt } from './understand-prompt.ts';

/** The version in use. Older ones stay beside it, so that what was measured with them can be measured again. */
export const UNDERSTAND_PROMPT: UnderstandPrompt = understand1;

/** The version in use. */
export const ANSWER_PROMPT: AnswerPrompt = answer1;
