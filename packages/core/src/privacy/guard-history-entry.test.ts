import { expect, it } from 'vitest';
import type { HistoryEntry } from '../ports/history/history.ts';
import { guardHistoryEntry } from './guard-history-entry.ts';
import { mask } from './mask.ts';

const entry = (changed: { readonly [field: string]: unknown } = {}) =>
  ({
    id: 't_1.r1',
    at: 1,
    conversationId: '106540352240001:c_ana',
    kind: 'outbound',
    name: 'text',
    text: mask('oi'),
    ...changed,
  }) as HistoryEntry;

it('lets safe entries pass, again and again', () => {
  for (let times = 0; times < 3; times += 1) expect(() => guardHistoryEntry(entry())).not.toThrow();
});

it('names the field of what is not safe, also beside what passed before', () => {
  guardHistoryEntry(entry());
  const unsafe: { readonly [field: string]: unknown } = {
    id: 'ana@exemplo.com.br',
    at: Number.NaN,
    conversationId: '106540352240001:11987654321',
    kind: 'rumour',
    name: 'Ana Souza',
    text: 'oi',
  };
  for (const [field, value] of Object.entries(unsafe)) {
    for (let times = 0; times < 2; times += 1) {
      expect(() => guardHistoryEntry(entry({ [field]: value }))).toThrow(`"${field}" of history.append`);
    }
  }
});

it('takes no conversation that passed for a name', () => {
  guardHistoryEntry(entry());
  expect(() => guardHistoryEntry(entry({ name: '106540352240001:c_ana' }))).toThrow();
});

it('leaves out what JavaScript hid in an entry', () => {
  const hidden = Object.assign(Object.create({ toJSON: () => ({ name: 'Ana Souza' }) }), { count: 1 });
  const guarded = guardHistoryEntry(entry({ fields: hidden, note: 'Ana Souza' }));
  expect(JSON.parse(JSON.stringify(guarded))).toEqual({ ...JSON.parse(JSON.stringify(entry())), fields: { count: 1 } });
});
