// How well and how fast personal data is found, on every corpus at hand, beside other projects' detectors where they are installed.
// RECADO_WRITE_FIGURES=1 writes the table of docs/reference/personal-data.md anew.
// RECADO_DATA: folder of the corpora. RECADO_THIRD_PARTY: folder of lener-br, presidio-research and prenomes-ibge. RECADO_PEERS: folder with node_modules.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPiiDetector } from '../src/privacy/pii-detector.ts';
import { type Corpus, type Label, lenerCorpora, type Message, ownCorpora, presidioCorpus, readLines } from './pii/corpus.ts';
import { foldsByTemplate } from './pii/folds.ts';
import { HOSTILE_TEXTS } from './pii/hostile-texts.ts';
import { nameCoverage } from './pii/name-coverage.ts';
import { importablePeers, type Peer } from './pii/peers.ts';
import { type Find, type Score, score } from './pii/score.ts';
import { writeFigures } from './pii/write-figures.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const data = process.env.RECADO_DATA ?? join(repository, '../shared/data/pii');
const thirdParty = process.env.RECADO_THIRD_PARTY ?? join(data, '../third-party');
const peers = importablePeers(process.env.RECADO_PEERS);

/** What one of the patterns costs that a detector of patterns has dozens of. It matches nowhere. */
const ONE_PATTERN = /\d{3}[.\- ]?\d{3}[.\- ]?\d{3} ?[-./]? ?\d{2}!{9}|[\w.+-]+@[\w-]+!{9}/;
const CHARACTERS_A_SLICE = 1_500;
const PASSES = 3;
const RUNS_A_PASS = 7;
const WARM_MS = 500;

const detector = createPiiDetector();
const find: Find = (text) => detector.detect(text);
const started = performance.now();
find('oi, sou a Ana');
print('first message, lists unpacked', performance.now() - started, 'ms');

if (!existsSync(data)) console.error(`No corpora at ${data}: set RECADO_DATA to the folder that holds them.`);
const corpora = ownCorpora(data);
const own: Corpus = {
  name: 'own messages',
  messages: readLines(fileURLToPath(new URL('../src/privacy/__fixtures__/own-messages.jsonl', import.meta.url))),
};
const others = [
  ...lenerCorpora(join(thirdParty, 'lener-br')),
  ...presidioCorpus(join(thirdParty, 'presidio-research/synth_dataset_v2.json')),
];
const scores = new Map<string, Score & { readonly messages: number }>();
for (const corpus of [...corpora, own, ...others]) {
  reportScore(corpus, 'recado', find, true);
  for (const peer of peers) await reportPeer(corpus, peer);
}
if (process.env.RECADO_WRITE_FIGURES !== undefined) writeFigures(join(repository, 'docs/reference/personal-data.md'), scores);
const coverage = nameCoverage(join(thirdParty, 'prenomes-ibge/nomes-censos-ibge.csv'));
if (coverage !== undefined) {
  const { listed, listedOrSounding, people } = coverage;
  print('people of the census whose first name is listed', listed, 'ratio', { listedOrSounding: round(listedOrSounding), people });
}
for (const corpus of corpora) {
  for (const fold of foldsByTemplate(corpus, 5)) {
    const { overall, leakRate } = score(fold, find);
    print(`${fold.name} exact F1`, overall.f1, 'ratio', {
      overlapF1: round(overall.overlapF1),
      noLeak: round(1 - leakRate),
      messages: fold.messages.length,
    });
  }
}
for (const corpus of [...corpora, own]) {
  reportSpeed(corpus);
  reportSpeed({
    name: `${corpus.name}, messages without personal data`,
    messages: corpus.messages.filter(({ spans }) => spans.length === 0),
  });
  reportSpeed({ name: `${corpus.name}, 60 messages a text`, messages: joined(corpus.messages, 60) });
}
for (const text of sixtyCharacters()) {
  repeat(20_000, () => find(text));
  print(`one message of ${text.length} characters`, fastest(() => repeat(100, () => find(text))) * 10, 'µs', { text });
}
print('prose without personal data', (prose().length / fastest(() => find(prose()))) * 1e-3, 'MB/s');
for (const [name, text] of HOSTILE_TEXTS) {
  const whole = fastest(() => find(text));
  print(`64 KB of ${name}`, whole, 'ms', { quarterMs: round(fastest(() => find(text.slice(0, text.length / 4)))) });
}

function reportScore(corpus: Corpus, detectorName: string, finder: Find, withTypes: boolean): void {
  const figures = score(corpus, finder);
  const { overall, byType, leakRate, touchRate, overMasked } = figures;
  if (withTypes) scores.set(corpus.name, { ...figures, messages: corpus.messages.length });
  print(`${corpus.name} ${detectorName} exact F1`, overall.f1, 'ratio', {
    precision: round(overall.precision),
    recall: round(overall.recall),
    overlapF1: round(overall.overlapF1),
    noLeak: round(1 - leakRate),
    touchRate: round(touchRate),
    overMasked: round(overMasked),
    messages: corpus.messages.length,
  });
  if (!withTypes) return;
  for (const [type, { precision, recall, f1, overlapF1, labelled }] of byType) {
    print(`${corpus.name} ${type} exact F1`, f1, 'ratio', {
      precision: round(precision),
      recall: round(recall),
      overlapF1: round(overlapF1),
      labelled,
    });
  }
}

