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
  | 'contradictory-example'
  | 'dead-end'
  | 'duplicate-example'
  | 'duplicate-id'
  | 'empty-example'
  | 'intent-without-examples'
  | 'knowledge-missing'
  | 'loop-without-exit'
  | 'missing-translation'
  | 'name-reserved'
  | 'name-unbound'
  | 'overlapping-intents'
  | 'pattern-unsafe'
  | 'row-count'
  | 'slot-unknown'
  | 'step-unknown'
  | 'flow-unknown'
  | 'structure-changed'
  | 'template-syntax'
  | 'text-too-long'
  | 'threshold-invalid'
  | 'title-too-long'
  | 'too-few-examples'
  | 'unreachable-step'
  | 'version-missing';
