import type { ReceiptStatus } from '../ports/transport/transport.ts';

/**
 * Receipts come in any order; the one of the highest rank counts. A failure outranks `sent`, since WhatsApp may accept first and fail
 * later, and is outranked by `delivered`.
 */
export const RECEIPT_RANK: Readonly<Record<ReceiptStatus, number>> = { sent: 1, failed: 2, delivered: 3, read: 4, played: 5 };
