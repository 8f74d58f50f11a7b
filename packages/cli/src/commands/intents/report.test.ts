import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBotFolder, HELLO_BOT } from '../../test-support/bot-folder.ts';
import { captureOutput } from '../../test-support/capture-output.ts';
import { drawConfusions } from './draw-confusions.ts';
import { runIntentReport } from './run-report.ts';

const EXAMPLES = {
  book: ['quero marcar uma consulta', 'agendar horário', 'tem vaga amanhã?', 'marca uma consulta pra mim', 'preciso de um horário'],
  cancel: ['quero desmarcar', 'não vou poder ir', 'desmarca a consulta', 'cancelar meu horário', 'não posso mais ir amanhã'],
  price: ['quanto custa', 'qual o valor da consulta', 'aceita plano?', 'preço da consulta', 'quanto custa'],
};
const botWith = (examples: Readonly<Record<string, readonly string[]>>) =>
  `import { createClassifierRouter, defineBot, flow, intent } from '@recado/core';
const intents = Object.entries(${JSON.stringify(examples)}).map(([id, pt]) => intent(id, { flow: 'a', examples: { pt } }));
export default defineBot({ flows: [flow('a', { version: 1 }).say('hi', { pt: 'Oi' }).end()], intents, router: createClassifierRouter({ intents }) });
`;

async function report(
  examples: Readonly<Record<string, readonly string[]>>,
  options: { json?: boolean; picture?: string; minAccuracy?: number } = {},
) {
  using folder = createBotFolder(botWith(examples));
  const { io, written } = captureOutput(folder.path);
  const exitCode = await runIntentReport({ folds: 5, json: false, ...options }, io);
  const picture = options.picture === undefined ? undefined : readFileSync(join(folder.path, options.picture), 'utf8');
  return { exitCode, ...written, picture };
}

describe('recado intents report', { timeout: 60_000 }, () => {
  it('prints what unseen examples were taken for, and what is wrong with them', async () => {
    const { exitCode, stdout } = await report(EXAMPLES);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^15 examples of 3 intents/);
    expect(stdout).toMatch(/^accuracy {5}\d+ %$/m);
    expect(stdout).toMatch(/^book +5 +\d+ % +\d+ %$/m);
    expect(stdout).toContain('price: has the example "quanto custa" 2 times');
  });

  it('prints one JSON object, and fails below the accuracy asked for', async () => {
    const { exitCode, stdout } = await report(EXAMPLES, { json: true, minAccuracy: 1 });
    const { accuracy, exampleCount } = JSON.parse(stdout);
    expect(exampleCount).toBe(15);
    expect(accuracy).toBeLessThan(1);
    expect(exitCode).toBe(1);
  });

  it('draws the confusion matrix', async () => {
    const { picture } = await report(EXAMPLES, { picture: 'matrix.svg' });
    expect(picture).toMatch(/^<svg xmlns=/);
    expect(picture?.match(/<rect x=/g)).toHaveLength(9);
    for (const name of Object.keys(EXAMPLES)) expect(picture?.split(`>${name}<`)).toHaveLength(3);
  });

  it('says where a picture can go when it cannot go there', async () => {
    await expect(report(EXAMPLES, { picture: 'nowhere/matrix.svg' })).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
      hint: expect.stringContaining('--picture'),
    });
  });

  it('says so when there are no examples', async () => {
    await expect(report({ empty: [] })).rejects.toThrow(/no examples/);
  });

  it('is asked of a bot by folder or file', async () => {
    const { io } = captureOutput();
    expect(await runIntentReport({ bot: HELLO_BOT, folds: 5, json: false }, io)).toBe(0);
  });
});

describe('drawConfusions', () => {
  it('is wide enough for its caption, however few intents there are', () => {
    const intents = ['a', 'b'].map((intent) => ({ intent, exampleCount: 3, recall: 1, precision: 1 }));
    const svg = drawConfusions({ intents, confusions: [], accuracy: 1, exampleCount: 6 });
    const width = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
    const caption = />([^<]*Rows: what was meant[^<]*)</.exec(svg)?.[1] ?? '';
    expect(width).toBeGreaterThan(6 * caption.length);
  });

  it('escapes names and leaves intents without confusions out of a large picture', () => {
    const names = ['<a&b>', ...Array.from({ length: 60 }, (_, at) => `intent-${at}`)];
    const svg = drawConfusions({
      accuracy: 0.9,
      exampleCount: 610,
      intents: names.map((intent) => ({ intent, exampleCount: 10, recall: 1, precision: 1 })),
      confusions: [{ intent: '<a&b>', takenFor: 'intent-59', texts: ['x', 'y'] }],
    });
    expect(svg).toContain('&lt;a&amp;b&gt;');
    expect(svg).not.toContain('<a&b>');
    expect(svg).toContain('>intent-59<');
    expect(svg).toContain('21 intents not drawn');
  });
});
