import { isDigit } from '../is-digit.ts';
import { HASH_PRIME, HASH_SEED, hashOf, isCombining, LETTERS } from '../lexicon/fold.ts';
import { NumberContext, type NumberContextId } from '../lexicon/number-context.ts';
import type { Scan } from '../scan.ts';
import { TOKENS } from '../tokens.ts';
import type { NumberSpot } from './number-spot.ts';
import { readDigits } from './written-digits.ts';

const tokens = TOKENS;

/** "cpf52998224725", "tel11987654321": the number that begins within a token, after its name. */
export function labelledNumber({ text }: Scan, token: number): NumberSpot | undefined {
  const first = tokens.start[token]!;
  const end = tokens.end[token]!;
  const { codes } = tokens;
  let start = first;
  let hash = HASH_SEED;
  while (start < end && start - first <= LONGEST && !isDigit(codes[start]!)) {
    const code = codes[start++]!;
    if (!isCombining(code)) hash = Math.imul(hash ^ (LETTERS[code]! & 0xffff), HASH_PRIME);
  }
  if (start - first < SHORTEST || start - first > LONGEST) return undefined;
  for (let at = start; at < end; at++) if (!isDigit(codes[at]!)) return undefined;
  const context = LABELS.get(hash);
  if (context === undefined) return undefined;
  const reach = readDigits(text, start);
  if (reach < FEWEST_DIGITS) return undefined;
  return { token, start, phoneStart: start, length: end - start, isMixed: false, isGlued: false, context, reach };
}

const SHORTEST = 2;
const LONGEST = 8;
const FEWEST_DIGITS = 7;

/** By the hash of the folded word. */
const LABELS: ReadonlyMap<number, NumberContextId> = new Map<number, NumberContextId>([
  [hashOf('cpf'), NumberContext.CPF],
  [hashOf('cnpj'), NumberContext.CNPJ],
  [hashOf('rg'), NumberContext.RG],
  [hashOf('cnh'), NumberContext.CNH],
  [hashOf('pis'), NumberContext.PIS],
  [hashOf('nis'), NumberContext.PIS],
  [hashOf('sus'), NumberContext.CNS],
  [hashOf('cep'), NumberContext.CEP],
  [hashOf('tel'), NumberContext.PHONE],
  [hashOf('fone'), NumberContext.PHONE],
  [hashOf('telefone'), NumberContext.PHONE],
  [hashOf('telefono'), NumberContext.PHONE],
  [hashOf('phone'), NumberContext.PHONE],
  [hashOf('cel'), NumberContext.PHONE],
  [hashOf('celular'), NumberContext.PHONE],
  [hashOf('whats'), NumberContext.PHONE],
  [hashOf('whatsapp'), NumberContext.PHONE],
  [hashOf('wpp'), NumberContext.PHONE],
  [hashOf('zap'), NumberContext.PHONE],
  [hashOf('pix'), NumberContext.PIX],
  [hashOf('ssn'), NumberContext.SSN],
  [hashOf('dni'), NumberContext.NIF],
  [hashOf('rut'), NumberContext.RUT],
  [hashOf('cuit'), NumberContext.CUIT],
  [hashOf('cuil'), NumberContext.CUIT],
]);
