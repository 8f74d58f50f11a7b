import { describe, expect, it } from 'vitest';
import { detectPii } from './detect-pii.ts';
import { mask } from './mask.ts';

const table = (rows: readonly (readonly [text: string, masked: string])[]) =>
  it.each(rows)('%s', (text, masked) => {
    expect(`${mask(text)}`).toBe(masked);
  });

describe('e-mail', () => {
  table([
    ['meu e-mail é ana.souza+bot@example.com.br, tá?', 'meu e-mail é <EMAIL>, tá?'],
    ['ANA@EXAMPLE.COM', '<EMAIL>'],
    ['é ana@example.com. Obrigada', 'é <EMAIL>. Obrigada'],
    ['ana @ example . com', '<EMAIL>'],
    ['ana arroba gmail ponto com', '<EMAIL>'],
    ['é ana ponto souza arroba example ponto com ponto br', 'é <EMAIL>'],
    ['ana(at)example.com', '<EMAIL>'],
    ['ana [arroba] gmail', '<EMAIL>'],
    ['josé@exemplo.com', '<EMAIL>'],
    ['instagram @loja.br', 'instagram @loja.br'],
    ['my email is ann at gmail dot com', 'my email is <EMAIL>'],
    ['see you at noon', 'see you at noon'],
    ['sigam @loja no instagram', 'sigam @loja no instagram'],
    ['uma arroba de boi', 'uma arroba de boi'],
    ['te vejo @ 8', 'te vejo @ 8'],
  ]);
});

describe('phone', () => {
  table([
    ['+55 (11) 98765-4321', '<PHONE>'],
    ['5511987654321', '<PHONE>'],
    ['liga no 11 98765 4321 ou (21)3456-7890', 'liga no <PHONE> ou <PHONE>'],
    ['11987654321', '<PHONE>'],
    ['011 9 8765.4321', '<PHONE>'],
    ['(0xx11) 3456-7890', '<PHONE>'],
    ['0XX99 3685-1232', '<PHONE>'],
    ['55 98765-4321', '<PHONE>'],
    ['98765-4321', '<PHONE>'],
    ['3456-7890', '<PHONE>'],
    ['https://wa.me/5511987654321', 'https://wa.me/<PHONE>'],
    ['+351 912 345 678', '<PHONE>'],
    ['11 8765-4321', '<PHONE>'],
    ['ligue 0800 123 4567 ou 4004-1234', 'ligue 0800 123 4567 ou 4004-1234'],
    ['disque 190', 'disque 190'],
  ]);
});

describe('documents and cards', () => {
  table([
    ['CPF 529.982.247-25', 'CPF <CPF>'],
    ['52998224725', '<CPF>'],
    ['529 982 247 25', '<CPF>'],
    ['meu cpf é 529.982.247-24', 'meu cpf é <CPF>'],
    ['cpf: 52998224724', 'cpf: <CPF>'],
    ['c.p.f. 11912345678', 'c.p.f. <CPF>'],
    ['11.222.333/0001-81', '<CNPJ>'],
    ['11222333000181', '<CNPJ>'],
    ['cnpj 12.ABC.345/01DE-35', 'cnpj <CNPJ>'],
    ['12abc34501de35', '<CNPJ>'],
    ['cnpj 11.222.333/0001-80', 'cnpj <CNPJ>'],
    ['4111 1111 1111 1111', '<CREDIT_CARD>'],
    ['5500-0000-0000-0004', '<CREDIT_CARD>'],
    ['3782 822463 10005', '<CREDIT_CARD>'],
    ['cep 01310-100', 'cep <CEP>'],
    ['CEP: 01310100', 'CEP: <CEP>'],
    ['01.310-100', '<CEP>'],
  ]);
});

describe('other numbers', () => {
  table([
    ['protocolo 20260412345', 'protocolo <NUMBER>'],
    ['12345678', '<NUMBER>'],
    ['1 1 9 8 7 6 5 4 3 2 1', '<NUMBER>'],
    ['rg 12.345.678-9', 'rg <RG>'],
    ['dia 04/10/2026 às 10:30', 'dia 04/10/2026 às 10:30'],
    ['2026-10-04 10:30', '2026-10-04 10:30'],
    ['quero 2 pizzas de R$ 49,90', 'quero 2 pizzas de R$ 49,90'],
    ['opção 3', 'opção 3'],
    ['1234567', '1234567'],
  ]);
});

