import type { Emulator } from '../emulator.ts';
import type { JsonObject } from '../message/json.ts';

export interface GraphAnswer {
  readonly httpStatus: number;
  readonly body: JsonObject;
}

/** Posts to `/{phone-number-id}/messages` as a bot does. Rejects when there is no HTTP answer. */
export async function postMessage(
  emulator: Emulator,
  body: JsonObject,
  path = `/v26.0/${emulator.config.phoneNumberId}/messages`,
): Promise<GraphAnswer> {
  const response = await fetch(`${emulator.baseUrl}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${emulator.config.accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { httpStatus: response.status, body: (await response.json()) as JsonObject };
}

export function aText(to: string, body: string, more: JsonObject = {}): JsonObject {
  return { messaging_product: 'whatsapp', to, type: 'text', text: { body }, ...more };
}

/** The id of the accepted message. */
export function messageIdOf(answer: GraphAnswer): string {
  const { messages } = answer.body as { messages?: { id: string }[] };
  return messages?.[0]?.id ?? '';
}

/** The code of the Graph error. */
export function errorOf(answer: GraphAnswer): { code: number; error_subcode?: number; message: string; error_data?: { details: string } } {
  return (answer.body as { error: { code: number; message: string } }).error;
}
