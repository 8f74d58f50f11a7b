/** Every code, stable for ever. `docs/reference/errors.md` lists the same ones. */
export const ERROR_CODES = [
  'CIRCUIT_OPEN',
  'CONFIGURATION_INVALID',
  'DATA_FOLDER_IN_USE',
  'FLOW_INVALID',
  'FLOW_STRUCTURE_CHANGED',
  'FLOW_VERSION_MISSING',
  'KEYS_UNAVAILABLE',
  'KEY_MISSING',
  'MASKING_FAILED',
  'OVERLOADED',
  'PERSON_ERASED',
  'PROCESS_DIED',
  'SEAL_BROKEN',
  'STORE_UNAVAILABLE',
  'TRANSPORT_FAILED',
  'TURN_FAILED',
  'UNSAFE_VALUE',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
