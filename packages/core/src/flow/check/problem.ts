/** Something the checker found. `error`: the bot will not start. `warning`: a contact will notice. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly code: ProblemCode;
  /** `flowId@version.stepId`, or `intent id`. */
  readonly where: string;
  readonly message: string;
}

export type ProblemCode =
  | 'answer-unknown'
  | 'button-count'
  | 'dead-end'
  | 'duplicate-id'
  | 'intent-without-examples'
  | 'loop-without-exit'
  | 'missing-translation'
  | 'name-unbound'
  | 'row-count'
  | 'slot-unknown'
  | 'step-unknown'
  | 'flow-unknown'
  | 'structure-changed'
  | 'template-syntax'
  | 'text-too-long'
  | 'title-too-long'
  | 'unreachable-step'
  | 'version-missing';
