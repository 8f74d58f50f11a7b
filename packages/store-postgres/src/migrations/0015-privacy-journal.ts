import type { Migration } from './migration.ts';

/** The journal is only ever added to: neither changed nor deleted from. `at` may have a fraction. */
export const privacyJournal: Migration = {
  name: '0015-privacy-journal',
  sql: (schema) => `
CREATE TABLE ${schema}.privacy_journal (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at double precision NOT NULL,
  contact_ids text[] COLLATE "C" NOT NULL,
  record jsonb NOT NULL
);
CREATE INDEX privacy_journal_contacts ON ${schema}.privacy_journal USING gin (contact_ids);
CREATE INDEX privacy_journal_at ON ${schema}.privacy_journal (at);

CREATE FUNCTION ${schema}.keep_journal() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
  RAISE EXCEPTION 'the privacy journal is added to, never changed' USING ERRCODE = 'integrity_constraint_violation';
END
$function$;
CREATE TRIGGER privacy_journal_kept BEFORE UPDATE OR DELETE ON ${schema}.privacy_journal
FOR EACH ROW EXECUTE FUNCTION ${schema}.keep_journal();
`,
};
