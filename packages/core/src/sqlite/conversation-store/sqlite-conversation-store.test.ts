import { join } from 'node:path';
import { conversationStoreContract } from '../../testing/contracts/conversation-store-contract.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { createSqliteConversationStore } from './sqlite-conversation-store.ts';

const folder = temporaryFolder();

conversationStoreContract({
  name: 'sqlite',
  async createStore({ clock }) {
    const path = join(folder.make(), 'store.db');
    const open = async () => createSqliteConversationStore({ path, clock });
    return { store: await open(), reopen: open };
  },
});
