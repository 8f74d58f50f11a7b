import { z } from 'zod';
import { LANGUAGES } from '../../text/language.ts';

const id = z.string().regex(/^[\w.-]+$/, 'letters, digits, "_", "-" and "."');
const localized = z.partialRecord(z.enum(LANGUAGES), z.string()).describe('A text per language');
const text = z
  .union([z.strictObject({ named: z.string() }), localized])
  .describe('A text per language, or the name of a registered text function');
const content = z.union([
  z.strictObject({
    type: z.enum(['image', 'video', 'document']),
    link: z.string(),
    caption: text.optional(),
    fileName: z.string().optional(),
  }),
  z.strictObject({ type: z.enum(['audio', 'sticker']), link: z.string() }),
  z.strictObject({
    type: z.literal('location'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    name: z.string().optional(),
    address: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('contacts'), cards: z.array(z.strictObject({ name: z.string(), phones: z.array(z.string()) })).min(1) }),
  z.strictObject({ type: z.literal('url_button'), text, title: text, url: z.string() }),
  z.strictObject({ type: z.literal('location_request'), text }),
  z.strictObject({ type: z.literal('template'), name: z.string(), languageCodes: localized, parameters: z.array(text).optional() }),
  text,
]);
const transition = z
  .union([id, z.strictObject({ to: id, clear: z.array(z.string()) }), z.strictObject({ flow: z.string() })])
  .describe('A step id, a step with slots to empty first, or another flow');
const next = transition.optional().describe('Where to go; without it the step written next, or "end" after the last');
const condition = z.union([
  z.strictObject({ guard: z.string() }),
  z.strictObject({ slot: z.string(), is: z.enum(['filled', 'empty']) }),
  z.strictObject({ slot: z.string(), equals: z.json() }),
]);
const outcomes = z.record(z.string(), transition).optional().describe('Where to go by outcome');
const attempts = { maxAttempts: z.int().positive().optional(), onExhausted: transition.optional() };

const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('say'), content: z.union([z.array(content), content]), next }),
  z.strictObject({ kind: z.literal('ask'), slot: z.string(), content, help: text.optional(), reask: text.optional(), ...attempts, next }),
  z.strictObject({
    kind: z.literal('choose'),
    text,
    footer: text.optional(),
    button: text.optional(),
    presentation: z.enum(['auto', 'buttons', 'list', 'text']).optional(),
    options: z
      .array(
        z.strictObject({
          id,
          label: text,
          description: text.optional(),
          aliases: z.partialRecord(z.enum(LANGUAGES), z.array(z.string())).optional(),
          when: condition.optional(),
          next: transition.optional(),
        }),
      )
      .min(1),
    slot: z.string().optional(),
    help: text.optional(),
    ...attempts,
    next,
  }),
  z.strictObject({
    kind: z.literal('branch'),
    cases: z.array(z.strictObject({ when: condition, next: transition })).min(1),
    otherwise: transition.optional(),
  }),
  z.strictObject({ kind: z.literal('action'), action: z.string(), on: outcomes, onError: transition.optional(), next }),
  z.strictObject({
    kind: z.literal('answer'),
    question: z.string(),
    knowledge: z.array(z.strictObject({ id, title: localized, text: localized })).describe('All that may be said'),
    onUnknown: transition.optional(),
    next,
  }),
  z.strictObject({
    kind: z.literal('call'),
    flow: z.string(),
    pass: z.record(z.string(), z.string()).optional(),
    take: z.record(z.string(), z.string()).optional(),
    on: outcomes,
    next,
  }),
  z.strictObject({ kind: z.literal('goto'), next: transition }),
  z.strictObject({ kind: z.literal('wait'), forMs: z.int().positive(), onMessage: transition.optional(), next }),
  z.strictObject({
    kind: z.literal('handoff'),
    content: content.optional(),
    timeoutMs: z.int().positive().optional(),
    back: text.optional(),
    next,
  }),
  z.strictObject({ kind: z.literal('end'), outcome: z.string().optional() }),
]);

const answer = z
  .union([z.strictObject({ validator: z.string() }), z.looseObject({ type: z.string() })])
  .describe('A built-in answer with its options, or the name of a registered validator');

/** A flow as people and editors write it down. Published as `@recado/core/flow.schema.json`. */
export const flowFileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    schemaVersion: z.literal(1),
    id: z.string().regex(/^[\w-]+$/, 'letters, digits, "_" and "-"'),
    version: z.int().positive(),
    title: localized.optional(),
    help: localized.optional(),
    start: id.optional().describe('The first step; without it the one written first'),
    slots: z.record(
      z.string(),
      z.strictObject({ answer, optional: z.literal(true).optional(), public: z.literal(true).optional(), label: localized.optional() }),
    ),
    steps: z.record(id, step).describe('Steps by id, in reading order'),
    onUpgrade: z.union([z.enum(['finish', 'restart']), z.strictObject({ migrate: z.string() })]).optional(),
    llm: z.literal('local').optional().describe('Only models of your own infrastructure may see what is said here'),
  })
  .meta({ id: 'RecadoFlow', title: 'Recado flow', description: 'A conversation flow of the Recado toolkit.' });

export type FlowFile = z.input<typeof flowFileSchema>;
