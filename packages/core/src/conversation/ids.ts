declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/** The person, opaque: carries no phone number. Addresses hang off it. */
export type ContactId = Brand<'ContactId'>;
/** One business account we speak through; on the Cloud API its phone number id. Not personal. */
export type ChannelId = Brand<'ChannelId'>;
/** A contact on a channel, `<channelId>:<contactId>`. Not personal. */
export type ConversationId = Brand<'ConversationId'>;

/** Marks a string as a contact id; ids are minted by `IdSource` and read back from stores. */
export const contactId = (value: string): ContactId => value as ContactId;
/** Marks a string as a channel id. */
export const channelId = (value: string): ChannelId => value as ChannelId;
/** The conversation of a contact on a channel; a function of both, so that nobody has to look it up. */
export const conversationId = (channel: ChannelId, contact: ContactId): ConversationId => `${channel}:${contact}` as ConversationId;

/** The contact of a conversation id. */
export function contactOf(conversation: ConversationId): ContactId {
  return conversation.slice(conversation.indexOf(':') + 1) as ContactId;
}

/** The channel of a conversation id. */
export function channelOf(conversation: ConversationId): ChannelId {
  return conversation.slice(0, conversation.indexOf(':')) as ChannelId;
}
