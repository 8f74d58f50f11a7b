import type { ChannelId, ContactId, ConversationId } from '../conversation/ids.ts';
import type { MaskedText } from './masked-text.ts';
import type { PublicId } from './public-id.ts';
import type { Sealed } from './sealed.ts';

/**
 * What may pass a door out of the boundary (logger, telemetry, history, queue payloads, LLM prompts):
 * masked text, public ids, sealed values, numbers, booleans. A plain `string` is not assignable.
 */
export type Safe = MaskedText | PublicId | ContactId | ChannelId | ConversationId | Sealed | number | boolean | null | undefined;

/** Named safe values, one level deep. */
export type SafeFields = { readonly [name: string]: Safe };

/**
 * A string literal of the program: `Literal<'turn.committed'>` is itself, `Literal<string>` is `never`,
 * so a value computed at run time does not compile where a literal is asked for.
 */
export type Literal<T extends string> = string extends T ? never : T;
