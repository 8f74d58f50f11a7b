import { RecadoError } from './recado-error.ts';

/** A flow does not pass its checks. */
export class FlowInvalidError extends RecadoError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(
      {
        code: 'FLOW_INVALID',
        message: `The flows have ${problems.length} problem(s):\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
        hint: 'Correct them and run "recado check".',
        retry: { action: 'never' },
      },
      options,
    );
    this.problems = problems;
  }
}
