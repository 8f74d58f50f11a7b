import { describe, expect, it } from 'vitest';
import { freeText } from '../../answers/free-text.ts';
import { intent } from '../../intent/define-intent.ts';
import type { Flow } from '../build/flow.ts';
import { flow } from '../build/flow-builder.ts';
import { parseFlowFile } from '../file/parse-flow-file.ts';
import { checkFlows } from './check-flows.ts';

const codes = (flows: readonly Flow[], more: Partial<Parameters<typeof checkFlows>[0]> = {}) =>
  checkFlows({ flows, ...more }).map(({ severity, code, where }) => `${severity} ${code} ${where}`);

const good = flow('good', { version: 1 }).ask('word', freeText(), { pt: 'Palavra?' }).end();

describe('the checker', () => {
  it('finds nothing in a good flow', () => {
    expect(codes([good])).toEqual([]);
  });

  it.each([
    [
      'a step that can never be reached',
      flow('f', { version: 1 }).goto('a', 'end').say('b', { pt: 'b' }).end(),
      'warning unreachable-step f@1.b',
    ],
    [
      'a circle that never ends',
      flow('f', { version: 1 })
        .ask('a', freeText(), { pt: 'a' })
        .goto('b', { to: 'a', clear: ['a'] })
        .end(),
      'warning dead-end f@1.a',
    ],
    ['a loop that waits for nobody', flow('f', { version: 1 }).say('a', { pt: 'a' }).goto('b', 'a').end(), 'error loop-without-exit f@1.a'],
    ['a transition to nowhere', flow('f', { version: 1 }).goto('a', 'nowhere').end(), 'error step-unknown f@1.a'],
    ['a call of a flow that is not there', flow('f', { version: 1 }).call('a', 'other').end(), 'error flow-unknown f@1.a'],
    ['a text that names no slot', flow('f', { version: 1 }).say('a', { pt: 'Oi, {nome}' }).end(), 'error slot-unknown f@1.a'],
    ['a text that cannot be read', flow('f', { version: 1 }).say('a', { pt: 'Oi, {nome' }).end(), 'error template-syntax f@1.a'],
    [
      'a text over the limit',
      flow('f', { version: 1 })
        .say('a', { pt: 'x'.repeat(5_000) })
        .end(),
      'warning text-too-long f@1.a',
    ],
    [
      'more than three buttons',
      flow('f', { version: 1 })
        .choose('a', { text: { pt: 'a' }, presentation: 'buttons', options: ['1', '2', '3', '4'].map((id) => ({ id, label: { pt: id } })) })
        .end(),
      'error button-count f@1.a',
    ],
    [
      'an option said twice',
      flow('f', { version: 1 })
        .choose('a', { text: { pt: 'a' }, options: ['1', '1'].map((id) => ({ id, label: { pt: id } })) })
        .end(),
      'error duplicate-id f@1.a',
    ],
    [
      'a title that does not fit',
      flow('f', { version: 1 })
        .choose('a', { text: { pt: 'a' }, options: [{ id: '1', label: { pt: 'x'.repeat(25) } }] })
        .end(),
      'warning title-too-long f@1.a',
    ],
  ])('reports %s', (_, subject, problem) => {
    expect(codes([subject])).toContain(problem);
  });

  it('reports a text without its translation: the first language must be there', () => {
    expect(codes([good], { languages: ['pt', 'en'] })).toEqual(['warning missing-translation good@1.word']);
    expect(codes([good], { languages: ['en', 'pt'] })).toEqual(['error missing-translation good@1.word']);
  });

  it('reports names of a flow file that no code registered', () => {
    const file = parseFlowFile({
      schemaVersion: 1,
      id: 'file',
      version: 1,
      slots: { a: { answer: { type: 'no_such_answer' } } },
      steps: { ask: { kind: 'ask', slot: 'a', content: { named: 'words' } }, act: { kind: 'action', action: 'doIt' } },
    });
    expect(codes([file])).toEqual([
      'error answer-unknown file@1.slots.a',
      'error name-unbound file@1.ask',
      'error name-unbound file@1.act',
    ]);
  });

  it('reports what an answer step lacks: its slot, passages, a translation, room', () => {
    const passage = (id: string, text: object) => ({ id, title: { pt: 'A', en: 'A' }, text });
    const answer = (knowledge: readonly object[]) =>
      codes(
        [
          parseFlowFile({
            schemaVersion: 1,
            id: 'faq',
            version: 1,
            slots: {},
            steps: { reply: { kind: 'answer', question: 'asked', knowledge } },
          }),
        ],
        { languages: ['pt', 'en'] },
      );
    expect(answer([])).toEqual(['error slot-unknown faq@1.reply', 'error knowledge-missing faq@1.reply']);
    const long = { pt: 'a', en: 'x'.repeat(1_501) };
    expect(answer([passage('a', { pt: 'a' }), passage('a', long)])).toEqual([
      'error slot-unknown faq@1.reply',
      'error duplicate-id faq@1.reply',
      'warning missing-translation faq@1.reply',
      'warning text-too-long faq@1.reply',
    ]);
  });

  it('reports two flows of one id and version, an entry and intents that lead nowhere, and intents without examples', () => {
    expect(codes([good, good], { entry: 'none', intents: [intent('x', { flow: 'none' })] })).toEqual([
      'error duplicate-id good@1',
      'error flow-unknown entry',
      'error flow-unknown intent x',
      'warning intent-without-examples intent x',
    ]);
  });
});
