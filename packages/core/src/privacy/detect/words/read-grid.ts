import { isDigit } from '../is-digit.ts';
import { type Scan, tokenBefore } from '../scan.ts';
import { TOKENS } from '../tokens.ts';

const tokens = TOKENS;

/**
 * The last token of a place on a grid of numbered streets, as in Colombia and Yucatán: "Calle 10 Sur No. 43A-22", "Carrera 7 # 71-21",
 * "Calle 60 #491 x 57 y 59". `undefined` when none follows the type of street.
 * @param from - The token after the type.
 */
export function readGrid(scan: Scan, type: number, from: number): number | undefined {
  const { text } = scan;
  if (from >= tokens.count || !isDigit(text.charCodeAt(tokens.start[from]!))) return undefined;
  GRID.lastIndex = tokens.start[from]!;
  return GRID.test(text) ? tokenBefore(type, GRID.lastIndex) : undefined;
}

const GRID =
  /\d{1,3} ?[a-z]{0,2}(?: ?bis)?(?: (?:sur|norte|este|oeste|[nseo])(?![\p{L}]))?,? ?(?:#|n[º°o]\.?|nro\.?|n[úu]m\.?|n[úu]mero) ?\d{1,4} ?[a-z]?(?: ?bis)?(?: ?[-–] ?\d{1,3}[a-z]?| (?:x|por|entre) \d{1,3}[a-z]?(?: (?:y|e) \d{1,3}[a-z]?)?)(?![\p{L}\p{N}])(?: (?:sur|norte|este|oeste)(?![\p{L}]))?/iuy;
