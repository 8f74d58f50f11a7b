import { describe, expect, it } from 'vitest';
import { contactId } from '../conversation/ids.ts';
import { KeyMissingError } from '../errors/key-missing-error.ts';
import { SealBrokenError } from '../errors/seal-broken-error.ts';
import { isPersonalId } from './is-personal-id.ts';
import { derivedKeyId, type Keyring, type PrivacyKey } from './keyring.ts';
import { isSealed, type Sealed } from './sealed.ts';
import { createSealer } from './sealer.ts';

const key = (id: string, seed: number): PrivacyKey => ({ id, secret: Buffer.from(Array.from({ length: 32 }, (_, index) => index ^ seed)) });
const sealer = createSealer({ current: key('a', 1), previous: [] });
const inbound = { purpose: 'inbound' };

describe('seal and open', () => {
  it.each([
    ['text', 'Olá, é a Ana 👋'],
    ['an object', { name: 'Ana', phones: ['+5511987654321'], age: 41, active: true, nothing: null }],
    ['nothing', null],
    ['undefined', undefined],
    ['a number', 0],
    ['an empty text', ''],
    ['a long text', 'é'.repeat(70_000)],
  ])('give %s back', (_, value) => {
    const sealed = sealer.seal(value, inbound);
    expect(isSealed(sealed)).toBe(true);
    expect(sealer.open(sealed, inbound)).toEqual(value);
  });

  it('write rs1, the key id, the nonce and the ciphertext, never twice the same', () => {
    const sealed = Array.from({ length: 2_000 }, () => sealer.seal('Ana', inbound));
    expect(sealed[0]).toMatch(/^rs1\.a\.[\w-]{16}\.[\w-]+$/);
    expect(new Set(sealed.map((text) => text.split('.')[2])).size).toBe(2_000);
    expect(sealed.join()).not.toContain(Buffer.from('Ana').toString('base64url'));
  });

  it('refuse every single changed character', () => {
    const sealed = sealer.seal({ name: 'Ana' }, inbound);
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      expect(() => sealer.open(changed as Sealed, inbound), `character ${at}`).toThrow(SealBrokenError);
    }
  });

  it.each(['', 'rs1', 'rs1.a.b.c', 'Ana', 'rs1.a..', `rs1.a.${'x'.repeat(16)}.${'x'.repeat(22)}`])('refuse "%s"', (text) => {
    expect(() => sealer.open(text as Sealed, inbound)).toThrow(SealBrokenError);
  });

  it('bind a value to its purpose and its subject', () => {
    const ana = contactId('contact_ana');
    const sealed = sealer.seal('Ana', { purpose: 'account', subject: ana });
    expect(sealer.open(sealed, { purpose: 'account', subject: ana })).toBe('Ana');
    for (const context of [
      { purpose: 'account' },
      { purpose: 'account', subject: contactId('contact_bia') },
      { purpose: 'inbound', subject: ana },
    ]) {
      expect(() => sealer.open(sealed, context)).toThrow(SealBrokenError);
    }
    const plain = sealer.seal('Ana', { purpose: 'account' });
    expect(() => sealer.open(plain, { purpose: 'account', subject: ana })).toThrow(SealBrokenError);
  });

  it('do not confuse a purpose and subject that read the same when joined', () => {
    const sealed = sealer.seal('Ana', { purpose: 'a', subject: contactId('b.c') });
    expect(() => sealer.open(sealed, { purpose: 'a.b', subject: contactId('c') })).toThrow(SealBrokenError);
  });

  it('say nothing of the value in the error', () => {
    const sealed = sealer.seal('Ana Souza', inbound);
    const open = () => sealer.open(sealed, { purpose: 'outbox' });
    expect(open).toThrow(SealBrokenError);
    expect(open).not.toThrow(/Ana|Souza/);
  });

  it('refuse what has no JSON form', () => {
    expect(() => sealer.seal(() => 1, inbound)).toThrow(TypeError);
    expect(() => sealer.seal(1n, inbound)).toThrow(TypeError);
  });
});

