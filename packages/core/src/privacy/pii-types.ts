/**
 * Kinds of personal data; their names are the placeholders: `<EMAIL>`, `<PHONE>` … `KNOWN` is a value the caller named, `NUMBER` a long number
 * that strict detection takes for personal whatever it is. Of two kinds in one place the earlier one wins.
 */
export const PII_TYPES = [
  'KNOWN',
  'URL',
  'EMAIL',
  'DATE_OF_BIRTH',
  'CNPJ',
  'CPF',
  'CREDIT_CARD',
  'CARD_EXPIRY',
  'CARD_CVV',
  'RG',
  'CNH',
  'PIS',
  'VOTER_ID',
  'CNS',
  'PASSPORT',
  'PIX_KEY',
  'BANK_BRANCH',
  'BANK_ACCOUNT',
  'VEHICLE_PLATE',
  'PHONE',
  'IP_ADDRESS',
  'GEO',
  'US_SSN',
  'UK_NINO',
  'IBAN',
  'ES_NIF',
  'MX_CURP',
  'CL_RUT',
  'AR_CUIT',
  'ADDRESS',
  'CEP',
  'PERSON',
  'NUMBER',
] as const;
export type PiiType = (typeof PII_TYPES)[number];

/** The kinds the detector finds by itself. */
export type BuiltInPiiType = Exclude<PiiType, 'KNOWN' | 'NUMBER'>;

/** A kind of ours, or one an author's recogniser brings. */
export type PiiTypeName = PiiType | (string & {});
