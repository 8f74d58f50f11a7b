// For bot authors.
export { CLOUD_API_CAPABILITIES } from './cloud-api-capabilities.ts';
export { CloudApiTransport, createCloudApiTransport } from './cloud-api-transport.ts';
export type { CloudApiTransportOptions } from './cloud-api-transport-options.ts';
// For those who receive or judge by other means: a queue in front of the bot, an importer, a test.
export { type GraphRetry, graphRetryOf } from './graph/graph-retry.ts';
export type { NodeHandler } from './webhook/node-handler.ts';
export type { OtherEvent, OtherEventKind, UnreadableReason } from './webhook/other-event.ts';
export { type ParsedWebhook, parseWebhook } from './webhook/parse-webhook.ts';
export { verifySignature } from './webhook/verify-signature.ts';
export type { WebHandler } from './webhook/web-handler.ts';
