import { type Flow, parseFlowFile } from '@recado/core';
import questions from './questions.flow.json' with { type: 'json' };

/** Frequent questions, as the JSON form of a flow: what a visual editor writes runs like what is written in TypeScript. */
export const questionsFlow: Flow = parseFlowFile(questions);
