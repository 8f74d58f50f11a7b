import type { JsonValue } from '../message/json.ts';
import { invalid, missing } from '../problem/graph-problem.ts';
import {
  type Checked,
  checkEach,
  checkList,
  checkObject,
  checkOneOf,
  checkOptionalText,
  checkText,
  checkUrl,
  listOf,
  objectOf,
} from './checks.ts';

const TEXT_MAX = 4096;
const CAPTION_MAX = 1024;

/** By type, what is checked of the object of that type. Interactive messages have a file of their own. */
export const CONTENT_VALIDATORS: Readonly<Record<string, (content: JsonValue | undefined) => Checked>> = {
  text: validateText,
  image: (content) => validateMedia('image', content, true),
  video: (content) => validateMedia('video', content, true),
  audio: (content) => validateMedia('audio', content, false),
  document: (content) => validateMedia('document', content, true),
  sticker: (content) => validateMedia('sticker', content, false),
  location: validateLocation,
  contacts: validateContacts,
  reaction: validateReaction,
  template: validateTemplate,
};

function validateText(content: JsonValue | undefined): Checked {
  const { body, preview_url } = objectOf(content);
  if (typeof body === 'string' && body.length > TEXT_MAX) {
    return { code: 100, details: `Param text['body'] must be at most ${TEXT_MAX} characters long.` };
  }
  const hasOddPreview = preview_url !== undefined && typeof preview_url !== 'boolean';
  return checkText("text['body']", body, TEXT_MAX) ?? (hasOddPreview ? invalid("text['preview_url']", 'must be a boolean') : undefined);
}

/** Media behind an id or a link; also used for the header of interactive messages. */
export function validateMedia(type: string, content: JsonValue | undefined, hasCaption: boolean): Checked {
  const { id, link, caption } = objectOf(content);
  if ((id === undefined) === (link === undefined)) {
    return id === undefined ? missing(`${type}['id'] or ${type}['link']`) : invalid(type, 'must have either id or link, not both');
  }
  if (caption !== undefined && !hasCaption) return invalid(`${type}['caption']`, `is not allowed with ${type}`);
  return (
    (id === undefined ? checkUrl(`${type}['link']`, link) : checkText(`${type}['id']`, id, 256)) ??
    checkOptionalText(`${type}['caption']`, caption, CAPTION_MAX)
  );
}

function validateLocation(content: JsonValue | undefined): Checked {
  const location = objectOf(content);
  return checkDegrees("location['latitude']", location.latitude, 90) ?? checkDegrees("location['longitude']", location.longitude, 180);
}

function checkDegrees(parameter: string, value: JsonValue | undefined, max: number): Checked {
  if (value === undefined || value === null || value === '') return missing(parameter);
  const degrees = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Math.abs(degrees) <= max ? undefined : invalid(parameter, `must be a number from -${max} to ${max}`);
}

function validateContacts(content: JsonValue | undefined): Checked {
  return (
    checkList('contacts', content, 1, 257) ??
    checkEach(listOf(content), (contact, index) => {
      const { name } = objectOf(contact);
      const parameter = `contacts[${index}]['name']`;
      return checkObject(parameter, name) ?? checkText(`${parameter}['formatted_name']`, objectOf(name).formatted_name, 1_024);
    })
  );
}

function validateReaction(content: JsonValue | undefined): Checked {
  const { message_id, emoji } = objectOf(content);
  if (emoji === undefined) return missing("reaction['emoji']");
  if (typeof emoji !== 'string' || (emoji !== '' && !isOneEmoji(emoji))) return invalid("reaction['emoji']", 'must be one emoji or empty');
  return checkText("reaction['message_id']", message_id, 1_000);
}

function isOneEmoji(text: string): boolean {
  const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  return graphemes.length === 1 && /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(text);
}

function validateTemplate(content: JsonValue | undefined): Checked {
  const { name, language, components } = objectOf(content);
  const nameProblem = checkText("template['name']", name, 512);
  if (nameProblem !== undefined) return nameProblem;
  if (!/^[a-z0-9_]+$/.test(String(name))) return invalid("template['name']", 'may hold lower-case letters, digits and underscores');
  return (
    checkObject("template['language']", language) ??
    checkText("template['language']['code']", objectOf(language).code, 32) ??
    (components === undefined ? undefined : checkList("template['components']", components, 0, 100)) ??
    checkEach(listOf(components), (component, index) => {
      const { type } = objectOf(component);
      return checkOneOf(`template['components'][${index}]['type']`, typeof type === 'string' ? type.toLowerCase() : type, COMPONENT_TYPES);
    })
  );
}

const COMPONENT_TYPES = [
  'header',
  'body',
  'footer',
  'button',
  'limited_time_offer',
  'carousel',
  'order_status',
  'tap_target_configuration',
];
