import { LlmFailed } from './llm-failed.ts';

/** What a vendor's client threw, as the reason there is no answer. */
export function toLlmFailed(error: unknown, signal: AbortSignal | undefined): LlmFailed {
  const ours = causesOf(error).find((one) => one instanceof LlmFailed);
  if (ours !== undefined) return ours;
  if (signal?.aborted) return new LlmFailed('aborted', { cause: error });
  const isCut = causesOf(error).some((one) => one instanceof Error && CUT.test(`${one.name} ${one.message} ${codeOf(one)}`));
  const isOffline = causesOf(error).some((one) => one instanceof Error && CONNECTION.test(one.constructor.name));
  return new LlmFailed(isCut ? 'cut' : isOffline ? 'offline' : 'bad_response', { cause: error });
}

function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  for (let one = error; one !== undefined && one !== null && causes.length < MOST_CAUSES; one = (one as { cause?: unknown }).cause)
    causes.push(one);
  return causes;
}

const codeOf = (error: object): string => ('code' in error ? String(error.code) : '');
/** How undici, Node and the clients say that a connection ended before the answer did. */
const CUT = /terminated|premature close|other side closed|UND_ERR_SOCKET|ECONNRESET|did not receive done/i;
/** Of `openai`, which drops the cause when it reads like a timeout. */
const CONNECTION = /^APIConnection/;
const MOST_CAUSES = 5;
