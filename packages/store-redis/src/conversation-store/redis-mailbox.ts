import { type AcceptOutcome, channelOf, type Mailbox, type MailboxEntry, StoreUnavailableError } from '@recado/core';
import { digestOf, digestOnce } from './key-space.ts';
import type { RedisStoreContext } from './redis-store-context.ts';
import { writeMessage } from './stored-message.ts';

interface Letter {
  readonly entry: MailboxEntry;
  readonly ref: string;
  readonly shard: string;
  readonly digest: string;
}

export class RedisMailbox implements Mailbox {
  readonly #context: RedisStoreContext;
  readonly #channels = new Set<string>();

  constructor(context: RedisStoreContext) {
    this.#context = context;
  }

  async accept(entries: readonly MailboxEntry[]): Promise<readonly AcceptOutcome[]> {
    return this.#context.verb(async () => {
      if (entries.length === 0) return [];
      await this.#rememberChannels(entries);
      const letters = entries.map((entry) => this.#letter(entry));
      const outcomes = this.#context.isCluster ? await this.#acceptOnCluster(letters) : await this.#append(letters[0]!.shard, letters);
      const accepted = outcomes.filter((outcome) => outcome === 'accepted').length;
      if (accepted > 0) this.#context.hint('turn', accepted);
      return outcomes.map((outcome) => (outcome === 'moved' ? 'duplicate' : outcome));
    });
  }

  #letter(entry: MailboxEntry): Letter {
    const ref = digestOf('conversation', entry.conversationId);
    return { entry, ref, shard: this.#context.keys.shardOf(ref), digest: digestOnce('message', entry.inboundId) };
  }

  async #append(shard: string, letters: readonly Letter[]): Promise<(AcceptOutcome | 'moved')[]> {
    const { time, batches } = this.#context;
    const values: string[] = [];
    for (const { entry, ref, digest } of letters) values.push(ref, writeMessage(digest, entry, time.order()));
    const outcomes = await batches.add<number>('accept', shard, '', letters.length, values);
    return outcomes.map((outcome) => OUTCOMES[outcome]!);
  }

  /**
   * An id and its conversation may live on different servers: the id is claimed for the conversation first, and appended then. A claim
   * whose message was never appended is taken over: first a mark keeps the other from appending late, then the claim changes hands. Should
   * that be cut in two, the other is refused, and the taker's next delivery finishes it.
   */
  async #acceptOnCluster(letters: readonly Letter[]): Promise<AcceptOutcome[]> {
    const firsts = new Map<string, Letter>();
    for (const letter of letters) if (!firsts.has(letter.digest)) firsts.set(letter.digest, letter);
    const outcomes = new Map<string, AcceptOutcome>();
    for (let open = [...firsts.values()], tries = 0; open.length > 0; tries += 1) {
      if (tries === MOST_CLAIMS) throw new StoreUnavailableError('a message is being taken over by another conversation');
      const claimed = await Promise.all(open.map((letter) => this.#claim(letter, '')));
      const ours = open.filter(({ ref }, i) => claimed[i] === ref);
      const foreign = open.flatMap((letter, i) => (claimed[i] === letter.ref ? [] : [{ letter, owner: claimed[i]! }]));
      const moved: Letter[] = [];
      await Promise.all([
        ...byShard(ours).map(async ([shard, group]) => {
          for (const [i, outcome] of (await this.#append(shard, group)).entries()) {
            if (outcome === 'moved') moved.push(group[i]!);
            else outcomes.set(group[i]!.digest, outcome);
            if (outcome === 'erased') await this.#giveUp(group[i]!);
          }
        }),
        ...foreign.map(async ({ letter, owner }) => {
          if (await this.#takeOver(letter, owner)) moved.push(letter);
          else outcomes.set(letter.digest, 'duplicate');
        }),
      ]);
      open = moved;
    }
    return letters.map((letter) => {
      const outcome = outcomes.get(letter.digest)!;
      return firsts.get(letter.digest) === letter || outcome === 'erased' ? outcome : 'duplicate';
    });
  }

  /** The conversation that a message belongs to, ours unless another came first. */
  #claim({ digest, ref }: Letter, from: string): Promise<string> {
    return this.#putClaim(digest, ref, from);
  }

  /** Of a claim that nothing was appended under, and nobody took over. */
  async #giveUp({ digest, ref }: Letter): Promise<void> {
    await this.#putClaim(digest, '', ref);
  }

  #putClaim(digest: string, to: string, from: string): Promise<string> {
    const { keys } = this.#context;
    return this.#context
      .runOn<string[]>('claim', keys.shardOf(digest), [1, keys.whereabouts(digest), digest, to, from])
      .then(([owner]) => owner!);
  }

  /** `false`: the other conversation has the message. */
  async #takeOver(letter: Letter, owner: string): Promise<boolean> {
    const isFree = await this.#context.run<number>('disown', this.#context.keys.shardOf(owner), [owner, letter.digest]);
    if (isFree === 1) await this.#claim(letter, owner);
    return isFree === 1;
  }

  /** Exports and erasures find the conversations of a person by the channels there are. */
  async #rememberChannels(entries: readonly MailboxEntry[]): Promise<void> {
    if (entries.every(({ conversationId }) => this.#channels.has(channelOf(conversationId)))) return;
    const fresh = new Set(entries.map(({ conversationId }) => channelOf(conversationId)));
    await this.#context.client.sadd(this.#context.keys.channels, ...fresh);
    for (const channel of fresh) this.#channels.add(channel);
  }
}

const MOST_CLAIMS = 10;
/** By what `accept.lua` answers. */
const OUTCOMES: Readonly<Record<number, AcceptOutcome | 'moved'>> = { 1: 'accepted', 0: 'duplicate', [-1]: 'moved', [-2]: 'erased' };

function byShard(letters: readonly Letter[]): [string, Letter[]][] {
  const groups = new Map<string, Letter[]>();
  for (const letter of letters) {
    const group = groups.get(letter.shard);
    if (group) group.push(letter);
    else groups.set(letter.shard, [letter]);
  }
  return [...groups];
}
