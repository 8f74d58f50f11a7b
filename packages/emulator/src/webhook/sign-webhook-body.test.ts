import { expect, it } from 'vitest';
import { encodeWebhookBody } from './encode-webhook-body.ts';
import { signWebhookBody } from './sign-webhook-body.ts';

it('reproduces the worked example: escaped, minified, signed over those bytes', () => {
  const body = encodeWebhookBody({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '102290129340001',
        changes: [
          {
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '551130000001', phone_number_id: '106540352240001' },
              contacts: [{ profile: { name: 'Ana' }, wa_id: '5511900000001' }],
              messages: [
                {
                  from: '5511900000001',
                  id: 'wamid.RVhFTVBMTw==',
                  timestamp: '1794960011',
                  type: 'text',
                  text: { body: 'Olá 😀 https://exemplo.com.br' },
                },
              ],
            },
            field: 'messages',
          },
        ],
      },
    ],
  });
  expect(Buffer.byteLength(body)).toBe(466);
  expect(body).toContain('"body":"Ol\\u00e1 \\ud83d\\ude00 https:\\/\\/exemplo.com.br"');
  expect(signWebhookBody(body, 'test-secret')).toBe('sha256=eb59e3746f40ae91486623fbaf8421025e9bd86845757300576a535d40856524');
});
