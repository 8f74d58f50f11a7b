import type { AddressInfo } from 'node:net';
import type { BotService } from '@recado/core';
import type { FastifyInstance } from 'fastify';
import type { AccountStore } from './account-store.ts';
import { createAccountApp } from './create-account-app.ts';

export interface UserAccountApiOptions {
  /** Opens where accounts are kept; closed with the API. */
  readonly openStore: () => AccountStore | Promise<AccountStore>;
  /** @default '127.0.0.1' */
  readonly host?: string;
  /** @default 0, a free one */
  readonly port?: number;
}

export function createUserAccountApi(options: UserAccountApiOptions): UserAccountApi {
  return new UserAccountApi(options);
}

/** The only home of personal data: accounts over HTTP, sealed in a store of its own. */
export class UserAccountApi implements BotService {
  readonly name = 'user-account-api';
  readonly #options: UserAccountApiOptions;
  #running: { readonly app: FastifyInstance; readonly store: AccountStore; readonly url: string } | undefined;

  constructor(options: UserAccountApiOptions) {
    this.#options = options;
  }

  /** Base URL while it runs, such as `http://127.0.0.1:40123`. */
  get url(): string {
    if (this.#running === undefined) throw new Error('The user account API is not running.');
    return this.#running.url;
  }

  async start(): Promise<void> {
    const { host = '127.0.0.1', port = 0 } = this.#options;
    const store = await this.#options.openStore();
    const app = createAccountApp(store);
    try {
      await app.listen({ host, port });
    } catch (error) {
      await store.close();
      throw error;
    }
    const address = app.server.address() as AddressInfo;
    const shownHost = address.family === 'IPv6' ? `[${address.address}]` : address.address;
    this.#running = { app, store, url: `http://${shownHost}:${address.port}` };
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.app.close();
    await running?.store.close();
  }
}
