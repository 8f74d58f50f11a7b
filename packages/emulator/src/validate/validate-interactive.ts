import type { JsonObject } from '../message/json.ts';
import { invalid } from '../problem/graph-problem.ts';
import {
  type Checked,
  checkEach,
  checkList,
  checkObject,
  checkOneOf,
  checkText,
  checkUnique,
  checkUrl,
  listOf,
  objectOf,
} from './checks.ts';
import { validateMedia } from './validate-content.ts';

const BODY_MAX = 1024;
const LIST_BODY_MAX = 4096;
const FOOTER_MAX = 60;
const HEADER_MAX = 60;

/** Kinds of which only the frame is checked: that there is an action, and the lengths of body, header and footer. */
const FRAME_ONLY = [
  'flow',
  'product',
  'product_list',
  'catalog_message',
  'carousel',
  'voice_call',
  'call_permission_request',
  'address_message',
  'request_contact_info',
  'order_details',
  'order_status',
];

const WITHOUT_BODY = ['product', 'call_permission_request'];

type ActionValidator = (action: JsonObject, interactive: JsonObject) => Checked;

const ACTIONS: Readonly<Record<string, ActionValidator>> = {
  button: validateButtons,
  list: validateList,
  cta_url: validateCtaUrl,
  location_request_message: (action) => checkOneOf("interactive['action']['name']", action.name, ['send_location']),
};

/** Checks `interactive` of a send. */
export function validateInteractive(interactive: JsonObject): Checked {
  const type = typeof interactive.type === 'string' ? interactive.type : '';
  return (
    checkOneOf("interactive['type']", interactive.type, [...Object.keys(ACTIONS), ...FRAME_ONLY]) ??
    checkBody(interactive, type) ??
    checkHeader(interactive, type) ??
    checkFooter(interactive) ??
    checkObject("interactive['action']", interactive.action) ??
    ACTIONS[type]?.(objectOf(interactive.action), interactive)
  );
}

function checkBody(interactive: JsonObject, type: string): Checked {
  if (interactive.body === undefined && WITHOUT_BODY.includes(type)) return undefined;
  const text = objectOf(interactive.body).text;
  return (
    checkObject("interactive['body']", interactive.body) ??
    checkText("interactive['body']['text']", text, type === 'list' ? LIST_BODY_MAX : BODY_MAX)
  );
}

function checkHeader(interactive: JsonObject, type: string): Checked {
  if (interactive.header === undefined) return undefined;
  const parameter = "interactive['header']";
  if (type === 'product' || type === 'location_request_message') return invalid(parameter, `is not allowed with ${type}`);
  const header = objectOf(interactive.header);
  const allowed = type === 'list' ? ['text'] : ['text', 'image', 'video', 'document'];
  const problem = checkObject(parameter, interactive.header) ?? checkOneOf(`${parameter}['type']`, header.type, allowed);
  if (problem !== undefined) return problem;
  if (header.type === 'text') return checkText(`${parameter}['text']`, header.text, HEADER_MAX);
  const media = String(header.type);
  return checkObject(`${parameter}['${media}']`, header[media]) ?? validateMedia(media, header[media], false);
}

function checkFooter(interactive: JsonObject): Checked {
  if (interactive.footer === undefined) return undefined;
  const text = objectOf(interactive.footer).text;
  return checkObject("interactive['footer']", interactive.footer) ?? checkText("interactive['footer']['text']", text, FOOTER_MAX);
}

function validateButtons(action: JsonObject): Checked {
  const parameter = "interactive['action']['buttons']";
  const buttons = listOf(action.buttons).map(objectOf);
  const replies = buttons.map((button) => objectOf(button.reply));
  return (
    checkList(parameter, action.buttons, 1, 3) ??
    checkEach(buttons, (button, index) => {
      const { id, title } = objectOf(button.reply);
      return (
        checkOneOf(`${parameter}[${index}]['type']`, button.type, ['reply']) ??
        checkObject(`${parameter}[${index}]['reply']`, button.reply) ??
        checkText(`${parameter}[${index}]['reply']['id']`, id, 256) ??
        checkText(`${parameter}[${index}]['reply']['title']`, title, 20)
      );
    }) ??
    checkUnique(
      `${parameter}[]['reply']['id']`,
      replies.map((reply) => reply.id),
    ) ??
    checkUnique(
      `${parameter}[]['reply']['title']`,
      replies.map((reply) => reply.title),
    )
  );
}

function validateList(action: JsonObject): Checked {
  const parameter = "interactive['action']['sections']";
  const sections = listOf(action.sections).map(objectOf);
  const rows = sections.flatMap((section) => listOf(section.rows).map(objectOf));
  return (
    checkText("interactive['action']['button']", action.button, 20) ??
    checkList(parameter, action.sections, 1, 10) ??
    checkEach(sections, (section, index) => validateSection(`${parameter}[${index}]`, section, sections.length > 1)) ??
    checkList(`${parameter}[]['rows'] in all`, rows, 1, 10) ??
    checkUnique(
      `${parameter}[]['rows'][]['id']`,
      rows.map((row) => row.id),
    )
  );
}

function validateSection(parameter: string, section: JsonObject, needsTitle: boolean): Checked {
  const titleParameter = `${parameter}['title']`;
  return (
    (needsTitle || section.title !== undefined ? checkText(titleParameter, section.title, 24) : undefined) ??
    checkList(`${parameter}['rows']`, section.rows, 1, 10) ??
    checkEach(listOf(section.rows).map(objectOf), (row, index) => {
      const rowParameter = `${parameter}['rows'][${index}]`;
      return (
        checkText(`${rowParameter}['id']`, row.id, 200) ??
        checkText(`${rowParameter}['title']`, row.title, 24) ??
        (row.description === undefined || row.description === ''
          ? undefined
          : checkText(`${rowParameter}['description']`, row.description, 72))
      );
    })
  );
}

function validateCtaUrl(action: JsonObject): Checked {
  const parameter = "interactive['action']['parameters']";
  const { display_text, url } = objectOf(action.parameters);
  return (
    checkOneOf("interactive['action']['name']", action.name, ['cta_url']) ??
    checkObject(parameter, action.parameters) ??
    checkText(`${parameter}['display_text']`, display_text, 20) ??
    checkUrl(`${parameter}['url']`, url)
  );
}
