import type { MessageContext, Referral } from '@recado/core';
import { asRecord, asText, type JsonRecord, present } from './read-json.ts';

/** What a message refers to: a quoted message, a forward, a product, the advertisement that brought the contact. */
export function parseContext(message: JsonRecord): MessageContext | undefined {
  const context = asRecord(message.context);
  const referral = asRecord(message.referral);
  if (context === undefined && referral === undefined) return undefined;
  const product = asRecord(context?.referred_product);
  const result: MessageContext = present({
    repliesTo: asText(context?.id),
    forwarded: context?.frequently_forwarded === true ? 'many' : context?.forwarded === true ? 'once' : undefined,
    product:
      product === undefined
        ? undefined
        : { catalogId: asText(product.catalog_id) ?? '', productId: asText(product.product_retailer_id) ?? '' },
    referral: referral === undefined ? undefined : parseReferral(referral),
  });
  return Object.keys(result).length === 0 ? undefined : result;
}

function parseReferral(referral: JsonRecord): Referral {
  return present({
    sourceUrl: asText(referral.source_url),
    sourceId: asText(referral.source_id),
    sourceType: asText(referral.source_type),
    headline: asText(referral.headline),
    body: asText(referral.body),
    clickId: asText(referral.ctwa_clid),
  });
}
