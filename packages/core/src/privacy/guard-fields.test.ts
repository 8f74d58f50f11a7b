import { describe, expect, it } from 'vitest';
import { channelId, contactId, conversationId } from '../conversation/ids.ts';
import { UnsafeValueError } from '../errors/unsafe-value-error.ts';
import { guardFields, guardJobData, isSafeName } from './guard-fields.ts';
import { mask } from './mask.ts';
import { publicId } from './public-id.ts';
import type { Safe, SafeFields } from './safe.ts';
import type { Sealed } from './sealed.ts';

const sealed = `rs1.k1.${'A'.repeat(16)}.${'B'.repeat(40)}` as Sealed;
/** What a caller without types may pass. */
const raw = (value: unknown): Safe => value as Safe;

describe('guardFields', () => {
  it('lets safe values pass, masked text as its text', () => {
    expect(
      guardFields('the test', {
        flow: publicId('registration@2'),
        contactId: contactId('contact_bcdf'),
        text: mask('sou a Ana'),
        secret: sealed,
        count: 1_790_000_000_000,
        ratio: 0.5,
        isNew: false,
        nothing: null,
        absent: undefined,
      }),
    ).toEqual({
      flow: 'registration@2',
      contactId: 'contact_bcdf',
      text: 'sou a <PERSON>',
      secret: sealed,
      count: 1_790_000_000_000,
      ratio: 0.5,
      isNew: false,
      nothing: null,
    });
  });

  it.each([
    'user-pii-update-queue',
    'UserUpdateRequestedEvent',
    'registration.confirm',
    '131047',
    'v1.10.2',
    '/api/user',
    '550e8400-e29b-41d4-a716-446655440000',
    '00000000-0000-4000-8000-000000000001',
    '4bf92f3577b34da6a3ce929d0e0e4736',
    'e12345678901234567890a',
  ])('takes "%s" for a public id', (value) => {
    expect(guardFields('the test', { id: raw(value) })).toEqual({ id: value });
  });

  it.each([
    'Ana Souza',
    '5511987654321',
    '+5511987654321',
    'phone:5511987654321',
    'contact_5511987654321',
    '11-98765-4321',
    '(11)98765-4321',
    '529.982.247-25',
    '52998224725',
    '11.222.333/0001-81',
    '12345678',
    'order/12345678',
    '2026-10-04',
    '4111-1111-1111-1111',
    'ana@example.com',
    'ana.souza@example.com.br',
    '5511987654321@s.whatsapp.net',
    '123456@lid',
    'BR.1502576394650001',
    'wamid.HBgNNTUxMTk4NzY1NDMyMRUCABIYFjNFQjA',
    'wamid.1',
    '192.168.0.1',
    '',
  ])('refuses "%s"', (value) => {
    expect(() => guardFields('the test', { detail: raw(value) })).toThrow(UnsafeValueError);
  });

  it.each([
    ['an object', { name: 'Ana' }],
    ['an array', ['Ana']],
    ['a date', new Date(0)],
    ['a function', () => 'Ana'],
    ['a bigint', 5511987654321n],
    ['a symbol', Symbol('Ana')],
    ['a String', Object('Ana')],
    ['a copy of masked text', { toString: () => 'Ana', toJSON: () => 'Ana' }],
    ['a phone as a number', 5511987654321],
    ['a landline as a number', 551134567890],
  ])('refuses %s', (_, value) => {
    expect(() => guardFields('the test', { detail: raw(value) })).toThrow(UnsafeValueError);
  });

  it('names the door and the field in the error, not the value', () => {
    const guard = () => guardFields('queue.publish', { detail: raw('Ana Souza') });
    expect(guard).toThrow('The field "detail" of queue.publish holds a raw string.');
    expect(() => guardFields('queue.publish', { 'Ana Souza': true })).not.toThrow(/Ana/);
  });

  it('refuses a raw string as the name of a field', () => {
    for (const name of ['Ana Souza', '5511987654321', 'p5511987654321', '']) {
      expect(() => guardFields('the test', { [name]: 1 }), name).toThrow(UnsafeValueError);
    }
  });

  it('puts <UNSAFE> in the place of what it refuses, when asked', () => {
    const fields = { turnId: publicId('turn_1'), detail: raw('Ana Souza'), '5511987654321': 1 };
    expect(guardFields('the test', fields, { onUnsafe: 'replace' })).toEqual({
      turnId: 'turn_1',
      detail: '<UNSAFE>',
      '<UNSAFE>': '<UNSAFE>',
    });
    for (const nothing of [null, 'Ana', 7]) {
      expect(guardFields('the test', nothing as never, { onUnsafe: 'replace' })).toEqual({ fields: '<UNSAFE>' });
      expect(() => guardFields('the test', nothing as never)).toThrow(UnsafeValueError);
    }
  });
});

describe("a channel's long number", () => {
  const channel = channelId('106540352240001');

  it('passes where the name says that it is one', () => {
    const conversation = conversationId(channel, contactId('contact_bcdf'));
    const fields = { channelId: channel, 'recado.channel_id': channel, fromChannelId: channel, conversationId: conversation };
    expect(guardFields('the test', fields)).toEqual(fields);
  });

  it('passes nowhere else', () => {
    expect(() => guardFields('the test', { id: channel })).toThrow(UnsafeValueError);
    expect(() => guardFields('the test', { contactId: raw(channel) })).toThrow(UnsafeValueError);
  });

  it('opens no door to a phone', () => {
    const phones = { channelId: '5511987654321', conversationId: '106540352240001:5511987654321' };
    for (const [name, value] of Object.entries(phones)) {
      expect(() => guardFields('the test', { [name]: raw(value) }), name).toThrow(UnsafeValueError);
    }
    expect(() => guardFields('the test', { conversationId: raw('5511987654321:contact_b') })).toThrow(UnsafeValueError);
  });

  it('may also be a name', () => {
    expect(guardFields('the test', { channelId: channelId('shop'), conversationId: raw('shop:contact_1') })).toBeTruthy();
  });
});

describe('guardJobData', () => {
  it('lets one sealed value or safe fields pass', () => {
    expect(guardJobData('queue.publish', sealed)).toBe(sealed);
    expect(guardJobData('queue.publish', { text: mask('ana@example.com') })).toEqual({ text: '<EMAIL>' });
  });

  it('refuses a raw string and raw fields', () => {
    expect(() => guardJobData('queue.publish', 'Ana' as never)).toThrow(UnsafeValueError);
    expect(() => guardJobData('queue.publish', { name: 'Ana Souza' } as never as SafeFields)).toThrow(UnsafeValueError);
  });
});

it('isSafeName tells the name of an event from a text', () => {
  expect(['turn.committed', 'log.refused'].every(isSafeName)).toBe(true);
  expect(['Ana escreveu', 'from.5511987654321', '', 7, undefined].some(isSafeName)).toBe(false);
});
