import { describe, expect, it } from 'vitest';
import { signWebhook } from '../testing/sign-webhook.ts';
import { verifySignature } from './verify-signature.ts';

// The worked example of Meta's escaped form: 466 bytes, one line.
const BODY =
  '{"object":"whatsapp_business_account","entry":[{"id":"102290129340001","changes":[{"value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"551130000001","phone_number_id":"106540352240001"},"contacts":[{"profile":{"name":"Ana"},"wa_id":"5511900000001"}],"messages":[{"from":"5511900000001","id":"wamid.RVhFTVBMTw==","timestamp":"1794960011","type":"text","text":{"body":"Ol\\u00e1 \\ud83d\\ude00 https:\\/\\/exemplo.com.br"}}]},"field":"messages"}]}]}';
const RIGHT = 'sha256=eb59e3746f40ae91486623fbaf8421025e9bd86845757300576a535d40856524';
const OF_THE_SERIALISED_BODY = 'sha256=85cad8abe498d71854a79571d9494da5edb26e37a0c54947c4c3049748a4851d';

describe('verifySignature', () => {
  const raw = Buffer.from(BODY);

  it('takes the signature over the bytes of the wire', () => {
    expect(raw).toHaveLength(466);
    expect(verifySignature(raw, RIGHT, ['test-secret'])).toBe(true);
    expect(signWebhook(JSON.parse(BODY), 'test-secret')).toEqual({ raw, signature: RIGHT });
  });

  it('refuses the signature over the body parsed and serialised again, and the right one over that body', () => {
    expect(verifySignature(raw, OF_THE_SERIALISED_BODY, ['test-secret'])).toBe(false);
    expect(verifySignature(Buffer.from(JSON.stringify(JSON.parse(BODY))), RIGHT, ['test-secret'])).toBe(false);
  });

  it('tries every secret, for rotation', () => {
    expect(verifySignature(raw, RIGHT, ['new-secret', 'test-secret'])).toBe(true);
    expect(verifySignature(raw, RIGHT, ['new-secret'])).toBe(false);
  });

  it.each([undefined, '', 'sha256=', RIGHT.slice(0, -2), `${RIGHT}00`, RIGHT.replace('sha256', 'sha1'), `sha256=${'zz'.repeat(32)}`])(
    'refuses a header like %s',
    (header) => {
      expect(verifySignature(raw, header, ['test-secret'])).toBe(false);
    },
  );
});
