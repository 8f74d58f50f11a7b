/** What must not compile. Checked by tsc: a line under `@ts-expect-error` that compiles is an error. */
import { z } from 'zod';
import type { ConversationId } from '../conversation/ids.ts';
import type { Llm } from '../ports/llm/llm.ts';
import type { Logger } from '../ports/logger/logger.ts';
import type { Job, Queue } from '../ports/queue/queue.ts';
import type { Vault } from '../ports/vault/vault.ts';
import { mask } from './mask.ts';
import { MaskedText } from './masked-text.ts';
import type { Privacy } from './privacy.ts';
import { publicId } from './public-id.ts';
import { SafePrompt, safePrompt } from './safe-prompt.ts';
import type { Sealer } from './sealer.ts';

declare const raw: string;
declare const logger: Logger;
declare const queue: Queue;
declare const llm: Llm;
declare const sealer: Sealer;
declare const privacy: Privacy;
declare const vault: Vault;
declare const conversation: ConversationId;
declare const slots: { readonly name: string };
const masked = mask(raw);
const id = publicId('turn_1');

// Logger: events are literals, fields are safe.
logger.info('turn.committed', { text: masked, id, count: 2, isNew: true, nothing: null, absent: undefined });
// @ts-expect-error a raw string is no event
logger.info(raw);
// @ts-expect-error nor is a template of one
logger.info(`turn.${raw}` as string);
// @ts-expect-error a raw string is no field
logger.info('turn.committed', { text: raw });
// @ts-expect-error the text of masked text is a raw string again
logger.warn('turn.committed', { text: masked.toString() });
// @ts-expect-error fields are one level deep
logger.error('turn.failed', { slots });
// @ts-expect-error an error can carry what a person wrote
logger.error('turn.failed', { error: new Error('x') });

// Jobs: safe fields, or one sealed value.
const job = { id: 'job_1', queue: 'q', name: 'UserUpdateRequestedEvent' };
const sealedJob: Job = { ...job, data: sealer.seal(slots, { purpose: 'job' }) };
const safeJob: Job = {
  ...job,
  data: { text: masked, user: sealer.pseudonym('contact', raw), payload: sealer.seal(raw, { purpose: 'job' }) },
};
await queue.publish([sealedJob, safeJob]);
// @ts-expect-error a raw string is not sealed
const rawJob: Job = { ...job, data: raw };
// @ts-expect-error nor safe in a field
const rawFieldJob: Job = { ...job, data: { name: raw } };
// @ts-expect-error nor are slots
const slotsJob: Job = { ...job, data: slots };

// Prompts: safe values only.
safePrompt`Classify ${masked} into ${id}, ${2}, ${safePrompt`or nothing`}`;
// @ts-expect-error a raw string is no part of a prompt
safePrompt`Classify ${raw}`;
// @ts-expect-error nor is an object
safePrompt`Classify ${slots}`;
// @ts-expect-error a prompt is not called with an array
safePrompt([raw]);

// The Llm port.
const schema = z.unknown();
await llm.complete({ prompt: safePrompt`Say ok`, schema });
await llm.write({ prompt: safePrompt`Say ok` });
// @ts-expect-error a raw string is no prompt
await llm.complete({ prompt: raw, schema });
// @ts-expect-error nor are instructions
await llm.complete({ prompt: safePrompt`Say ok`, instructions: raw, schema });
// @ts-expect-error masked text alone is none either
await llm.complete({ prompt: masked, schema });
// @ts-expect-error what looks like a prompt is none
await llm.complete({ prompt: { toString: () => raw, toJSON: () => raw }, schema });
// @ts-expect-error nor is a raw string where words are asked for
await llm.write({ prompt: raw });

// Masking in a conversation: masked text comes later, and what is restored is raw again.
logger.info('turn.committed', { text: await privacy.mask(raw, { conversation }) });
safePrompt`Classify ${await privacy.mask(raw, { conversation })} of ${privacy.mask(raw)}`;
// @ts-expect-error a promise of masked text is none yet
logger.info('turn.committed', { text: privacy.mask(raw, { conversation }) });
// @ts-expect-error nor is it part of a prompt
safePrompt`Classify ${privacy.mask(raw, { conversation })}`;
// @ts-expect-error restored text is a raw string
logger.info('turn.committed', { text: await privacy.unmask(masked, { conversation }) });
// @ts-expect-error so is decrypted text
logger.info('turn.committed', { text: privacy.decrypt(masked) });
// @ts-expect-error a string does not say whose tokens they are
await privacy.mask(raw, { conversation: raw });

// The vault: sealed values only.
await vault.assign(conversation, [{ key: 'bcdf', label: 'EMAIL', value: sealer.seal(raw, { purpose: 'vault' }) }]);
// @ts-expect-error a raw string is not sealed
await vault.assign(conversation, [{ key: 'bcdf', label: 'EMAIL', value: raw }]);
// @ts-expect-error nor is masked text
await vault.assign(conversation, [{ key: 'bcdf', label: 'EMAIL', value: masked }]);

// Only their makers make them.
// @ts-expect-error masked text comes from mask
const forged: MaskedText = { length: 1, toString: () => raw, toJSON: () => raw };
// @ts-expect-error also by its constructor
new MaskedText(Symbol('mask'), raw);
// @ts-expect-error a prompt comes from safePrompt
new SafePrompt(Symbol('safePrompt'), raw);

// Sealed values remember what is in them.
const opened: string = sealer.open(sealer.seal(slots, { purpose: 'job' }), { purpose: 'job' }).name;
// @ts-expect-error there is no age in it
sealer.open(sealer.seal(slots, { purpose: 'job' }), { purpose: 'job' }).age;

export type Checked = [typeof rawJob, typeof rawFieldJob, typeof slotsJob, typeof forged, typeof opened];
