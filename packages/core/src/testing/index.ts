// For bot authors: the test kit

// For adapter authors: a contract suite per port
export { type AnswererContractOptions, answererContract, CONTRACT_PASSAGES } from './contracts/answerer-contract.ts';
export { type CacheContractOptions, type CreatedCache, cacheContract } from './contracts/cache-contract.ts';
export { type ClockHarness, clockContract } from './contracts/clock-contract.ts';
export { type ConsentsContractOptions, type ConsentsHarness, consentsContract } from './contracts/consents-contract.ts';
export { type ConversationStoreContractOptions, conversationStoreContract } from './contracts/conversation-store-contract.ts';
export {
  type HistoryContractOptions,
  type HistoryHarness,
  historyContract,
  type KeptEntry,
} from './contracts/history-contract.ts';
export { type IdSourceContractOptions, idSourceContract } from './contracts/id-source-contract.ts';
export { CONTRACT_INTENTS, intentRouterContract } from './contracts/intent-router-contract.ts';
export { type KeyStoreContractOptions, type KeyStoreHarness, keyStoreContract } from './contracts/key-store-contract.ts';
export { type CreatedLeaderLease, type LeaderLeaseContractOptions, leaderLeaseContract } from './contracts/leader-lease-contract.ts';
export { type LlmHarness, llmContract } from './contracts/llm-contract.ts';
export { type CreatedLlmSpending, type LlmSpendingContractOptions, llmSpendingContract } from './contracts/llm-spending-contract.ts';
export { type LoggedLine, type LoggerHarness, loggerContract } from './contracts/logger-contract.ts';
export {
  type PersonalStoreContractOptions,
  type PersonalStoreHarness,
  personalStoreContract,
} from './contracts/personal-store-contract.ts';
export {
  type PrivacyJournalContractOptions,
  type PrivacyJournalHarness,
  privacyJournalContract,
} from './contracts/privacy-journal-contract.ts';
export { type QueueContractOptions, queueContract } from './contracts/queue-contract.ts';
export { type CreatedRateLimiter, type RateLimiterContractOptions, rateLimiterContract } from './contracts/rate-limiter-contract.ts';
export {
  type TransportContractOptions,
  type TransportHarness,
  type TransportVendor,
  transportContract,
  type VendorAnswer,
  type VendorReport,
  type VendorText,
  type VendorVerdict,
} from './contracts/transport-contract.ts';
export { type VaultContractOptions, type VaultHarness, vaultContract } from './contracts/vault-contract.ts';
export { type CountingIdSourceOptions, createCountingIdSource } from './counting-id-source.ts';
export { createFakeClock, type FakeClock } from './fake-clock.ts';
export { LlmServer, type LlmServerOptions, startLlmServer } from './llm-server/llm-server.ts';
export { createLlmServerHarness } from './llm-server/llm-server-harness.ts';
export { LLM_FAULTS, type LlmFault, type LlmServerRequest, type LlmServerStep } from './llm-server/llm-server-script.ts';
export { createMemoryTransport, MemoryTransport, type MemoryTransportOptions, type ScriptedOutcome } from './memory-transport.ts';
export { createRecordingLogger, type LogEntry, type RecordingLogger } from './recording-logger.ts';
export { createScriptedLlm, type LlmScript, type ScriptedLlm, type ScriptedLlmOptions, type ScriptedLlmRequest } from './scripted-llm.ts';
export { createTestBot, TestBot, type TestBotOptions } from './test-bot.ts';
export { type ConversationRow, type MessageBody, TestUser, type TestUserProfile, textOf } from './test-user.ts';
