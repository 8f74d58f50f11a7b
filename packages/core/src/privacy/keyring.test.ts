import { describe, expect, it } from 'vitest';
import { KeyMissingError } from '../errors/key-missing-error.ts';
import { derivedKeyId, parseKeyring } from './keyring.ts';

const bytes = (seed: number, length = 32): Buffer => Buffer.from(Array.from({ length }, (_, index) => (index * 7 + seed) % 256));
const base64 = (seed: number): string => bytes(seed).toString('base64');

describe('parseKeyring', () => {
  it('reads one key, and names it by its bytes', () => {
    const ring = parseKeyring(base64(1));
    expect(ring).toEqual({ current: { id: derivedKeyId(bytes(1)), secret: bytes(1) }, previous: [] });
    expect(ring.current.id).toMatch(/^k[\da-f]{10}$/);
    expect(parseKeyring(`  ${base64(1)}\n`)).toEqual(ring);
  });

  it('reads several, the current first, on one line or many', () => {
    const ring = parseKeyring(`2027:${base64(2)},2026:${base64(1)}`);
    expect([ring.current.id, ...ring.previous.map((key) => key.id)]).toEqual(['2027', '2026']);
    expect(parseKeyring(`2027:${base64(2)}\n2026:${base64(1)}\n`)).toEqual(ring);
  });

  it('takes base64url as well', () => {
    expect(parseKeyring(bytes(250).toString('base64url'))).toEqual(parseKeyring(base64(250)));
  });

  it('keeps the key of an entry named lookup apart', () => {
    const ring = parseKeyring(`2028:${base64(3)},lookup:${base64(1)}`);
    expect(ring.lookup?.secret).toEqual(bytes(1));
    expect(ring.previous).toEqual([]);
  });

  it('keeps salt keys apart, the current first', () => {
    const ring = parseKeyring(`2028:${base64(3)},salt-s2:${base64(2)},salt-s1:${base64(1)}`);
    expect(ring.salts?.map(({ id }) => id)).toEqual(['s2', 's1']);
    expect(ring.previous).toEqual([]);
    expect(parseKeyring(`2028:${base64(3)}`)).not.toHaveProperty('salts');
  });

  it.each([
    ['nothing', ''],
    ['only a salt key', `salt-s1:${base64(1)}`],
    ['only a lookup key', `lookup:${base64(1)}`],
    ['a short key', bytes(1, 31).toString('base64')],
    ['what is not base64', 'change me! please, do it now because this is long'],
    ['a placeholder', Buffer.alloc(32).toString('base64')],
    ['a strange name', `a.b:${base64(1)}`],
    ['two of one name', `a:${base64(1)},a:${base64(2)}`],
    ['an empty name', `:${base64(1)}`],
  ])('refuses %s, without repeating it', (_, text) => {
    const attempt = () => parseKeyring(text);
    expect(attempt).toThrow(KeyMissingError);
    if (text.length > 20) expect(attempt).not.toThrow(text.slice(-20));
  });
});
