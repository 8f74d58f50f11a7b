import type { InboundBase, InboundButtonReply, InboundFlowReply, InboundListReply } from '@recado/core';
import { asRecord, asText, type JsonRecord, present } from '../read-json.ts';

/** `interactive`: a tapped button, a picked row, a completed Flow or form. The typed object has been seen missing: then `undefined`. */
export function parseInteractive(
  message: JsonRecord,
  base: InboundBase,
): InboundButtonReply | InboundListReply | InboundFlowReply | undefined {
  const interactive = asRecord(message.interactive);
  const kind = asText(interactive?.type);
  const reply = kind === undefined ? undefined : asRecord(interactive?.[kind]);
  if (kind === undefined || reply === undefined) return undefined;
  switch (kind) {
    case 'button_reply': {
      const replyId = asText(reply.id);
      return replyId === undefined ? undefined : { type: kind, ...base, replyId, title: asText(reply.title) ?? '', origin: 'interactive' };
    }
    case 'list_reply': {
      const replyId = asText(reply.id);
      const description = present({ description: asText(reply.description) });
      return replyId === undefined ? undefined : { type: kind, ...base, replyId, title: asText(reply.title) ?? '', ...description };
    }
    case 'nfm_reply': {
      const response = parseResponse(reply.response_json);
      return { type: 'flow_reply', ...base, name: asText(reply.name) ?? 'flow', response, ...present({ body: asText(reply.body) }) };
    }
    case 'call_permission_reply':
      return { type: 'flow_reply', ...base, name: kind, response: reply };
    default:
      return undefined;
  }
}

function parseResponse(json: unknown): JsonRecord {
  if (typeof json !== 'string') return asRecord(json) ?? {};
  try {
    return asRecord(JSON.parse(json)) ?? { unparsed: json };
  } catch {
    return { unparsed: json };
  }
}
