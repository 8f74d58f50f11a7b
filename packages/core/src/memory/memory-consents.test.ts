import { expect, it } from 'vitest';
import { contactId } from '../conversation/ids.ts';
import { publicId } from '../privacy/public-id.ts';
import { consentsContract } from '../testing/contracts/consents-contract.ts';
import { createMemoryConsents } from './memory-consents.ts';

consentsContract({
  name: 'memory',
  async createConsents() {
    const consents = createMemoryConsents();
    return { connect: async () => consents };
  },
  skip: { restart: 'everything is gone when the process ends' },
});

it('begins with what it is given', async () => {
  const consent = { purpose: publicId('news'), textVersion: publicId('v1'), isGiven: true, at: 5, source: publicId('import') };
  const consents = createMemoryConsents({ consents: [[contactId('c_ana'), consent]] });
  expect(await consents.current(contactId('c_ana'), publicId('news'))).toEqual(consent);
});
