import type { InboundBase } from './inbound-base.ts';

/** A place. Latitude 0, longitude 0 is valid. */
export interface InboundLocation extends InboundBase {
  readonly type: 'location';
  readonly latitude: number;
  readonly longitude: number;
  readonly name?: string;
  readonly address?: string;
  readonly url?: string;
}
