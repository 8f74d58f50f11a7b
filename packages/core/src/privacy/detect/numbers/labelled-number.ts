import { isDigit } from '../is-digit.ts';
import { fold } from '../lexicon/fold.ts';
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
  let start = first;
  while (start < end && start - first <= LONGEST && !isDigit(text.charCodeAt(start))) start++;
  if (start - first < SHORTEST || start - first > LONGEST) return undefined;
  for (let at = start; at < end; at++) if (!isDigit(text.charCodeAt(at))) return undefined;
  const context = LABELS.get(fold(text.slice(first, start)));
  if (context === undefined) return undefined;
  const reach = readDigits(text, start);
  if (reach < FEWEST_DIGITS) return undefined;
  return { token, start, phoneStart: start, length: end - start, isMixed: false, isGlued: false, context, reach };
}

const SHORTEST = 2;
const LONGEST = 8;
const FEWEST_DIGITS = 7;

const LABELS: ReadonlyMap<string, NumberContextId> = new Map([
  ['cpf', NumberContext.CPF],
  ['cnpj', NumberContext.CNPJ],
  ['rg', NumberContext.RG],
  ['cnh', NumberContext.CNH],
  ['pis', NumberContext.PIS],
  ['nis', NumberContext.PIS],
  ['sus', NumberContext.CNS],
  ['cep', NumberContext.CEP],
  ['tel', NumberContext.PHONE],
  ['fone', NumberContext.PHONE],
  ['telefone', NumberContext.PHONE],
  ['telefono', NumberContext.PHONE],
  ['phone', NumberContext.PHONE],
  ['cel', NumberContext.PHONE],
  ['celular', NumberContext.PHONE],
  ['whats', NumberContext.PHONE],
  ['whatsapp', NumberContext.PHONE],
  ['wpp', NumberContext.PHONE],
  ['zap', NumberContext.PHONE],
  ['pix', NumberContext.PIX],
  ['ssn', NumberContext.SSN],
  ['dni', NumberContext.NIF],
  ['rut', NumberContext.RUT],
  ['cuit', NumberContext.CUIT],
  ['cuil', NumberContext.CUIT],
]);
