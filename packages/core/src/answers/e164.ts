import type { z } from 'zod';

/** A phone number with country code, digits only after the `+`: `+5511987654321`. */
export type E164 = string & z.$brand<'E164'>;

/** The number WhatsApp itself gives for a contact (`wa_id`), as E.164. It is taken as it is: WhatsApp verified it, whatever its form. */
export const e164OfWhatsApp = (waId: string): E164 => `+${waId.replace(/\D/g, '')}` as E164;
