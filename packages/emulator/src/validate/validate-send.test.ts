import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../message/json.ts';
import { validateReadMark, validateSend } from './validate-send.ts';

const base = { messaging_product: 'whatsapp', to: '5511900000001' };
const send = (type: string, content: JsonValue, more: JsonObject = {}): JsonObject => ({ ...base, type, [type]: content, ...more });
const text = (more: JsonObject = {}): JsonObject => send('text', { body: 'oi' }, more);
const interactive = (type: string, action: JsonValue, more: JsonObject = {}): JsonObject =>
  send('interactive', { type, body: { text: 'Escolha' }, action, ...more });
const reply = (id: string, title: string): JsonObject => ({ type: 'reply', reply: { id, title } });
const buttons = (...replies: JsonObject[]): JsonObject => interactive('button', { buttons: replies });
const list = (sections: JsonValue, button: JsonValue = 'Ver'): JsonObject => interactive('list', { button, sections });
const rows = (count: number, prefix = 'r') =>
  Array.from({ length: count }, (_, index) => ({ id: `${prefix}${index}`, title: `Linha ${index}` }));
const oneRow = (row: JsonObject): JsonObject => list([{ rows: [{ id: 'a', title: 'A', ...row }] }]);
const header = (value: JsonValue, type = 'button'): JsonObject =>
  interactive(type, type === 'list' ? { button: 'Ver', sections: [{ rows: rows(1) }] } : { buttons: [reply('a', 'A')] }, { header: value });
const cta = (parameters: JsonValue): JsonObject => interactive('cta_url', { name: 'cta_url', parameters });

describe('accepts', () => {
  it.each<[string, JsonObject]>([
    ['text', text()],
    ['text without a type', { ...base, text: { body: 'oi' } }],
    ['text of 4,096 characters', send('text', { body: 'x'.repeat(4096), preview_url: true })],
    ['a number with plus, blanks and dashes', text({ to: '+55 (11) 90000-0001' })],
    ['a BSUID', { ...text(), to: undefined, recipient: 'BR.1502576394650004' }],
    ['a quote of any message', text({ context: { message_id: 'wamid.unknown' } })],
    ['callback data of 512 characters', text({ biz_opaque_callback_data: 'x'.repeat(512) })],
    ['three buttons', buttons(reply('a', 'A'), reply('b', 'B'), reply('c', 'C'))],
    ['a button of 256 and 20', buttons(reply('x'.repeat(256), 'x'.repeat(20)))],
    ['twenty emoji on a button', buttons(reply('a', '😀'.repeat(20)))],
    [
      'a list of ten rows in two sections',
      list([
        { title: 'Um', rows: rows(5, 'a') },
        { title: 'Dois', rows: rows(5, 'b') },
      ]),
    ],
    ['a row of 200, 24 and 72', oneRow({ id: 'x'.repeat(200), title: 'x'.repeat(24), description: 'x'.repeat(72) })],
    ['a list body of 4,096', interactive('list', { button: 'Ver', sections: [{ rows: rows(1) }] }, { body: { text: 'x'.repeat(4096) } })],
    [
      'a text header and a footer of 60',
      interactive(
        'button',
        { buttons: [reply('a', 'A')] },
        { header: { type: 'text', text: 'x'.repeat(60) }, footer: { text: 'x'.repeat(60) } },
      ),
    ],
    ['an image header', header({ type: 'image', image: { link: 'https://exemplo.com.br/a.png' } })],
    ['cta_url', cta({ display_text: 'Abrir', url: 'https://exemplo.com.br' })],
    ['location request', interactive('location_request_message', { name: 'send_location' })],
    ['other interactive kinds by their frame', interactive('flow', { name: 'flow', parameters: {} })],
    ['a reaction', send('reaction', { message_id: 'wamid.1', emoji: '👍🏽' })],
    ['taking a reaction back', send('reaction', { message_id: 'wamid.1', emoji: '' })],
    ['an image by id', send('image', { id: '1', caption: 'x'.repeat(1024) })],
    ['a location at 0,0 as strings', send('location', { latitude: '0', longitude: '0' })],
    ['contacts', send('contacts', [{ name: { formatted_name: 'Ana' } }])],
    ['a template', send('template', { name: 'lembrete_1', language: { code: 'pt_BR' }, components: [{ type: 'BODY', parameters: [] }] })],
  ])('%s', (_name, body) => {
    expect(validateSend(body)).toBeUndefined();
  });
});

