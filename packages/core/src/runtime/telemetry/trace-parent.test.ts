import { describe, expect, it } from 'vitest';
import { formatTraceParent, parseTraceParent } from './trace-parent.ts';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const spanId = 'b7ad6b7169203331';

describe('a traceparent', () => {
  it('is read as it was written', () => {
    const text = formatTraceParent({ traceId, spanId, traceFlags: 1 });
    expect(text).toBe(`00-${traceId}-${spanId}-01`);
    expect(parseTraceParent(text)).toEqual({ traceId, spanId, traceFlags: 1, isRemote: true });
  });

  it('of a later version is read as far as it is known', () => {
    expect(parseTraceParent(`cc-${traceId}-${spanId}-00-what-comes-later`)).toMatchObject({ traceId, traceFlags: 0 });
  });

  it.each([
    '',
    `ff-${traceId}-${spanId}-01`,
    `00-${traceId}-${spanId}-01-more`,
    `00-${'0'.repeat(32)}-${spanId}-01`,
    `00-${traceId}-${'0'.repeat(16)}-01`,
    `00-${traceId.toUpperCase()}-${spanId}-01`,
    `00-${traceId}-${spanId}`,
  ])('%j is none', (text) => {
    expect(parseTraceParent(text)).toBeUndefined();
  });
});
