export interface OutboundContacts {
  readonly type: 'contacts';
  /** At most 257; fewer is advised. */
  readonly cards: readonly { readonly name: string; readonly phones: readonly string[]; readonly emails?: readonly string[] }[];
}
