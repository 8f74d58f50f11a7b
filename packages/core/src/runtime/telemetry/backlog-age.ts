/**
 * How long the oldest waiting item of a backlog has waited at least, told from counts alone: the one behind all that are settled came
 * before the first look at which so many had come. As good as the looks are close; one item held back while others pass does not show.
 */
export class BacklogAge {
  #looks: { readonly at: number; readonly came: number }[] = [];

  /**
   * @param now - Milliseconds.
   * @param came - Items so far. When it shrinks, settled ones were forgotten.
   * @param waiting - Items not settled yet.
   * @returns Milliseconds; 0 when none waits.
   */
  look(now: number, came: number, waiting: number): number {
    const forgotten = (this.#looks.at(-1)?.came ?? came) - came;
    const looks = forgotten > 0 ? this.#looks.map((look) => ({ at: look.at, came: look.came - forgotten })) : this.#looks;
    this.#looks = [...looks, { at: now, came }].filter((look) => look.came > came - waiting).slice(-MAX_LOOKS);
    const [oldest] = this.#looks;
    return oldest === undefined ? 0 : now - oldest.at;
  }
}

/** Four hours of a look every 15 seconds. */
const MAX_LOOKS = 960;
