import { join } from 'node:path';
import { createMemoryKeyStore } from '@recado/core';
import { personalStoreContract } from '@recado/core/testing';
import { afterEach } from 'vitest';
import { closeAll } from '../../testing/closing.ts';
import { ANA, TEST_KEYRING } from '../../testing/sample.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { accountData } from './account-data.ts';
import { createSqliteAccountStore } from './sqlite-account-store.ts';

afterEach(closeAll);

personalStoreContract({
  name: 'user accounts',
  async createStore() {
    const keys = createMemoryKeyStore();
    const accounts = createSqliteAccountStore({ path: join(temporaryFolder(), 'accounts.db'), keyring: TEST_KEYRING, keys });
    return {
      store: accountData(accounts),
      async keep({ addresses: [{ phone = '' } = {}] }) {
        await accounts.write({ kind: 'save', whatsappId: phone, data: { ...ANA, phone: `+${phone}` } }, undefined);
      },
    };
  },
});
