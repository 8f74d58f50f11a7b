import type { InboundMessage } from '@recado/core';
import { describe, expect, it } from 'vitest';
import { type Expected, readFixtures } from '../testing/fixtures.ts';
import type { OtherEvent } from './other-event.ts';
import { type ParsedWebhook, parseWebhook } from './parse-webhook.ts';
import { asRecord } from './read-json.ts';

const RECEIVED_AT = 1_794_970_000_000;
const parse = (body: unknown): ParsedWebhook => parseWebhook(body, RECEIVED_AT) ?? { messages: [], receipts: [], others: [] };
const FIXTURES = readFixtures();

describe('parseWebhook on recorded payloads', () => {
  it('knows them all', () => {
    expect(FIXTURES).toHaveLength(97);
  });

  it.each(FIXTURES.map((fixture) => [fixture.file, fixture] as const))('%s', (_, fixture) => {
    const parsed = parse(fixture.body);
    expect(parsed.messages).toHaveLength(fixture.field === 'messages' ? fixture.messages : 0);
    expect(parsed.receipts).toHaveLength(fixture.statuses);
    expect(parsed.others.filter((event) => event.kind === 'unreadable')).toEqual([]);

    const messages = fixture.expected.filter((item) => item.direction === 'in');
    const receipts = fixture.expected.filter((item) => item.kind === 'status');
    const others = fixture.expected.filter((item) => item.direction !== 'in' && item.kind !== 'status');
    for (const [index, expected] of messages.entries()) expectMessage(parsed.messages[index], expected);
    for (const [index, expected] of receipts.entries()) expectReceipt(parsed, index, expected);
    for (const [index, expected] of others.entries()) expectOther(parsed.others[index], expected);
    expect(parsed.others.filter((event) => event.kind !== 'error')).toHaveLength(others.filter((item) => item.kind !== 'error').length);
  });
});

/** Each name the index uses, and where our shape has the answer. */
const READERS: Record<string, (message: InboundMessage) => unknown> = {
  text: (message) => ('text' in message ? message.text : undefined),
  waId: ({ from }) => from.addresses.phone ?? null,
  userId: ({ from }) => from.addresses.bsuid ?? null,
  senderUserId: ({ from }) => from.addresses.bsuid,
  username: ({ from }) => from.addresses.username,
  name: (message) => ('name' in message ? message.name : message.type === 'location' ? null : message.from.displayName),
  parentUserId: ({ raw }) => asRecord(raw)?.from_parent_user_id,
  isReply: ({ context }) => context?.repliesTo !== undefined,
  forwarded: ({ context }) => context?.forwarded === 'once',
  frequentlyForwarded: ({ context }) => context?.forwarded === 'many',
  caption: (message) => ('caption' in message ? message.caption : null),
  mimeType: (message) => ('media' in message ? message.media.mimeType : undefined),
  voice: (message) => message.type === 'audio' && message.isVoice,
  animated: (message) => message.type === 'sticker' && message.isAnimated,
  fileName: (message) => message.type === 'document' && message.fileName,
  latitude: (message) => message.type === 'location' && message.latitude,
  longitude: (message) => message.type === 'location' && message.longitude,
  count: (message) => message.type === 'contacts' && message.cards.length,
  sharedOwnPhone: (message) => message.type === 'contacts' && message.cards[0]?.isAnswerToRequest && message.cards[0].phones[0]?.waId,
  id: (message) => ('replyId' in message ? message.replyId : undefined),
  title: (message) => ('title' in message ? message.title : undefined),
  description: (message) => ('description' in message ? message.description : null),
  flowToken: (message) => message.type === 'flow_reply' && message.response.flow_token,
  accepted: (message) => message.type === 'flow_reply' && message.response.response === 'accept',
  items: (message) => message.type === 'order' && message.items.length,
  totalCents: (message) =>
    message.type === 'order' && Math.round(message.items.reduce((sum, item) => sum + item.itemPrice * item.quantity * 100, 0)),
  currency: (message) => message.type === 'order' && message.items[0]?.currency,
  emoji: (message) => ('emoji' in message ? message.emoji : null),
  removed: (message) => message.type === 'reaction' && message.emoji === undefined,
  event: (message) => message.type === 'system' && message.event,
  newWaId: (message) => message.type === 'system' && message.newAddresses.phone,
  newUserId: (message) => message.type === 'system' && message.newAddresses.bsuid,
  subtype: (message) => (message.type === 'unsupported' && message.vendorType) || null,
  newText: (message) => message.type === 'edit' && message.text,
  newCaption: (message) => message.type === 'edit' && message.text,
  chat: ({ groupId }) => (groupId === undefined ? 'individual' : 'group'),
};

