import { describe, expect, it } from 'vitest';
import { email } from '../../answers/email.ts';
import { freeText } from '../../answers/free-text.ts';
import { fullName } from '../../answers/full-name.ts';
import type { ConversationSnapshot } from '../../conversation/conversation-snapshot.ts';
import { channelId, contactId, conversationId } from '../../conversation/ids.ts';
import { TurnFailedError } from '../../errors/turn-failed-error.ts';
import { intent } from '../../intent/define-intent.ts';
import { createRulesRouter } from '../../intent/rules-router.ts';
import { NOTHING_UNDERSTOOD } from '../../ports/intent-router/intent-router.ts';
import { ask } from '../build/ask-spec.ts';
import { flow } from '../build/flow-builder.ts';
import { compileBot } from '../compile/bot-definition.ts';
import type { ActionResult } from './action-result.ts';
import { runTurn } from './run-turn.ts';
import { turnIds } from './turn-ids.ts';
import type { TurnEvent, TurnInputs } from './turn-inputs.ts';

const contact = contactId('c');
const channel = channelId('1');
const conversation = { id: conversationId(channel, contact), contactId: contact, channelId: channel };
const NOW = 1_700_000_000_000;

const form = flow('form', { version: 1, title: { pt: 'a ficha' } })
  .slots({
    name: ask(fullName(), { pt: 'Nome?' }),
    email: ask(email(), { pt: 'E-mail?' }),
    note: ask(freeText(), { pt: 'Algo mais?' }).optional(),
  })
  .confirm({ pt: 'Confere? {name}' })
  .action('save', ({ set }) => set({ note: 'x' }))
  .complete(({ reply }) => reply({ pt: 'Feito.' }));
const other = flow('other', { version: 1 })
  .say('hours', { pt: '9h às 18h' })
  .wait('pause', { forMs: 1_000 })
  .say('end-of-pause', { pt: 'fim' })
  .end();
const person = flow('person', { version: 1 }).handoff('agent', { timeoutMs: 1_000 }).end();
const intents = [
  intent('other', { flow: 'other', examples: { pt: ['horário'] } }),
  intent('person', { flow: 'person', examples: { pt: ['pessoa'] } }),
  intent('form', { flow: 'form', examples: { pt: ['cadastro'] } }),
];
const bot = compileBot({ flows: [form, other, person], intents, entry: form });
const DONE: ActionResult = { status: 'done', set: {}, cleared: [], replies: [], events: [], jobs: [] };

const says = (text: string, n = 0): TurnEvent => ({
  type: 'message',
  message: { type: 'text', text, id: `m${n}`, channelId: channel, from: { addresses: { phone: '5511' } }, sentAt: NOW, raw: {} },
  understanding: NOTHING_UNDERSTOOD,
  isLate: false,
});
const turn = (
  snapshot: ConversationSnapshot | undefined,
  events: readonly TurnEvent[],
  results: TurnInputs['results'] = new Map(),
  version = 0,
) => runTurn(bot, snapshot, { conversation, events, results }, NOW, turnIds(conversation.id, version, 'm'));

describe('runTurn', () => {
  it('asks for author code by name, with a key that stays the same, and goes on with the stored result', () => {
    const snapshot: ConversationSnapshot = {
      schema: 1,
      conversationId: conversation.id,
      contactId: contact,
      channelId: channel,
      addresses: {},
      repair: { misses: 0 },
      stack: [
        {
          id: 'f',
          flowId: 'form',
          flowVersion: 1,
          structureHash: bot.flows.get('form')![0]!.hash,
          stepId: 'confirm',
          phase: 'question',
          slots: { name: 'Ana Souza', email: 'ana@exemplo.com.br', note: null },
          attempts: 0,
          answered: [],
          startedAt: NOW,
        },
      ],
    };
    const first = turn(snapshot, [says('sim')]);
    expect(first).toMatchObject({ status: 'needs', action: 'form.save', input: { slots: { name: 'Ana Souza' } }, canFail: false });
    expect(turn(snapshot, [says('sim')])).toEqual(first);
    if (first.status !== 'needs') throw new Error('unreachable');
    const second = turn(snapshot, [says('sim')], new Map([[first.key, DONE]]));
    expect(second).toMatchObject({ status: 'needs', action: 'form.complete' });
    if (second.status !== 'needs') throw new Error('unreachable');
    expect(second.key).not.toBe(first.key);
    expect(
      turn(
        snapshot,
        [says('sim')],
        new Map([
          [first.key, DONE],
          [second.key, { ...DONE, replies: [{ pt: 'Feito.' }] }],
        ]),
      ),
    ).toMatchObject({ status: 'done', replies: [{ type: 'text', text: 'Feito.' }], next: { stack: [] } });
    expect(turn(snapshot, [says('sim')], new Map(), 1)).not.toMatchObject({ key: first.key });
  });

  it('stops a loop that waits for nobody instead of hanging', () => {
    const spin = flow('spin', { version: 1 })
      .branch('a', [{ when: () => true, next: 'b' }], 'end')
      .goto('b', 'a')
      .end();
    const definition = compileBot({ flows: [spin], entry: spin });
    expect(() =>
      runTurn(definition, undefined, { conversation, events: [says('oi')], results: new Map() }, NOW, turnIds(conversation.id, 0, 'm')),
    ).toThrow(TurnFailedError);
  });

  it('is pure and never throws, whatever 300 contacts say in whatever order', async () => {
    const router = createRulesRouter({ intents });
    const words = [
      'oi',
      'Ana Souza',
      'ana@exemplo.com.br',
      'sim',
      'não',
      'corrigir',
      '1',
      '2',
      '3',
      'cancelar',
      'ajuda',
      'recomeçar',
      'pular',
      'voltar',
      'horário',
      'pessoa',
      'cadastro',
      'e-mail',
      '🙂',
      '',
      'x'.repeat(5_000),
      '{name}',
      '{{',
      '\u0000',
    ];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let person = 0; person < 300; person += 1) {
      let snapshot: ConversationSnapshot | undefined;
      for (let version = 0; version < 12; version += 1) {
        const text = words[random(words.length)]!;
        const said: TurnEvent = {
          ...says(text, version),
          understanding: await router.route({ utterance: text, language: snapshot?.language }),
        } as TurnEvent;
        const kinds: readonly TurnEvent[] = [
          said,
          said,
          said,
          said,
          { type: 'timer', id: 'handoff' },
          { type: 'signal', signal: { type: 'agent.release' } },
          { type: 'signal', signal: { type: 'agent.message', text } },
        ];
        const event = kinds[random(kinds.length)]!;
        const results = new Map<string, ActionResult>();
        for (let done = false; !done; ) {
          const before = JSON.stringify(snapshot);
          const result = turn(deepFreeze(snapshot), [event], results, version);
          expect(turn(snapshot, [event], results, version)).toEqual(result);
          expect(JSON.stringify(snapshot)).toBe(before);
          if (result.status === 'needs') results.set(result.key, DONE);
          else {
            done = true;
            snapshot = JSON.parse(JSON.stringify(result.next)) as ConversationSnapshot;
            expect(result.next).toEqual(snapshot);
          }
        }
      }
    }
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
