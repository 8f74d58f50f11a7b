import type { z } from 'zod';
import { answerMetaOf } from '../answers/define-answer.ts';
import { parseAnswer } from '../answers/parse-answer.ts';
import { plainAnswerOf } from '../answers/plain-answer.ts';
import { detectPii } from '../privacy/detect-pii.ts';
import type { IntentDefinition } from './define-intent.ts';
import { createSlotFinder, type SlotFinder } from './slot-finder.ts';

/** Where values of an intent's flow may be filled from a message. */
export interface SaidSlotsRequest {
  readonly intent: Pick<IntentDefinition<object>, 'annotations' | 'slots'>;
  /** Answers of the slots the flow asks for, in the order it asks. */
  readonly answers: ReadonlyMap<string, z.ZodType>;
  readonly utterance: string;
}

/**
 * The words of a message that already answer questions of the flow it asks for: what examples have marked, and without marks what an
 * answer or the detector of personal data finds in the sentence. Each is a valid answer to its slot.
 */
export function findSaidSlots({ intent, answers, utterance }: SaidSlotsRequest): Readonly<Record<string, string>> {
  if (utterance.length > MAX_LENGTH) return {};
  const wanted = [...answers].filter(([slot]) => intent.slots?.includes(slot) ?? true);
  if (wanted.length === 0) return {};
  const schemas = new Map(wanted);
  const marked = finderOf(intent)?.(utterance, (slot, words) => {
    const schema = schemas.get(slot);
    return schema !== undefined && parseAnswer(schema, words).ok;
  });
  const slots: Record<string, string> = { ...marked };
  const open = wanted.filter(([slot, schema]) => !Object.hasOwn(slots, slot) && !WHOLE_MESSAGE.has(kindOf(schema)));
  if (open.length === 0) return slots;
  const spans = detectedIn(utterance);
  const taken = new Set(Object.entries(slots).map(([slot, words]) => valueIn(schemas.get(slot)!, words)));
  for (const [slot, schema] of open) {
    const candidates = DETECTED_ONLY.has(kindOf(schema)) ? spans : [...spans, utterance];
    const words = candidates.find((candidate) => {
      const value = valueIn(schema, candidate, SURE);
      return value !== undefined && !taken.has(value);
    });
    if (words === undefined) continue;
    slots[slot] = words;
    taken.add(valueIn(schema, words));
  }
  return slots;
}

/** Nothing leaves by this: a detector that fails finds nothing. */
function detectedIn(utterance: string): readonly string[] {
  try {
    return detectPii(utterance).map(({ start, end }) => utterance.slice(start, end));
  } catch {
    return [];
  }
}

/** What an answer reads in words, to be compared. */
function valueIn(schema: z.ZodType, words: string, sure = 0): string | undefined {
  const parsed = parseAnswer(schema, words);
  return parsed.ok && parsed.confidence >= sure ? JSON.stringify(parsed.value) : undefined;
}

const kindOf = (schema: z.ZodType): string => (answerMetaOf(schema) ?? plainAnswerOf(schema).meta).name;

function finderOf(intent: SaidSlotsRequest['intent']): SlotFinder | undefined {
  const { annotations } = intent;
  if (annotations === undefined || annotations.length === 0) return undefined;
  const made = finders.get(annotations) ?? createSlotFinder(annotations);
  finders.set(annotations, made);
  return made;
}

const finders = new WeakMap<object, SlotFinder>();
const MAX_LENGTH = 1_000;
const SURE = 0.9;
/** Names, addresses and numbers are taken only where the detector sees one; the other answers may find their value in the whole sentence. */
const DETECTED_ONLY: ReadonlySet<string> = new Set(['full_name', 'address', 'phone']);
/** Answers that read any message, or a word such as "yes" that a wish may well hold: only marks find them. */
const WHOLE_MESSAGE: ReadonlySet<string> = new Set(['text', 'yes_no', 'number']);
