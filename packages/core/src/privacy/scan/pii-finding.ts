import type { PiiTypeName } from '../pii-types.ts';
import type { KnownForm } from './known-forms.ts';

/** A personal value that a scan came upon. It says where, never what: the value is not in it. */
export interface PiiFinding {
  /** `KNOWN` for a value that was handed over; `WHATSAPP_ID` for an id of WhatsApp that names a person; else a kind of the detector. */
  readonly type: PiiTypeName | 'WHATSAPP_ID';
  /** Where it begins: UTF-16 units in a text, bytes in a stream. */
  readonly offset: number;
  /** How long it is, in the same unit. */
  readonly length: number;
  /** How sure, from 0 to 1; 1 for a known value. */
  readonly score: number;
  /** The value with most of it starred, `***` for a known one. */
  readonly preview: string;
  /** What gave it away, in English, without the value. */
  readonly reason: string;
  /** Keyed hash of kind and value under a key that this scanner alone has: the same in two findings of one value. */
  readonly fingerprint: string;
  /** Of a known value: which one, counted from 0, and how it was written there. */
  readonly known?: { readonly index: number; readonly form: KnownForm };
}
