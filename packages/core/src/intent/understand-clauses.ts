import type { IntentRouter, RouteRequest, Understanding } from '../ports/intent-router/intent-router.ts';
import { utteranceWords } from '../text/normalise-utterance.ts';
import { stripPoliteness } from '../text/strip-politeness.ts';

/**
 * The one wish that a clause of a longer message is in so many words: `quero me cadastrar, meu e-mail é …`. `undefined` when no clause is,
 * or two are different wishes. Less sure than a message that is nothing but the wish.
 */
export async function understandClauses(rules: IntentRouter, request: RouteRequest): Promise<Understanding | undefined> {
  const clauses = request.utterance.slice(0, MAX_LENGTH).split(CLAUSE_END);
  if (clauses.length < 2) return undefined;
  let wish: Understanding | undefined;
  for (const utterance of clauses.slice(0, MOST_CLAUSES)) {
    const words = utteranceWords(utterance);
    if (words.length < LEAST_WORDS || stripPoliteness(words).words.length === 0) continue;
    const said = await rules.route({ ...request, utterance });
    if (said.intent === undefined || said.confidence < LITERAL) continue;
    if (wish !== undefined && wish.intent !== said.intent) return undefined;
    wish = said;
  }
  return wish === undefined ? undefined : { ...wish, confidence: OF_A_CLAUSE };
}

const CLAUSE_END = /[,.;:!?\n]+(?:\s+|$)/u;
const MAX_LENGTH = 1_000;
const MOST_CLAUSES = 8;
/** "cadastro, não quero" asks for nothing. */
const LEAST_WORDS = 2;
/** A whole example, a pattern, or a near miss of an example. */
const LITERAL = 0.8;
const OF_A_CLAUSE = 0.75;
