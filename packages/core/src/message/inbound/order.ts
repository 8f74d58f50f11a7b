import type { InboundBase } from './inbound-base.ts';

/** A cart sent from the catalogue. */
export interface InboundOrder extends InboundBase {
  readonly type: 'order';
  readonly catalogId: string;
  readonly text?: string;
  readonly items: readonly {
    readonly productId: string;
    readonly quantity: number;
    readonly itemPrice: number;
    readonly currency: string;
  }[];
}
