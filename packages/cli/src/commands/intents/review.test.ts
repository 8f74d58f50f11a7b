import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mask, publicId } from '@recado/core';
import { describe, expect, it } from 'vitest';
import { keepNotUnderstood, MOST_MESSAGES, readUnsorted } from '../../dev/not-understood-file.ts';
import { createBotFolder } from '../../test-support/bot-folder.ts';
import { captureOutput } from '../../test-support/capture-output.ts';
import { runRecado } from '../../test-support/recado-process.ts';
import { type AskPerson, runIntentReview } from './run-review.ts';

const BOT = `import { createClassifierRouter, defineBot, flow, intent } from '@recado/core';
const intents = [
  intent('book', { flow: 'a', examples: { pt: ['quero marcar consulta', 'agendar horário', 'tem vaga amanhã'] } }),
  intent('price', { flow: 'a', examples: { pt: ['quanto custa', 'qual o valor', 'preço da consulta'] } }),
];
export default defineBot({ flows: [flow('a', { version: 1 }).say('hi', { pt: 'Oi' }).end()], intents, languages: ['pt', 'es'] });
`;

function aFolder() {
  const folder = createBotFolder(BOT);
  const path = join(folder.path, 'not-understood.jsonl');
  const keep = keepNotUnderstood(path, undefined);
  let at = 0;
  const hear = (text: string, language?: 'pt' | 'es') => {
    at += 1;
    keep({ id: publicId(`m${at}`), at, text: mask(text), language, among: [] });
  };
  const review = async (options: { json?: boolean; examples?: string; assign?: readonly string[] } = {}, ask?: AskPerson) => {
    const { io, written } = captureOutput(folder.path);
    const exitCode = await runIntentReview({ dataDir: '.', json: false, assign: [], ...options }, io, ask);
    return { exitCode, ...written };
  };
  const examples = () => JSON.parse(readFileSync(join(folder.path, 'intents.examples.json'), 'utf8'));
  return { [Symbol.dispose]: () => folder[Symbol.dispose](), folder, path, hear, review, examples };
}

/** Somebody who answers these, then goes. */
function person(...answers: readonly string[]): AskPerson {
  const left = [...answers];
  return async () => left.shift();
}

describe('recado intents review', () => {
  it('lists what waits, the same words once, the most frequent first, masked', async () => {
    using at = aFolder();
    at.hear('faz lente de contato?');
    for (let time = 0; time < 3; time += 1) at.hear('o doutor atende ana@exemplo.com.br?', 'es');
    const { stdout } = await at.review({ json: true });
    expect(JSON.parse(stdout).messages).toMatchObject([
      { text: 'o doutor atende <EMAIL>?', count: 3, language: 'es', id: expect.stringMatching(/^[0-9a-f]{8}$/) },
      { text: 'faz lente de contato?', count: 1 },
    ]);
    expect(readFileSync(at.path, 'utf8')).not.toContain('ana@');
    expect((await at.review()).stdout).toMatch(/^[0-9a-f]{8} {5}3 × {2}o doutor/);
  });

  it('says where examples can go when they cannot go there, and keeps the message', async () => {
    using at = aFolder();
    at.hear('cuánto sale', 'es');
    await expect(at.review({ examples: 'nowhere/examples.json' }, person('price'))).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
      hint: expect.stringContaining('--examples'),
    });
    expect(JSON.parse((await at.review({ json: true })).stdout).messages).toHaveLength(1);
  });

  it('makes an example of what a person assigns, in its language, without the placeholders', async () => {
    using at = aFolder();
    at.hear('me encaixa aí, meu zap é 11 98765-4321', 'pt');
    at.hear('cuánto sale', 'es');
    at.hear('bom filme ontem');
    const { stdout, stderr } = await at.review({}, person('0', 'price', 'book'));
    expect(stdout).toContain('1 of 3');
    expect(at.examples()).toEqual({
      version: 1,
      intents: { price: { es: ['cuánto sale'] }, book: { pt: ['me encaixa aí, meu zap é'] } },
      none: ['bom filme ontem'],
    });
    expect(stderr).toMatch(/^3 assigned, in .*\nLoad it: /);
    expect((await at.review({}, person())).stdout).toBe('Nothing waits to be sorted.\n');
  });

  it('takes the number of the likeliest, asks again when it is none, skips on Enter, and stops on q', async () => {
    using at = aFolder();
    at.hear('qual o preço aí');
    at.hear('marca um horário pra mim');
    at.hear('e o estacionamento');
    await at.review({}, person('', '99', '1', 'q'));
    expect(at.examples().intents).toEqual({ book: { pt: ['marca um horário pra mim'] } });
    expect(readUnsorted(at.path).map(({ text }) => text)).toEqual(['e o estacionamento', 'qual o preço aí']);
  });

  it('assigns without asking, all or nothing', async () => {
    using at = aFolder();
    at.hear('tem convênio?');
    at.hear('bom dia grupo da família');
    const [family, plan] = readUnsorted(at.path).map(({ id }) => id);
    await expect(at.review({ assign: [`${plan}=price`, `${family}=nothing`] })).rejects.toThrow(/no intent "nothing"/);
    await expect(at.review({ assign: ['deadbeef=price'] })).rejects.toThrow(/no message "deadbeef"/);
    expect(existsSync(join(at.folder.path, 'intents.examples.json'))).toBe(false);
    await at.review({ assign: [`${plan}=price`, `${family}=none`] });
    expect(at.examples()).toMatchObject({ intents: { price: { pt: ['tem convênio?'] } }, none: ['bom dia grupo da família'] });
    expect(readUnsorted(at.path)).toEqual([]);
  });

  it('does not ask again about words that were sorted, however often they come', async () => {
    using at = aFolder();
    at.hear('bom filme ontem');
    await at.review({}, person('none'));
    at.hear('bom filme ontem');
    expect(readUnsorted(at.path)).toEqual([]);
  });

  it('finds what recado dev did not understand', { timeout: 60_000 }, async () => {
    using at = aFolder();
    const { exitCode } = await runRecado(['dev', '--json', '--data-dir', '.'], {
      cwd: at.folder.path,
      input: 'quanto custa\nvocês têm estacionamento? sou ana@exemplo.com.br\n',
    });
    expect(exitCode).toBe(0);
    expect(readUnsorted(at.path).map(({ text }) => text)).toEqual(['vocês têm estacionamento? sou <EMAIL>']);
  });

  it('keeps the newest only', () => {
    using at = aFolder();
    for (let count = 0; count < MOST_MESSAGES * 2; count += 1)
      at.hear(`frase ${'a'.repeat(count % 7)} número ${count % 977} x${'y'.repeat(count % 11)}`);
    expect(readFileSync(at.path, 'utf8').trimEnd().split('\n')).toHaveLength(MOST_MESSAGES);
  });
});
