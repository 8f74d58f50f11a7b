import type { InboundBase, InboundLocation } from '@recado/core';
import { asNumber, asRecord, asText, type JsonRecord, present } from '../read-json.ts';

/** `location`; 0, 0 is a place, a missing coordinate is not. */
export function parseLocation(message: JsonRecord, base: InboundBase): InboundLocation | undefined {
  const location = asRecord(message.location);
  const latitude = asNumber(location?.latitude);
  const longitude = asNumber(location?.longitude);
  if (location === undefined || latitude === undefined || longitude === undefined) return undefined;
  const labels = present({ name: asText(location.name), address: asText(location.address), url: asText(location.url) });
  return { type: 'location', ...base, latitude, longitude, ...labels };
}
