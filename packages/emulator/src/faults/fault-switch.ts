import type { FaultSettings, FaultShare } from './fault-settings.ts';
import { createSeededRandom } from './seeded-random.ts';

/** Turns trouble on and off while the emulator runs. */
export interface FaultSwitch {
  /** Puts faults in force; those not named stay as they are. */
  set(settings: FaultSettings): void;
  /** What is in force; a fault for the next N is gone after N. */
  current(): FaultSettings;
  /** Ends all faults. */
  clear(): void;
}

type SharedFault = 'dropAnswer' | 'failWith' | 'duplicateWebhooks' | 'reorderWebhooks';

/** The switch with the side the emulator reads. */
export class FaultBoard implements FaultSwitch {
  #settings: FaultSettings = {};
  readonly #random = new Map<SharedFault, () => number>();

  set(settings: FaultSettings): void {
    for (const name of ['dropAnswer', 'failWith', 'duplicateWebhooks', 'reorderWebhooks'] as const) {
      const share = settings[name];
      if (share !== undefined && 'ratio' in share) this.#random.set(name, createSeededRandom(share.seed ?? 1));
    }
    this.#settings = { ...this.#settings, ...settings };
  }

  current(): FaultSettings {
    return this.#settings;
  }

  clear(): void {
    this.#settings = {};
  }

  /** The fault if it strikes this time; a counted one is used up by it. */
  take<Name extends SharedFault>(name: Name): FaultSettings[Name] | undefined {
    const fault = this.#settings[name];
    return fault !== undefined && this.#strikes(name, fault) ? fault : undefined;
  }

  /** Where a dropped answer drops. */
  takeDropAnswer(): 'before-accept' | 'after-accept' | undefined {
    const fault = this.take('dropAnswer');
    if (fault?.when !== 'either') return fault?.when;
    const draw = this.#random.get('dropAnswer') ?? Math.random;
    return draw() < 0.5 ? 'before-accept' : 'after-accept';
  }

  #strikes(name: SharedFault, share: FaultShare): boolean {
    if ('ratio' in share) return (this.#random.get(name)?.() ?? 1) < share.ratio;
    if (share.next > 1) {
      this.#settings = { ...this.#settings, [name]: { ...share, next: share.next - 1 } };
    } else {
      const { [name]: _used, ...rest } = this.#settings;
      this.#settings = rest;
    }
    return share.next > 0;
  }
}
