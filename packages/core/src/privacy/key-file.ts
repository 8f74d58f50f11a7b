import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { KeyMissingError } from '../errors/key-missing-error.ts';
import { type Keyring, parseKeyring } from './keyring.ts';

export interface ResolveKeyringOptions {
  /** Environment variables, such as `process.env`. `RECADO_KEY`, `RECADO_KEY_FILE` and `NODE_ENV` are read. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the key is kept when neither variable is set. */
  readonly keyFile: string;
}

/**
 * The keyring to start with: `RECADO_KEY` when it is set, else the file that `RECADO_KEY_FILE` names, else the key file, made on first use.
 * @throws KeyMissingError when the key cannot be used, or in production (`NODE_ENV=production`) when neither variable is set.
 */
export function resolveKeyring({ env, keyFile }: ResolveKeyringOptions): Keyring {
  const text = env.RECADO_KEY?.trim();
  if (text !== undefined && text !== '') return parseKeyring(text);
  const named = env.RECADO_KEY_FILE?.trim();
  if (named !== undefined && named !== '') return readNamedKeyFile(named);
  if (env.NODE_ENV === 'production') throw new KeyMissingError('RECADO_KEY is not set and NODE_ENV is production');
  return loadOrCreateKeyFile(keyFile);
}

/**
 * Reads a key file, or makes one with a new random key: mode 0600, on disk before we return, and never written over, so that
 * processes starting together agree on one key. The format is that of `parseKeyring`, so keys can be rotated in it.
 * @throws KeyMissingError when others than the owner may read the file, or its contents are not a keyring.
 */
export function loadOrCreateKeyFile(path: string): Keyring {
  const text = readKeyFile(path);
  if (text !== undefined) return parseKeyFile(path, text);
  createKeyFile(path);
  const created = readKeyFile(path);
  if (created === undefined) throw new KeyMissingError(`${path} vanished while it was being made`);
  return parseKeyFile(path, created);
}

/** It is never made: a new key over old data opens nothing. */
function readNamedKeyFile(path: string): Keyring {
  const text = readKeyFile(path);
  if (text === undefined) throw new KeyMissingError(`${path}, which RECADO_KEY_FILE names, is not there`);
  return parseKeyFile(path, text);
}

function readKeyFile(path: string): string | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw new KeyMissingError(`${path} cannot be read (${codeOf(cause)})`, { cause });
  }
  try {
    const { mode } = fstatSync(file);
    if ((mode & constants.S_IFMT) !== constants.S_IFREG) throw new KeyMissingError(`${path} is not a file`);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new KeyMissingError(`others may read ${path} (mode ${(mode & 0o777).toString(8)}); close it with "chmod 600 ${path}"`);
    }
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

function parseKeyFile(path: string, text: string): Keyring {
  try {
    return parseKeyring(text);
  } catch (cause) {
    throw new KeyMissingError(`the contents of ${path} are not a key`, { cause });
  }
}

function createKeyFile(path: string): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    writeDurably(temporary, `${randomBytes(32).toString('base64')}\n`);
    // A link appears whole or not at all, and refuses an existing name: a rename would write over another process's key.
    linkSync(temporary, path);
    syncFolder(folder);
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw new KeyMissingError(`${path} cannot be made (${codeOf(cause)})`, { cause });
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    fchmodSync(file, 0o600);
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
