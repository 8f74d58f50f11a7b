import type { InboundBase, InboundUnsupported } from '@recado/core';
import { asList, asNumber, asRecord, asText, type JsonRecord, present } from '../read-json.ts';

/** Whatever could not be read as its own kind; the payload stays whole in `raw`. */
export function parseUnsupported(message: JsonRecord, base: InboundBase): InboundUnsupported {
  const type = asText(message.type);
  const vendorType = asText(asRecord(message.unsupported)?.type) ?? (type === 'unsupported' ? undefined : type);
  const vendorCode = asNumber(asRecord(asList(message.errors)[0])?.code);
  return { type: 'unsupported', ...base, ...present({ vendorType, vendorCode }) };
}
