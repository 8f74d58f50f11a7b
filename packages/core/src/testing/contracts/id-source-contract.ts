import { describe, expect, it } from 'vitest';
import type { IdSource } from '../../ports/id-source/id-source.ts';
import { isPersonalId } from '../../privacy/is-personal-id.ts';
import { looksLikePublicId } from '../../privacy/public-id.ts';

export interface IdSourceContractOptions {
  readonly name: string;
  /** Each call gives a source of its own, as another process would have. */
  readonly createIdSource: () => IdSource;
}

/** What every `IdSource` holds. */
export function idSourceContract({ name, createIdSource }: IdSourceContractOptions): void {
  describe(`IdSource contract: ${name}`, () => {
    it('begins with the kind and goes on in word characters', () => {
      const ids = createIdSource();
      for (const kind of ['contact', 'turn', 'outbox_row', 'T1']) {
        expect(ids.newId(kind)).toMatch(new RegExp(`^${kind}_\\w+$`));
      }
    });

    it('never makes an id twice', () => {
      const ids = createIdSource();
      const made = Array.from({ length: 20_000 }, (_, index) => ids.newId(index % 2 === 0 ? 'turn' : 'job'));
      expect(new Set(made).size).toBe(made.length);
    });

    it('never makes an id of another source', () => {
      const sources = Array.from({ length: 20 }, () => createIdSource());
      const made = sources.flatMap((ids) => Array.from({ length: 200 }, () => ids.newId('turn')));
      expect(new Set(made).size).toBe(made.length);
    });

    it('makes ids that pass every door', () => {
      const ids = createIdSource();
      for (let count = 0; count < 1_000; count++) {
        const id = ids.newId('contact');
        expect(looksLikePublicId(id) && !isPersonalId(id), id).toBe(true);
      }
    });

    it.each(['', 'two words', '+5511987654321', 'ana@example.com', '1st'])('refuses the kind "%s"', (kind) => {
      expect(() => createIdSource().newId(kind)).toThrow(TypeError);
    });
  });
}