describe('a ring of keys', () => {
  const rotated = createSealer({ current: key('b', 2), previous: [key('a', 1)] });

  it('opens what previous keys sealed and seals with the current one', () => {
    expect(rotated.open(sealer.seal('Ana', inbound), inbound)).toBe('Ana');
    expect(rotated.seal('Ana', inbound)).toMatch(/^rs1\.b\./);
    expect(() => sealer.open(rotated.seal('Ana', inbound), inbound)).toThrow(/"b" is not in the ring/);
  });

  it('says so when there is no key, or what is no key', () => {
    const text = { id: 'k1', secret: 'x'.repeat(40) };
    for (const keyring of [undefined, {}, { current: undefined, previous: [] }, { current: text, previous: [] }]) {
      expect(() => createSealer(keyring as unknown as Keyring)).toThrow(
        /^The privacy key cannot be used: (there is none|"k1" is no bytes)/,
      );
    }
  });

  it('does not open by a key of the same name and other bytes', () => {
    const other = createSealer({ current: key('a', 9), previous: [] });
    expect(() => other.open(sealer.seal('Ana', inbound), inbound)).toThrow(SealBrokenError);
  });

  it('opens what a key sealed before it was given a name', () => {
    const { secret } = key('a', 1);
    const unnamed = createSealer({ current: { id: derivedKeyId(secret), secret }, previous: [] });
    expect(sealer.open(unnamed.seal('Ana', inbound), inbound)).toBe('Ana');
  });

  it('keeps lookups and pseudonyms through a rotation, and through the retirement of the oldest key', () => {
    const retired = createSealer({ current: key('c', 3), previous: [key('b', 2)], lookup: key('lookup', 1) });
    for (const later of [rotated, retired]) {
      expect(later.lookup('phone', '5511987654321')).toBe(sealer.lookup('phone', '5511987654321'));
      expect(later.pseudonym('cpf', '52998224725')).toBe(sealer.pseudonym('cpf', '52998224725'));
    }
  });

  it('refuses a short key', () => {
    expect(() => createSealer({ current: { id: 'a', secret: new Uint8Array(16) }, previous: [] })).toThrow(KeyMissingError);
    expect(() => createSealer({ current: key('a', 1), previous: [{ id: 'b', secret: new Uint8Array(31) }] })).toThrow(KeyMissingError);
  });
});

describe('lookup and pseudonym', () => {
  it('give one value one name, of letters that pass every door', () => {
    const lookup = sealer.lookup('phone', '5511987654321');
    expect(lookup).toMatch(/^[a-z]{32}$/);
    expect(sealer.lookup('phone', '5511987654321')).toBe(lookup);
    expect(sealer.pseudonym('cpf', '52998224725')).toMatch(/^cpf_[a-z]{32}$/);
    for (let count = 0; count < 2_000; count++) expect(isPersonalId(sealer.pseudonym('cpf', `${count}`))).toBe(false);
  });

  it('separate kinds, types, tenants and each other', () => {
    const names = [
      sealer.lookup('phone', '1'),
      sealer.lookup('bsuid', '1'),
      sealer.lookup('phone,1', ''),
      sealer.lookup('', 'phone,1'),
      ...[
        sealer.pseudonym('phone', '1'),
        sealer.pseudonym('cpf', '1'),
        sealer.pseudonym('phone', '1', 'shop'),
        sealer.pseudonym('phone', 'shop1'),
      ].map((name) => name.slice(name.indexOf('_') + 1)),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  it('depend on the key', () => {
    const other = createSealer({ current: key('a', 9), previous: [] });
    expect(other.lookup('phone', '1')).not.toBe(sealer.lookup('phone', '1'));
    expect(other.pseudonym('phone', '1')).not.toBe(sealer.pseudonym('phone', '1'));
  });

  it('refuse a type that is no word', () => {
    expect(() => sealer.pseudonym('Ana Souza', '1')).toThrow(TypeError);
  });
});

describe('pseudonyms under salt keys', () => {
  const ring = { current: key('a', 1), previous: [] };

  it('carry the id of their key, and are found under every key after a rotation', () => {
    const before = createSealer(ring);
    const first = createSealer({ ...ring, salts: [key('s1', 3)] });
    const second = createSealer({ ...ring, salts: [key('s2', 4), key('s1', 3)] });
    expect(first.pseudonym('cpf', '52998224725')).toMatch(/^cpf_s1_[a-z]{32}$/);
    expect(second.pseudonym('cpf', '52998224725')).toMatch(/^cpf_s2_[a-z]{32}$/);
    expect(second.pseudonyms('cpf', '52998224725')).toEqual([
      second.pseudonym('cpf', '52998224725'),
      first.pseudonym('cpf', '52998224725'),
      before.pseudonym('cpf', '52998224725'),
    ]);
    expect(isPersonalId(second.pseudonym('cpf', '52998224725'))).toBe(false);
  });

  it('keep types and tenants apart, and leave lookups as they are', () => {
    const salted = createSealer({ ...ring, salts: [key('s1', 3)] });
    const letters = [salted.pseudonym('cpf', '1'), salted.pseudonym('rg', '1'), salted.pseudonym('cpf', '1', 'b')].map((one) =>
      one.slice(-32),
    );
    expect(new Set(letters).size).toBe(3);
    expect(salted.lookup('address', 'x')).toBe(createSealer(ring).lookup('address', 'x'));
  });

  it('need keys as good as others, with an id that could be nobody', () => {
    expect(() => createSealer({ ...ring, salts: [{ id: 's1', secret: new Uint8Array(31) }] })).toThrow(KeyMissingError);
    expect(() => createSealer({ ...ring, salts: [key('11987654321', 3)] })).toThrow(KeyMissingError);
  });
});
