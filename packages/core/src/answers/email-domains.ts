import { editDistance } from '../text/edit-distance.ts';

/**
 * The domain that was probably meant (`gmial.com` → `gmail.com`); `undefined` when nothing looks mistyped.
 * @param domain - Lower case, without accents.
 */
export function suggestDomain(domain: string): string | undefined {
  if (KNOWN_DOMAINS.has(domain)) return undefined;
  const joined = /^([a-z]+)\.?(?:com|combr)$/.exec(domain)?.[1];
  if (!domain.includes('.') && joined !== undefined && HOME_OF_PROVIDER.has(joined)) return suggestDomain(joined);
  const dot = domain.indexOf('.');
  const label = dot === -1 ? domain : domain.slice(0, dot);
  const ending = dot === -1 ? '' : domain.slice(dot + 1);
  const provider = nearestProvider(label);
  const fixedEnding = ENDING_TYPOS.get(ending);

  if (
    provider !== undefined &&
    (ending === '' || PROVIDER_ENDINGS.has(ending) || fixedEnding !== undefined || editDistance(ending, 'com', 1) <= 1)
  ) {
    const wanted = fixedEnding ?? ending;
    const suggestion = KNOWN_DOMAINS.has(`${provider}.${wanted}`) ? `${provider}.${wanted}` : HOME_OF_PROVIDER.get(provider);
    return suggestion === domain ? undefined : suggestion;
  }
  if (dot === -1) return undefined;
  const sureEnding = SURE_ENDING_TYPOS.get(ending);
  return sureEnding === undefined ? undefined : `${label}.${sureEnding}`;
}

function nearestProvider(label: string): string | undefined {
  if (HOME_OF_PROVIDER.has(label)) return label;
  if (REAL_LABELS.has(label)) return undefined;
  let nearest: string | undefined;
  let smallest = 3;
  for (const provider of TYPO_PRONE) {
    const max = provider.length >= 7 ? 2 : 1;
    const distance = editDistance(label, provider, max);
    if (distance <= max && distance < smallest) {
      smallest = distance;
      nearest = provider;
    }
  }
  return nearest;
}

const KNOWN_DOMAINS: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com hotmail.com hotmail.com.br hotmail.es hotmail.com.ar hotmail.com.mx hotmail.co.uk outlook.com outlook.com.br outlook.es ' +
    'outlook.pt hotmail.pt hotmail.fr hotmail.it outlook.fr outlook.com.ar outlook.cl live.com live.com.br live.com.pt live.com.mx live.com.ar live.co.uk msn.com ' +
    'yahoo.com yahoo.com.br yahoo.es yahoo.com.ar yahoo.com.mx yahoo.co.uk yahoo.fr yahoo.it ymail.com rocketmail.com icloud.com me.com mac.com uol.com.br bol.com.br ' +
    'terra.com.br ig.com.br globo.com globomail.com r7.com oi.com.br zipmail.com.br protonmail.com proton.me pm.me aol.com mail.com email.com gmx.com'
  ).split(' '),
);

/** Where a provider named without its ending is at home. */
const HOME_OF_PROVIDER: ReadonlyMap<string, string> = new Map([
  ['gmail', 'gmail.com'],
  ['hotmail', 'hotmail.com'],
  ['outlook', 'outlook.com'],
  ['yahoo', 'yahoo.com.br'],
  ['icloud', 'icloud.com'],
  ['live', 'live.com'],
  ['uol', 'uol.com.br'],
  ['bol', 'bol.com.br'],
  ['terra', 'terra.com.br'],
  ['protonmail', 'protonmail.com'],
]);

const TYPO_PRONE = ['gmail', 'hotmail', 'outlook', 'yahoo', 'icloud', 'protonmail'];
/** One letter away from a provider, and real. */
const REAL_LABELS: ReadonlySet<string> = new Set([
  'mail',
  'email',
  'ymail',
  'gmx',
  'cloud',
  'fmail',
  'tmail',
  'zmail',
  'hmail',
  'fastmail',
  'tutamail',
  'mailbox',
]);
const PROVIDER_ENDINGS: ReadonlySet<string> = new Set(['com', 'com.br', 'co', 'br', 'net', 'es']);

/** Endings that exist nowhere, so that they are slips whatever stands before them. */
const SURE_ENDING_TYPOS: ReadonlyMap<string, string> = new Map([
  ...'con vom xom cpm comm coom ocm cmo clm ccom conm cok comn c0m'.split(' ').map((ending) => [ending, 'com'] as const),
  ...'com.b com.r com.nr com.vr com.bt com.brr com.bbr com.rb com.br.br con.br combr cm.br vom.br comm.br ocm.br com.br.com'
    .split(' ')
    .map((ending) => [ending, 'com.br'] as const),
]);

/** Slips only after the name of a known provider: elsewhere they are countries or real endings. */
const ENDING_TYPOS: ReadonlyMap<string, string> = new Map([
  ...SURE_ENDING_TYPOS,
  ...'cm om co c cim cob com.com'.split(' ').map((ending) => [ending, 'com'] as const),
  ...'co.br br.com com.be'.split(' ').map((ending) => [ending, 'com.br'] as const),
]);
