/** How a contact can be reached or recognised. Any of them may be missing, also the phone. All are personal data. */
export interface ContactAddresses {
  /** E.164 digits without `+` (WhatsApp's `wa_id`), kept exactly as the transport gave it: never add or drop Brazil's ninth digit. */
  readonly phone?: string;
  /** Business-scoped user id of the Cloud API (2026), such as `BR.1502576394650001`. */
  readonly bsuid?: string;
  /** Hidden id of WhatsApp Web (Baileys), `…@lid`. */
  readonly lid?: string;
  /** WhatsApp username. People change it: shown, never used as a key. */
  readonly username?: string;
}

/** Who wrote: addresses and the profile name, which is free text of theirs. */
export interface Sender {
  readonly addresses: ContactAddresses;
  readonly displayName?: string;
}

/** Addresses fit to be a key, the most stable first; lower-case kind, colon, value. */
export function addressKeys(addresses: ContactAddresses): readonly string[] {
  const keys: string[] = [];
  if (addresses.bsuid !== undefined) keys.push(`bsuid:${addresses.bsuid}`);
  if (addresses.phone !== undefined) keys.push(`phone:${addresses.phone}`);
  if (addresses.lid !== undefined) keys.push(`lid:${addresses.lid}`);
  return keys;
}
