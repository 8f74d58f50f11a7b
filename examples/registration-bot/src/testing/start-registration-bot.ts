import { join } from 'node:path';
import { createMemoryKeyStore, createMemoryQueue, type Queue, silentLogger } from '@recado/core';
import { createSqliteConversationStore, createSqliteQueue } from '@recado/core/sqlite';
import { createFakeClock, TestBot, type TestUser } from '@recado/core/testing';
import registrationBot from '../bot.ts';
import type { UserAccount } from '../contracts/user-account.ts';
import { UserAccountApi } from '../services/user-account-api/user-account-api.ts';
import { createUserAccountClient, type UserAccountClient } from '../user-account-client.ts';
import { closeLater } from './closing.ts';
import { ANA_WHATSAPP_ID, TEST_KEYRING } from './sample.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface StartOptions {
  /** Conversations and queue in SQLite files instead of memory. @default false */
  readonly isDurable?: boolean;
  readonly env?: { readonly [name: string]: string };
}

export interface RunningBot {
  readonly bot: TestBot;
  /** Somebody with the number of the sample person. */
  readonly ana: TestUser;
  /** Where the services keep their files. */
  readonly folder: string;
  readonly queue: Queue;
  /** The account API inside, to be stopped and started. */
  readonly api: UserAccountApi;
  readonly accounts: UserAccountClient;
  /** What the user account API keeps of somebody. */
  account(whatsappId: string): Promise<UserAccount | undefined>;
}

/** The whole registration system as `recado dev` runs it, on the test kit. */
export async function startRegistrationBot({ isDurable = false, env = {} }: StartOptions = {}): Promise<RunningBot> {
  const folder = temporaryFolder();
  const clock = createFakeClock();
  const queue = isDurable ? createSqliteQueue({ path: join(folder, 'queue.db'), clock }) : createMemoryQueue({ clock });
  const keys = createMemoryKeyStore();
  const setup = await registrationBot.setUp({ dataDir: folder, keyring: TEST_KEYRING, keys, queue, logger: silentLogger, env });
  const store = isDurable ? { store: createSqliteConversationStore({ path: join(folder, 'conversations.db'), clock }) } : {};
  const bot = new TestBot(setup, { clock, queue, keyring: TEST_KEYRING, keys, ...store });
  closeLater(async () => {
    await bot.stop();
    await queue.close();
    await bot.store.close();
  });
  await bot.start();
  const api = setup.services?.find((service) => service instanceof UserAccountApi);
  if (api === undefined) throw new Error('The account API does not run inside.');
  const accounts = createUserAccountClient({ baseUrl: () => api.url });
  const ana = bot.user({ phone: ANA_WHATSAPP_ID, displayName: 'Ana' });
  return { bot, folder, queue, ana, api, accounts, account: (whatsappId) => accounts.find(whatsappId) };
}
