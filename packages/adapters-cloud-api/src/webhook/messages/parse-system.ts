import type { InboundBase, InboundSystem } from '@recado/core';
import { asRecord, asText, type JsonRecord, present } from '../read-json.ts';

/** `system`: a change of the contact's number, user id or security code. `new_wa_id` is the spelling of older webhooks. */
export function parseSystem(message: JsonRecord, base: InboundBase): InboundSystem | undefined {
  const system = asRecord(message.system);
  if (system === undefined) return undefined;
  const newAddresses = present({ phone: asText(system.wa_id) ?? asText(system.new_wa_id), bsuid: asText(system.user_id) });
  return { type: 'system', ...base, event: eventOf(system.type), newAddresses };
}

function eventOf(type: unknown): InboundSystem['event'] {
  switch (type) {
    case 'user_changed_number':
    case 'customer_changed_number':
      return 'number_changed';
    case 'user_changed_user_id':
      return 'user_id_changed';
    case 'customer_identity_changed':
      return 'identity_changed';
    default:
      return 'other';
  }
}