/** On the first 300 messages: peers take milliseconds for each. */
async function reportPeer(corpus: Corpus, { name, find: findAsync }: Peer): Promise<void> {
  const messages = corpus.messages.slice(0, 300);
  const found = new Map<string, readonly Label[]>();
  const start = performance.now();
  for (const { text } of messages) found.set(text, await findAsync(text));
  const ms = performance.now() - start;
  reportScore({ ...corpus, messages }, name, (text) => found.get(text) ?? [], false);
  print(`${corpus.name} ${name} speed`, ms / messages.length, 'ms a message');
}

function reportSpeed({ name, messages }: Corpus): void {
  const bytes = messages.reduce((total, { text }) => total + Buffer.byteLength(text), 0);
  const characters = messages.reduce((total, { text }) => total + text.length, 0);
  // Warm: a process that answers messages all day has long compiled what it runs.
  const warmUntil = performance.now() + WARM_MS;
  while (performance.now() < warmUntil) for (const { text } of messages) find(text);
  const slices = partsOf(messages, CHARACTERS_A_SLICE);
  const spent = timesOf(slices, find);
  const perSecond = (ms: number): number => (bytes / ms) * 1e-3;
  print(`${name} speed`, perSecond(spent.best), 'MB/s', {
    how: `each slice of ${CHARACTERS_A_SLICE} characters at its fastest of ${PASSES * RUNS_A_PASS} runs`,
    medianOfRuns: round(perSecond(spent.median)),
    microsecondsPer60Characters: round((spent.best * 1_000 * 60) / characters),
    timesALoopOverCharCodes: round(spent.best / timesOf(slices, sumOfCharCodes).best),
    timesOnePattern: round(spent.best / timesOf(slices, (text) => ONE_PATTERN.test(text)).best),
  });
}

/**
 * Milliseconds for all slices, each at its fastest and each at its median run. What else runs on the machine disturbs a short slice in some
 * runs only, and a busy minute some passes only.
 */
function timesOf(
  slices: readonly (readonly Message[])[],
  run: (text: string) => unknown,
): { readonly best: number; readonly median: number } {
  const times = slices.map((): number[] => []);
  for (let pass = 0; pass < PASSES; pass++) {
    slices.forEach((slice, index) => {
      for (let time = 0; time < RUNS_A_PASS; time++) {
        const start = performance.now();
        for (const { text } of slice) run(text);
        times[index]?.push(performance.now() - start);
      }
    });
  }
  const sum = (pick: (sorted: readonly number[]) => number | undefined): number =>
    times.reduce((total, each) => total + (pick(each.toSorted((a, b) => a - b)) ?? 0), 0);
  return { best: sum((sorted) => sorted[0]), median: sum((sorted) => sorted[sorted.length >> 1]) };
}

/** Messages in order, together as long as `length` or a little longer. */
function partsOf(messages: readonly Message[], length: number): readonly (readonly Message[])[] {
  const parts: Message[][] = [];
  let rest = 0;
  for (const message of messages) {
    if (rest <= 0) {
      parts.push([]);
      rest = length;
    }
    parts.at(-1)?.push(message);
    rest -= message.text.length;
  }
  return parts;
}

/** What reading a text costs at least. */
function sumOfCharCodes(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum;
}

/** Messages, `count` at a time, as the lines of one text. */
function joined(messages: readonly Message[], count: number): readonly Message[] {
  const texts: Message[] = [];
  for (let from = 0; from < messages.length; from += count) {
    const text = messages
      .slice(from, from + count)
      .map((message) => message.text)
      .join('\n');
    texts.push({ text, spans: [] });
  }
  return texts;
}

function sixtyCharacters(): readonly string[] {
  return [
    'bom dia, queria saber se o pedido já saiu para a entrega hoje',
    'oi, meu nome é ana souza e meu cpf é 529.982.247-25, obrigado',
    'quero remarcar a consulta do dia 12/05 para as 15h, pode ser?',
    'liga pra mim no 11 98765-4321, moro na rua das flores, 123 ok',
  ];
}

function prose(): string {
  return 'Bom dia, gostaria de saber quando o pedido vai chegar, porque preciso do produto para a festa de sexta e ainda não recebi nada. '.repeat(
    64,
  );
}

function repeat(times: number, run: () => unknown): void {
  for (let time = 0; time < times; time++) run();
}

/** Milliseconds of the fastest of seven runs, after two to warm up. */
function fastest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 9; time++) {
    const start = performance.now();
    run();
    if (time > 1) best = Math.min(best, performance.now() - start);
  }
  return best;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function print(name: string, value: number, unit: string, more: Readonly<Record<string, unknown>> = {}): void {
  console.log(JSON.stringify({ name, value: round(value), unit, ...more }));
}
