import type { z } from 'zod';
import type { LocalizedText } from '../../text/language.ts';
import type { ActionHandler } from '../graph/action.ts';
import type { Content, TextSpec } from '../graph/content.ts';
import type { AnswerReference, FlowGraph, SlotSpec, UpgradePolicy } from '../graph/flow-graph.ts';
import type { FlowView } from '../graph/flow-view.ts';
import type { KnowledgePassage } from '../graph/knowledge.ts';
import type { Migration } from '../graph/registry.ts';
import type { SlotValues } from '../graph/slot-values.ts';
import type { ChoiceOption, Condition, Step, Transition } from '../graph/steps.ts';
import { answerReferenceOf } from './answer-reference-of.ts';
import { type AskOptions, type AskSpec, ask, type ContentInput, type TextInput } from './ask-spec.ts';
import { type ConfirmOptions, confirmSteps } from './confirm-steps.ts';
import type { Flow } from './flow.ts';

export interface FlowOptions {
  /** Grows by one whenever the structure changes. */
  readonly version: number;
  /** How the flow is called in front of the contact: `{ pt: 'o cadastro' }`. */
  readonly title?: LocalizedText;
  readonly help?: LocalizedText;
  /** What happens to talks in progress on an older version. @default 'finish' */
  readonly onUpgrade?: 'finish' | 'restart' | Migration;
  /** `local`: no model outside your own infrastructure may see what is said while this flow is open. @default any */
  readonly llm?: 'local';
}

export interface ChooseInput<Options extends readonly ChoiceInput<Slots>[], Slot extends string, Slots = SlotValues> {
  readonly text: TextInput<Slots>;
  readonly options: Options;
  /** Keeps the chosen id under this name. */
  readonly slot?: Slot;
  readonly footer?: TextInput;
  readonly button?: TextInput;
  readonly presentation?: 'auto' | 'buttons' | 'list' | 'text';
  readonly help?: TextInput;
  readonly maxAttempts?: number;
  readonly onExhausted?: Transition;
  readonly next?: Transition;
}

export interface ChoiceInput<Slots = SlotValues> extends Omit<ChoiceOption, 'label' | 'description' | 'when'> {
  readonly label: TextInput<Slots>;
  readonly description?: TextInput<Slots>;
  readonly when?: ConditionInput<Slots>;
}

/** A condition as authors write it: data, or a pure function. */
export type ConditionInput<Slots = SlotValues> = Condition | ((view: FlowView<Slots>) => boolean);

type SlotTypes<Specs> = { readonly [Name in keyof Specs]: Specs[Name] extends AskSpec<infer T> ? T : never };
type Merge<A, B> = { readonly [Name in keyof A | keyof B]: Name extends keyof B ? B[Name] : Name extends keyof A ? A[Name] : never };

/** A step without its way on: the builder points it at the step added next. */
type OpenStep<S extends Step = Step> = S extends { readonly next: Transition } ? Omit<S, 'next'> & { readonly next?: Transition } : S;

/**
 * Starts a flow. Steps run in the order they are added unless a transition says otherwise; ids are stable and never derived from texts.
 *
 * @example
 * flow('registration', { version: 1 })
 *   .slots({ email: ask(email(), { pt: 'Qual é o seu e-mail?' }) })
 *   .complete(async ({ slots, reply }) => reply({ pt: 'Anotado: {email}' }));
 */
export function flow(id: string, options: FlowOptions): FlowBuilder<object> {
  return new FlowBuilder(id, options);
}

