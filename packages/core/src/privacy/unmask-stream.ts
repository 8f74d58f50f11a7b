import { plainTokens, startOfOpenEscape } from './vault/escaped-token.ts';
import { startOfOpenToken } from './vault/token.ts';
import type { TokenValues } from './vault/token-values.ts';

/** How restored values are written: as they are, or escaped to stand inside a string of JSON text. */
export type UnmaskFormat = 'text' | 'json';

export function writerOf(format: UnmaskFormat): (value: string) => string {
  return format === 'json' ? (value) => JSON.stringify(value).slice(1, -1) : (value) => value;
}

/** Text as tokens are looked for in it. */
export const readAs = (format: UnmaskFormat, text: string): string => (format === 'json' ? plainTokens(text) : text);

/**
 * Restores text that comes in pieces, cut anywhere. What could be the beginning of a token, at most 39 characters, 49 of JSON, is held back until it
 * is decided; everything else goes on at once.
 */
export class StreamUnmasker {
  readonly #values: TokenValues;
  readonly #format: UnmaskFormat;
  readonly #write: (value: string) => string;
  #held = '';

  constructor(values: TokenValues, format: UnmaskFormat) {
    this.#values = values;
    this.#format = format;
    this.#write = writerOf(format);
  }

  /** What may go on after this piece; may be empty. */
  push(piece: string): string {
    const text = readAs(this.#format, this.#held + piece);
    const end = Math.min(startOfOpenToken(text), this.#format === 'json' ? startOfOpenEscape(text) : text.length);
    this.#held = text.slice(end);
    return this.#values.restore(text.slice(0, end), this.#write);
  }

  /** What was held back, once there is nothing more to come: it was no token. */
  end(): string {
    const rest = this.#held;
    this.#held = '';
    return rest;
  }
}

/** The same as a stream. The vault is asked when the stream begins. */
export function unmaskStream(values: () => Promise<TokenValues>, format: UnmaskFormat): TransformStream<string, string> {
  let unmasker: StreamUnmasker | undefined;
  return new TransformStream<string, string>({
    async start() {
      unmasker = new StreamUnmasker(await values(), format);
    },
    transform(piece, controller) {
      const text = unmasker?.push(piece) ?? '';
      if (text !== '') controller.enqueue(text);
    },
    flush(controller) {
      const rest = unmasker?.end() ?? '';
      if (rest !== '') controller.enqueue(rest);
    },
  });
}

/** The same for what is read by `for await`. */
export async function* unmaskPieces(
  pieces: AsyncIterable<string> | Iterable<string>,
  values: () => Promise<TokenValues>,
  format: UnmaskFormat,
): AsyncGenerator<string, void, undefined> {
  const unmasker = new StreamUnmasker(await values(), format);
  for await (const piece of pieces) {
    const text = unmasker.push(piece);
    if (text !== '') yield text;
  }
  const rest = unmasker.end();
  if (rest !== '') yield rest;
}
