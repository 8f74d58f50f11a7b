import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A labelled place. Offsets are UTF-16, `end` not included. */
export interface Label {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export interface Message {
  readonly text: string;
  readonly spans: readonly Label[];
  /** Debatable places: a finding there is neither right nor wrong. */
  readonly ignore?: readonly { readonly start: number; readonly end: number }[];
}

export interface Corpus {
  readonly name: string;
  readonly messages: readonly Message[];
  /** Kinds that are labelled; a finding of another kind does not count. `undefined` for all. */
  readonly types?: ReadonlySet<string>;
}

/** Every corpus of ours under a folder: `<name>.jsonl`, a message a line. */
export function ownCorpora(folder: string): Corpus[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .toSorted()
    .map((file) => ({ name: file.replace('.jsonl', ''), messages: readLines(join(folder, file)) }));
}

export const readLines = (file: string): Message[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Message);

/** LeNER-Br (Luz de Araujo et al., PROPOR 2018): Brazilian court texts in CoNLL form; people only. */
export function lenerCorpora(folder: string): Corpus[] {
  return ['dev', 'test']
    .filter((part) => existsSync(join(folder, `${part}.conll`)))
    .map((part) => ({
      name: `lener-br.${part}`,
      types: new Set(['PERSON']),
      messages: readFileSync(join(folder, `${part}.conll`), 'utf8')
        .split(/\n\s*\n/)
        .map(sentence),
    }));
}

function sentence(lines: string): Message {
  let text = '';
  const spans: { type: string; start: number; end: number }[] = [];
  for (const line of lines.split('\n')) {
    const cut = line.lastIndexOf(' ');
    if (cut < 0) continue;
    if (text !== '') text += ' ';
    const start = text.length;
    text += line.slice(0, cut);
    const tag = line.slice(cut + 1).trim();
    const last = spans.at(-1);
    if (tag === 'B-PESSOA') spans.push({ type: 'PERSON', start, end: text.length });
    else if (tag === 'I-PESSOA' && last !== undefined) last.end = text.length;
  }
  return { text, spans };
}

/** presidio-research's synthetic sentences, the kinds both know. Its offsets count code points. */
export function presidioCorpus(file: string): Corpus[] {
  if (!existsSync(file)) return [];
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly {
    readonly full_text: string;
    readonly spans: readonly { readonly entity_type: string; readonly start_position: number; readonly end_position: number }[];
  }[];
  const messages = rows.map(({ full_text: text, spans }) => {
    const points = [...text];
    const offset = (index: number): number => points.slice(0, index).join('').length;
    return {
      text,
      spans: spans.flatMap(({ entity_type, start_position, end_position }) => {
        const type = PRESIDIO_TYPES[entity_type];
        return type === undefined ? [] : [{ type, start: offset(start_position), end: offset(end_position) }];
      }),
    };
  });
  return [{ name: 'presidio-research', messages, types: new Set(Object.values(PRESIDIO_TYPES)) }];
}

const PRESIDIO_TYPES: Readonly<Record<string, string>> = {
  PERSON: 'PERSON',
  CREDIT_CARD: 'CREDIT_CARD',
  PHONE_NUMBER: 'PHONE',
  EMAIL_ADDRESS: 'EMAIL',
  IBAN_CODE: 'IBAN',
  US_SSN: 'US_SSN',
  IP_ADDRESS: 'IP_ADDRESS',
};
