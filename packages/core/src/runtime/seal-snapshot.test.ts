import { expect, it } from 'vitest';
import { channelOf, contactOf } from '../conversation/ids.ts';
import { createSealer } from '../privacy/sealer.ts';
import { aConversationId } from '../testing/builders.ts';
import { openSnapshot } from './seal-snapshot.ts';

const sealer = createSealer({ current: { id: 'k', secret: new Uint8Array(32).fill(1) }, previous: [] });
const id = aConversationId();
const frame = { id: 'f_1.1', flowId: 'form', flowVersion: 1, structureHash: 'h', stepId: 'email', startedAt: 1, askedAt: 2 };
const personal = (frames: unknown) =>
  sealer.seal({ addresses: { phone: '5511987654321' }, frames }, { purpose: 'snapshot', subject: contactOf(id) });
const opened = {
  schema: 1,
  conversationId: id,
  contactId: contactOf(id),
  channelId: channelOf(id),
  addresses: { phone: '5511987654321' },
  stack: [{ ...frame, phase: 'question', slots: { name: 'Ana' }, attempts: 0, answered: [] }],
  repair: { misses: 0 },
};

it('says nothing of what is usual, and gives it back', () => {
  const state = JSON.stringify({ stack: [frame] });
  expect(openSnapshot(sealer, id, { state, personal: personal([{ slots: { name: 'Ana' } }]) })).toEqual(opened);
});

it('gives back what was kept before, with everything said and slots by frame id', () => {
  const said = { schema: 1, conversationId: id, contactId: contactOf(id), channelId: channelOf(id), repair: { misses: 0 } };
  const state = JSON.stringify({ ...said, stack: [{ ...frame, phase: 'question', slots: {}, attempts: 0, answered: [] }] });
  expect(openSnapshot(sealer, id, { state, personal: personal({ 'f_1.1': { slots: { name: 'Ana' } } }) })).toEqual(opened);
});
