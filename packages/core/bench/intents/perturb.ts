import { randomSource } from '../../src/classifier/random-source.ts';

/** One slip in one word of four letters or more: a letter left out, doubled, swapped with the next or hit beside. */
export function withTypo(seed: number): (text: string) => string {
  const random = randomSource(seed);
  return (text) => {
    const words = text.split(' ');
    const long = words.flatMap((word, at) => (word.length >= 4 ? [at] : []));
    const at = long[Math.floor(random() * long.length)];
    if (at === undefined) return text;
    const word = words[at]!;
    const place = Math.floor(random() * word.length);
    const [before, letter, after] = [word.slice(0, place), word[place]!, word.slice(place + 1)];
    const slips = [
      before + after,
      before + letter + letter + after,
      before + after.slice(0, 1) + letter + after.slice(1),
      before + besides(letter, random) + after,
    ];
    words[at] = slips[Math.floor(random() * slips.length)]!;
    return words.join(' ');
  };
}

export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** As people write in Brazilian chats. */
export function inChatSpelling(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .split(/\s+/)
    .map((word) => CHAT[word] ?? word.replace(/qu(?=[ei])/, 'k'))
    .join(' ');
}

function besides(letter: string, random: () => number): string {
  const row = ROWS.find((keys) => keys.includes(letter.toLowerCase())) ?? 'e';
  const at = row.indexOf(letter.toLowerCase());
  const neighbours = [row[at - 1], row[at + 1]].filter((key) => key !== undefined);
  return neighbours[Math.floor(random() * neighbours.length)] ?? 'e';
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const CHAT: Readonly<Record<string, string>> = {
  voce: 'vc',
  voces: 'vcs',
  nao: 'n',
  quero: 'qro',
  para: 'pra',
  porque: 'pq',
  tambem: 'tb',
  que: 'q',
  esta: 'ta',
  estou: 'to',
  hoje: 'hj',
  quando: 'qdo',
  muito: 'mt',
  mensagem: 'msg',
  agora: 'agr',
  comigo: 'cmg',
  obrigado: 'obg',
  tudo: 'td',
  depois: 'dps',
  com: 'c',
  qual: 'ql',
  telefone: 'tel',
};
