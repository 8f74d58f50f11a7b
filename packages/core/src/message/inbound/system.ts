import type { ContactAddresses } from '../../conversation/contact.ts';
import type { InboundBase } from './inbound-base.ts';

/** WhatsApp tells of a change of the contact's identity. */
export interface InboundSystem extends InboundBase {
  readonly type: 'system';
  readonly event: 'number_changed' | 'user_id_changed' | 'identity_changed' | 'other';
  /** The addresses from now on, as far as the notice says. */
  readonly newAddresses: ContactAddresses;
}
