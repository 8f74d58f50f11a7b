import type { z } from 'zod';
import type { LocalizedText } from '../../text/language.ts';
import type { Content } from '../graph/content.ts';
import type { FlowView } from '../graph/flow-view.ts';
import type { SlotValues } from '../graph/slot-values.ts';
import type { Transition } from '../graph/steps.ts';

/** A text as authors write it: per language, or a pure function of the slots. */
export type TextInput<Slots = SlotValues> = LocalizedText | ((view: FlowView<Slots>) => string);
/** A content as authors write it. */
export type ContentInput<Slots = SlotValues> = TextInput<Slots> | Extract<Content, { readonly type: string }>;

export interface AskOptions {
  /** Step id, when it shall not be the slot's name. */
  readonly step?: string;
  /** How the slot is called in front of the contact: `{ pt: 'e-mail' }`. */
  readonly label?: LocalizedText;
  readonly help?: TextInput;
  readonly reask?: TextInput;
  readonly maxAttempts?: number;
  readonly onExhausted?: Transition;
}

/** A question with the schema of its answer. Immutable: modifiers answer a new one. */
export interface AskSpec<T> {
  readonly schema: z.ZodType<T>;
  readonly content: ContentInput;
  readonly options: AskOptions & { readonly optional?: true; readonly public?: true };
  /** The contact may skip it; the slot is then `undefined`. */
  optional(): AskSpec<T | undefined>;
  /** The value is not personal: it stays readable in stores. */
  public(): AskSpec<T>;
}

/** Asks for a value: `ask(email(), { pt: 'Qual é o seu e-mail?' })`. Any zod schema will do. */
export function ask<T>(schema: z.ZodType<T>, content: ContentInput, options: AskOptions = {}): AskSpec<T> {
  const make = <V>(extra: { optional?: true; public?: true }): AskSpec<V> => ({
    schema: schema as z.ZodType<V & T> as z.ZodType<V>,
    content,
    options: { ...options, ...extra },
    optional: () => make<V | undefined>({ ...extra, optional: true }),
    public: () => make<V>({ ...extra, public: true }),
  });
  return make<T>({});
}
