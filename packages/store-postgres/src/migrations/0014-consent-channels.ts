import type { Migration } from './migration.ts';

/** A consent may say on which channel it was given or withdrawn. */
export const consentChannels: Migration = {
  name: '0014-consent-channels',
  sql: (schema) => `ALTER TABLE ${schema}.consents ADD COLUMN channel_id text COLLATE "C";`,
};
