/** Who writes to the bot. At least one of `phone` and `bsuid` is needed. */
export interface UserProfile {
  /** Any writing of an international number: `+55 11 90000-0001`. Absent for a person who shows no number. */
  readonly phone?: string;
  /** Business-scoped user id, `BR.1502576394650001`. @default derived from the phone number and the business account */
  readonly bsuid?: string;
  readonly username?: string;
  /** The profile's display name. @default `User` and the last four digits */
  readonly name?: string;
}

/** A person as the journal keeps them. */
export interface UserRecord {
  /** The WhatsApp id if there is one, else the BSUID. */
  readonly key: string;
  /** The number as digits, in the form WhatsApp keeps. */
  readonly waId?: string;
  readonly bsuid: string;
  readonly username?: string;
  readonly name: string;
}
