/** Tables of one kind of database file and how they came to be. */
export interface SqliteSchema {
  /** What the file holds, in words. */
  readonly holds: string;
  /** Marks files of this kind (`PRAGMA application_id`). */
  readonly applicationId: number;
  /** SQL scripts, append-only: the version of a file is how many of them it has seen. */
  readonly migrations: readonly string[];
}
