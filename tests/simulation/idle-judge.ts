/** Watches that nobody asks in circles: a loop that waits by asking is a fault, however soon it ends. */
export class IdleJudge {
  readonly #complain: (what: string) => void;
  readonly #takes = new Map<string, number>();
  #second = 0;
  #calls = new Map<string, number>();

  constructor(complain: (what: string) => void) {
    this.#complain = complain;
  }

  called(process: string, verb: string, now: number): void {
    const second = Math.floor(now / 1_000);
    if (second !== this.#second) this.#calls = new Map();
    this.#second = second;
    const who = `${process} ${verb}`;
    const calls = (this.#calls.get(who) ?? 0) + 1;
    this.#calls.set(who, calls);
    if (calls > MOST_CALLS_A_SECOND) this.#complain(`${process} called ${verb} ${calls} times in one second`);
  }

  taken(replyId: string): void {
    const takes = (this.#takes.get(replyId) ?? 0) + 1;
    this.#takes.set(replyId, takes);
    if (takes > MOST_TAKES) this.#complain(`the reply ${replyId} was taken ${takes} times`);
  }
}

const MOST_CALLS_A_SECOND = 250;
const MOST_TAKES = 40;
