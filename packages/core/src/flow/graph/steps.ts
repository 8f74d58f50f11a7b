import type { Language } from '../../text/language.ts';
import type { Content, TextSpec } from './content.ts';
import type { JsonValue } from './flow-graph.ts';
import type { KnowledgePassage } from './knowledge.ts';

/** One step of a flow, discriminated by `kind`. */
export type Step =
  | SayStep
  | AskStep
  | ChooseStep
  | BranchStep
  | ActionStep
  | AnswerStep
  | CallStep
  | GotoStep
  | WaitStep
  | HandoffStep
  | EndStep;

/** Where to go: a step of this flow, the same with slots emptied first (to ask them again), or the start of another flow in place of this one. */
export type Transition = string | { readonly to: string; readonly clear: readonly string[] } | { readonly flow: string };

/** Says something and goes on. */
export interface SayStep {
  readonly kind: 'say';
  readonly content: readonly Content[];
  readonly next: Transition;
}

/** Asks for a slot until its answer is valid. Passed over when the slot is filled. */
export interface AskStep {
  readonly kind: 'ask';
  readonly slot: string;
  readonly content: Content;
  /** Shown when the contact asks for help here. */
  readonly help?: TextSpec;
  /** Replaces the answer's own re-ask texts. */
  readonly reask?: TextSpec;
  /** Invalid answers before `onExhausted` is taken. @default unlimited, with a hint from the third on */
  readonly maxAttempts?: number;
  readonly onExhausted?: Transition;
  readonly next: Transition;
}

/** Offers options: buttons, a list or numbered text, by what the transport can do. */
export interface ChooseStep {
  readonly kind: 'choose';
  readonly text: TextSpec;
  readonly footer?: TextSpec;
  /** The word that opens a list. */
  readonly button?: TextSpec;
  readonly presentation?: 'auto' | 'buttons' | 'list' | 'text';
  readonly options: readonly ChoiceOption[];
  /** Keeps the chosen id. */
  readonly slot?: string;
  readonly help?: TextSpec;
  readonly maxAttempts?: number;
  readonly onExhausted?: Transition;
  /** For options without their own. */
  readonly next: Transition;
}

export interface ChoiceOption {
  readonly id: string;
  readonly label: TextSpec;
  readonly description?: TextSpec;
  /** Other words for it. */
  readonly aliases?: { readonly [L in Language]?: readonly string[] };
  /** Offered only when it holds. */
  readonly when?: Condition;
  readonly next?: Transition;
}

/** Takes the first case that holds. */
export interface BranchStep {
  readonly kind: 'branch';
  readonly cases: readonly { readonly when: Condition; readonly next: Transition }[];
  readonly otherwise: Transition;
}

/** `guard`: a registered pure function. */
export type Condition =
  | { readonly guard: string }
  | { readonly slot: string; readonly is: 'filled' | 'empty' }
  | { readonly slot: string; readonly equals: JsonValue };

/** Runs author code outside the turn; its stored result decides where to go. */
export interface ActionStep {
  readonly kind: 'action';
  /** Name in the registry. */
  readonly action: string;
  /** By outcome. */
  readonly on?: { readonly [outcome: string]: Transition };
  /** When it throws. Without it the turn is tried again later and then dead-lettered. */
  readonly onError?: Transition;
  readonly next: Transition;
}

/** Has a question answered in free text by the bot's answerer, from the given passages only, and says the answer with where it is from. */
export interface AnswerStep {
  readonly kind: 'answer';
  /** Slot that holds the question. */
  readonly question: string;
  /** All that may be said. */
  readonly knowledge: readonly KnowledgePassage[];
  /** Where to go when the passages do not answer it, or nobody can say. @default `texts.cannotAnswer` is said, and `next` is taken */
  readonly onUnknown?: Transition;
  readonly next: Transition;
}

/** Runs another flow and comes back. */
export interface CallStep {
  readonly kind: 'call';
  readonly flow: string;
  /** Slots handed in: theirs → ours. */
  readonly pass?: { readonly [theirs: string]: string };
  /** Slots taken back: ours → theirs. */
  readonly take?: { readonly [ours: string]: string };
  /** By outcome of the called flow (`completed`, `cancelled`, or its own). */
  readonly on?: { readonly [outcome: string]: Transition };
  readonly next: Transition;
}

export interface GotoStep {
  readonly kind: 'goto';
  readonly next: Transition;
}

/** Goes on after a while. The timer is durable. */
export interface WaitStep {
  readonly kind: 'wait';
  /** Milliseconds. */
  readonly forMs: number;
  /** Where a message in the meantime leads; without it the message is answered as usual and the wait goes on. */
  readonly onMessage?: Transition;
  readonly next: Transition;
}

/** Passes the conversation to a person. It comes back when they release it, the contact asks for the bot, or after `timeoutMs`. */
export interface HandoffStep {
  readonly kind: 'handoff';
  readonly content?: Content;
  /** @default 1_800_000 (30 minutes) */
  readonly timeoutMs?: number;
  /** Said when the bot is back. */
  readonly back?: TextSpec;
  readonly next: Transition;
}

export interface EndStep {
  readonly kind: 'end';
  /** @default 'completed' */
  readonly outcome?: string;
}

/** Every way out of a step. */
export function transitionsOf(step: Step): readonly { readonly label: string; readonly transition: Transition }[] {
  const found: { label: string; transition: Transition }[] = [];
  const add = (label: string, transition: Transition | undefined) => {
    if (transition !== undefined) found.push({ label, transition });
  };
  switch (step.kind) {
    case 'choose':
      for (const option of step.options) add(option.id, option.next ?? step.next);
      add('exhausted', step.onExhausted);
      return found;
    case 'branch':
      for (const branch of step.cases) add(conditionLabel(branch.when), branch.next);
      add('otherwise', step.otherwise);
      return found;
    case 'action':
      for (const [outcome, transition] of Object.entries(step.on ?? {})) add(outcome, transition);
      add('error', step.onError);
      break;
    case 'answer':
      add('unknown', step.onUnknown);
      break;
    case 'call':
      for (const [outcome, transition] of Object.entries(step.on ?? {})) add(outcome, transition);
      break;
    case 'ask':
      add('exhausted', step.onExhausted);
      break;
    case 'wait':
      add('message', step.onMessage);
      break;
    case 'end':
      return found;
    default:
      break;
  }
  add('', step.next);
  return found;
}

export function conditionLabel(condition: Condition): string {
  if ('guard' in condition) return condition.guard;
  return 'is' in condition ? `${condition.slot} ${condition.is}` : `${condition.slot} = ${JSON.stringify(condition.equals)}`;
}
