import { NumberContext } from '../lexicon/number-context.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import { TOKENS, TokenKind } from '../tokens.ts';
import type { NumberSpot } from './number-spot.ts';

const { NONE, OTHER_DATE } = NumberContext;
const tokens = TOKENS;
const { WORD, LINE_END } = TokenKind;

/** "frete para 04229209", "vocês entregam no 11364 337?": a place where things are sent, right after a preposition. */
export function isDestination({ token, context }: NumberSpot): boolean {
  if ((context !== NONE && context !== OTHER_DATE) || token < 2 || !isOneOfFolded(TO, token - 1)) return false;
  for (let at = token - 2; at >= 0 && token - at < REACH; at--) {
    if (tokens.claimed[at] !== 0 || tokens.kind[at] === LINE_END) return false;
    if (tokens.kind[at] === WORD && isOneOfFolded(SENDING, at)) return true;
  }
  return false;
}

const REACH = 7;
const TO = wordList('para pra pro p ao a no na em ate to');
const SENDING = wordList(
  'frete fretes entrega entregas entregam entregar entregando entregue envio envios enviam enviar sedex pac motoboy correios transportadora atendem atende chega postagem remessa delivery shipping envian entregan',
);
