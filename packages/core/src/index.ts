// For bot authors: flows

export { address } from './answers/address.ts';
// For bot authors: answers and intents
export type { AnswerMeta } from './answers/answer-meta.ts';
export { answerMetaOf, defineAnswer } from './answers/define-answer.ts';
export { type E164, e164OfWhatsApp } from './answers/e164.ts';
export { email } from './answers/email.ts';
export { freeText } from './answers/free-text.ts';
export { fullName } from './answers/full-name.ts';
export { matchChoice } from './answers/match-choice.ts';
export { parseAnswer } from './answers/parse-answer.ts';
export { phone } from './answers/phone.ts';
export type { PostalAddress } from './answers/postal-address.ts';
export { wholeNumber } from './answers/whole-number.ts';
export { yesNo } from './answers/yes-no.ts';
// For bot authors: caching
export { CacheAside, createCacheAside } from './cache/cache-aside.ts';
export type { CacheAsideOptions } from './cache/cache-aside-options.ts';
export type { CacheCount, CacheCounters } from './cache/cache-counters.ts';
export { type CacheDefinition, type CacheKey, type CacheKeyOptions, cacheKey, publicCacheKey } from './cache/cache-key.ts';
export { type CacheOfPeopleOptions, cacheOfPeople } from './cache/cache-of-people.ts';
export { type HashedPart, hashed, type KeyPart } from './cache/key-part.ts';
export type { PublicJson } from './cache/public-json.ts';
export { type CrossValidationOptions, crossValidate, type UnseenResult } from './classifier/cross-validate.ts';
export { type ExampleProblem, findExampleProblems, LEAST_EXAMPLES } from './classifier/find-example-problems.ts';
export { IntentClassifier } from './classifier/intent-classifier.ts';
export type { IntentExample } from './classifier/intent-example.ts';
export type { IntentModelJson } from './classifier/intent-model-json.ts';
export type { IntentPrediction, RankedIntent } from './classifier/intent-prediction.ts';
export { loadIntentClassifier } from './classifier/load-intent-classifier.ts';
export { type IntentConfusion, type IntentQuality, type IntentReport, reportIntents } from './classifier/report-intents.ts';
export { type TrainIntentClassifierOptions, trainIntentClassifier } from './classifier/train-intent-classifier.ts';
// Messages and conversations
export { addressKeys, type ContactAddresses, type Sender } from './conversation/contact.ts';
export type { ConversationSnapshot, Frame, Handoff, RepairState } from './conversation/conversation-snapshot.ts';
export {
  type ChannelId,
  type ContactId,
  type ConversationId,
  channelId,
  channelOf,
  contactId,
  contactOf,
  conversationId,
} from './conversation/ids.ts';
export { isInsideSessionWindow } from './conversation/session-window.ts';
// Errors
export { CircuitOpenError } from './errors/circuit-open-error.ts';
export { ConfigurationError } from './errors/configuration-error.ts';
export { DataFolderInUseError } from './errors/data-folder-in-use-error.ts';
export { ERROR_CODES, type ErrorCode } from './errors/error-codes.ts';
export { FlowInvalidError } from './errors/flow-invalid-error.ts';
export { FlowStructureChangedError } from './errors/flow-structure-changed-error.ts';
export { FlowVersionMissingError } from './errors/flow-version-missing-error.ts';
export { KeyMissingError } from './errors/key-missing-error.ts';
export { KeysUnavailableError } from './errors/keys-unavailable-error.ts';
export { MaskingFailedError } from './errors/masking-failed-error.ts';
export { OverloadedError } from './errors/overloaded-error.ts';
export { PersonErasedError } from './errors/person-erased-error.ts';
export { ProcessDiedError } from './errors/process-died-error.ts';
export { RecadoError, type RecadoErrorFields, type RetryAdvice } from './errors/recado-error.ts';
export { SealBrokenError } from './errors/seal-broken-error.ts';
export { StoreUnavailableError } from './errors/store-unavailable-error.ts';
export { TransportFailedError } from './errors/transport-failed-error.ts';
export { TurnFailedError } from './errors/turn-failed-error.ts';
export { UnsafeValueError } from './errors/unsafe-value-error.ts';
export { type AskOptions, type AskSpec, ask, type ContentInput, type TextInput } from './flow/build/ask-spec.ts';
export type { ConfirmOptions } from './flow/build/confirm-steps.ts';
export type { Flow } from './flow/build/flow.ts';
export { type ChoiceInput, type ChooseInput, type ConditionInput, FlowBuilder, type FlowOptions, flow } from './flow/build/flow-builder.ts';
export { checkExamples } from './flow/check/check-examples.ts';
export { checkFlows } from './flow/check/check-flows.ts';
export { checkLiveFlows, findStrandedFlows, type StrandedFlows } from './flow/check/check-live-flows.ts';
export type { Problem, ProblemCode } from './flow/check/problem.ts';
export { type BotContent, type BotDefinition, compileBot } from './flow/compile/bot-definition.ts';
export { type CompiledFlow, compileFlow } from './flow/compile/compiled-flow.ts';
export type { ActionResult, PlannedEvent, PlannedJob } from './flow/engine/action-result.ts';
export { runTurn } from './flow/engine/run-turn.ts';
export { SYSTEM_TEXTS, type SystemTexts } from './flow/engine/system-texts.ts';
export { type TurnIds, turnIds } from './flow/engine/turn-ids.ts';
export type {
  ConversationSignal,
  MessageEvent,
  SignalEvent,
  TimerEvent,
  TurnEvent,
  TurnInputs,
  WorkResult,
} from './flow/engine/turn-inputs.ts';
export type { NeedsAction, NeedsAnswer, TurnDone, TurnNeeds, TurnResult } from './flow/engine/turn-result.ts';
export { type FlowFile, flowFileSchema } from './flow/file/flow-file-schema.ts';
export { parseFlowFile } from './flow/file/parse-flow-file.ts';
export type { ActionContext, ActionHandler } from './flow/graph/action.ts';
export type { Content, TextSpec } from './flow/graph/content.ts';
export type { AnswerReference, FlowGraph, JsonValue, SlotSpec, UpgradePolicy } from './flow/graph/flow-graph.ts';
export type { FlowView } from './flow/graph/flow-view.ts';
export type { KnowledgePassage } from './flow/graph/knowledge.ts';
export type { FlowRegistry, Migration } from './flow/graph/registry.ts';
export type { SlotValues } from './flow/graph/slot-values.ts';
export type {
  ActionStep,
  AnswerStep,
  AskStep,
  BranchStep,
  CallStep,
  ChoiceOption,
  ChooseStep,
  Condition,
  EndStep,
  GotoStep,
  HandoffStep,
  SayStep,
  Step,
  Transition,
  WaitStep,
} from './flow/graph/steps.ts';
export { renderMermaid } from './flow/render/render-mermaid.ts';
export type { SlotAnnotation } from './intent/annotated-example.ts';
export { type ClassifierRouterOptions, createClassifierRouter } from './intent/classifier-router.ts';
export { type IntentDefinition, type IntentWording, intent } from './intent/define-intent.ts';
export { type ExamplesFile, parseExamplesFile, withExamples } from './intent/examples-file.ts';
export { describeExampleProblem, findWordingProblems } from './intent/find-wording-problems.ts';
export { intentExamples } from './intent/intent-examples.ts';
export { createRulesRouter, type RulesRouterOptions } from './intent/rules-router.ts';
// For bot authors: one of many processes
export { type LeaderContext, type LeaderOptions, runAsLeader } from './leadership/run-as-leader.ts';
// For bot authors: language models
export type { LlmBudgetOptions, LlmLimits } from './llm/budget/llm-budget-options.ts';
export type { LlmCache } from './llm/cache/llm-cache.ts';
export { createMemoryLlmCache, type MemoryLlmCacheOptions } from './llm/cache/memory-llm-cache.ts';
export { createSharedLlmCache, type SharedLlmCacheOptions } from './llm/cache/shared-llm-cache.ts';
export { checkLlm } from './llm/check/check-llm.ts';
export type { LlmCheckOptions, LlmCheckReport } from './llm/check/llm-check-report.ts';
export type { LadderModel, LlmPrice } from './llm/ladder/ladder-model.ts';
export { createLadderRouter, type LadderRouter } from './llm/ladder/ladder-router.ts';
export type { LadderRouterOptions } from './llm/ladder/ladder-router-options.ts';
// For adapter authors: parts of language models
export { checkedFetch, type FetchLike } from './llm/structured/checked-fetch.ts';
export { LlmFailed, type LlmFailedOptions } from './llm/structured/llm-failed.ts';
export { completeOver, type LlmWire, type WireAnswer, type WireRequest, writeOver } from './llm/structured/structured-answer.ts';
export { toLlmFailed } from './llm/structured/to-llm-failed.ts';
export { isStrict, type WireSchema, wireSchemaOf } from './llm/structured/wire-schema.ts';
export { createMemoryCache, MemoryCache, type MemoryCacheOptions } from './memory/cache/memory-cache.ts';
export { createMemoryKeyStore, MemoryKeyStore, type MemoryKeyStoreOptions } from './memory/key-store/memory-key-store.ts';
export {
  createMemoryLeaderLease,
  MemoryLeaderLease,
  type MemoryLeaderLeaseOptions,
} from './memory/leader-lease/memory-leader-lease.ts';
export { createMemoryLlmSpending, MemoryLlmSpending, type MemoryLlmSpendingOptions } from './memory/llm-spending/memory-llm-spending.ts';
export { createMemoryConsents, MemoryConsents, type MemoryConsentsOptions } from './memory/memory-consents.ts';
export {
  createMemoryConversationStore,
  MemoryConversationStore,
  type MemoryConversationStoreOptions,
} from './memory/memory-conversation-store.ts';
export { createMemoryHistory, MemoryHistory, type MemoryHistoryOptions } from './memory/memory-history.ts';
export {
  createMemoryPrivacyJournal,
  MemoryPrivacyJournal,
  type MemoryPrivacyJournalOptions,
} from './memory/memory-privacy-journal.ts';
export { createMemoryVault, MemoryVault, type MemoryVaultOptions } from './memory/memory-vault.ts';
// For adapter authors: parts of stores
export { JobConsumer, type JobConsumerSetup, MAX_VANISHED_JOBS } from './memory/queue/job-consumer.ts';
export type { AfterFailure, JobStore, TakeJobsRequest, TakenJob } from './memory/queue/job-store.ts';
export { createMemoryQueue, MemoryQueue, type MemoryQueueOptions } from './memory/queue/memory-queue.ts';
// For adapter authors: parts of rate limiters
export { assertRateRequest } from './memory/rate-limiter/assert-rate-request.ts';
export {
  createMemoryRateLimiter,
  MemoryRateLimiter,
  type MemoryRateLimiterOptions,
} from './memory/rate-limiter/memory-rate-limiter.ts';
export { RECEIPT_RANK } from './memory/receipt-rank.ts';
export { WorkHints } from './memory/work-hints.ts';
export type { InboundAudio } from './message/inbound/audio.ts';
export type { InboundButtonReply } from './message/inbound/button-reply.ts';
export type { ContactCard, InboundContacts } from './message/inbound/contacts.ts';
export type { InboundDocument } from './message/inbound/document.ts';
export type { InboundEdit } from './message/inbound/edit.ts';
export type { InboundFlowReply } from './message/inbound/flow-reply.ts';
export type { InboundImage } from './message/inbound/image.ts';
export type { InboundBase } from './message/inbound/inbound-base.ts';
export type { InboundMedia } from './message/inbound/inbound-media.ts';
export { type InboundMessage, utteranceOf } from './message/inbound/inbound-message.ts';
export type { InboundListReply } from './message/inbound/list-reply.ts';
export type { InboundLocation } from './message/inbound/location.ts';
export type { MessageContext } from './message/inbound/message-context.ts';
export type { InboundOrder } from './message/inbound/order.ts';
export type { InboundReaction } from './message/inbound/reaction.ts';
export type { Referral } from './message/inbound/referral.ts';
export type { InboundRevoke } from './message/inbound/revoke.ts';
export type { InboundSticker } from './message/inbound/sticker.ts';
export type { InboundSystem } from './message/inbound/system.ts';
export type { InboundText } from './message/inbound/text.ts';
export type { InboundUnsupported } from './message/inbound/unsupported.ts';
export type { InboundVideo } from './message/inbound/video.ts';
export type { OutboundAudio } from './message/outbound/audio.ts';
export type { OutboundButtons, ReplyChoice } from './message/outbound/buttons.ts';
export type { OutboundContacts } from './message/outbound/contacts.ts';
export type { OutboundDocument } from './message/outbound/document.ts';
export type { OutboundImage } from './message/outbound/image.ts';
export type { OutboundList } from './message/outbound/list.ts';
export type { OutboundLocation } from './message/outbound/location.ts';
export type { OutboundLocationRequest } from './message/outbound/location-request.ts';
export type { OutboundMedia } from './message/outbound/outbound-media.ts';
export type { OutboundMessage, OutboundPresence } from './message/outbound/outbound-message.ts';
export type { OutboundRead, OutboundTyping } from './message/outbound/presence.ts';
export type { OutboundReaction } from './message/outbound/reaction.ts';
export type { OutboundSticker } from './message/outbound/sticker.ts';
export type { OutboundTemplate, TemplateComponent } from './message/outbound/template.ts';
export type { OutboundText } from './message/outbound/text.ts';
export type { OutboundUrlButton } from './message/outbound/url-button.ts';
export type { OutboundVideo } from './message/outbound/video.ts';
// For adapter authors: ports
export type { Answer, Answerer, AnswerRequest, Passage } from './ports/answerer/answerer.ts';
export type {
  Cache,
  CacheClaim,
  CacheClaimRequest,
  CacheEntry,
  CacheHealth,
  CacheKeyText,
  CacheValueText,
} from './ports/cache/cache.ts';
export type { Clock } from './ports/clock/clock.ts';
export type { Consent, Consents } from './ports/consents/consents.ts';
export type { ConversationStore, WorkKind } from './ports/conversation-store/conversation-store.ts';
export type { DeadLetter, InboundState, Ledger, LedgerBalance, OpenEntry } from './ports/conversation-store/ledger.ts';
export type { AcceptOutcome, Mailbox, MailboxEntry } from './ports/conversation-store/mailbox.ts';
export type { ErasureCounts, ListedPeople, People, PeoplePage, PersonRecord, ResolveRequest } from './ports/conversation-store/people.ts';
export type {
  JobRow,
  OutboxRow,
  Receipt,
  Relay,
  SettleOutcome,
  SettleResult,
  TakenReply,
  TakeRequest,
} from './ports/conversation-store/relay.ts';
export type { TimerRow, Timers } from './ports/conversation-store/timers.ts';
export type {
  Checkpoint,
  CommitOutcome,
  ConsumedEntry,
  FlowInUse,
  FlowReference,
  HandBack,
  Lease,
  LeasedWork,
  LeaseRequest,
  PendingEntry,
  StoredSnapshot,
  TurnCommit,
  Turns,
} from './ports/conversation-store/turns.ts';
export type { History, HistoryEntry, HistoryKind } from './ports/history/history.ts';
export type { KeptHistoryEntry, ReadableHistory } from './ports/history/readable-history.ts';
export type { IdSource } from './ports/id-source/id-source.ts';
export { type IntentRouter, NOTHING_UNDERSTOOD, type RouteRequest, type Understanding } from './ports/intent-router/intent-router.ts';
export type { LadderReason, LadderSpend, LadderStep, LadderTrace } from './ports/intent-router/ladder-trace.ts';
export type { KeptKey, KeyChange, KeyStore, PersonKey, WrappedKey } from './ports/key-store/key-store.ts';
export type { LeaderLease, Leadership } from './ports/leader-lease/leader-lease.ts';
export type { Llm, LlmAnswer, LlmFailure, LlmNonsense, LlmPrompt, LlmRequest, LlmTextRequest, LlmUsage } from './ports/llm/llm.ts';
export type { LlmSpend, LlmSpending } from './ports/llm-spending/llm-spending.ts';
export type { Logger, LogLevel } from './ports/logger/logger.ts';
export type { Person, PersonalItem, PersonalStore } from './ports/personal-store/personal-store.ts';
export type {
  AccessRecord,
  JournalCounts,
  JournalQuery,
  JournalRecord,
  PrivacyJournal,
  RightsReceipt,
} from './ports/privacy-journal/privacy-journal.ts';
export type {
  ConsumeOptions,
  Consumer,
  CronRhythm,
  DeadJob,
  EveryRhythm,
  Job,
  JobData,
  JobHandler,
  JobLimit,
  JobSchedule,
  JobTemplate,
  Queue,
  QueueBalance,
  QueueCapabilities,
} from './ports/queue/queue.ts';
export type { RateKey, RateLimiter, RateRequest, RateResult, RateRule } from './ports/rate-limiter/rate-limiter.ts';
export type {
  DeliveryReceipt,
  InboundBatch,
  OutboundDelivery,
  ReceiptStatus,
  SendOutcome,
  Transport,
  TransportSink,
  VendorError,
} from './ports/transport/transport.ts';
export type { TransportCapabilities } from './ports/transport/transport-capabilities.ts';
export type { Vault, VaultEntry, VaultRecord } from './ports/vault/vault.ts';
export { guardConsent } from './privacy/consents/guard-consent.ts';
export { detectPii } from './privacy/detect-pii.ts';
// For bot authors: privacy
export { type GuardedFields, type GuardOptions, guardFields, guardJobData, isSafeName } from './privacy/guard-fields.ts';
export { guardHistoryEntry } from './privacy/guard-history-entry.ts';
export { guardJob, guardPublished, guardScheduled } from './privacy/guard-job.ts';
export { createFilePrivacyJournal, FilePrivacyJournal, type FilePrivacyJournalOptions } from './privacy/journal/file-privacy-journal.ts';
export { guardJournalRecords } from './privacy/journal/guard-journal-records.ts';
export { loadOrCreateKeyFile, type ResolveKeyringOptions, resolveKeyring } from './privacy/key-file.ts';
export type { KeyProvider } from './privacy/key-provider.ts';
export { type Keyring, type PrivacyKey, parseKeyring } from './privacy/keyring.ts';
export { createMasker, type Masker, type MaskerOptions, type MaskOptions, mask } from './privacy/mask.ts';
export { MaskedText } from './privacy/masked-text.ts';
export { normalisePii } from './privacy/normalise/normalise-pii.ts';
export type { Operator, OperatorName, Operators } from './privacy/operators/operator.ts';
export { partialMask } from './privacy/operators/partial-mask.ts';
export { areKeysLeftBehind } from './privacy/person-keys/are-keys-left-behind.ts';
export { createPersonKeys, type PersonKeysOptions } from './privacy/person-keys/create-person-keys.ts';
export { guardPersonKeys } from './privacy/person-keys/guard-person-keys.ts';
export type { PersonKeys } from './privacy/person-keys/person-keys.ts';
export { createPiiDetector, type PiiDetector } from './privacy/pii-detector.ts';
export type { DeniedValue, PiiDetectorOptions, PiiHint, PiiRecogniser, PiiTrace } from './privacy/pii-detector-options.ts';
export type { PiiFinder, PiiRange, PiiSpan } from './privacy/pii-span.ts';
export { type BuiltInPiiType, PII_TYPES, type PiiType, type PiiTypeName } from './privacy/pii-types.ts';
export { createPrivacy, type Privacy } from './privacy/privacy.ts';
export type { ConversationMaskOptions, PrivacyMaskOptions, PrivacyOptions, UnmaskOptions } from './privacy/privacy-options.ts';
export { type PublicId, publicId } from './privacy/public-id.ts';
export { createPersonRights, type PersonExport, type PersonRights } from './privacy/rights/person-rights.ts';
export type { PersonRightsOptions, RightsRequest } from './privacy/rights/rights-options.ts';
export type { Literal, Safe, SafeFields } from './privacy/safe.ts';
export { SafePrompt, safePrompt } from './privacy/safe-prompt.ts';
export type { KnownForm } from './privacy/scan/known-forms.ts';
export type { PiiFinding } from './privacy/scan/pii-finding.ts';
export { createPiiScanner, type PiiScanner, type PiiScannerOptions } from './privacy/scan/pii-scanner.ts';
export { isSealed, personIn, type Sealed } from './privacy/sealed.ts';
export { createSealer, type SealContext, type Sealer } from './privacy/sealer.ts';
export type { UnmaskFormat } from './privacy/unmask-stream.ts';
export { guardVaultEntries } from './privacy/vault/guard-vault-entries.ts';
// For bot authors: calling out
export { CircuitBreaker, createCircuitBreaker } from './resilience/circuit-breaker.ts';
export type { CircuitBreakerOptions, CircuitChange, CircuitState, CircuitVerdict } from './resilience/circuit-breaker-options.ts';
export type { ObservedBreaker } from './resilience/observed-breaker.ts';
// For bot authors: running
export { Bot } from './runtime/bot.ts';
export type { BacklogPolicy, BotOptions, BotRole, SendingOptions, TurnOptions } from './runtime/bot-options.ts';
export { createBot } from './runtime/create-bot.ts';
export { type BotEnvironment, type BotModule, type BotService, type BotSetup, defineBot } from './runtime/define-bot.ts';
export { explainUtterance, type UtteranceExplanation } from './runtime/explain-utterance.ts';
export type { HealthAnswer, HealthCheck } from './runtime/health/health-check.ts';
export type { HealthOptions } from './runtime/health/health-options.ts';
export type { HealthCheckReport, HealthReport, HealthStatus } from './runtime/health/health-report.ts';
export { createJsonLogger, type JsonLoggerOptions, silentLogger } from './runtime/json-logger.ts';
export type { NotUnderstood } from './runtime/not-understood.ts';
export { PRIORITY_QUEUES, type PriorityQueue } from './runtime/priority-queues.ts';
export { createRandomIdSource, type RandomIdSourceOptions, randomIdSource } from './runtime/random-id-source.ts';
export { systemClock } from './runtime/system-clock.ts';
export { cacheGauges, type ObservedCaches } from './runtime/telemetry/cache-gauges.ts';
export type { GaugeSource } from './runtime/telemetry/gauge-source.ts';
export type { TelemetryOptions } from './runtime/telemetry/telemetry-options.ts';
export { traceQueue } from './runtime/telemetry/trace-queue.ts';
export type { ConversationReport, FrameReport, TurnReport } from './runtime/turn-report.ts';
export { LANGUAGES, type Language, type LocalizedText } from './text/language.ts';