/** Collects steps. Each method adds one and answers the same builder, with the slot types grown. */
export class FlowBuilder<Slots> {
  readonly #id: string;
  readonly #options: FlowOptions;
  readonly #slots: Record<string, SlotSpec> = {};
  readonly #steps = new Map<string, OpenStep>();
  readonly #registry = {
    actions: {} as Record<string, ActionHandler>,
    guards: {} as Record<string, (view: FlowView) => boolean>,
    texts: {} as Record<string, (view: FlowView) => string>,
    validators: {} as Record<string, z.ZodType>,
    migrations: {} as Record<string, Migration>,
  };

  constructor(id: string, options: FlowOptions) {
    this.#id = id;
    this.#options = options;
  }

  /** Asks for several slots, one after the other; the step of each has the slot's name. */
  slots<const Specs extends { readonly [name: string]: AskSpec<unknown> }>(specs: Specs): FlowBuilder<Merge<Slots, SlotTypes<Specs>>> {
    for (const [name, spec] of Object.entries(specs)) this.#addAsk(name, spec);
    return this.#grown();
  }

  /** Asks for one slot. */
  ask<const Name extends string, T>(
    slot: Name,
    spec: z.ZodType<T> | AskSpec<T>,
    content?: ContentInput,
    options?: AskOptions,
  ): FlowBuilder<Merge<Slots, { readonly [N in Name]: T }>> {
    this.#addAsk(slot, 'schema' in spec ? spec : ask(spec, content ?? {}, options));
    return this.#grown();
  }

  /** Declares slots that no question fills: an action or a calling flow sets them. */
  declare<const Specs extends { readonly [name: string]: z.ZodType }>(
    schemas: Specs,
    options: { readonly public?: true } = {},
  ): FlowBuilder<Merge<Slots, { readonly [Name in keyof Specs]: z.output<Specs[Name]> | undefined }>> {
    for (const [name, schema] of Object.entries(schemas)) {
      this.#slots[name] = { answer: this.#answer(name, schema), optional: true, ...(options.public ? { public: true } : {}) };
    }
    return this.#grown();
  }

  say(id: string, content: ContentInput<Slots> | readonly ContentInput<Slots>[], options: { readonly next?: Transition } = {}): this {
    const contents: readonly ContentInput<Slots>[] = isList(content) ? content : [content];
    return this.#add(id, {
      kind: 'say',
      content: contents.map((item, at) => this.#content(contents.length > 1 ? `${id}.${at + 1}` : id, item)),
      ...options,
    });
  }

  choose<const Options extends readonly ChoiceInput<Slots>[], const Slot extends string = never>(
    id: string,
    input: ChooseInput<Options, Slot, Slots>,
  ): FlowBuilder<Merge<Slots, { readonly [N in Slot]: Options[number]['id'] }>> {
    const { text, footer, button, help, options, slot, ...rest } = input;
    if (slot !== undefined) {
      this.#slots[slot] = { answer: { type: 'choice', options: options.map((option) => option.id) }, public: true };
    }
    this.#add(id, {
      kind: 'choose',
      ...rest,
      text: this.#text(id, text),
      ...(slot === undefined ? {} : { slot }),
      ...(footer === undefined ? {} : { footer: this.#text(`${id}.footer`, footer) }),
      ...(button === undefined ? {} : { button: this.#text(`${id}.button`, button) }),
      ...(help === undefined ? {} : { help: this.#text(`${id}.help`, help) }),
      options: options.map(({ label, description, when, ...option }) => ({
        ...option,
        label: this.#text(`${id}.${option.id}`, label),
        ...(description === undefined ? {} : { description: this.#text(`${id}.${option.id}.description`, description) }),
        ...(when === undefined ? {} : { when: this.#condition(`${id}.${option.id}`, when) }),
      })),
    });
    return this.#grown();
  }

  branch(id: string, cases: readonly { readonly when: ConditionInput<Slots>; readonly next: Transition }[], otherwise?: Transition): this {
    return this.#add(id, {
      kind: 'branch',
      cases: cases.map((branch, at) => ({
        when: this.#condition(cases.length > 1 ? `${id}.${at + 1}` : id, branch.when),
        next: branch.next,
      })),
      otherwise: otherwise ?? NEXT,
    });
  }

  /** Runs author code; its outcome picks a transition from `on`. */
  action(
    id: string,
    handler: ActionHandler<Slots>,
    options: { readonly on?: { readonly [outcome: string]: Transition }; readonly onError?: Transition; readonly next?: Transition } = {},
  ): this {
    const name = this.#name(id);
    this.#registry.actions[name] = handler as ActionHandler;
    return this.#add(id, { kind: 'action', action: name, ...options });
  }

  /**
   * Has the question in a slot answered in free text from passages, by the bot's `answerer`, and says the answer with its sources. Without an answerer, and where the
   * passages do not answer it, `onUnknown` is taken.
   */
  answer(
    id: string,
    options: {
      readonly question: keyof Slots & string;
      readonly knowledge: readonly KnowledgePassage[];
      readonly onUnknown?: Transition;
      readonly next?: Transition;
    },
  ): this {
    return this.#add(id, { kind: 'answer', ...options });
  }

  /** Runs another flow, then comes back. */
  call(
    id: string,
    target: string | Flow,
    options: {
      readonly pass?: { readonly [theirs: string]: string };
      readonly take?: { readonly [ours: string]: string };
      readonly on?: { readonly [outcome: string]: Transition };
      readonly next?: Transition;
    } = {},
  ): this {
    return this.#add(id, { kind: 'call', flow: typeof target === 'string' ? target : target.graph.id, ...options });
  }

  goto(id: string, next: Transition): this {
    return this.#add(id, { kind: 'goto', next });
  }

  wait(id: string, options: { readonly forMs: number; readonly onMessage?: Transition; readonly next?: Transition }): this {
    return this.#add(id, { kind: 'wait', ...options });
  }

  handoff(
    id: string,
    options: {
      readonly content?: ContentInput<Slots>;
      readonly timeoutMs?: number;
      readonly back?: TextInput<Slots>;
      readonly next?: Transition;
    } = {},
  ): this {
    const { content, back, ...rest } = options;
    return this.#add(id, {
      kind: 'handoff',
      ...rest,
      ...(content === undefined ? {} : { content: this.#content(id, content) }),
      ...(back === undefined ? {} : { back: this.#text(`${id}.back`, back) }),
    });
  }

  /** Shows what was gathered; the contact confirms, corrects one slot, or cancels. */
  confirm(text: TextInput<Slots>, options: ConfirmOptions = {}): this {
    const id = options.step ?? 'confirm';
    for (const [stepId, step] of confirmSteps(id, this.#text(id, text), this.#slots, this.#askSteps())) this.#add(stepId, step);
    return this;
  }

  /** Ends the flow here, for steps reached by transitions. */
  endsAt(id: string, outcome?: string): this {
    return this.#add(id, outcome === undefined ? { kind: 'end' } : { kind: 'end', outcome });
  }

  /** The last action, and the flow is done. */
  complete(handler: ActionHandler<Slots>, options: { readonly step?: string; readonly onError?: Transition } = {}): Flow<Slots> {
    const { step = 'complete', ...rest } = options;
    return this.action(step, handler, { ...rest, next: 'end' }).end();
  }

  /** Closes the builder. */
  end(): Flow<Slots> {
    if (!this.#steps.has('end')) this.#steps.set('end', { kind: 'end' });
    const ids = [...this.#steps.keys()];
    const steps: Record<string, Step> = {};
    for (const [at, id] of ids.entries()) steps[id] = closeStep(this.#steps.get(id)!, ids[at + 1] ?? 'end');
    const { version, title, help, onUpgrade = 'finish', llm } = this.#options;
    const graph: FlowGraph = {
      schemaVersion: 1,
      id: this.#id,
      version,
      ...(title === undefined ? {} : { title }),
      ...(help === undefined ? {} : { help }),
      start: ids[0] ?? 'end',
      slots: this.#slots,
      steps,
      onUpgrade: this.#upgrade(onUpgrade),
      ...(llm === undefined ? {} : { llm }),
    };
    return { graph, registry: this.#registry };
  }

  #grown<Grown>(): FlowBuilder<Grown> {
    return this as FlowBuilder<unknown> as FlowBuilder<Grown>;
  }

  #name(stepId: string): string {
    return `${this.#id}.${stepId}`;
  }

  #add(id: string, step: OpenStep): this {
    if (this.#steps.has(id)) throw new TypeError(`Flow "${this.#id}" has two steps called "${id}".`);
    this.#steps.set(id, step);
    return this;
  }

  #addAsk(slot: string, spec: AskSpec<unknown>): void {
    const { step = slot, label, help, reask, optional, public: isPublic, ...rest } = spec.options;
    this.#slots[slot] = {
      answer: this.#answer(slot, spec.schema),
      ...(optional ? { optional } : {}),
      ...(isPublic ? { public: isPublic } : {}),
      ...(label === undefined ? {} : { label }),
    };
    this.#add(step, {
      kind: 'ask',
      slot,
      content: this.#content(step, spec.content),
      ...(help === undefined ? {} : { help: this.#text(`${step}.help`, help) }),
      ...(reask === undefined ? {} : { reask: this.#text(`${step}.reask`, reask) }),
      ...rest,
    });
  }

  #answer(slot: string, schema: z.ZodType): AnswerReference {
    const reference = answerReferenceOf(schema);
    if (reference !== undefined) return reference;
    const name = this.#name(slot);
    this.#registry.validators[name] = schema;
    return { validator: name };
  }

  #text<View>(id: string, text: TextInput<View>): TextSpec {
    if (typeof text !== 'function') return text;
    const name = this.#name(id);
    this.#registry.texts[name] = text as (view: FlowView) => string;
    return { named: name };
  }

  #content<View>(id: string, content: ContentInput<View>): Content {
    return typeof content === 'object' && 'type' in content ? content : this.#text(id, content);
  }

  #condition<View>(id: string, condition: ConditionInput<View>): Condition {
    if (typeof condition !== 'function') return condition;
    const name = this.#name(id);
    this.#registry.guards[name] = condition as (view: FlowView) => boolean;
    return { guard: name };
  }

  #upgrade(policy: 'finish' | 'restart' | Migration): UpgradePolicy {
    if (typeof policy !== 'function') return policy;
    const name = `${this.#id}.onUpgrade`;
    this.#registry.migrations[name] = policy;
    return { migrate: name };
  }

  #askSteps(): ReadonlyMap<string, string> {
    const bySlot = new Map<string, string>();
    for (const [id, step] of this.#steps) if (step.kind === 'ask') bySlot.set(step.slot, id);
    return bySlot;
  }
}

/** Stands for "the step added next" until the builder is closed. */
const NEXT = '\u0000next';

function closeStep(step: OpenStep, following: string): Step {
  if (step.kind === 'end') return step;
  if (step.kind === 'branch') return step.otherwise === NEXT ? { ...step, otherwise: following } : step;
  return { ...step, next: step.next ?? following } as Step;
}

function isList<View>(content: ContentInput<View> | readonly ContentInput<View>[]): content is readonly ContentInput<View>[] {
  return Array.isArray(content);
}
