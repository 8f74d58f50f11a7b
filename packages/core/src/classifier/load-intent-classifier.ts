import { ConfigurationError } from '../errors/configuration-error.ts';
import { IntentClassifier } from './intent-classifier.ts';
import { fromIntentModelJson, type IntentModelJson } from './intent-model-json.ts';

/**
 * The classifier that `toJSON` wrote. It answers exactly as the one that was trained.
 * @param json - The value, already parsed.
 * @throws ConfigurationError when it is not a classifier, or one of another version.
 */
export function loadIntentClassifier(json: IntentModelJson): IntentClassifier {
  // A file that was cut or emptied parses to anything.
  const { format, version } = (json ?? {}) as Partial<IntentModelJson>;
  if (format !== 'recado-intents' || version !== 3) {
    throw new ConfigurationError({
      message: `This is not an intent classifier this version can read (format ${JSON.stringify(format)}, version ${JSON.stringify(version)}).`,
      hint: 'Train it again from its examples with trainIntentClassifier.',
    });
  }
  return new IntentClassifier(fromIntentModelJson(json));
}
