/** What a word can be to the detector, as bits: a word may be several things. */
export const WordClass = {
  FIRST: 1,
  LAST: 2,
  /** A name that is also a word. */
  AMBIGUOUS: 4,
  COMMON: 8,
  /** de, da, dos, van … inside a name. */
  PARTICLE: 16,
  /** Dr., Dona, Mrs.: before a name, not of it. */
  HONORIFIC: 32,
  /** Júnior, Filho, Neto: after a name, and of it. */
  GENERATION: 64,
  STREET: 128,
  /** Somebody's role: a name may follow ("o entregador Elias", "meu filho Davi"). */
  ROLE: 256,
  /** São, hospital, loja, rua …: the name after it is no person. */
  NO_PERSON: 512,
  MONTH: 1024,
  /** apto, bloco, sala …: of an address, with a value after it. */
  COMPLEMENT: 2048,
  /** First word of a place in the list. */
  PLACE: 4096,
  /** Two letters of a Brazilian or US state. */
  STATE: 8192,
  /** Says that a name comes ("nome", "chamo", "atenciosamente"). */
  TRIGGER: 16384,
  /** Says that an address comes ("moro", "entrega", "endereço"). */
  LIVES: 32768,
  ENGLISH_STREET: 65536,
  ARTICLE: 131072,
  SPOKEN_AT: 262144,
  /** Brazilian planned cities: SQS, QNM, SHIS … */
  SECTOR: 524288,
} as const;
