import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { registerControlRoutes } from './control/control-routes.ts';
import { CoreUser } from './core/emulated-user.ts';
import { EmulatorCore } from './core/emulator-core.ts';
import type { Emulator } from './emulator.ts';
import { type EmulatorOptions, resolveOptions } from './emulator-options.ts';
import { registerGraphRoutes } from './graph/graph-routes.ts';
import { createMemoryJournal } from './journal/memory-journal.ts';
import { createSqliteJournal } from './journal/sqlite-journal.ts';
import { verifyWebhook } from './webhook/verify-webhook.ts';

const MAX_BODY_BYTES = 3 * 1024 * 1024;

/**
 * Starts a WhatsApp Cloud API on this machine. What a former process left in the journal goes on: webhooks at once, statuses when due.
 * @throws EmulatorError `EMULATOR_FOLDER_IN_USE` while another process uses `dataDir`.
 */
export async function createEmulator(options: EmulatorOptions): Promise<Emulator> {
  const resolved = resolveOptions(options);
  const server = fastify({ bodyLimit: MAX_BODY_BYTES, forceCloseConnections: true });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  const core = new EmulatorCore(resolved, resolved.dataDir === undefined ? createMemoryJournal() : createSqliteJournal(resolved.dataDir));
  registerGraphRoutes(server, core);
  await server.register(async (scope) => registerControlRoutes(scope, () => emulator), { prefix: '/_emulator' });
  const close = async () => {
    await server.close();
    core.close();
  };
  try {
    await server.listen({ host: resolved.host, port: resolved.port });
  } catch (error) {
    await close();
    throw error;
  }
  const { port } = server.server.address() as AddressInfo;
  const emulator = assemble(core, `http://${resolved.host.includes(':') ? `[${resolved.host}]` : resolved.host}:${port}`, close);
  core.resume();
  return emulator;
}

function assemble(core: EmulatorCore, baseUrl: string, closeOnce: () => Promise<void>): Emulator {
  const { number, webhook } = core.options;
  const { state, directory } = core;
  const users = new Map<string, CoreUser>();
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= closeOnce();
    return closing;
  };
  return {
    baseUrl,
    config: { ...number, appSecret: webhook.appSecret, verifyToken: webhook.verifyToken },
    faults: core.faults,
    user(profile) {
      const { key } = core.ensureUser(profile);
      const user = users.get(key) ?? new CoreUser(core, key);
      users.set(key, user);
      return user;
    },
    users: () => directory.all(),
    history: (user) => state.history(directory.get(user)?.key ?? directory.find(user)?.key ?? user),
    subscribe: (listener) => core.subscribe(listener),
    pending() {
      const webhooks = [...state.webhooks.values()];
      const messages = webhooks.filter((item) => item.carries === 'message').length;
      return { webhooks: webhooks.length, messages, statuses: state.planned.size };
    },
    settled: () => core.settled(),
    retryNow: () => core.retryNow(),
    async verifyWebhook() {
      const url = webhook.url();
      return url !== undefined && verifyWebhook(url, webhook.verifyToken, webhook.timeoutMs);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
