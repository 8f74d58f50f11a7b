import { channelId, type OutboundDelivery, type OutboundMessage } from '@recado/core';
import { describe, expect, it } from 'vitest';
import { toGraphMessage } from './to-graph-message.ts';
import { toGraphPresence } from './to-graph-presence.ts';

const write = (message: OutboundMessage, fields: Partial<OutboundDelivery> = {}) =>
  toGraphMessage({ outboxId: 'out-1', channelId: channelId('1'), to: { phone: '5511900000001' }, message, ...fields });

const choices = [
  { id: 'yes', title: 'Sim' },
  { id: 'no', title: 'Não', description: 'Volta ao início' },
];

const KINDS: readonly (readonly [OutboundMessage, object])[] = [
  [
    { type: 'text', text: 'Olá', previewUrl: true },
    { type: 'text', text: { body: 'Olá', preview_url: true } },
  ],
  [
    { type: 'buttons', text: 'Confere?', header: 'Cadastro', footer: 'Recado', buttons: choices },
    {
      type: 'interactive',
      interactive: {
        type: 'button',
        header: { type: 'text', text: 'Cadastro' },
        body: { text: 'Confere?' },
        footer: { text: 'Recado' },
        action: {
          buttons: [
            { type: 'reply', reply: { id: 'yes', title: 'Sim' } },
            { type: 'reply', reply: { id: 'no', title: 'Não' } },
          ],
        },
      },
    },
  ],
  [
    { type: 'list', text: 'Escolha', button: 'Ver', sections: [{ title: 'Opções', rows: choices }] },
    {
      type: 'interactive',
      interactive: { type: 'list', body: { text: 'Escolha' }, action: { button: 'Ver', sections: [{ title: 'Opções', rows: choices }] } },
    },
  ],
  [
    { type: 'url_button', text: 'Leia', title: 'Abrir', url: 'https://exemplo.com.br' },
    {
      type: 'interactive',
      interactive: {
        type: 'cta_url',
        body: { text: 'Leia' },
        action: { name: 'cta_url', parameters: { display_text: 'Abrir', url: 'https://exemplo.com.br' } },
      },
    },
  ],
  [
    { type: 'location_request', text: 'Onde?' },
    { type: 'interactive', interactive: { type: 'location_request_message', body: { text: 'Onde?' }, action: { name: 'send_location' } } },
  ],
  [
    { type: 'image', media: { link: 'https://exemplo.com.br/a.jpg' }, caption: 'Foto' },
    { type: 'image', image: { link: 'https://exemplo.com.br/a.jpg', caption: 'Foto' } },
  ],
  [
    { type: 'video', media: { mediaId: '7' } },
    { type: 'video', video: { id: '7' } },
  ],
  [
    { type: 'audio', media: { mediaId: '7' }, isVoice: true },
    { type: 'audio', audio: { id: '7', voice: true } },
  ],
  [
    { type: 'document', media: { mediaId: '7' }, caption: 'Contrato', fileName: 'contrato.pdf' },
    { type: 'document', document: { id: '7', caption: 'Contrato', filename: 'contrato.pdf' } },
  ],
  [
    { type: 'sticker', media: { mediaId: '7' } },
    { type: 'sticker', sticker: { id: '7' } },
  ],
  [
    { type: 'location', latitude: 0, longitude: -46.6, name: 'MASP' },
    { type: 'location', location: { latitude: 0, longitude: -46.6, name: 'MASP' } },
  ],
  [
    { type: 'contacts', cards: [{ name: 'Ana Souza', phones: ['+55 11 90000-0001'], emails: ['ana@exemplo.com.br'] }] },
    {
      type: 'contacts',
      contacts: [
        {
          name: { formatted_name: 'Ana Souza', first_name: 'Ana Souza' },
          phones: [{ phone: '+55 11 90000-0001' }],
          emails: [{ email: 'ana@exemplo.com.br' }],
        },
      ],
    },
  ],
  [
    { type: 'reaction', targetId: 'wamid.7', emoji: '👍' },
    { type: 'reaction', reaction: { message_id: 'wamid.7', emoji: '👍' } },
  ],
  [
    { type: 'reaction', targetId: 'wamid.7' },
    { type: 'reaction', reaction: { message_id: 'wamid.7', emoji: '' } },
  ],
  [
    { type: 'template', name: 'hello_world', language: 'en_US', components: [] },
    { type: 'template', template: { name: 'hello_world', language: { code: 'en_US' } } },
  ],
  [
    {
      type: 'template',
      name: 'lembrete',
      language: 'pt_BR',
      components: [
        { type: 'header', parameters: [{ type: 'image', link: 'https://exemplo.com.br/a.jpg' }] },
        {
          type: 'body',
          parameters: [
            { type: 'text', text: 'Ana' },
            { type: 'text', text: '14h', name: 'horario' },
          ],
        },
        { type: 'button', parameters: [{ type: 'payload', payload: 'confirmar' }] },
        { type: 'button', subType: 'url', index: 1, parameters: [{ type: 'text', text: 'abc' }] },
        { type: 'button', subType: 'copy_code', index: 2, parameters: [{ type: 'payload', payload: 'PIX10' }] },
        { type: 'button', subType: 'flow', index: 3, parameters: [{ type: 'payload', payload: 'token' }] },
      ],
    },
    {
      type: 'template',
      template: {
        name: 'lembrete',
        language: { code: 'pt_BR' },
        components: [
          { type: 'header', parameters: [{ type: 'image', image: { link: 'https://exemplo.com.br/a.jpg' } }] },
          {
            type: 'body',
            parameters: [
              { type: 'text', text: 'Ana' },
              { type: 'text', parameter_name: 'horario', text: '14h' },
            ],
          },
          { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: 'confirmar' }] },
          { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'abc' }] },
          { type: 'button', sub_type: 'copy_code', index: '2', parameters: [{ type: 'coupon_code', coupon_code: 'PIX10' }] },
          { type: 'button', sub_type: 'flow', index: '3', parameters: [{ type: 'action', action: { flow_token: 'token' } }] },
        ],
      },
    },
  ],
];

describe('toGraphMessage', () => {
  it.each(KINDS)('writes %o', (message, content) => {
    expect(write(message)).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '5511900000001',
      biz_opaque_callback_data: 'out-1',
      ...content,
    });
  });

  it('writes to the phone when there is one, else to the user id', () => {
    const text: OutboundMessage = { type: 'text', text: 'oi' };
    expect(write(text, { to: { phone: '553100000003', bsuid: 'BR.1' } })).toMatchObject({ to: '553100000003' });
    const body = write(text, { to: { bsuid: 'BR.1', username: 'ana' } });
    expect(body).toMatchObject({ recipient: 'BR.1' });
    expect(body).not.toHaveProperty('to');
    expect(write(text, { to: { lid: '1@lid', username: 'ana' } })).toBeUndefined();
  });

  it('quotes a message, but never beside a reaction', () => {
    expect(write({ type: 'text', text: 'oi' }, { repliesTo: 'wamid.7' })).toMatchObject({ context: { message_id: 'wamid.7' } });
    expect(write({ type: 'reaction', targetId: 'wamid.7' }, { repliesTo: 'wamid.7' })).not.toHaveProperty('context');
  });
});

describe('toGraphPresence', () => {
  it('marks as read, and shows typing on top of it', () => {
    const read = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.7' };
    expect(toGraphPresence({ type: 'read', targetId: 'wamid.7' })).toEqual(read);
    expect(toGraphPresence({ type: 'typing', targetId: 'wamid.7' })).toEqual({ ...read, typing_indicator: { type: 'text' } });
  });
});
