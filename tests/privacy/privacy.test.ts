import { describe, expect, it } from 'vitest';
import { type ProofStore, whyNoPlaces } from './open-places.ts';
import { provePrivacy } from './prove-privacy.ts';

const stores: readonly ProofStore[] = ['sqlite', 'redis'];

describe('what people tell the registration bot', () => {
  for (const store of stores) {
    const reason = whyNoPlaces(store);
    it.skipIf(reason !== undefined)(
      `stands nowhere in clear, and is gone when they are erased, on ${store}${reason === undefined ? '' : ` (${reason})`}`,
      async () => {
        const proof = await provePrivacy({ store, seed: 20_261_121, conversations: 10, atOnce: 5, crashes: 2, erased: 2 });
        console.log(JSON.stringify({ test: 'privacy', store, ...proof }));
        expect(proof.found).toEqual([]);
        expect(proof.model.requests).toBeGreaterThan(0);
        expect(proof.model.found).toEqual([]);
        expect(proof.scan).toMatchObject({ known: [], elsewhere: [] });
        expect(proof.erasure.receipts).toMatchObject([{ phase: 'done' }, { phase: 'done' }]);
        expect(proof.erasure.journal).toBe(2);
        expect(proof.erasure.keysLeft).toEqual([]);
        expect(proof.erasure.revived).toEqual([]);
        expect(proof.erasure.othersAreThere).toBe(true);
        expect(proof.erasure.backup).toEqual(
          store === 'sqlite' ? Array.from({ length: 2 }, () => expect.stringContaining('their key is destroyed')) : [],
        );
      },
      400_000,
    );
  }
});
