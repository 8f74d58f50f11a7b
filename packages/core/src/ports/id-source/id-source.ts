/** Makes ids. Production ones cannot be guessed; tests count. */
export interface IdSource {
  /** A new id, `<kind>_<unique>`, of word characters only; never twice the same, also across processes. */
  newId(kind: string): string;
}
