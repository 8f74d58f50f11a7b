import { createHash } from 'node:crypto';
import { EmulatorError } from '../errors/emulator-error.ts';
import { otherBrazilianForm, twelveDigitForm } from '../message/brazilian-phone.ts';
import type { UserProfile, UserRecord } from './user-record.ts';

export const BSUID_PATTERN = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;

/** The digits of a phone number in any usual writing, or `undefined` if it is none. */
export function toPhoneDigits(phone: string): string | undefined {
  const digits = phone
    .trim()
    .replace(/^\+/, '')
    .replace(/[\s().-]/g, '');
  return /^[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}

/** Knows everybody by phone number, in both Brazilian forms, and by BSUID. */
export class UserDirectory {
  readonly #wabaId: string;
  readonly #brazilianWaIds: 'as-written' | 'twelve-digit';
  readonly #byWaId = new Map<string, UserRecord>();
  readonly #byBsuid = new Map<string, UserRecord>();

  constructor(options: { readonly wabaId: string; readonly brazilianWaIds: 'as-written' | 'twelve-digit' }) {
    this.#wabaId = options.wabaId;
    this.#brazilianWaIds = options.brazilianWaIds;
  }

  /** @param address - Phone number in any writing, or BSUID. */
  find(address: string): UserRecord | undefined {
    const digits = toPhoneDigits(address);
    if (digits === undefined) return this.#byBsuid.get(address);
    return this.#byWaId.get(digits) ?? this.#byWaId.get(otherBrazilianForm(digits) ?? digits);
  }

  get(key: string): UserRecord | undefined {
    return this.#byWaId.get(key) ?? this.#byBsuid.get(key);
  }

  all(): readonly UserRecord[] {
    return [...this.#byBsuid.values()];
  }

  put(user: UserRecord): void {
    const former = this.get(user.key);
    if (former !== undefined) this.#byBsuid.delete(former.bsuid);
    if (user.waId !== undefined) this.#byWaId.set(user.waId, user);
    this.#byBsuid.set(user.bsuid, user);
  }

  /**
   * The record for a profile: the known person with what the profile adds, or a new one. Does not put it.
   * @throws EmulatorError `EMULATOR_USER_INVALID`, `EMULATOR_USER_CONFLICT`
   */
  resolve(profile: UserProfile): UserRecord {
    const digits = profile.phone === undefined ? undefined : toPhoneDigits(profile.phone);
    const isValid =
      (profile.phone === undefined || digits !== undefined) &&
      (profile.bsuid === undefined || BSUID_PATTERN.test(profile.bsuid)) &&
      (digits ?? profile.bsuid) !== undefined;
    if (!isValid) {
      throw new EmulatorError(
        'EMULATOR_USER_INVALID',
        'A user needs a phone number of 7 to 15 digits or a BSUID.',
        "Give { phone: '5511900000001' } or { bsuid: 'BR.1502576394650001' }.",
      );
    }
    const byPhone = digits === undefined ? undefined : this.find(digits);
    const byBsuid = profile.bsuid === undefined ? undefined : this.#byBsuid.get(profile.bsuid);
    if (byBsuid !== undefined && digits !== undefined && byPhone?.key !== byBsuid.key) {
      throw new EmulatorError(
        'EMULATOR_USER_CONFLICT',
        'This BSUID belongs to another user of the emulator.',
        'Leave the bsuid out, or use one that no other user has.',
      );
    }
    const known = byPhone ?? byBsuid;
    const waId = known?.waId ?? (digits === undefined ? undefined : this.#canonical(digits));
    const bsuid = profile.bsuid ?? known?.bsuid ?? this.#deriveBsuid(waId ?? '');
    const username = profile.username ?? known?.username;
    return {
      key: known?.key ?? waId ?? bsuid,
      ...(waId === undefined ? {} : { waId }),
      bsuid,
      ...(username === undefined ? {} : { username }),
      name: profile.name ?? known?.name ?? `User ${(waId ?? bsuid).slice(-4)}`,
    };
  }

  #canonical(digits: string): string {
    return this.#brazilianWaIds === 'twelve-digit' ? twelveDigitForm(digits) : digits;
  }

  /** Derived, not drawn, so that a person keeps their id when the journal is thrown away. */
  #deriveBsuid(waId: string): string {
    const hash = createHash('sha256').update(`${this.#wabaId}:${waId}`).digest();
    const digits = (hash.readBigUInt64BE() % 10n ** 16n).toString().padStart(16, '1');
    return `${countryOf(waId)}.${digits}`;
  }
}

const COUNTRIES: readonly (readonly [prefix: string, country: string])[] = [
  ['55', 'BR'],
  ['351', 'PT'],
  ['34', 'ES'],
  ['52', 'MX'],
  ['54', 'AR'],
  ['57', 'CO'],
  ['44', 'GB'],
  ['1', 'US'],
];

function countryOf(waId: string): string {
  return COUNTRIES.find(([prefix]) => waId.startsWith(prefix))?.[1] ?? 'US';
}