describe('refuses', () => {
  it.each<[string, JsonObject, number, string]>([
    ['no product', { to: '5511900000001', text: { body: 'oi' } }, 100, 'messaging_product'],
    ['another product', text({ messaging_product: 'sms' }), 100, 'messaging_product'],
    ['no recipient', { messaging_product: 'whatsapp', text: { body: 'oi' } }, 131008, 'to'],
    ['a word as number', text({ to: 'Ana' }), 131009, 'to'],
    ['a number that is no string', text({ to: 5511900000001 }), 131009, 'to'],
    ['a malformed BSUID', { ...text(), to: undefined, recipient: '1502576394650004' }, 131009, 'recipient'],
    ['a bad number beside a good BSUID: to wins', text({ to: 'x', recipient: 'BR.1502576394650004' }), 131009, 'to'],
    ['a group', text({ recipient_type: 'group' }), 131009, 'recipient_type'],
    ['an unknown type', { ...base, type: 'poll', poll: {} }, 131009, 'type'],
    ['no content', { ...base, type: 'text' }, 131008, 'text'],
    ['no text', send('text', {}), 131008, "text['body']"],
    ['empty text', send('text', { body: ' ' }), 131009, "text['body']"],
    ['text of 4,097 characters', send('text', { body: 'x'.repeat(4097) }), 100, "text['body']"],
    ['callback data of 513 characters', text({ biz_opaque_callback_data: 'x'.repeat(513) }), 131009, 'biz_opaque_callback_data'],
    ['a context without id', text({ context: {} }), 131008, "context['message_id']"],
    ['an unknown interactive kind', interactive('poll', {}), 131009, "interactive['type']"],
    ['no action', send('interactive', { type: 'button', body: { text: 'a' } }), 131008, "interactive['action']"],
    ['no body', send('interactive', { type: 'button', action: { buttons: [reply('a', 'A')] } }), 131008, "interactive['body']"],
    [
      'a body of 1,025',
      interactive('button', { buttons: [reply('a', 'A')] }, { body: { text: 'x'.repeat(1025) } }),
      131009,
      "interactive['body']['text']",
    ],
    [
      'a list body of 4,097',
      interactive('list', { button: 'Ver', sections: [{ rows: rows(1) }] }, { body: { text: 'x'.repeat(4097) } }),
      131009,
      "interactive['body']['text']",
    ],
    [
      'a footer of 61',
      interactive('button', { buttons: [reply('a', 'A')] }, { footer: { text: 'x'.repeat(61) } }),
      131009,
      "interactive['footer']['text']",
    ],
    ['a text header of 61', header({ type: 'text', text: 'x'.repeat(61) }), 131009, "interactive['header']['text']"],
    ['an image header over a list', header({ type: 'image', image: { id: '1' } }, 'list'), 131009, "interactive['header']['type']"],
    ['no button', buttons(), 131009, "['buttons']"],
    ['buttons left out', interactive('button', {}), 131008, "['buttons']"],
    ['four buttons', buttons(reply('a', 'A'), reply('b', 'B'), reply('c', 'C'), reply('d', 'D')), 131009, "['buttons']"],
    ['a button title of 21', buttons(reply('a', 'x'.repeat(21))), 131009, "[0]['reply']['title']"],
    ['a button id of 257', buttons(reply('x'.repeat(257), 'A')), 131009, "[0]['reply']['id']"],
    ['a button without id', buttons({ type: 'reply', reply: { title: 'A' } }), 131008, "[0]['reply']['id']"],
    ['two equal button ids', buttons(reply('a', 'A'), reply('a', 'B')), 131009, "['id'] must be unique"],
    ['two equal button titles', buttons(reply('a', 'A'), reply('b', 'A')), 131009, "['title'] must be unique"],
    ['a list without button', list([{ rows: rows(1) }], null), 131008, "['button']"],
    ['a list button of 21', list([{ rows: rows(1) }], 'x'.repeat(21)), 131009, "['button']"],
    ['no section', list([]), 131009, "['sections']"],
    ['eleven sections', list(rows(11).map((row) => ({ title: row.title, rows: [row] }))), 131009, "['sections']"],
    [
      'eleven rows in all',
      list([
        { title: 'Um', rows: rows(6, 'a') },
        { title: 'Dois', rows: rows(5, 'b') },
      ]),
      131009,
      "['rows'] in all",
    ],
    ['two sections of which one has no title', list([{ title: 'Um', rows: rows(1, 'a') }, { rows: rows(1, 'b') }]), 131008, "[1]['title']"],
    ['a section title of 25', list([{ title: 'x'.repeat(25), rows: rows(1) }]), 131009, "[0]['title']"],
    ['a section without rows', list([{ rows: [] }]), 131009, "['rows']"],
    ['a row title of 25', oneRow({ title: 'x'.repeat(25) }), 131009, "['title']"],
    ['a row description of 73', oneRow({ description: 'x'.repeat(73) }), 131009, "['description']"],
    ['a row id of 201', oneRow({ id: 'x'.repeat(201) }), 131009, "['id']"],
    ['two equal row ids', list([{ rows: [...rows(1), ...rows(1)] }]), 131009, "['id'] must be unique"],
    ['cta_url without a name', interactive('cta_url', { parameters: { display_text: 'A', url: 'https://a.br' } }), 131008, "['name']"],
    ['a cta_url label of 21', cta({ display_text: 'x'.repeat(21), url: 'https://a.br' }), 131009, "['display_text']"],
    ['a cta_url that is no URL', cta({ display_text: 'A', url: 'a.br' }), 131009, "['url']"],
    ['location request by another name', interactive('location_request_message', { name: 'location' }), 131009, "['name']"],
    ['a reaction of two emoji', send('reaction', { message_id: 'wamid.1', emoji: '👍👍' }), 131009, "['emoji']"],
    ['a reaction by a letter', send('reaction', { message_id: 'wamid.1', emoji: 'a' }), 131009, "['emoji']"],
    ['a reaction to nothing', send('reaction', { emoji: '👍' }), 131008, "['message_id']"],
    [
      'a reaction with a quote',
      send('reaction', { message_id: 'wamid.1', emoji: '👍' }, { context: { message_id: 'wamid.1' } }),
      131009,
      'context',
    ],
    ['an image without source', send('image', {}), 131008, "image['id']"],
    ['an image with both sources', send('image', { id: '1', link: 'https://a.br/a.png' }), 131009, 'image'],
    ['a caption of 1,025', send('image', { id: '1', caption: 'x'.repeat(1025) }), 131009, "image['caption']"],
    ['a caption under audio', send('audio', { id: '1', caption: 'a' }), 131009, "audio['caption']"],
    ['a latitude of 91', send('location', { latitude: 91, longitude: 0 }), 131009, "['latitude']"],
    ['no contact', send('contacts', []), 131009, 'contacts'],
    [
      '258 contacts',
      send(
        'contacts',
        Array.from({ length: 258 }, () => ({ name: { formatted_name: 'A' } })),
      ),
      131009,
      'contacts',
    ],
    ['a template name in capitals', send('template', { name: 'Lembrete', language: { code: 'pt_BR' } }), 131009, "['name']"],
    ['a template without language', send('template', { name: 'lembrete' }), 131008, "['language']"],
  ])('%s', (_name, body, code, details) => {
    const problem = validateSend(body);
    expect(problem?.code).toBe(code);
    expect(problem?.details).toContain(details);
  });
});

describe('read marks', () => {
  const mark = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.1' };
  it.each<[string, JsonObject, number | undefined]>([
    ['a mark', mark, undefined],
    ['a mark with typing', { ...mark, typing_indicator: { type: 'text' } }, undefined],
    ['another status', { ...mark, status: 'delivered' }, 131009],
    ['no message', { messaging_product: 'whatsapp', status: 'read' }, 131008],
    ['typing of another type', { ...mark, typing_indicator: { type: 'audio' } }, 131009],
  ])('%s', (_name, body, code) => {
    expect(validateReadMark(body)?.code).toBe(code);
  });
});
