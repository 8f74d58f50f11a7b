import { type CircuitBreaker, createCircuitBreaker } from '@recado/core';
import { type UserAccount, type UserChanges, type UserData, userAccount } from './contracts/user-account.ts';
import { UserAccountError } from './user-account-error.ts';

export interface UserAccountClientOptions {
  /** Base URL; a function when it is known only once the service runs. */
  readonly baseUrl: string | (() => string);
  /** For one call, milliseconds. @default 3_000 */
  readonly timeoutMs?: number;
  /** Keeps calls from an API that fails. @default opens for 2 s after 5 failures in a row */
  readonly circuit?: CircuitBreaker;
  /** @default the global fetch */
  readonly fetch?: typeof fetch;
}

export interface CallOptions {
  /** Aborts the call. */
  readonly signal?: AbortSignal;
}

export interface WriteOptions extends CallOptions {
  /** Sent as `Idempotency-Key`: the same write under the same key is applied once. */
  readonly key: string;
}

export function createUserAccountClient(options: UserAccountClientOptions): UserAccountClient {
  return new UserAccountClient(options);
}

/**
 * The user account API as the bot and the worker call it. Every method throws `UserAccountError` when it was not done. While the API fails
 * it is left alone for a moment at a time, so that nobody waits for it in vain.
 */
export class UserAccountClient {
  readonly #baseUrl: () => string;
  readonly #timeoutMs: number;
  readonly #circuit: CircuitBreaker;
  readonly #fetch: typeof fetch;

  constructor({ baseUrl, timeoutMs = 3_000, circuit = newCircuit(), fetch = globalThis.fetch }: UserAccountClientOptions) {
    this.#baseUrl = typeof baseUrl === 'string' ? () => baseUrl : baseUrl;
    this.#timeoutMs = timeoutMs;
    this.#circuit = circuit;
    this.#fetch = fetch;
  }

  /** Resolves `undefined` for somebody without an account. */
  async find(whatsappId: string, options: CallOptions = {}): Promise<UserAccount | undefined> {
    const response = await this.#call('GET', `/api/user/${encodeURIComponent(whatsappId)}`, options, [200, 404]);
    return response.status === 404 ? undefined : this.#readAccount(response);
  }

  /** Makes the account, or replaces its data. */
  async save(whatsappId: string, data: UserData, options: WriteOptions): Promise<void> {
    await this.#call('POST', '/api/user', { ...options, body: { whatsappId, ...data } }, [200, 201, 204]);
  }

  async update(whatsappId: string, changes: UserChanges, options: WriteOptions): Promise<'changed' | 'absent'> {
    const response = await this.#call('PUT', '/api/user/update', { ...options, body: { whatsappId, changes } }, [200, 204, 404]);
    return response.status === 404 ? 'absent' : 'changed';
  }

  async delete(whatsappId: string, options: WriteOptions): Promise<'deleted' | 'absent'> {
    const response = await this.#call('DELETE', `/api/user/${encodeURIComponent(whatsappId)}`, options, [204, 404]);
    return response.status === 404 ? 'absent' : 'deleted';
  }

  async #call(
    method: string,
    path: string,
    request: Partial<WriteOptions> & { readonly body?: unknown },
    expected: readonly number[],
  ): Promise<Response> {
    const { key, body, signal } = request;
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    try {
      return await this.#circuit.run(async () => {
        const response = await this.#fetch(new URL(path, this.#baseUrl()), {
          method,
          headers: {
            ...(key === undefined ? {} : { 'idempotency-key': key }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
        });
        if (expected.includes(response.status)) return response;
        await response.body?.cancel();
        throw new UserAccountError({ call: method, status: response.status });
      });
    } catch (error) {
      throw error instanceof UserAccountError ? error : new UserAccountError({ call: method }, { cause: error });
    }
  }

  async #readAccount(response: Response): Promise<UserAccount> {
    const parsed = userAccount.safeParse(await response.json().catch(() => undefined));
    if (!parsed.success) throw new UserAccountError({ call: 'GET', status: 502 });
    return parsed.data;
  }
}

/** A refusal of what was asked says that the API is well. */
const newCircuit = (): CircuitBreaker =>
  createCircuitBreaker({
    name: 'user-account-api',
    openMs: 2_000,
    judge: (error) => (error instanceof UserAccountError && error.code === 'REFUSED' ? 'succeeded' : 'failed'),
  });
