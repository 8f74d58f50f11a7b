import { INVISIBLE_CHARACTERS } from '../text/invisible-characters.ts';
import { normaliseUtterance } from '../text/normalise-utterance.ts';
import { ADDRESS_LEAD_IN, COMPLEMENT, STATES } from './address-words.ts';
import type { PostalAddress } from './postal-address.ts';
import { addressText } from './postal-address.ts';
import { readStreet } from './read-street.ts';
import { MAX_READ_LENGTH, type Reading } from './reading.ts';
import { titleCase } from './title-case.ts';

/**
 * Takes an address written in one go apart. Brazilian order: street, number, complement, district, city, state, CEP, most of them
 * optional and with any of `,` ` - ` `/` between them.
 */
export function readAddress(utterance: string): Reading<PostalAddress> {
  const written = tidy(utterance);
  if (/^[^\d]*[?¿]/.test(written) || /\S@\S/.test(written)) return { ok: false, code: 'default' };
  const postal = takePostalCode(withoutLeadIn(written));
  const state = takeState(postal.rest);
  const segments = state.rest
    .split(/\s*[,;]\s*|\s+[-–—]\s+|\s+\/\s+/)
    .map((segment) => segment.replace(/^[\s.:/-]+|[\s:/-]+$/g, ''))
    .filter((segment) => segment !== '');
  const street = readStreet(segments);
  if (!street.ok) return street;

  const complement: string[] = [...street.value.complement];
  const places: string[] = [];
  for (const segment of street.value.rest) {
    if (COMPLEMENT.test(plain(segment)) && !/^(?:bairro|condominio)\b/.test(plain(segment))) complement.push(segment);
    else places.push(segment.replace(/^(?:bairro|bairo|b\.)\s+/i, ''));
  }
  const [district, city] = placesOf(places, state.code);
  const parts: Omit<PostalAddress, 'text'> = {
    street: street.value.street,
    number: street.value.number,
    ...(complement.length === 0 ? {} : { complement: complement.map(tidyComplement).join(', ') }),
    ...(district === undefined ? {} : { district: titled(district) }),
    ...(city === undefined ? {} : { city: titled(city) }),
    ...(state.code === undefined ? {} : { state: state.code }),
    ...(postal.code === undefined ? {} : { postalCode: postal.code }),
  };
  return { ok: true, value: { ...parts, text: addressText(parts) } };
}

/** With a state the last place is the city; without one a single place is the district. */
function placesOf(places: readonly string[], state: string | undefined): readonly [string | undefined, string | undefined] {
  if (places.length === 0) return [undefined, undefined];
  if (places.length === 1) return state === undefined ? [places[0], undefined] : [undefined, places[0]];
  return [places.slice(0, -1).join(', '), places.at(-1)];
}

function tidy(utterance: string): string {
  return utterance
    .slice(0, MAX_READ_LENGTH)
    .normalize('NFC')
    .replace(INVISIBLE_CHARACTERS, '')
    .replace(/\p{Extended_Pictographic}/gu, '')
    .replace(/\s*[\r\n]+\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/(?:,\s*)+,/g, ',')
    .trim()
    .replace(/[\s.,;]+$/, '');
}

function withoutLeadIn(written: string): string {
  const flat = plainSameLength(written);
  const found = ADDRESS_LEAD_IN.exec(flat);
  return found === null ? written : written.slice(found[0].length);
}

function takePostalCode(written: string): { readonly rest: string; readonly code: string | undefined } {
  const found = /[\s,;-]*(?:\bcep:?\s*)?(?<![\d-])(\d{2})\.?(\d{3})[-\s]?(\d{3})(?![\d-])[\s,;.-]*/i.exec(written);
  if (found === null) return { rest: written.replace(/[\s,;-]*\bcep:?\s*$/i, ''), code: undefined };
  const rest = `${written.slice(0, found.index)}, ${written.slice(found.index + found[0].length)}`;
  return { rest: rest.replace(/^[\s,]+|[\s,]+$/g, ''), code: `${found[1]}${found[2]}-${found[3]}` };
}

/** `… - SP`, `…/SP`, `…, São Paulo - São Paulo`, `… Joinville SC`, with `Brasil` after it or not. */
function takeState(written: string): { readonly rest: string; readonly code: string | undefined } {
  const local = written.replace(/[\s,.-]*\b(?:brasil|brazil)$/i, '');
  const coded = /(?:\s*[,/-]\s*|\s+)([A-Za-z]{2})$/.exec(local);
  const code = coded?.[1]?.toUpperCase() ?? '';
  const isSure = coded !== null && (/[,/-]/.test(coded[0]) || coded[1] === code || !['SE', 'PA', 'ES', 'AP', 'TO'].includes(code));
  if (coded !== null && isSure && STATES.has(code)) return { rest: local.slice(0, coded.index), code };
  const last = /^(.*[,-])\s*([\p{L}\s]+)$/u.exec(local);
  if (last !== null) {
    const name = plain(last[2]!);
    for (const [stateCode, stateName] of STATES) {
      // "São Paulo" and "Rio de Janeiro" alone are the city.
      const isCityToo = stateCode === 'SP' || stateCode === 'RJ';
      if (
        name === stateName &&
        (!isCityToo ||
          plain(last[1]!)
            .replace(/[\s,-]+$/, '')
            .endsWith(stateName))
      ) {
        return { rest: last[1]!.replace(/[\s,-]+$/, ''), code: stateCode };
      }
    }
  }
  return { rest: local, code: undefined };
}

function tidyComplement(complement: string): string {
  return complement
    .replace(/^ap(?:to?|art)?\.?\s*(?=\d)/i, 'apto ')
    .replace(/^bl\.?\s*(?=\w)/i, (found) => (/^bloco/i.test(complement) ? found : 'bloco '));
}

function titled(place: string): string {
  return place === place.toLowerCase() || place === place.toUpperCase() ? titleCase(place) : place;
}

function plain(text: string): string {
  return normaliseUtterance(text);
}

/** Lower case without accents, every character where it was. */
function plainSameLength(text: string): string {
  return [...text].map((character) => character.normalize('NFD').charAt(0).toLowerCase()).join('');
}
