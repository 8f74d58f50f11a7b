import type { FlowInUse } from '../ports/conversation-store/turns.ts';
import { RecadoError } from './recado-error.ts';

/** Live conversations stand in flow versions that this bot does not have. */
export class FlowVersionMissingError extends RecadoError {
  readonly missing: readonly FlowInUse[];

  constructor(missing: readonly FlowInUse[], options?: ErrorOptions) {
    super(
      {
        code: 'FLOW_VERSION_MISSING',
        message: `Live conversations stand in flow versions this bot lacks: ${missing
          .map((flow) => `${flow.flowId}@${flow.version} (${flow.conversations})`)
          .join(', ')}.`,
        hint: 'Register the old version beside the new one, flows: [v2, v1], or give the new one an onUpgrade policy of migrate or restart.',
        retry: { action: 'never' },
      },
      options,
    );
    this.missing = missing;
  }
}