describe('IP and links', () => {
  table([
    ['vem de 192.168.0.1', 'vem de <IP_ADDRESS>'],
    ['2001:db8:0:0:0:0:0:1', '<IP_ADDRESS>'],
    ['2001:db8::1', '<IP_ADDRESS>'],
    ['versão 1.2.3.4', 'versão 1.2.3.4'],
    ['às 10:30:45', 'às 10:30:45'],
    ['veja https://example.com/pedido?token=abc123&x=1 agora', 'veja <URL> agora'],
    ['https://ana:segredo@example.com/', '<URL>'],
    ['https://example.com/r/aB3dE5gH7jK9mN1pQ3sT5vW7', '<URL>'],
    ['https://maps.app.goo.gl/abc', '<GEO>'],
    ['https://example.com/ajuda?lang=pt', 'https://example.com/ajuda?lang=pt'],
  ]);
});

describe('date of birth', () => {
  table([
    ['nasci em 12/03/1985', 'nasci em <DATE_OF_BIRTH>'],
    ['data de nascimento: 12 de março de 1985', 'data de nascimento: <DATE_OF_BIRTH>'],
    ['D.N. 12031985', 'D.N. <DATE_OF_BIRTH>'],
    ['nascida em 1985-03-12', 'nascida em <DATE_OF_BIRTH>'],
    ['my date of birth is March 12, 1985', 'my date of birth is <DATE_OF_BIRTH>'],
    ['nací el 12 de marzo de 1985', 'nací el <DATE_OF_BIRTH>'],
    ['pode ser 12 de março de 2027?', 'pode ser 12 de março de 2027?'],
  ]);
});

describe('address', () => {
  table([
    ['moro na Rua das Flores, 123', 'moro na <ADDRESS>'],
    ['rua 7 de setembro 45 apto 12 bloco B', '<ADDRESS>'],
    ['Av. Paulista, nº 1578 - apto 4, Bela Vista', '<ADDRESS>'],
    ['travessa do ouro s/n', '<ADDRESS>'],
    ['R. XV de Novembro, 900, CEP 80020-310', '<ADDRESS>, CEP <CEP>'],
    ['calle Mayor 5', '<ADDRESS>'],
    ['12 Main Street', '<ADDRESS>'],
    ['a rua tá alagada', 'a rua tá alagada'],
    ['uma travessa de vidro', 'uma travessa de vidro'],
  ]);
});

describe('name', () => {
  table([
    ['meu nome é Ana Souza', 'meu nome é <PERSON>'],
    ['meu nome e ana maria de souza e quero me cadastrar', 'meu nome e <PERSON> e quero me cadastrar'],
    ['oi, me chamo José da Silva Júnior.', 'oi, me chamo <PERSON>.'],
    ['pode me chamar de bia, por favor', 'pode me chamar de <PERSON>, por favor'],
    ['nome: Ana Souza', 'nome: <PERSON>'],
    ['sou a Ana', 'sou a <PERSON>'],
    ['sou a ana do cadastro', 'sou a <PERSON> do cadastro'],
    ['aqui é o João Pedro', 'aqui é o <PERSON>'],
    ['sou a mãe dela', 'sou a mãe dela'],
    ['sou a da padaria', 'sou a da padaria'],
    ['sou cliente há anos, é o boleto de maio', 'sou cliente há anos, é o boleto de maio'],
    ['sou Ana', 'sou <PERSON>'],
    ['é a Ana Souza', 'é a <PERSON>'],
    ['E O CÓDIGO', 'E O CÓDIGO'],
    ['sou a paiva', 'sou a <PERSON>'],
    ['meu nome é J. P. Souza e Silva', 'meu nome é <PERSON>'],
    ['my name is Ann Lee and I need help', 'my name is <PERSON> and I need help'],
    ["I'm Ann", "I'm <PERSON>"],
    ['me llamo Ana López', 'me llamo <PERSON>'],
    ['meu nome é', 'meu nome é'],
    ['quero me cadastrar', 'quero me cadastrar'],
  ]);
});

describe('several in one text', () => {
  table([
    [
      'Sou a Ana Souza, cpf 529.982.247-25, tel 11 98765-4321, ana@example.com, Rua das Flores, 123',
      'Sou a <PERSON>, cpf <CPF>, tel <PHONE>, <EMAIL>, <ADDRESS>',
    ],
    ['529.982.247-25 11987654321', '<CPF> <PHONE>'],
    ['', ''],
    ['oi', 'oi'],
  ]);

  it('gives disjoint spans in order', () => {
    const text = 'cpf 529.982.247-25, 11 98765-4321 11.222.333/0001-81 ana@example.com 5511987654321@s.whatsapp.net';
    const spans = detectPii(text);
    expect(spans.map((span) => span.type)).toEqual(['CPF', 'PHONE', 'CNPJ', 'EMAIL', 'EMAIL']);
    expect(spans.every((span, index) => span.start >= (spans[index - 1]?.end ?? 0))).toBe(true);
  });
});