const OUR_TYPES: Record<string, string> = { call_permission_reply: 'flow_reply', chat_opened: 'unsupported' };

function expectMessage(message: InboundMessage | undefined, expected: Expected): void {
  if (message === undefined) throw new Error('A message is missing.');
  expect(message.type).toBe(OUR_TYPES[expected.kind] ?? expected.kind);
  expect(message.id).toMatch(/^wamid\./);
  expect(message.channelId).toBe('106540352240001');
  expect(message.sentAt).toBe(Number(asRecord(message.raw)?.timestamp) * 1000);
  expect([message.groupId, message.from.addresses.bsuid, message.from.addresses.phone]).toContain(expected.conversationKey);
  for (const [name, value] of Object.entries(expected)) {
    const read = READERS[name];
    if (read !== undefined) expect([name, read(message)]).toEqual([name, value]);
  }
  const { referral, referredProduct, data } = expected;
  if (referral !== undefined) {
    const { sourceType, clickId = null } = message.context?.referral ?? {};
    expect({ sourceType, ctwaClid: clickId }).toEqual(referral);
  }
  if (referredProduct !== undefined) {
    expect({ catalogId: message.context?.product?.catalogId, productRetailerId: message.context?.product?.productId }).toEqual(
      referredProduct,
    );
  }
  if (data !== undefined) expect(message.type === 'flow_reply' && message.response).toMatchObject(data as object);
}

function expectReceipt(parsed: ParsedWebhook, index: number, expected: Expected): void {
  const receipt = parsed.receipts[index];
  expect(receipt?.status).toBe(expected.status);
  expect(receipt?.transportMessageId).toMatch(/^wamid\./);
  expect(receipt?.at).toBeGreaterThan(1_794_960_000_000);
  expect(receipt?.outboxId).toBe(expected.callbackData);
  expect(receipt?.error?.raw).toBe(expected.code === undefined ? undefined : String(expected.code));
}

function expectOther(event: OtherEvent | undefined, expected: Expected): void {
  expect(event?.kind).toBe(expected.kind);
  const value = asRecord(event?.value);
  if (expected.event !== undefined) expect([value?.event, value?.type]).toContain(expected.event);
  if (expected.wabaId !== undefined) expect(event?.accountId).toBe(expected.wabaId);
  if (expected.value !== undefined) expect(value?.value).toBe(expected.value);
  if (expected.previous !== undefined) expect(value?.user_id).toEqual({ previous: expected.previous, current: expected.current });
  if (expected.kind === 'error') expect(value?.code).toBe(expected.code);
}

