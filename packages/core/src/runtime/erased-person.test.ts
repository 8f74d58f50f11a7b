import { describe, expect, it } from 'vitest';
import { freeText } from '../answers/free-text.ts';
import { addressKeys } from '../conversation/contact.ts';
import { contactOf } from '../conversation/ids.ts';
import { KeysUnavailableError } from '../errors/keys-unavailable-error.ts';
import { PersonErasedError } from '../errors/person-erased-error.ts';
import { StoreUnavailableError } from '../errors/store-unavailable-error.ts';
import { flow } from '../flow/build/flow-builder.ts';
import { createMemoryKeyStore } from '../memory/key-store/memory-key-store.ts';
import { createPersonKeys } from '../privacy/person-keys/create-person-keys.ts';
import { createSealer } from '../privacy/sealer.ts';
import { createTestBot } from '../testing/test-bot.ts';
import { textOf } from '../testing/test-user.ts';

const echo = flow('echo', { version: 1 })
  .ask('word', freeText(), { pt: 'Diga algo.' })
  .say('echo', { pt: 'você disse {word}' }, { next: { to: 'word', clear: ['word'] } })
  .end();
const setup = { flows: [echo], entry: echo };

describe('a person with a data key', () => {
  it('has everything sealed under it: what the store holds, and jobs', async () => {
    const ordering = flow('ordering', { version: 1 })
      .action('order', ({ seal, enqueue }) => enqueue('orders', 'OrderPlaced', seal({ what: 'segredo' })))
      .say('done', { pt: 'feito' })
      .end();
    const bot = await createTestBot({ flows: [ordering], entry: ordering });
    const user = bot.user();
    await user.says('oi');
    const conversation = await user.conversation();
    const kept = await bot.store.people.snapshot(conversation);
    expect(kept?.snapshot.personal).toMatch(new RegExp(`^rs2\\.${contactOf(conversation)}\\.`));
    const [job] = await bot.queue.jobsOf([contactOf(conversation)]);
    expect(String(job?.data)).toMatch(new RegExp(`^rs2\\.${contactOf(conversation)}\\.`));
    const keys = createPersonKeys({ sealer: createSealer(bot.keyring), store: bot.keys });
    expect(await keys.open(job!.data as never, { purpose: 'job' })).toEqual({ what: 'segredo' });
    await keys.destroy([contactOf(conversation)]);
    await expect(keys.open(job!.data as never, { purpose: 'job' })).rejects.toThrow(PersonErasedError);
  });

  it('who was erased is somebody new when they write again, also to a process that knew them', async () => {
    const bot = await createTestBot(setup);
    const user = bot.user();
    await user.says('oi');
    await user.says('azul');
    const before = await user.conversation();
    const keys = createPersonKeys({ sealer: createSealer(bot.keyring), store: bot.keys });
    const { snapshot } = (await bot.store.people.snapshot(before))!;
    await bot.store.people.erase(contactOf(before));
    await keys.destroy([contactOf(before)]);

    const heard = await user.says('oi');
    expect(heard.map(textOf)).toEqual(['Diga algo.']);
    const after = await bot.bot.conversationWith(bot.transport.channelId, user.addresses);
    expect(after).not.toBe(before);
    expect(await bot.store.people.snapshot(before)).toBeUndefined();
    expect(await bot.store.people.snapshot(after)).toBeDefined();
    await expect(keys.open(snapshot.personal, { purpose: 'snapshot', subject: contactOf(before) })).rejects.toThrow(PersonErasedError);
    expect(await bot.store.ledger.balance()).toMatchObject({ accepted: 3, pending: 0 });
  });

  it('is not revived by a webhook that comes again', async () => {
    const bot = await createTestBot(setup);
    const user = bot.user();
    const message = {
      type: 'text' as const,
      text: 'oi',
      id: 'wamid.x',
      channelId: bot.transport.channelId,
      from: { addresses: user.addresses },
      sentAt: bot.clock.now(),
      raw: {},
    };
    await bot.transport.deliver(message);
    await bot.settle();
    const before = await user.conversation();
    await bot.store.people.erase(contactOf(before));
    await bot.restart();
    await bot.transport.deliver(message);
    await bot.settle();
    expect(await bot.store.people.export(contactOf(before))).toMatchObject({ conversations: [], messages: [], replies: [] });
    const keys = addressKeys(user.addresses).map((key) => createSealer(bot.keyring).lookup('address', key));
    expect(await bot.store.people.find(keys)).toBeUndefined();
    expect(await bot.keys.list(undefined, 10)).toHaveLength(1);
    expect(user.hears()).toHaveLength(1);
  });

  it('refuses a signal to somebody erased, and says so', async () => {
    const bot = await createTestBot(setup);
    const user = bot.user();
    await user.says('oi');
    const conversation = await user.conversation();
    await bot.store.people.erase(contactOf(conversation));
    await expect(bot.bot.signal(conversation, { type: 'agent.message', text: 'oi' })).rejects.toThrow(PersonErasedError);
  });

  it('waits, and loses no message, while the key store is away', async () => {
    const keys = createMemoryKeyStore();
    const bot = await createTestBot(setup, { keys });
    const add = keys.add.bind(keys);
    keys.add = () => Promise.reject(new StoreUnavailableError('it is away'));
    const user = bot.user();
    await expect(user.says('oi')).rejects.toThrow(KeysUnavailableError);
    keys.add = add;
    expect((await user.says('oi')).map(textOf)).toEqual(['Diga algo.']);
  });
});
