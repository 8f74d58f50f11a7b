import { describe, expect, it } from 'vitest';
import { createBotFolder } from '../../test-support/bot-folder.ts';
import { captureOutput } from '../../test-support/capture-output.ts';
import { runExplain } from './run.ts';

const botWith = (
  router: string,
) => `import { ask, createClassifierRouter, createLadderRouter, defineBot, email, flow, intent } from '@recado/core';
import { createScriptedLlm } from '@recado/core/testing';
const contact = flow('contact', { version: 1, llm: 'local' }).slots({ email: ask(email(), { pt: 'E-mail?' }) }).end();
const flows = [contact, flow('hours', { version: 1 }).say('hi', { pt: 'Oi' }).end()];
const intents = [
  intent('contact', { flow: 'contact', examples: { pt: ['quero deixar meu contato', 'anota meu e-mail', 'me avisem por e-mail'] } }),
  intent('hours', { flow: 'hours', examples: { pt: ['que horas abre', 'horário de funcionamento', 'abre domingo'] } }),
];
export default defineBot({ flows, intents, router: ${router} });
`;
const CLASSIFIER = 'createClassifierRouter({ intents })';
const LADDER = `createLadderRouter({ intents, flows, models: [createScriptedLlm({ script: [{ answer: { intent: 'hours', certainty: 'sure', slots: [] } }] })] })`;
const LADDER_REMOTE = LADDER.replace('createScriptedLlm({', "createScriptedLlm({ locality: 'remote',");

interface Asked {
  readonly router?: string;
  readonly expecting?: string;
  readonly json?: boolean;
}

async function explain(text: string, { router = CLASSIFIER, json = false, ...asked }: Asked = {}) {
  using folder = createBotFolder(botWith(router));
  const { io, written } = captureOutput(folder.path);
  expect(await runExplain({ text, json, ...asked }, io)).toBe(0);
  return written.stdout;
}

describe('recado explain', { timeout: 60_000 }, () => {
  it('says what was understood, by which rung, and what the message answers already', async () => {
    const said = await explain('anota aí o meu e-mail ana@exemplo.com.br por favor');
    expect(said).toMatch(/^intent {5}contact, which opens contact$/m);
    expect(said).toMatch(/^slot {7}email from "ana@exemplo\.com\.br"$/m);
    expect(said).toMatch(/^tried {6}rules: abstained; .*not sure: the next is asked/m);
    expect(said).toMatch(
      /^tried {6}classifier: understood contact; confidence 0\.\d\d; .*; sure.*; ranked contact 0\.\d\d, hours 0\.\d\d$/m,
    );
  });

  it('says when nobody knows, and when a word works everywhere', async () => {
    expect(await explain('o jogo de ontem foi bom')).toMatch(/^intent {5}none$/m);
    expect(await explain('cancelar')).toMatch(/^command {4}cancel:/m);
  });

  it('tells rules and classifier apart below a model', async () => {
    const { trace, understanding } = JSON.parse(await explain('tô passando aí mais tarde viu', { router: LADDER, json: true }));
    expect(trace.steps.map((step: { rung: string; outcome: string }) => `${step.rung} ${step.outcome}`)).toEqual([
      'rules abstained',
      'classifier abstained',
      'local-llm understood',
    ]);
    expect(understanding).toMatchObject({ intent: 'hours', source: 'local-llm' });
  });

  it('says what a flow forbids: a remote model while one that demands local ones is open', async () => {
    const { trace } = JSON.parse(
      await explain('tô passando aí mais tarde viu', { router: LADDER_REMOTE, expecting: 'contact.email', json: true }),
    );
    expect(trace.steps.at(-1)).toMatchObject({ rung: 'remote-llm', outcome: 'skipped', why: 'local_only' });
  });

  it('works for a router that says nothing of itself', async () => {
    const router = `{ specVersion: 1, route: async () => ({ intent: 'hours', confidence: 1, slots: {}, source: 'rules' }) }`;
    expect(await explain('oi', { router })).toMatch(/^tried {6}rules: understood hours; confidence 1\.00/m);
  });
});
