import type { TurnNeeds } from './turn-result.ts';

/** Leaves the computation: something has to be done outside first. Caught by `runTurn` and by nobody else. */
export class WorkNeeded {
  readonly needs: TurnNeeds;

  constructor(needs: TurnNeeds) {
    this.needs = needs;
  }
}
