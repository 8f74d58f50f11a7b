import type { PersonalStore } from '@recado/core';
import type { ArchiveStore } from './archive-store.ts';

/** What the archive keeps of people, for their rights. */
export const archiveData = (archive: ArchiveStore): PersonalStore => ({
  specVersion: 1,
  name: 'message-archive',
  async export({ pseudonyms }) {
    const found = await Promise.all(pseudonyms.map((contact) => archive.list({ contact, limit: MOST })));
    return found.flat().map((message) => ({ ...message }));
  },
  async erase({ pseudonyms }) {
    let erased = 0;
    for (const contact of pseudonyms) erased += await archive.erase(contact);
    return erased;
  },
  expire: (before) => archive.expire(before),
  close: () => archive.close(),
});

const MOST = 1_000_000;
