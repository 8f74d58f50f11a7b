import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import type { Clock } from '../ports/clock/clock.ts';
import type { ConversationStore } from '../ports/conversation-store/conversation-store.ts';
import type { IdSource } from '../ports/id-source/id-source.ts';
import type { IntentRouter } from '../ports/intent-router/intent-router.ts';
import type { Logger } from '../ports/logger/logger.ts';
import type { Transport } from '../ports/transport/transport.ts';
import type { PersonKeys } from '../privacy/person-keys/person-keys.ts';
import type { Sealer } from '../privacy/sealer.ts';
import type { BotOptions } from './bot-options.ts';
import type { HistoryRecorder } from './history/history-recorder.ts';
import type { OwnReplies } from './own-replies.ts';
import type { SnapshotCache } from './snapshot-cache.ts';
import type { Telemetry } from './telemetry/telemetry.ts';

/** What the parts of a running bot share. */
export interface BotContext {
  readonly options: BotOptions;
  readonly definition: BotDefinition;
  readonly transport: Transport;
  readonly store: ConversationStore;
  readonly router: IntentRouter;
  /** The deployment's: for lookups and pseudonyms. While a conversation is worked on, its contact's own. */
  readonly sealer: Sealer;
  readonly keys: PersonKeys;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly logger: Logger;
  readonly telemetry: Telemetry;
  /** Called after a commit that set timers. */
  readonly onTimersSet: () => void;
  /** Names this process to operators. */
  readonly owner: string;
}

/** What turns need besides. */
export interface TurnContext extends BotContext {
  /** Sends what this process commits, when sending is also its role. */
  readonly ownReplies: OwnReplies | undefined;
  readonly snapshots: SnapshotCache;
  readonly history: HistoryRecorder | undefined;
}
