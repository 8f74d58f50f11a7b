import { expect, it } from 'vitest';
import { freeText } from '../../answers/free-text.ts';
import { ask } from '../build/ask-spec.ts';
import { flow } from '../build/flow-builder.ts';
import { renderMermaid } from './render-mermaid.ts';

it('draws an answer step with both its ways on', () => {
  const knowledge = [{ id: 'hours', title: { pt: 'Horários' }, text: { pt: 'Das 9h às 18h.' } }];
  const { graph } = flow('faq', { version: 1 })
    .slots({ question: ask(freeText(), { pt: 'Diga.' }) })
    .answer('reply', { question: 'question', knowledge, onUnknown: 'person', next: 'end' })
    .say('person', { pt: 'Chamo alguém.' })
    .end();
  expect(renderMermaid(graph).split('\n')).toEqual(
    expect.arrayContaining([
      '  s_reply[["reply<br/><small>answer question</small>"]]',
      '  s_reply -->|"unknown"| s_person',
      '  s_reply --> s_end',
    ]),
  );
});
