import type { ContactAddresses } from '../conversation/contact.ts';
import type { ConversationSnapshot, Frame, RepairState } from '../conversation/conversation-snapshot.ts';
import type { ContactId } from '../conversation/ids.ts';
import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import type { StoredSnapshot } from '../ports/conversation-store/turns.ts';
import type { Sealed } from '../privacy/sealed.ts';
import type { Sealer } from '../privacy/sealer.ts';

/** What of a snapshot is personal. */
interface PersonalPart {
  readonly addresses: ContactAddresses;
  readonly displayName?: string;
  /** What the message said that is asked about. */
  readonly said?: RepairState['said'];
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
  const { addresses, displayName, stack } = snapshot;
  const { said, ...repair } = snapshot.repair;
  const frames: { [frameId: string]: PersonalFrame } = {};
  const open = stack.map((frame) => {
    const { readable, personal } = partSlots(bot, frame);
    frames[frame.id] = frame.suggestion === undefined ? { slots: personal } : { slots: personal, suggestion: frame.suggestion };
    return { ...frame, slots: readable, suggestion: undefined };
  });
  const part: PersonalPart = {
    addresses,
    ...(displayName === undefined ? {} : { displayName }),
    ...(said === undefined ? {} : { said }),
    frames,
  };
  return {
    state: JSON.stringify({ ...snapshot, addresses: undefined, displayName: undefined, stack: open, repair }),
    personal: sealer.seal(part, { purpose: 'snapshot', subject: snapshot.contactId }),
    flows: stack.map((frame) => ({ flowId: frame.flowId, version: frame.flowVersion, structureHash: frame.structureHash })),
  };
}

/** Puts a stored snapshot together again. */
export function openSnapshot(sealer: Sealer, contact: ContactId, stored: StoredSnapshot): ConversationSnapshot {
  const rest = JSON.parse(stored.state) as Omit<ConversationSnapshot, 'addresses' | 'displayName'>;
  const { addresses, displayName, said, frames } = sealer.open(stored.personal as Sealed<PersonalPart>, {
    purpose: 'snapshot',
    subject: contact,
  });
  return {
    ...rest,
    addresses,
    ...(displayName === undefined ? {} : { displayName }),
    ...(said === undefined ? {} : { repair: { ...rest.repair, said } }),
    stack: rest.stack.map((frame) => ({ ...frame, ...frames[frame.id], slots: { ...frame.slots, ...frames[frame.id]?.slots } })),
  };
}

function partSlots(bot: BotDefinition, { flowId, flowVersion, slots }: Frame): { readonly readable: Slots; readonly personal: Slots } {
  const declared = bot.flows.get(flowId)?.find((version) => version.graph.version === flowVersion)?.graph.slots ?? {};
  let readable: { [slot: string]: unknown } | undefined;
  let personal: { [slot: string]: unknown } | undefined;
  for (const slot in slots) {
    if (declared[slot]?.public !== true) continue;
    readable ??= {};
    personal ??= { ...slots };
    readable[slot] = slots[slot];
    delete personal[slot];
  }
  return { readable: readable ?? NONE, personal: personal ?? slots };
}

type Slots = Frame['slots'];
const NONE: Slots = {};
