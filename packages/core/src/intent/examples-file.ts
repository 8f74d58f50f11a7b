import { z } from 'zod';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { LANGUAGES } from '../text/language.ts';
import { type IntentDefinition, intent } from './define-intent.ts';

const textsSchema = z.array(z.string());

/** Shape of an examples file: JSON that `recado intents review` writes and people may edit. */
export const examplesFileSchema = z.strictObject({
  version: z.literal(1),
  /** By intent, then by language. */
  intents: z.record(z.string(), z.strictObject({ pt: textsSchema.optional(), en: textsSchema.optional(), es: textsSchema.optional() })),
  /** Messages that mean none of the intents. */
  none: textsSchema,
});

/** Examples beside the code: `{ "version": 1, "intents": { "book": { "pt": ["marca pra mim"] } }, "none": ["bom dia grupo"] }`. */
export type ExamplesFile = z.output<typeof examplesFileSchema>;

/** @throws ConfigurationError when it is no examples file. */
export function parseExamplesFile(json: unknown): ExamplesFile {
  const parsed = examplesFileSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ConfigurationError({
    message: `The examples file is not valid at "${issue?.path.join('.') ?? ''}".`,
    hint: 'It is { "version": 1, "intents": { "<intent>": { "pt": ["…"] } }, "none": [] }, as "recado intents review" writes it.',
  });
}

/**
 * The intents with the examples of a file added to their own.
 * @param file - What is in the file: `import reviewed from './intents.examples.json' with { type: 'json' }`.
 * @throws ConfigurationError when it is no examples file, or names an intent there is not.
 */
export function withExamples<Link extends object>(
  intents: readonly IntentDefinition<Link>[],
  file: unknown,
): readonly IntentDefinition<Link>[] {
  const added = parseExamplesFile(file).intents;
  const unknown = Object.keys(added).find((id) => intents.every((one) => one.id !== id));
  if (unknown !== undefined) {
    throw new ConfigurationError({
      message: `The examples file has examples of the intent "${unknown}", which does not exist.`,
      hint: 'Rename it in the file as it was renamed in the code, or remove it there.',
    });
  }
  return intents.map((one) => {
    const texts = added[one.id];
    if (texts === undefined) return one;
    const { pt = [], en = [], es = [] } = texts;
    const fresh = intent(one.id, { examples: { pt, en, es } });
    const examples = Object.fromEntries(
      LANGUAGES.flatMap((language) => {
        const all = [...(one.examples?.[language] ?? []), ...(fresh.examples?.[language] ?? [])];
        return all.length === 0 ? [] : [[language, all]];
      }),
    );
    const annotations = [...(one.annotations ?? []), ...(fresh.annotations ?? [])];
    return { ...one, examples, ...(annotations.length === 0 ? {} : { annotations }) };
  });
}
