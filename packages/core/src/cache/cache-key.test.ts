import { describe, expect, it } from 'vitest';
import { channelId, contactId, conversationId } from '../conversation/ids.ts';
import { publicId } from '../privacy/public-id.ts';
import { createSealer } from '../privacy/sealer.ts';
import { type CacheKey, cacheKey, publicCacheKey } from './cache-key.ts';
import { ValueCodec } from './cached-value.ts';
import { hashed, type KeyPart } from './key-part.ts';
import { keyText } from './key-text.ts';

const HOUR = 3_600_000;
const sealer = createSealer({ current: { id: 'k', secret: Buffer.alloc(32, 7) }, previous: [] });
const textOf = (key: CacheKey<unknown>) => keyText(key, sealer);

describe('a cache key', () => {
  it('reads like its pattern', () => {
    const conversation = conversationId(channelId('106540352242922'), contactId('contact_abc'));
    expect(textOf(cacheKey('user:{userId}:profile', { ttlMs: HOUR }).of(publicId('u_1')))).toBe('user:u_1:profile');
    expect(textOf(cacheKey('conversation:{conversationId}:context', { ttlMs: HOUR }).of(conversation))).toBe(
      'conversation:106540352242922%3Acontact_abc:context',
    );
    expect(textOf(cacheKey('prices', { ttlMs: HOUR }).of())).toBe('prices');
    expect(textOf(cacheKey('user:{userId}:profile', { ttlMs: HOUR, version: 2 }).of(7))).toBe('user:7:profile:v2');
  });

  it('never reads like another', () => {
    const pair = cacheKey('pair:{one}:{two}', { ttlMs: HOUR });
    const parts: KeyPart[] = [
      publicId('a'),
      publicId('a:b'),
      publicId('b'),
      publicId('b:c'),
      publicId('c'),
      hashed('x', 'a'),
      hashed('y', 'a'),
    ];
    const texts = parts.flatMap((one) => parts.map((two) => textOf(pair.of(one, two))));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('hides what is hashed, the same way each time', () => {
    const appointments = cacheKey('tutor:{tutorId}:appointments:{date}', { ttlMs: 300_000 });
    const text = textOf(appointments.of(publicId('t_1'), hashed('date', '2026-01-05')));
    expect(text).toMatch(/^tutor:t_1:appointments:[a-z]{32}$/);
    expect(textOf(appointments.of(publicId('t_1'), hashed('date', '2026-01-05')))).toBe(text);
    expect(textOf(appointments.of(publicId('t_1'), hashed('date', '2026-01-06')))).not.toBe(text);
  });

  it.each(['+5511987654321', 'ana@example.com', '529.982.247-25', 'Ana Maria', 'a{b}', '2026-01-05', 5_511_987_654_321])(
    'refuses at run time what could be personal: %s',
    (part) => {
      const key = cacheKey('user:{userId}', { ttlMs: HOUR }).of(part as KeyPart);
      expect(() => textOf(key)).toThrow(expect.objectContaining({ code: 'UNSAFE_VALUE' }));
    },
  );

  it.each([undefined, null, Number.NaN, true, '', hashed('phone', ''), hashed('phone', undefined as unknown as string)])(
    'refuses a part that is missing, which many would share: %s',
    (part) => {
      const key = cacheKey('user:{userId}', { ttlMs: HOUR }).of(part as KeyPart);
      expect(() => textOf(key)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
    },
  );

  it('has a part for each brace', () => {
    const profile = cacheKey('user:{userId}:profile', { ttlMs: HOUR });
    for (const parts of [[], [1, 2]])
      expect(() => profile.of(...parts)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  });

  it.each(['', 'User', 'user:', 'user:{}', 'user {id}', 'user:a{id}', '{id}', 'user:ana@example.com'])(
    'refuses the pattern "%s"',
    (pattern) => {
      expect(() => cacheKey(pattern, { ttlMs: HOUR })).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
    },
  );

  it.each([
    { ttlMs: 0 },
    { ttlMs: Number.NaN },
    { ttlMs: 10, staleMs: -1 },
    { ttlMs: 10, refreshAheadMs: 10 },
    { ttlMs: 10, version: 1.5 },
  ])('refuses times that make no sense: %o', (options) => {
    expect(() => cacheKey('user', options)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  });
});

describe('a public value', () => {
  const key = publicCacheKey<{ readonly id: ReturnType<typeof publicId>; readonly amount: number }>('price:{id}', { ttlMs: HOUR });
  const codec = new ValueCodec<unknown>(textOf(key.of(1)), false, sealer);

  it('is kept as it is', () => {
    expect(codec.write({ id: publicId('p_1'), amount: 12, tags: [true, null] }).text).toBe('{"id":"p_1","amount":12,"tags":[true,null]}');
  });

  it.each([
    ['Ana Maria'],
    [{ name: 'ana@example.com' }],
    [{ list: [{ phone: '+5511987654321' }] }],
    [{ '+5511987654321': 1 }],
    ['two words'],
  ])('is refused when it could be personal: %o', (value) => {
    expect(() => codec.write(value)).toThrow(expect.objectContaining({ code: 'UNSAFE_VALUE' }));
  });
});
