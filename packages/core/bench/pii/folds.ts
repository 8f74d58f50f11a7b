import type { Corpus, Message } from './corpus.ts';

/** Cuts a corpus into folds so that messages of one template share a fold: the template is the first sentence with its values taken out. */
export function foldsByTemplate(corpus: Corpus, count: number): Corpus[] {
  const folds: Message[][] = Array.from({ length: count }, () => []);
  for (const message of corpus.messages) folds[hash(templateOf(message)) % count]?.push(message);
  return folds.map((messages, index) => ({ ...corpus, name: `${corpus.name} fold ${index + 1}/${count}`, messages }));
}

function templateOf({ text, spans }: Message): string {
  let template = '';
  let at = 0;
  for (const { type, start, end } of spans) {
    template += `${text.slice(at, start)}<${type}>`;
    at = end;
  }
  const [first = ''] = (template + text.slice(at)).split(/[.!?\n]/);
  return first.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\d+/g, '0');
}

function hash(text: string): number {
  let value = 0;
  for (let at = 0; at < text.length; at++) value = (Math.imul(value, 31) + text.charCodeAt(at)) >>> 0;
  return value;
}
