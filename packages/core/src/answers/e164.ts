import type { z } from 'zod';

/** A phone number with country code, digits only after the `+`: `+5511987654321`. */
export type E164 = string & z.$brand<'E164'>;
