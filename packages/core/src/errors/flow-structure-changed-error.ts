import type { FlowInUse } from '../ports/conversation-store/turns.ts';
import { RecadoError } from './recado-error.ts';

/** A flow changed its structure under the same version while conversations stand in it. */
export class FlowStructureChangedError extends RecadoError {
  readonly changed: readonly FlowInUse[];

  constructor(changed: readonly FlowInUse[], options?: ErrorOptions) {
    super(
      {
        code: 'FLOW_STRUCTURE_CHANGED',
        message: `Flows changed under the same version with conversations in them: ${changed
          .map((flow) => `${flow.flowId}@${flow.version} (${flow.conversations})`)
          .join(', ')}.`,
        hint: 'Give the changed flow a new version. In development, structureChange: "migrate" carries conversations over by step id.',
        retry: { action: 'never' },
      },
      options,
    );
    this.changed = changed;
  }
}
