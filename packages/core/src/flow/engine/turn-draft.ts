import { hash } from 'node:crypto';
import type { ContactAddresses } from '../../conversation/contact.ts';
import type { ConversationSnapshot, Frame, Handoff, RepairState } from '../../conversation/conversation-snapshot.ts';
import { TurnFailedError } from '../../errors/turn-failed-error.ts';
import type { OutboundMessage } from '../../message/outbound/outbound-message.ts';
import type { LadderTrace } from '../../ports/intent-router/ladder-trace.ts';
import { opaqueLetters } from '../../privacy/opaque-letters.ts';
import type { Language } from '../../text/language.ts';
import type { BotDefinition } from '../compile/bot-definition.ts';
import type { CompiledFlow } from '../compile/compiled-flow.ts';
import type { FlowView } from '../graph/flow-view.ts';
import type { PlannedEvent, PlannedJob } from './action-result.ts';
import type { TurnIds } from './turn-ids.ts';
import type { TurnInputs } from './turn-inputs.ts';

/** A frame while the turn works on it. */
export type DraftFrame = { -readonly [Name in keyof Frame]: Frame[Name] } & { slots: { [slot: string]: unknown } };

/** The turn while it is computed. Nothing of it is seen outside before the turn is done; a turn that needs an action throws it away. */
export class TurnDraft {
  readonly bot: BotDefinition;
  readonly inputs: TurnInputs;
  readonly now: number;
  readonly turnId: string;
  readonly stack: DraftFrame[];
  readonly replies: OutboundMessage[] = [];
  readonly events: PlannedEvent[] = [];
  readonly jobs: PlannedJob[] = [];
  readonly answers: LadderTrace[] = [];
  readonly quoted = new Set<string>();
  readonly concealed = new Map<string, string>();
  readonly timersSet = new Map<string, number>();
  readonly timersCancelled = new Set<string>();
  addresses: ContactAddresses;
  displayName: string | undefined;
  chosenLanguage: Language | undefined;
  handoff: Handoff | undefined;
  lastInboundAt: number | undefined;
  repair: RepairState;
  #made = 0;
  #steps = 0;

  constructor(bot: BotDefinition, snapshot: ConversationSnapshot | undefined, inputs: TurnInputs, now: number, ids: TurnIds) {
    this.bot = bot;
    this.inputs = inputs;
    this.now = now;
    this.turnId = ids.turnId;
    this.stack = (snapshot?.stack ?? []).map((frame) => ({ ...frame, slots: { ...frame.slots } }));
    this.addresses = snapshot?.addresses ?? {};
    this.displayName = snapshot?.displayName;
    this.chosenLanguage = snapshot?.language;
    this.handoff = snapshot?.handoff;
    this.lastInboundAt = snapshot?.lastInboundAt;
    this.repair = snapshot?.repair ?? { misses: 0 };
  }

  get language(): Language {
    return this.chosenLanguage ?? this.bot.languages[0] ?? 'pt';
  }

  /** The flow that is talking. */
  get top(): DraftFrame | undefined {
    return this.stack.at(-1);
  }

  /** Whether one of the open flows demands local models. */
  get isLocalOnly(): boolean {
    return this.stack.some((frame) => this.flowOf(frame).graph.llm === 'local');
  }

  flowOf(frame: Frame): CompiledFlow {
    const flow = this.bot.flows.get(frame.flowId)?.find((version) => version.graph.version === frame.flowVersion);
    if (flow === undefined) throw new TurnFailedError({ where: `${frame.flowId}@${frame.flowVersion}, which this bot lacks` });
    return flow;
  }

  viewOf(frame: DraftFrame): FlowView {
    return { slots: answeredSlots(frame), language: this.language, displayName: this.displayName, now: this.now };
  }

  /** A fresh id, the same when this turn is computed again. */
  newId(kind: string): string {
    this.#made += 1;
    return `${kind}_${this.turnId.slice(2)}.${this.#made}`;
  }

  /** Key of an action: the same for the same place in the same turn with the same input. */
  actionKey(frame: Frame, input: unknown): string {
    this.#made += 1;
    const digest = opaqueLetters(hash('sha256', JSON.stringify(input), 'buffer').subarray(0, 8));
    return `${this.turnId}.${this.#made}.${frame.flowId}.${frame.stepId}.${digest}`;
  }

  /** Remembers that a reply holds this personal value. */
  quote<T extends string | number | undefined>(value: T): T {
    if (value !== undefined) this.quoted.add(String(value));
    return value;
  }

  setTimer(id: string, dueAt: number): void {
    this.timersSet.set(id, dueAt);
    this.timersCancelled.delete(id);
  }

  cancelTimer(id: string): void {
    this.timersSet.delete(id);
    this.timersCancelled.add(id);
  }

  /** Stops flows that go round without waiting for anybody. */
  countStep(frame: Frame): void {
    this.#steps += 1;
    if (this.#steps > MAX_STEPS)
      throw new TurnFailedError({
        where: `${frame.flowId}.${frame.stepId}, after ${MAX_STEPS} steps in one turn: a loop without a question`,
      });
  }

  snapshot(): ConversationSnapshot {
    const { id, contactId, channelId } = this.inputs.conversation;
    return {
      schema: 1,
      conversationId: id,
      contactId,
      channelId,
      addresses: this.addresses,
      ...(this.displayName === undefined ? {} : { displayName: this.displayName }),
      ...(this.chosenLanguage === undefined ? {} : { language: this.chosenLanguage }),
      stack: this.stack,
      ...(this.handoff === undefined ? {} : { handoff: this.handoff }),
      ...(this.lastInboundAt === undefined ? {} : { lastInboundAt: this.lastInboundAt }),
      repair: this.repair,
    };
  }
}

const MAX_STEPS = 500;

/** Slots with a value. A question that was passed over leaves `null` behind, which authors see as absent. */
export function answeredSlots(frame: Frame): { [slot: string]: unknown } {
  return Object.fromEntries(Object.entries(frame.slots).filter(([, value]) => value !== null));
}
