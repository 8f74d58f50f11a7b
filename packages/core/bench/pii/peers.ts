import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Label } from './corpus.ts';

export interface Peer {
  readonly name: string;
  find(text: string): Promise<readonly Label[]>;
}

/** Detectors of other projects, when a folder with their packages is named by `RECADO_PEERS`: `npm i redact-pii openredaction` there. */
export function importablePeers(folder: string | undefined): Peer[] {
  if (folder === undefined) return [];
  const load = createRequire(join(folder, 'package.json'));
  return [
    ...peer('redact-pii', () => {
      const { SyncRedactor } = load('redact-pii') as { SyncRedactor: new () => { redact(text: string): string } };
      const redactor = new SyncRedactor();
      return async (text) => placesOf(text, redactor.redact(text));
    }),
    ...peer('openredaction', () => {
      const { OpenRedaction } = load('openredaction') as {
        OpenRedaction: new () => {
          detect(text: string): Promise<{ detections: readonly { type: string; position: readonly [number, number] }[] }>;
        };
      };
      const redactor = new OpenRedaction();
      return async (text) => {
        const { detections } = await redactor.detect(text);
        return detections.map(({ type, position: [start, end] }) => ({ type: OPEN_TYPES[type] ?? type, start, end }));
      };
    }),
  ];
}

function peer(name: string, make: () => Peer['find']): Peer[] {
  try {
    return [{ name, find: make() }];
  } catch {
    return [];
  }
}

/** Where the redacted text differs: the words it put in capitals stand for what was there. */
function placesOf(text: string, redacted: string): Label[] {
  const pieces = redacted.split(
    /(PERSON_NAME|EMAIL_ADDRESS|PHONE_NUMBER|CREDIT_CARD_NUMBER|IP_ADDRESS|STREET_ADDRESS|ZIPCODE|US_SOCIAL_SECURITY_NUMBER|URL|DIGITS|USERNAME|PASSWORD|CREDENTIALS)/,
  );
  const found: Label[] = [];
  let at = 0;
  for (let index = 1; index < pieces.length; index += 2) {
    at += pieces[index - 1]?.length ?? 0;
    const next = pieces[index + 1] ?? '';
    const end = next === '' ? text.length : text.indexOf(next.slice(0, 12), at);
    if (end < at) return found;
    found.push({ type: REDACT_TYPES[pieces[index] ?? ''] ?? 'OTHER', start: at, end });
    at = end;
  }
  return found;
}

const REDACT_TYPES: Readonly<Record<string, string>> = {
  PERSON_NAME: 'PERSON',
  EMAIL_ADDRESS: 'EMAIL',
  PHONE_NUMBER: 'PHONE',
  CREDIT_CARD_NUMBER: 'CREDIT_CARD',
  IP_ADDRESS: 'IP_ADDRESS',
  STREET_ADDRESS: 'ADDRESS',
  ZIPCODE: 'CEP',
  US_SOCIAL_SECURITY_NUMBER: 'US_SSN',
  URL: 'URL',
};
const OPEN_TYPES: Readonly<Record<string, string>> = {
  NAME: 'PERSON',
  PHONE_US: 'PHONE',
  PHONE_INTERNATIONAL: 'PHONE',
  PHONE_UK_MOBILE: 'PHONE',
  SSN: 'US_SSN',
  IPV4: 'IP_ADDRESS',
  IPV6: 'IP_ADDRESS',
  ADDRESS_STREET: 'ADDRESS',
  BRAZILIAN_CPF: 'CPF',
  BRAZILIAN_CNPJ: 'CNPJ',
  NATIONAL_INSURANCE_UK: 'UK_NINO',
  DATE_OF_BIRTH: 'DATE_OF_BIRTH',
};
