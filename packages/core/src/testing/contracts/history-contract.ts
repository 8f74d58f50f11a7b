import { describe, expect, it } from 'vitest';
import type { ConversationId } from '../../conversation/ids.ts';
import type { HistoryEntry } from '../../ports/history/history.ts';
import type { ReadableHistory } from '../../ports/history/readable-history.ts';
import { mask } from '../../privacy/mask.ts';
import { publicId } from '../../privacy/public-id.ts';
import { aConversationId } from '../builders.ts';

/** An empty, isolated history and a way to read it, which the port itself has not. */
export interface HistoryHarness {
  readonly history: ReadableHistory;
  /** Everything kept, oldest first; texts as they were written. */
  read(): Promise<readonly KeptEntry[]>;
}

export interface KeptEntry {
  readonly id: string;
  readonly at: number;
  readonly kind: string;
  readonly name?: string;
  readonly text?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

export interface HistoryContractOptions {
  readonly name: string;
  readonly createHistory: () => Promise<HistoryHarness>;
  /** A time it keeps entries of, epoch milliseconds. @default now */
  readonly now?: number;
}

/** What every `History` holds. */
export function historyContract({ name, createHistory, now = Date.now() }: HistoryContractOptions): void {
  const anEntry = (id: string, fields: Partial<HistoryEntry> = {}): HistoryEntry => ({
    id: publicId(id),
    at: now,
    conversationId: aConversationId(),
    kind: 'event',
    ...fields,
  });

  describe(`History contract: ${name}`, () => {
    it('keeps entries as they were handed over', async () => {
      const { history, read } = await createHistory();
      await history.append([
        anEntry('a', { kind: 'inbound', name: publicId('text'), text: mask('meu e-mail é ana@exemplo.com.br') }),
        anEntry('b', { at: now + 1, kind: 'event', name: publicId('handoff.requested'), fields: { attempts: 2, isLate: true } }),
      ]);
      expect(await read()).toMatchObject([
        { id: 'a', at: now, kind: 'inbound', name: 'text', text: 'meu e-mail é <EMAIL>' },
        { id: 'b', at: now + 1, kind: 'event', name: 'handoff.requested', fields: { attempts: 2, isLate: true } },
      ]);
    });

    it('keeps an entry once however often it is handed over', async () => {
      const { history, read } = await createHistory();
      await history.append([anEntry('a'), anEntry('a')]);
      await Promise.all([history.append([anEntry('a'), anEntry('b')]), history.append([anEntry('b')])]);
      expect((await read()).map(({ id }) => id).sort()).toEqual(['a', 'b']);
    });

    it('gives back and erases what is kept of conversations, and of no other', async () => {
      const { history, read } = await createHistory();
      const [ana, bia, eva] = ['ana', 'bia', 'eva'].map((name) => aConversationId(name)) as [
        ConversationId,
        ConversationId,
        ConversationId,
      ];
      await history.append([
        anEntry('b', { at: now + 1, conversationId: ana, kind: 'inbound', name: publicId('text'), text: mask('oi') }),
        anEntry('a', { conversationId: ana, fields: { attempts: 2 } }),
        anEntry('c', { at: now + 2, conversationId: bia }),
        anEntry('d', { conversationId: eva }),
      ]);
      const kept = await history.export([ana, bia]);
      expect(kept.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
      expect(kept.slice(0, 2)).toEqual([
        { id: 'a', at: now, conversationId: ana, kind: 'event', fields: { attempts: 2 } },
        { id: 'b', at: now + 1, conversationId: ana, kind: 'inbound', name: 'text', text: 'oi' },
      ]);
      expect(await history.export([])).toEqual([]);
      expect(await history.erase([ana, bia])).toBe(3);
      expect(await history.erase([ana, bia])).toBe(0);
      expect(await history.erase([])).toBe(0);
      expect((await read()).map(({ id }) => id)).toEqual(['d']);
    });

    it('takes nothing more of a conversation that was erased, also while it is being erased', async () => {
      const { history, read } = await createHistory();
      const [ana, bia] = [aConversationId('ana'), aConversationId('bia')];
      const write = (round: number) =>
        history.append([anEntry(`a${round}`, { conversationId: ana }), anEntry(`b${round}`, { at: now + round, conversationId: bia })]);
      const writing = Array.from({ length: 20 }, (_, round) => write(round));
      await Promise.all([...writing.slice(0, 10), history.erase([ana]), ...writing.slice(10)]);
      await write(20);
      const ids = (await read()).map(({ id }) => id);
      expect(ids.filter((id) => id.startsWith('a'))).toEqual([]);
      expect(ids).toHaveLength(21);
      expect(await history.erase([ana])).toBe(0);
    });

    it('lets go of what is older, whosever it is, and of nothing else', async (test) => {
      const { history, read } = await createHistory();
      test.skip(history.expire === undefined, 'it keeps to an age of its own');
      await history.append([
        anEntry('a', { at: now - 2 }),
        anEntry('b', { conversationId: aConversationId('bia'), at: now - 1 }),
        anEntry('c'),
      ]);
      expect(await history.expire?.(now)).toBe(2);
      expect((await read()).map(({ id }) => id)).toEqual(['c']);
      expect(await history.expire?.(now)).toBe(0);
    });

    it('refuses a raw string, and writes nothing of that call', async () => {
      const { history, read } = await createHistory();
      const raw = { ...anEntry('b'), text: 'ana@exemplo.com.br' } as unknown as HistoryEntry;
      await expect(history.append([anEntry('a'), raw])).rejects.toMatchObject({ code: 'UNSAFE_VALUE' });
      expect(await read()).toEqual([]);
    });
  });
}
