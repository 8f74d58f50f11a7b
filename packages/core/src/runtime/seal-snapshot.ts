import type { ContactAddresses } from '../conversation/contact.ts';
import type { ConversationSnapshot, Frame, RepairState } from '../conversation/conversation-snapshot.ts';
import { type ConversationId, channelOf, contactOf } from '../conversation/ids.ts';
import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import type { FlowReference, StoredSnapshot } from '../ports/conversation-store/turns.ts';
import type { Sealed } from '../privacy/sealed.ts';
import type { Sealer } from '../privacy/sealer.ts';

/** What operators may read. Idle conversations are many: it says neither what their id says nor what is usual. */
type ReadablePart = Partial<Pick<ConversationSnapshot, 'language' | 'handoff' | 'lastInboundAt'>> & {
  readonly stack?: readonly ReadableFrame[];
  readonly repair?: Omit<RepairState, 'said'>;
};

type ReadableFrame = Omit<Frame, 'suggestion' | UsualOfFrame> & Partial<Pick<Frame, UsualOfFrame>>;
type UsualOfFrame = 'phase' | 'slots' | 'attempts' | 'answered';

/** What of a snapshot is personal. */
interface PersonalPart {
  readonly addresses: ContactAddresses;
  readonly displayName?: string;
  /** What the message said that is asked about. */
  readonly said?: RepairState['said'];
  /** In the order of the stack, earlier by frame id; absent when no frame has anything. */
  readonly frames?: readonly PersonalFrame[] | { readonly [frameId: string]: PersonalFrame };
}

interface PersonalFrame {
  /** Slots not declared public. */
  readonly slots?: Slots;
  readonly suggestion?: string;
}

/** Parts a snapshot into what operators may read and what is sealed. */
export function sealSnapshot(bot: BotDefinition, sealer: Sealer, snapshot: ConversationSnapshot): StoredSnapshot {
  const { addresses, displayName, language, handoff, lastInboundAt, stack } = snapshot;
  const { said, ...repair } = snapshot.repair;
  const frames: PersonalFrame[] = [];
  const readable: ReadableFrame[] = [];
  for (const { phase, slots: all, attempts, answered, suggestion, ...frame } of stack) {
    const slots = partSlots(bot, frame, all);
    readable.push({
      ...frame,
      ...(phase !== 'question' && { phase }),
      ...(slots.readable && { slots: slots.readable }),
      ...(attempts > 0 && { attempts }),
      ...(answered.length > 0 && { answered }),
    });
    frames.push({ ...(slots.personal && { slots: slots.personal }), ...(suggestion !== undefined && { suggestion }) });
  }
  const state: ReadablePart = {
    ...(language !== undefined && { language }),
    ...(readable.length > 0 && { stack: readable }),
    ...(handoff !== undefined && { handoff }),
    ...(lastInboundAt !== undefined && { lastInboundAt }),
    ...((repair.misses > 0 || Object.keys(repair).length > 1) && { repair }),
  };
  const personal: PersonalPart = {
    addresses,
    ...(displayName !== undefined && { displayName }),
    ...(said !== undefined && { said }),
    ...(frames.some((frame) => frame.slots !== undefined || frame.suggestion !== undefined) && { frames }),
  };
  return { state: JSON.stringify(state), personal: sealer.seal(personal, { purpose: 'snapshot', subject: snapshot.contactId }) };
}

/** Puts a stored snapshot together again. */
export function openSnapshot(sealer: Sealer, conversationId: ConversationId, stored: StoredSnapshot): ConversationSnapshot {
  const { stack = [], repair = { misses: 0 }, ...rest } = JSON.parse(stored.state) as ReadablePart;
  const contactId = contactOf(conversationId);
  const { said, frames = [], ...known } = sealer.open(stored.personal as Sealed<PersonalPart>, { purpose: 'snapshot', subject: contactId });
  const kept = new Map(Object.entries(frames));
  return {
    schema: 1,
    conversationId,
    contactId,
    channelId: channelOf(conversationId),
    ...known,
    ...rest,
    stack: stack.map(({ phase = 'question', slots, attempts = 0, answered = [], ...frame }, at) => {
      const { slots: personal, ...others } = kept.get(`${at}`) ?? kept.get(frame.id) ?? {};
      return { ...frame, ...others, phase, attempts, answered, slots: { ...slots, ...personal } };
    }),
    repair: said === undefined ? repair : { ...repair, said },
  };
}

/** The flow versions that a conversation stands in. */
export function flowsOf({ stack }: ConversationSnapshot): readonly FlowReference[] {
  return stack.map(({ flowId, flowVersion, structureHash }) => ({ flowId, version: flowVersion, structureHash }));
}

/** Each part `undefined` when it is empty. */
function partSlots(
  bot: BotDefinition,
  { flowId, flowVersion }: Pick<Frame, 'flowId' | 'flowVersion'>,
  slots: Slots,
): { readonly readable?: Slots; readonly personal?: Slots } {
  const declared = bot.flows.get(flowId)?.find((version) => version.graph.version === flowVersion)?.graph.slots ?? {};
  const parts: { readable?: { [slot: string]: unknown }; personal?: { [slot: string]: unknown } } = {};
  for (const slot in slots) {
    const part = declared[slot]?.public === true ? 'readable' : 'personal';
    parts[part] ??= {};
    parts[part][slot] = slots[slot];
  }
  return parts;
}

type Slots = Frame['slots'];
