/** What must not compile: spans take only what may leave the boundary. Checked by tsc. */
import { mask } from '../../privacy/mask.ts';
import { publicId } from '../../privacy/public-id.ts';
import type { GaugeSource } from './gauge-source.ts';
import type { SafeSpan } from './safe-span.ts';
import type { Tracing } from './tracing.ts';

declare const raw: string;
declare const span: SafeSpan;
declare const tracing: Tracing;

span.set({ 'recado.flow': publicId('welcome'), text: mask(raw), count: 2, isLate: false });
// @ts-expect-error a raw string is no attribute
span.set({ text: raw });
// @ts-expect-error nor is an error, whose message may hold a person's words
span.set({ error: new Error(raw) });
// @ts-expect-error a reason is a code
span.fail(raw);
// @ts-expect-error a span is named by what a bot does
tracing.start(raw);

// @ts-expect-error a raw string is no label
const source: GaugeSource = { name: 'cache.hit_ratio', description: 'Hits', labels: { cache: raw }, read: () => 1 };

export type Checked = typeof source;
