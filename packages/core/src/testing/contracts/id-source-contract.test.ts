import { createRandomIdSource } from '../../runtime/random-id-source.ts';
import { createCountingIdSource } from '../counting-id-source.ts';
import { idSourceContract } from './id-source-contract.ts';

idSourceContract({ name: 'RandomIdSource', createIdSource: () => createRandomIdSource() });

let startAt = 1;
idSourceContract({
  name: 'CountingIdSource',
  createIdSource: () => {
    startAt += 100_000;
    return createCountingIdSource({ startAt });
  },
});
