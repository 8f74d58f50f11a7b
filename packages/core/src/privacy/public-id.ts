declare const brand: unique symbol;

/** An id that says nothing about a person: a flow, a step, a turn, a job, an error code. Safe at every door. */
export type PublicId = string & { readonly [brand]: 'PublicId' };

/** Declares an id public. Refuses what is not one word of letters, digits and `_ - . : / @ #`, up to 200 characters. */
export function publicId(value: string): PublicId {
  if (!PUBLIC_ID.test(value)) throw new TypeError('A public id is one word of up to 200 letters, digits and _ - . : / @ #.');
  return value as PublicId;
}

/** At run time, for the guards: could this string be a public id? */
export const looksLikePublicId = (value: string): boolean => PUBLIC_ID.test(value);

const PUBLIC_ID = /^[\w\-.:/@#]{1,200}$/;
