import type { LlmFailure } from '../../ports/llm/llm.ts';
import { LlmFailed } from './llm-failed.ts';

/** The part of `fetch` a vendor's client calls. */
export type FetchLike = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` for one call of a vendor's client: obeys `signal` from the first byte to the last, which the clients do not, and throws what an
 * answer without success means, so that no client reads, prints or retries it by itself.
 */
export function checkedFetch(fetch: FetchLike, signal: AbortSignal | undefined): FetchLike {
  return async (url, init = {}) => {
    const signals = [signal, init.signal].filter((one) => one !== undefined && one !== null);
    let response: Response;
    try {
      response = await fetch(url, { ...init, ...(signals.length === 0 ? {} : { signal: AbortSignal.any(signals) }) });
    } catch (cause) {
      throw new LlmFailed(signal?.aborted ? 'aborted' : 'offline', { cause });
    }
    if (response.ok) return response;
    const detail = await response.text().catch(() => '');
    throw new LlmFailed(failureOf(response.status, detail), { retryAfterMs: retryAfterOf(response), detail });
  };
}

function failureOf(status: number, detail: string): LlmFailure {
  if (status === 429) return 'throttled';
  if (status === 401 || status === 403) return 'unauthorised';
  if (status === 404 || (status === 400 && MODEL_MISSING.test(detail))) return 'model_missing';
  if (status === 408 || status >= 500) return 'server_error';
  return 'bad_request';
}

/** Seconds, fractions allowed, or a date; milliseconds where a vendor says so. */
function retryAfterOf({ headers }: Response): number | undefined {
  const exact = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (exact >= 0) return exact;
  const written = headers.get('retry-after') ?? '';
  const seconds = Number(written);
  if (written !== '' && seconds >= 0) return Math.ceil(seconds * 1_000);
  const sent = Date.parse(headers.get('date') ?? '');
  const wait = Date.parse(written) - (Number.isNaN(sent) ? Number.NaN : sent);
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

const MODEL_MISSING = /model.{0,80}(?:not found|does not exist)/is;