describe('parseWebhook', () => {
  const message = (fields: object = {}) => ({
    id: 'wamid.1',
    from: '5511900000001',
    timestamp: '1794960011',
    type: 'text',
    text: { body: 'oi' },
    ...fields,
  });
  const webhook = (value: object) => ({
    object: 'whatsapp_business_account',
    entry: [{ id: 'waba', changes: [{ field: 'messages', value: { metadata: { phone_number_id: '1' }, ...value } }] }],
  });

  it.each([undefined, null, 'text', [], {}, { object: 'page', entry: [] }, { object: 'whatsapp_business_account' }])(
    'does not take %j for a webhook',
    (body) => {
      expect(parseWebhook(body, RECEIVED_AT)).toBeUndefined();
    },
  );

  it('reads messages, statuses and errors of the same change', () => {
    const parsed = parse(
      webhook({
        messages: [message()],
        statuses: [{ id: 'wamid.2', status: 'read', timestamp: '1794960012' }],
        errors: [{ code: 131000 }],
      }),
    );
    expect(parsed).toMatchObject({ messages: [{ type: 'text' }], receipts: [{ status: 'read' }], others: [{ kind: 'error' }] });
  });

  it('sets an item aside that cannot be read, and keeps its neighbours', () => {
    const parsed = parse(
      webhook({
        messages: [null, message({ id: undefined }), message({ from: undefined }), message()],
        statuses: [7, { status: 'read' }, { id: 'wamid.3', status: 'melted' }, { id: 'wamid.4', status: 'sent' }],
      }),
    );
    expect(parsed.messages.map(({ id }) => id)).toEqual(['wamid.1']);
    expect(parsed.receipts).toEqual([{ channelId: '1', transportMessageId: 'wamid.4', status: 'sent', at: RECEIVED_AT }]);
    expect(parsed.others.map(({ reason }) => reason)).toEqual([
      'not_an_object',
      'no_id',
      'no_sender',
      'not_an_object',
      'no_id',
      'unknown_status',
    ]);
  });

  it('sets entries and changes aside that are not what they should be', () => {
    const parsed = parse({ object: 'whatsapp_business_account', entry: [null, { id: 'waba', changes: [5, { field: 'messages' }] }] });
    expect(parsed.others.map(({ kind, reason }) => [kind, reason])).toEqual(
      Array.from({ length: 3 }, () => ['unreadable', 'not_an_object']),
    );
  });

  it('sets messages aside that name no business number', () => {
    const parsed = parse(webhook({ metadata: undefined, messages: [message()] }));
    expect(parsed.others).toEqual([{ kind: 'unreadable', field: 'messages', accountId: 'waba', value: message(), reason: 'no_channel' }]);
  });

  it.each([
    ['text', {}],
    ['image', { image: {} }],
    ['location', { location: { latitude: '', longitude: 1 } }],
    ['contacts', {}],
    ['interactive', { interactive: { type: 'button_reply' } }],
    ['interactive', { interactive: { type: 'new_reply', new_reply: {} } }],
    ['button', { button: {} }],
    ['order', {}],
    ['reaction', { reaction: {} }],
    ['system', {}],
    ['edit', {}],
    ['revoke', {}],
    ['novidade_2027', { novidade_2027: {} }],
    ['constructor', {}],
  ])('keeps a message of type %s without its content as unsupported, whole', (type, content) => {
    const raw = message({ text: undefined, type, ...content });
    expect(parse(webhook({ messages: [raw] })).messages).toMatchObject([{ type: 'unsupported', vendorType: type, raw }]);
  });

  it('takes 0, 0 for a place, and coordinates written as strings', () => {
    const places = [
      message({ type: 'location', location: { latitude: 0, longitude: 0 } }),
      message({ type: 'location', location: { latitude: '-23.5', longitude: '-46.6' } }),
    ];
    expect(parse(webhook({ messages: places })).messages).toMatchObject([
      { latitude: 0, longitude: 0 },
      { latitude: -23.5, longitude: -46.6 },
    ]);
  });

  it('keeps the answer of a WhatsApp Flow that is not JSON', () => {
    const reply = message({
      type: 'interactive',
      interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', response_json: '{"broken' } },
    });
    expect(parse(webhook({ messages: [reply] })).messages).toMatchObject([{ type: 'flow_reply', response: { unparsed: '{"broken' } }]);
  });

  it('gives a message that names nobody to the only contact of the change', () => {
    const parsed = parse(webhook({ contacts: [{ user_id: 'BR.1', profile: { name: 'Ana' } }], messages: [message({ from: undefined })] }));
    expect(parsed.messages).toMatchObject([{ from: { addresses: { bsuid: 'BR.1' }, displayName: 'Ana' } }]);
  });

  it('dates a message without a timestamp by its arrival', () => {
    expect(parse(webhook({ messages: [message({ timestamp: undefined })] })).messages).toMatchObject([{ sentAt: RECEIVED_AT }]);
  });

  it('never takes messages of other fields for messages to answer', () => {
    for (const field of ['standby', 'history', 'smb_message_echoes', 'campo_novo']) {
      const body = webhook({ messages: [message()] });
      const parsed = parse({ ...body, entry: [{ id: 'waba', changes: [{ ...body.entry[0]?.changes[0], field }] }] });
      expect(parsed.messages).toEqual([]);
      expect(parsed.others).toHaveLength(1);
    }
  });
});
