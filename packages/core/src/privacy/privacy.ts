import { type ConversationId, contactOf } from '../conversation/ids.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { PersonErasedError } from '../errors/person-erased-error.ts';
import { SealBrokenError } from '../errors/seal-broken-error.ts';
import type { Vault } from '../ports/vault/vault.ts';
import { systemClock } from '../runtime/system-clock.ts';
import { failClosed, failClosedLater } from './fail-closed.ts';
import { MASKED_TEXT_MAKER, MaskedText } from './masked-text.ts';
import { normalisePii } from './normalise/normalise-pii.ts';
import { applyOperator, maskContext, type OperatorTools, pseudonymOf } from './operators/apply-operator.ts';
import type { Operator } from './operators/operator.ts';
import { deploymentKeys } from './person-keys/deployment-keys.ts';
import type { PersonKeys } from './person-keys/person-keys.ts';
import { personalSpans } from './personal-spans.ts';
import { createPiiDetector } from './pii-detector.ts';
import type { PiiTypeName } from './pii-types.ts';
import type { ConversationMaskOptions, PrivacyMaskOptions, PrivacyOptions, UnmaskOptions } from './privacy-options.ts';
import { type PublicId, publicId } from './public-id.ts';
import { createPersonRights, type PersonRights } from './rights/person-rights.ts';
import type { Sealed } from './sealed.ts';
import type { Sealer } from './sealer.ts';
import { type PersonalValue, splitText, type TextPart } from './split-text.ts';
import { readAs, unmaskPieces, unmaskStream, writerOf } from './unmask-stream.ts';
import { unmaskValue } from './unmask-value.ts';
import { assignTokens } from './vault/assign-tokens.ts';
import { openTokenValues, type TokenValues } from './vault/token-values.ts';
import { protectTypedTokens } from './vault/typed-tokens.ts';

/**
 * Masks as an application wants it, and restores what it masked; with `rights` it reaches everything kept of a person. Safe to share.
 * Without `rights` those methods throw ConfigurationError.
 */
export interface Privacy extends PersonRights {
  /**
   * Free text to `MaskedText`, each personal value as its operator says. With a conversation, `replace` writes tokens the vault remembers:
   * `<EMAIL_1>`, one number for one value however it is spelled, so that a model can tell people apart; what somebody typed that looks like
   * a token gets one of its own.
   * @throws MaskingFailedError when a detector, an operator or the vault fails. Nothing is let through unmasked: go on without the text.
   * @throws ConfigurationError for a conversation without a vault.
   */
  mask(text: string, options: ConversationMaskOptions): Promise<MaskedText>;
  mask(text: string, options?: PrivacyMaskOptions): MaskedText;
  /**
   * Restores the tokens of a conversation in a text, or in every string of a JSON value (a model's structured output, the arguments of a
   * tool call), keys aside. Each becomes the first spelling of its value the conversation saw. Tokens nobody gave out stay as they are.
   * The result is personal again.
   * @throws SealBrokenError when the key that sealed a value is gone.
   */
  unmask(text: string | MaskedText, options: UnmaskOptions): Promise<string>;
  unmask<T>(value: T, options: UnmaskOptions): Promise<T>;
  /** Restores text as it streams, cut anywhere, holding back only what could be the beginning of a token. */
  unmaskStream(options: UnmaskOptions): TransformStream<string, string>;
  /** The same for pieces that are read by `for await`. */
  unmaskPieces(pieces: AsyncIterable<string> | Iterable<string>, options: UnmaskOptions): AsyncGenerator<string, void, undefined>;
  /**
   * Opens what the operator `encrypt` sealed in a text; give the conversation it was masked with, or none. What does not open, because it
   * was sealed for somebody else or the key is gone, stays sealed. The result is personal again.
   */
  decrypt(text: string | MaskedText, options?: Partial<Pick<UnmaskOptions, 'conversation' | 'actor'>>): Promise<string>;
  /** Long-term name of a personal value in any spelling, by kind and tenant: `cpf_` and 32 letters. */
  pseudonym(type: PiiTypeName, value: string): PublicId;
}

/**
 * Makes the masking of an application: a detector, an operator for each kind, and a vault for what has to come back.
 * @throws ConfigurationError for an operator that is none.
 */
