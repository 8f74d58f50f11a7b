import type { PiiSpan } from '../pii-span.ts';
import { matches } from './matches.ts';

/** Streets with a number, and what follows of flat and block: "rua das Flores, 123, apto 4", "calle Mayor 5", "12 Main Street". */
export function detectAddresses(text: string): PiiSpan[] {
  return [...matches(text, 'ADDRESS', STREET), ...matches(text, 'ADDRESS', ENGLISH_STREET)];
}

const TYPE =
  'rua|r\\.|avenida|av\\.?|travessa|alameda|al\\.|pra[cç]a|largo|beco|ladeira|estrada|rodovia|rod\\.|quadra|calle|avda\\.?|carrera';
/** A street may be called after a date: "rua 7 de setembro". */
const NAME = '(?:\\d{1,2} de )?[^\\d\\n,;:!?()]{1,60}?';
const NUMBER = '[, ]{1,3}(?:km |n[º°o.]{0,2} {0,2}|n[uú]mero |num\\.? |# {0,1})?(?:\\d{1,5}[a-z]?\\b|s/n)';
const COMPLEMENT =
  '(?:[, -]{1,3}(?:apto?\\.?|apartamento|bloco|bl\\.?|casa|fundos|sala|lote|quadra|torre|andar|conjunto|piso|depto) {0,2}\\w{0,6}){0,4}';
const STREET = new RegExp(`(?<![\\p{L}\\p{N}])(?:${TYPE}) {1,2}${NAME}${NUMBER}${COMPLEMENT}`, 'giu');
const ENGLISH_STREET =
  /(?<![\p{L}\p{N}])\d{1,5} (?:[\p{L}'.-]{1,20} ){1,4}(?:street|st|avenue|ave|road|rd|lane|drive|boulevard|blvd)(?![\p{L}\p{N}])/giu;
