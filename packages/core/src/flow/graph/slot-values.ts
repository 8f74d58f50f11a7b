/** Slots by name, as JSON values. Absent means not filled. */
export type SlotValues = { readonly [slot: string]: unknown };