export function createPrivacy(options: PrivacyOptions): Privacy {
  const { sealer, tenant = '', detector = createPiiDetector(), operators = {}, defaultOperator = 'replace', normalisers = {} } = options;
  const { keys = deploymentKeys(sealer) } = options;
  for (const operator of [defaultOperator, ...Object.values(operators)]) assertOperator(operator);
  const tools: OperatorTools = {
    sealer,
    tenant,
    normalise: (type, value) => (Object.hasOwn(normalisers, type) ? normalisers[type]!(value) : normalisePii(type, value)),
  };

  const sealerIn = (conversation: ConversationId) => keys.sealerOf(contactOf(conversation));
  const operatorOf = (type: string): Operator => (Object.hasOwn(operators, type) ? operators[type] : undefined) ?? defaultOperator;
  /** The operator `replace` is left to the caller, who may make a token of it. */
  const split = (
    text: string,
    { known = [], asked }: PrivacyMaskOptions,
    own: OperatorTools,
    replace: (found: PersonalValue) => TextPart,
  ): readonly TextPart[] => {
    const composed = text.normalize('NFC');
    const hint = asked === undefined ? undefined : { asked };
    const spans = personalSpans(composed, { detector, known, hint, prefersFound: own.subject !== undefined });
    return failClosed('an operator', () =>
      splitText(composed, spans, (found) => {
        const operator = operatorOf(found.type);
        return operator === 'replace' ? replace(found) : applyOperator(operator, found.type, found.value, own);
      }),
    );
  };

  const maskAlone = (text: string, maskOptions: PrivacyMaskOptions): MaskedText => {
    const parts = split(text, maskOptions, tools, ({ type, value }) => applyOperator('replace', type, value, tools));
    return new MaskedText(MASKED_TEXT_MAKER, parts.join(''));
  };

  const maskInConversation = async (text: string, maskOptions: ConversationMaskOptions): Promise<MaskedText> => {
    const { conversation } = maskOptions;
    const vault = vaultOf(options);
    const own = await failClosedLater('the key store', async () => ({
      ...tools,
      sealer: await sealerIn(conversation),
      subject: contactOf(conversation),
    }));
    const parts = protectTypedTokens(split(text, maskOptions, own, (found) => found));
    return new MaskedText(MASKED_TEXT_MAKER, await assignTokens(vault, conversation, parts, own));
  };

  const note = async (
    action: 'unmask' | 'decrypt',
    { conversation, actor = APPLICATION }: Partial<Pick<UnmaskOptions, 'conversation' | 'actor'>>,
  ) => {
    const { journal = options.rights?.journal } = options;
    const { clock = systemClock } = options.rights ?? {};
    const contactIds = conversation === undefined ? [] : [contactOf(conversation)];
    await journal?.append([{ kind: 'access', at: clock.now(), actor, action: publicId(action), contactIds }]);
  };

  const openValues = async ({ conversation }: UnmaskOptions): Promise<TokenValues> =>
    openTokenValues(vaultOf(options), await sealerIn(conversation), conversation);

  const openNoted = async (unmaskOptions: UnmaskOptions): Promise<TokenValues> => {
    const values = await openValues(unmaskOptions);
    await note('unmask', unmaskOptions);
    return values;
  };

  function mask(text: string, maskOptions: ConversationMaskOptions): Promise<MaskedText>;
  function mask(text: string, maskOptions?: PrivacyMaskOptions): MaskedText;
  function mask(text: string, maskOptions: PrivacyMaskOptions | ConversationMaskOptions = {}): MaskedText | Promise<MaskedText> {
    return 'conversation' in maskOptions ? maskInConversation(text, maskOptions) : maskAlone(text, maskOptions);
  }

  async function unmask<T>(value: T, unmaskOptions: UnmaskOptions): Promise<T | string> {
    const { format = 'text' } = unmaskOptions;
    if (typeof value === 'string' && !readAs(format, value).includes('<')) return value;
    const values = await openNoted(unmaskOptions);
    const write = writerOf(format);
    return unmaskValue(value, (text) => values.restore(readAs(format, text), write)) as T;
  }

  const rights = rightsOf(options);

  return {
    mask,
    unmask: unmask as Privacy['unmask'],
    unmaskStream: (streamOptions) => unmaskStream(() => openNoted(streamOptions), streamOptions.format ?? 'text'),
    unmaskPieces: (pieces, streamOptions) => unmaskPieces(pieces, () => openNoted(streamOptions), streamOptions.format ?? 'text'),
    async decrypt(text, { conversation, actor = APPLICATION } = {}) {
      if (String(text).search(SEALED_VALUE) === -1) return String(text);
      const context = maskContext(conversation === undefined ? undefined : contactOf(conversation));
      const opener = conversation === undefined ? sealer : await openerIn(keys, conversation);
      await note('decrypt', { actor, ...(conversation === undefined ? {} : { conversation }) });
      return String(text).replace(SEALED_VALUE, (whole, sealed: Sealed<string>) => openOr(whole, () => opener?.open(sealed, context)));
    },
    pseudonym: (type, value) => pseudonymOf(type, value, tools),
    ...rights,
  };
}

function rightsOf({ sealer, keys, vault, rights }: PrivacyOptions): PersonRights {
  if (rights !== undefined) {
    return createPersonRights({
      ...rights,
      sealer,
      ...(keys === undefined ? {} : { keys }),
      ...(vault === undefined ? {} : { vault }),
    });
  }
  const refuse = async (): Promise<never> => {
    throw new ConfigurationError({
      message: 'This privacy does not know where the data of people is.',
      hint: 'Give createPrivacy rights: { store, journal, … }.',
    });
  };
  return { find: refuse, export: refuse, erase: refuse, retain: refuse, consent: refuse, consentOf: refuse };
}

function vaultOf({ vault }: PrivacyOptions): Vault {
  if (vault !== undefined) return vault;
  throw new ConfigurationError({
    message: 'Tokens of a conversation need a vault, and this privacy has none.',
    hint: 'Give createPrivacy a vault, such as createMemoryVault() for a single process.',
  });
}

/** `undefined` when the contact was erased. */
async function openerIn(keys: PersonKeys, conversation: ConversationId): Promise<Sealer | undefined> {
  try {
    return await keys.sealerOf(contactOf(conversation));
  } catch (error) {
    if (error instanceof PersonErasedError) return undefined;
    throw error;
  }
}

function openOr(otherwise: string, open: () => string | undefined): string {
  try {
    return open() ?? otherwise;
  } catch (error) {
    if (error instanceof SealBrokenError) return otherwise;
    throw error;
  }
}

function assertOperator(operator: unknown): void {
  if (typeof operator === 'function' || operator === undefined || OPERATORS.has(operator)) return;
  throw new ConfigurationError({
    message: 'There is no such masking operator.',
    hint: `Use ${[...OPERATORS].join(', ')}, or a function.`,
  });
}

const APPLICATION = publicId('application');
const OPERATORS: ReadonlySet<unknown> = new Set(['replace', 'redact', 'mask', 'hash', 'pseudonym', 'encrypt', 'keep']);
const SEALED_VALUE = /<[A-Z][A-Z_]{1,30}:(rs[12]\.[\w-]+\.[\w-]{16}\.[\w-]{22,})>/g;
