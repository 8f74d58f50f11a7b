import { createSealer, SealBrokenError, type SealContext, type Sealed, type Sealer } from '@recado/core';
import { KEYRING } from './settings.ts';

/**
 * A sealer without ciphers, a fifth of the time of a simulation: that is about order and crashes. Like the real one it never makes the same
 * text twice, opens only under the context it sealed with, and keeps what JSON keeps.
 */
function createClearSealer(): Sealer {
  const real = createSealer(KEYRING);
  const hashes = new Map<string, string>();
  let seals = 0;
  return {
    ...real,
    seal<T>(value: T, context: SealContext): Sealed<T> {
      seals += 1;
      return `${headOf(context)}\n${seals}\n${value === undefined ? '' : JSON.stringify(value)}` as Sealed<T>;
    },
    open<T>(sealed: Sealed<T>, context: SealContext): T {
      const head = headOf(context);
      if (!sealed.startsWith(`${head}\n`)) throw new SealBrokenError(`opened as "${head}"`);
      const text = sealed.slice(sealed.indexOf('\n', head.length + 1) + 1);
      return text === '' ? (undefined as T) : (JSON.parse(text) as T);
    },
    lookup(kind, value) {
      const key = `${kind} ${value}`;
      const known = hashes.get(key) ?? real.lookup(kind, value);
      hashes.set(key, known);
      return known;
    },
  };
}

const headOf = ({ purpose, subject }: SealContext): string => `${purpose} ${subject ?? ''}`;

/** The one all processes of all seeds share. */
export const SEALER = createClearSealer();
