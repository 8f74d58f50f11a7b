import type { InboundBase, InboundOrder } from '@recado/core';
import { asList, asNumber, asRecord, asText, type JsonRecord, present } from '../read-json.ts';

/** `order`: a cart. Prices are in units of the currency, as Meta gives them. */
export function parseOrder(message: JsonRecord, base: InboundBase): InboundOrder | undefined {
  const order = asRecord(message.order);
  const catalogId = asText(order?.catalog_id);
  if (order === undefined || catalogId === undefined) return undefined;
  const items = asList(order.product_items).map((item) => {
    const product = asRecord(item);
    return {
      productId: asText(product?.product_retailer_id) ?? '',
      quantity: asNumber(product?.quantity) ?? 0,
      itemPrice: asNumber(product?.item_price) ?? 0,
      currency: asText(product?.currency) ?? '',
    };
  });
  return { type: 'order', ...base, catalogId, items, ...present({ text: asText(order.text) }) };
}
