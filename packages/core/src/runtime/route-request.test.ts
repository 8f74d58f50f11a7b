import { describe, expect, it } from 'vitest';
import { email } from '../answers/email.ts';
import { fullName } from '../answers/full-name.ts';
import { ask } from '../flow/build/ask-spec.ts';
import { flow } from '../flow/build/flow-builder.ts';
import { type IntentRouter, NOTHING_UNDERSTOOD, type RouteRequest } from '../ports/intent-router/intent-router.ts';
import { createTestBot } from '../testing/test-bot.ts';

const card = flow('card', { version: 1, llm: 'local' })
  .slots({
    kind: ask(email(), { pt: 'Qual caixa?' }).public(),
    name: ask(fullName(), { pt: 'Nome?' }),
    email: ask(email(), { pt: 'E-mail?' }),
  })
  .complete(({ reply }) => reply({ pt: 'Pronto.' }));

/** Keeps what it is asked. */
function aRouter(spent = 0) {
  const asked: RouteRequest[] = [];
  const trace = { steps: [], ms: 1, spent: { calls: spent, inputTokens: 0, outputTokens: 0, money: 0 } };
  const router: IntentRouter = {
    specVersion: 1,
    async route(request) {
      asked.push(request);
      return { ...NOTHING_UNDERSTOOD, trace };
    },
  };
  return { asked, router };
}

describe('what a router is told', () => {
  it('is nothing of what the contact says to a person', async () => {
    const { asked, router } = aRouter();
    const help = flow('help', { version: 1 })
      .handoff('person', { content: { pt: 'Chamo alguém.' } })
      .end();
    const bot = await createTestBot({ flows: [help], entry: help, router });
    const ana = bot.user();
    for (const text of ['oi', 'meu marido está doente', 'voltar', 'oi']) await ana.says(text);
    expect(asked.map(({ utterance }) => utterance)).toEqual(['oi', 'oi']);
    await bot.stop();
  });

  it('is whose message it is, what is asked, what is personal, and who may see it', async () => {
    const { asked, router } = aRouter();
    const bot = await createTestBot({ flows: [card], entry: card, router });
    const ana = bot.user({ phone: '5511987650001', displayName: 'Aninha' });
    for (const text of ['oi', 'caixa@exemplo.com.br', 'Ana Souza', 'sei lá']) await ana.says(text);
    expect(asked[0]).toMatchObject({ utterance: 'oi', language: undefined, isLocalOnly: false });
    expect(asked[0]).not.toHaveProperty('expecting');
    expect(asked[3]).toMatchObject({ expecting: 'card.email', isLocalOnly: true, conversationId: asked[0]!.conversationId });
    expect(asked[3]!.knownValues).toEqual(expect.arrayContaining(['Aninha', 'Ana Souza', '5511987650001']));
    expect(asked[3]!.knownValues).not.toContain('caixa@exemplo.com.br');
    await bot.stop();
  });

  it.each([
    ['once, when a model was asked, also in vain', 1, 1],
    ['again, when none was', 0, 2],
  ])('is asked of it %s, before a retried turn', async (_, spent, times) => {
    const { asked, router } = aRouter(spent);
    let tries = 0;
    const fragile = flow('fragile', { version: 1 })
      .action('fail', () => {
        tries += 1;
        if (tries === 1) throw new Error('once');
      })
      .say('done', { pt: 'Feito.' })
      .end();
    const bot = await createTestBot({ flows: [fragile], entry: fragile, router });
    await bot.user().says('oi');
    await bot.advance(10_000);
    expect(tries).toBe(2);
    expect(asked).toHaveLength(times);
    await bot.stop();
  });
});
