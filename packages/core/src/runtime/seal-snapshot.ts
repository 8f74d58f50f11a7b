import type { ContactAddresses } from '../conversation/contact.ts';
import type { ConversationSnapshot, Frame } from '../conversation/conversation-snapshot.ts';
import type { ContactId } from '../conversation/ids.ts';
import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import type { StoredSnapshot } from '../ports/conversation-store/turns.ts';
import type { Sealed } from '../privacy/sealed.ts';
import type { Sealer } from '../privacy/sealer.ts';

/** What of a snapshot is personal. */
interface PersonalPart {
  readonly addresses: ContactAddresses;
  readonly displayName?: string;
  /** By frame id. */
  readonly frames: { readonly [frameId: string]: PersonalFrame };
}

interface PersonalFrame {
  /** Slots not declared public. */
  readonly slots: { readonly [slot: string]: unknown };
  readonly suggestion?: string;
}

/** Parts a snapshot into what operators may read and what is sealed. */
export function sealSnapshot(bot: BotDefinition, sealer: Sealer, snapshot: ConversationSnapshot): StoredSnapshot {
  const { addresses, displayName, stack, ...rest } = snapshot;
  const frames: { [frameId: string]: PersonalFrame } = {};
  const open: Frame[] = [];
  for (const { suggestion, ...frame } of stack) {
    const isPublic = publicSlots(bot, frame);
    const readable: { [slot: string]: unknown } = {};
    const personal: { [slot: string]: unknown } = {};
    for (const [slot, value] of Object.entries(frame.slots)) (isPublic(slot) ? readable : personal)[slot] = value;
    frames[frame.id] = { slots: personal, ...(suggestion === undefined ? {} : { suggestion }) };
    open.push({ ...frame, slots: readable });
  }
  const part: PersonalPart = { addresses, ...(displayName === undefined ? {} : { displayName }), frames };
  return {
    state: JSON.stringify({ ...rest, stack: open }),
    personal: sealer.seal(part, { purpose: 'snapshot', subject: snapshot.contactId }),
    flows: stack.map((frame) => ({ flowId: frame.flowId, version: frame.flowVersion, structureHash: frame.structureHash })),
  };
}

/** Puts a stored snapshot together again. */
export function openSnapshot(sealer: Sealer, contact: ContactId, stored: StoredSnapshot): ConversationSnapshot {
  const rest = JSON.parse(stored.state) as Omit<ConversationSnapshot, 'addresses' | 'displayName'>;
  const { addresses, displayName, frames } = sealer.open(stored.personal as Sealed<PersonalPart>, {
    purpose: 'snapshot',
    subject: contact,
  });
  return {
    ...rest,
    addresses,
    ...(displayName === undefined ? {} : { displayName }),
    stack: rest.stack.map((frame) => ({ ...frame, ...frames[frame.id], slots: { ...frame.slots, ...frames[frame.id]?.slots } })),
  };
}

function publicSlots(bot: BotDefinition, frame: Frame): (slot: string) => boolean {
  const flow = bot.flows.get(frame.flowId)?.find((version) => version.graph.version === frame.flowVersion);
  return (slot) => flow?.graph.slots[slot]?.public === true;
}
