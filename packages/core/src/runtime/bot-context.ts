import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import type { Clock } from '../ports/clock/clock.ts';
import type { ConversationStore } from '../ports/conversation-store/conversation-store.ts';
import type { IdSource } from '../ports/id-source/id-source.ts';
import type { IntentRouter } from '../ports/intent-router/intent-router.ts';
import type { Logger } from '../ports/logger/logger.ts';
import type { Transport } from '../ports/transport/transport.ts';
import type { Sealer } from '../privacy/sealer.ts';
import type { BotOptions } from './bot-options.ts';

/** What the parts of a running bot share. */
export interface BotContext {
  readonly options: BotOptions;
  readonly definition: BotDefinition;
  readonly transport: Transport;
  readonly store: ConversationStore;
  readonly router: IntentRouter;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly logger: Logger;
  /** Called after a commit that set timers. */
  readonly onTimersSet: () => void;
  /** Names this process to operators. */
  readonly owner: string;
}
