import { describe, expect, it } from 'vitest';
import { freeText } from '../../answers/free-text.ts';
import { yesNo } from '../../answers/yes-no.ts';
import { intent } from '../../intent/define-intent.ts';
import type { Answerer, AnswerRequest } from '../../ports/answerer/answerer.ts';
import { createTestBot } from '../../testing/test-bot.ts';
import { textOf } from '../../testing/test-user.ts';
import { ask } from '../build/ask-spec.ts';
import { flow } from '../build/flow-builder.ts';
import { parseFlowFile } from '../file/parse-flow-file.ts';

describe('steps', () => {
  it('offers buttons, lists and numbered text, and takes number, label, ordinal, tap and near miss', async () => {
    const colours = flow('colours', { version: 1 })
      .choose('colour', {
        text: { pt: 'Qual cor?' },
        slot: 'colour',
        options: [
          { id: 'red', label: { pt: 'Vermelho' } },
          { id: 'green', label: { pt: 'Verde' } },
          { id: 'blue', label: { pt: 'Azul' } },
        ],
      })
      .say('chosen', { pt: 'Você escolheu {colour}.' })
      .end();
    for (const answer of ['2', 'verde', 'o segundo', 'verd', 'opção 2', 'quero o verde']) {
      const user = (await createTestBot({ flows: [colours], entry: colours })).user();
      await user.plays([
        ['oi', 'Qual cor?'],
        [answer, 'Você escolheu Verde.'],
      ]);
    }
    const plain = (await createTestBot({ flows: [colours], entry: colours }, { capabilities: { maxTextLength: 4096 } })).user();
    expect((await plain.says('oi')).map(textOf)).toEqual([
      'Qual cor?\n\n1. Vermelho\n2. Verde\n3. Azul\n\nResponda com o número da opção.',
    ]);
    await plain.plays([['3', 'Você escolheu Azul.']]);
  });

  it('says that a tapped option is of an earlier question and asks the open one again', async () => {
    const two = flow('two', { version: 1 })
      .choose('first', { text: { pt: 'Primeira?' }, options: [{ id: 'a', label: { pt: 'A' } }] })
      .choose('second', { text: { pt: 'Segunda?' }, options: [{ id: 'b', label: { pt: 'B' } }] })
      .end();
    const user = (await createTestBot({ flows: [two], entry: two })).user();
    await user.says('oi');
    await user.taps('A');
    const replies = await user.sends({ type: 'button_reply', replyId: 'two:first:a', title: 'A', origin: 'interactive' });
    expect(replies.map(textOf)).toEqual(['Essa opção era de uma pergunta anterior.', 'Segunda?']);
  });

  it('branches on guards, on filled slots and on values', async () => {
    const adult = flow('adult', { version: 1 })
      .ask('isAdult', yesNo(), { pt: 'Maior de idade?' })
      .branch('decide', [{ when: { slot: 'isAdult', equals: true }, next: 'welcome' }], 'sorry')
      .say('welcome', { pt: 'Bem-vindo!' }, { next: 'guarded' })
      .say('sorry', { pt: 'Volte depois.' }, { next: 'end' })
      .branch('guarded', [{ when: ({ slots }) => slots.isAdult === true, next: 'last' }], 'end')
      .say('last', { pt: 'Tchau.' })
      .end();
    const bot = await createTestBot({ flows: [adult], entry: adult });
    await bot.user({ phone: '551100000001' }).plays([
      ['oi', 'Maior'],
      ['sim', 'Bem-vindo!', 'Tchau.'],
    ]);
    await bot.user({ phone: '551100000002' }).plays([
      ['oi', 'Maior'],
      ['ainda não', 'Volte depois.'],
    ]);
  });

  it('calls another flow with slots and takes its slots back', async () => {
    const askName = flow('askName', { version: 1 })
      .declare({ greeting: freeText() })
      .ask('name', freeText(), { pt: '{greeting}! Seu nome?' })
      .end();
    const caller = flow('caller', { version: 1 })
      .declare({ hello: freeText(), person: freeText() })
      .action('greet', ({ set }) => set({ hello: 'Olá' }))
      .call('name', askName, { pass: { greeting: 'hello' }, take: { person: 'name' } })
      .say('bye', { pt: 'Prazer, {person}.' })
      .end();
    const user = (await createTestBot({ flows: [caller, askName], entry: caller })).user();
    await user.plays([
      ['oi', 'Olá! Seu nome?'],
      ['Bia', 'Prazer, Bia.'],
    ]);
  });

  it('goes to another flow in place of this one', async () => {
    const second = flow('second', { version: 1 }).say('here', { pt: 'Segundo.' }).end();
    const first = flow('first', { version: 1 }).goto('jump', { flow: 'second' }).end();
    await (await createTestBot({ flows: [first, second], entry: first })).user().plays([['oi', 'Segundo.']]);
  });

  it('waits by a durable timer that survives a restart', async () => {
    const slow = flow('slow', { version: 1 })
      .say('before', { pt: 'Um minuto.' })
      .wait('pause', { forMs: 60_000 })
      .say('after', { pt: 'Pronto.' })
      .end();
    const bot = await createTestBot({ flows: [slow], entry: slow });
    const user = bot.user();
    await user.plays([
      ['oi', 'Um minuto.'],
      ['e aí?', 'momento'],
    ]);
    await bot.advance(30_000);
    expect(user.hears()).toEqual([]);
    await bot.restart();
    await bot.advance(30_000);
    expect(user.hears().map(textOf)).toEqual(['Pronto.']);
    expect((await bot.store.ledger.balance()).timers).toBe(0);
  });

  it('lets an optional question be skipped', async () => {
    const seen: unknown[] = [];
    const card = flow('card', { version: 1 })
      .slots({ name: ask(freeText(), { pt: 'Nome?' }), nickname: ask(freeText(), { pt: 'Apelido?' }).optional() })
      .complete(({ slots, reply }) => {
        seen.push(slots);
        reply({ pt: 'Feito.' });
      });
    const user = (await createTestBot({ flows: [card], entry: card })).user();
    await user.plays([
      ['oi', 'Nome?'],
      ['Ana', 'Apelido?'],
      ['pular', 'Feito.'],
    ]);
    expect(seen).toEqual([{ name: 'Ana' }]);
  });

  it('leaves a question after its last try when the author says where to', async () => {
    const strict = flow('strict', { version: 1 })
      .ask('sure', yesNo(), { pt: 'Certeza?' }, { maxAttempts: 2, onExhausted: 'gaveUp' })
      .say('ok', { pt: 'Ok.' }, { next: 'end' })
      .say('gaveUp', { pt: 'Deixa.' })
      .end();
    await (await createTestBot({ flows: [strict], entry: strict })).user().plays([['oi', 'Certeza?'], ['banana'], ['maçã', 'Deixa.']]);
  });

  it('runs the JSON form of a flow as it runs the builder', async () => {
    const file = parseFlowFile(
      {
        schemaVersion: 1,
        id: 'survey',
        version: 1,
        slots: { again: { answer: { type: 'yes_no' }, public: true } },
        steps: {
          again: { kind: 'ask', slot: 'again', content: { pt: 'Voltaria?' } },
          note: { kind: 'action', action: 'note', on: { kept: 'thanks' } },
          lost: { kind: 'say', content: { pt: 'Perdi.' }, next: 'end' },
          thanks: { kind: 'say', content: { pt: 'Obrigado!' } },
        },
      },
      { actions: { note: ({ slots }) => (slots.again === true ? 'kept' : 'lost') } },
    );
    await (await createTestBot({ flows: [file], entry: file })).user().plays([
      ['oi', 'Voltaria?'],
      ['com certeza', 'Obrigado!'],
    ]);
  });

  it('answers a question by its answerer, in the language of the talk, and goes on', async () => {
    const asked: AnswerRequest[] = [];
    const answerer: Answerer = {
      async answer(request) {
        asked.push(request);
        return request.question.includes('?')
          ? { status: 'answered', text: `Sim. {question} ${request.passages[0]!.text}`, sources: ['A', 'B'], personal: [] }
          : { status: 'unknown' };
      },
    };
    const knowledge = [{ id: 'hours', title: { pt: 'Horários', en: 'Hours' }, text: { pt: 'Das 9h às 18h.', en: 'From 9 to 18.' } }];
    const faq = flow('faq', { version: 1 })
      .slots({ question: ask(freeText(), { pt: 'Diga.', en: 'Tell me.' }) })
      .answer('reply', { question: 'question', knowledge, onUnknown: 'person' })
      .say('after', { pt: 'Mais alguma coisa?', en: 'Anything else?' }, { next: 'end' })
      .say('person', { pt: 'Chamo alguém.', en: 'I will call somebody.' })
      .end();
    const intents = [intent('faq', { flow: 'faq', examples: { pt: ['dúvida'], en: ['question please'] } })];
    const bot = await createTestBot({ flows: [faq], intents, languages: ['pt', 'en'], answerer });
    await bot.user().plays([
      ['dúvida', 'Diga.'],
      ['abre?', 'Sim. {question} Das 9h às 18h.\n\n_Fonte: A, B_', 'Mais alguma coisa?'],
      ['question please', 'Tell me.'],
      ['open?', /From 9 to 18\..*_Source: A, B_/s, 'Anything else?'],
      ['dúvida', 'Diga.'],
      ['abre', 'Chamo alguém.'],
    ]);
    expect(asked[0]).toMatchObject({ question: 'abre?', language: 'pt', isLocalOnly: false });
    expect(asked[0]!.knownValues).not.toContain('abre?');
    await bot.stop();
  });

  it.each<[string, Answerer | undefined]>([
    ['there is no answerer', undefined],
    ['the answerer throws', { answer: () => Promise.reject(new TypeError('no')) }],
  ])('says that it does not know when %s, and goes on', async (_, answerer) => {
    const file = parseFlowFile({
      schemaVersion: 1,
      id: 'faq',
      version: 1,
      slots: { question: { answer: { type: 'text' } } },
      steps: {
        question: { kind: 'ask', slot: 'question', content: { pt: 'Diga.' } },
        reply: { kind: 'answer', question: 'question', knowledge: [{ id: 'a', title: { pt: 'A' }, text: { pt: 'A é B.' } }] },
        after: { kind: 'say', content: { pt: 'Até.' } },
      },
    });
    const bot = await createTestBot({ flows: [file], entry: file, ...(answerer === undefined ? {} : { answerer }) });
    await bot.user().plays([
      ['oi', 'Diga.'],
      ['o que é A?', 'Isso eu não sei responder.', 'Até.'],
    ]);
    await bot.stop();
  });

  it('lets an example of the author win over the built-in help', async () => {
    const menu = flow('menu', { version: 1 }).say('menu', { pt: 'Este é o meu menu.' }).end();
    const bot = await createTestBot({ flows: [menu], intents: [intent('menu', { flow: 'menu', examples: { pt: ['ajuda', 'menu'] } })] });
    await bot.user().plays([['ajuda', 'Este é o meu menu.']]);
  });

  it('fills slots that the wish already named, when they are valid', async () => {
    const order = flow('order', { version: 1 })
      .ask('what', freeText(), { pt: 'O que?' })
      .ask('sure', yesNo(), { pt: 'Quer {what}?' })
      .say('done', { pt: 'Anotado.' })
      .end();
    const bot = await createTestBot({
      flows: [order],
      intents: [intent('order', { flow: 'order', examples: { pt: ['quero pedir'] }, patterns: { pt: ['quero uma (?<what>\\w+)'] } })],
    });
    await bot.user().plays([
      ['quero uma pizza', 'Quer pizza?'],
      ['sim', 'Anotado.'],
    ]);
  });

  it('takes a wish uttered at a menu as one more choice: the menu does not come back', async () => {
    const hours = flow('hours', { version: 1 }).say('hours', { pt: '9h às 18h' }).end();
    const menu = flow('menu', { version: 1 })
      .choose('menu', { text: { pt: 'O que você quer?' }, options: [{ id: 'hours', label: { pt: 'Horário' }, next: { flow: 'hours' } }] })
      .end();
    const bot = await createTestBot({
      flows: [menu, hours],
      entry: menu,
      intents: [intent('hours', { flow: 'hours', examples: { pt: ['que horas abre'] } })],
    });
    const user = bot.user();
    await user.says('oi');
    expect((await user.says('que horas abre')).map(textOf)).toEqual(['9h às 18h']);
    expect((await user.snapshot())?.stack).toEqual([]);
  });
});
