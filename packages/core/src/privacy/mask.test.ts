import { describe, expect, it } from 'vitest';
import { createMasker, hidden, mask, maskCommon } from './mask.ts';

const masked = (text: string, known: readonly string[] = []) => `${mask(text, { known })}`;

describe('known values', () => {
  it('are masked as whole words, whatever their case, accents and spacing', () => {
    expect(masked('fala com ANA   SOUZA ou josé', ['Ana Souza', 'Jose'])).toBe('fala com <KNOWN> ou <KNOWN>');
    expect(masked('banana da Ana', ['Ana'])).toBe('banana da <KNOWN>');
    expect(masked('Joa\u0303o chegou', ['João'])).toBe('<KNOWN> chegou');
    expect(masked('bla bla bla souza', ['bla bla souza'])).toBe('bla <KNOWN>');
  });

  it('share a place with what is detected there: the longer one keeps it, the other one what is left', () => {
    expect(masked('meu nome é Ana Souza', ['Ana'])).toBe('meu nome é <PERSON>');
    expect(masked('moro na rua Flores, 123, Centro', ['Rua Flores 123 Centro'])).toBe('moro na <KNOWN>');
    expect(masked('o CEP é 01310-100', ['01310-100'])).toBe('o CEP é <KNOWN>');
  });

  it('are ignored when they are too short to be told', () => {
    expect(masked('a b c', ['a', '', '  ', '!'])).toBe('a b c');
  });

  it('do not reach into placeholders', () => {
    expect(masked('<EMAIL> e <DATE_OF_BIRTH>', ['email', 'date of birth'])).toBe('<EMAIL> e <DATE_OF_BIRTH>');
    expect(masked('<EMAIL_1>', ['email_1'])).toBe('<EMAIL_1>');
  });

  it('are named by the kind that stands beside them', () => {
    expect(`${mask('fala com a zulmira', { known: [{ value: 'Zulmira', type: 'PERSON' }] })}`).toBe('fala com a <PERSON>');
  });
});

describe('createMasker', () => {
  it('masks with its own values, those of the call and further detectors', () => {
    const masker = createMasker({ known: ['Ana'], detectors: [(text) => [{ type: 'NUMBER', start: 0, end: text.indexOf(' ') }]] });
    expect(`${createMasker({ detectors: [() => [{ type: 'sócio', start: 0, end: 2 }]] })('X1 oi')}`).toBe('<SOCIO> oi');
    expect(`${masker('X1 Ana e Bia: ana@example.com', { known: ['Bia'] })}`).toBe('<NUMBER> <KNOWN> e <KNOWN>: <EMAIL>');
  });
});

describe('maskCommon', () => {
  it('masks as mask does, also a text it has seen, with other values known', () => {
    const told = ['Qual é o seu nome?', 'Olá Zulmira, tudo bem?', 'meu e-mail é ana@exemplo.com.br', 'ligue 11 98765-4321', ...PIECES];
    for (const known of [[], ['Zulmira'], ['nome'], []]) {
      for (const text of told) expect(`${maskCommon(text, { known })}`).toBe(masked(text, known));
    }
  });
});

describe('hidden', () => {
  it('is a mask, which masking leaves as it is', () => {
    expect(`${hidden()}`).toBe('<KNOWN>');
    expect(masked(`${hidden()}`)).toBe('<KNOWN>');
  });
});

describe('mask', () => {
  it('changes nothing in masked text', () => {
    for (const text of PIECES) {
      for (const other of PIECES) {
        const once = masked(`${text}. ${other}`);
        expect(masked(once)).toBe(once);
      }
    }
  });

  it('leaves no digit of a long number behind, whatever stands around it', () => {
    for (const text of PIECES.filter((piece) => !piece.startsWith('0800'))) {
      for (const number of ['52998224725', '529.982.247-25', '+55 11 98765-4321', '4111 1111 1111 1111', '123456789012']) {
        for (const joint of [' ', '.', '-', ':', '\n', 'x', '/', '(']) {
          expect(masked(`${text}${joint}${number}${joint}fim`), `${text}${joint}${number}`).not.toMatch(/\d(?:[ .()-]?\d){7}/);
        }
      }
    }
  });

  it.each([
    ['digits', '1'.repeat(65_536)],
    ['spaced digits', '1 '.repeat(32_768)],
    ['pairs of digits', '11.'.repeat(21_845)],
    ['at signs', 'a@'.repeat(32_768)],
    ['dots', 'a.'.repeat(32_768)],
    ['an address without end', `a@${'a.'.repeat(32_767)}`],
    ['spoken addresses', 'a ponto a arroba '.repeat(3_855)],
    ['dashed spoken addresses', 'arroba-'.repeat(9_362)],
    ['streets', 'rua '.repeat(16_384)],
    ['streets with commas', 'rua a, '.repeat(9_362)],
    ['English streets', '1 a a a a '.repeat(6_553)],
    ['introductions', 'sou a '.repeat(10_922)],
    ['names', `meu nome é ${'ana '.repeat(16_000)}`],
    ['births', 'nasc '.repeat(13_107)],
    ['dates of birth', 'nasc 1 de '.repeat(6_553)],
    ['colons', 'a:'.repeat(32_768)],
    ['many colons', ':'.repeat(65_536)],
    ['links', 'http://'.repeat(9_362)],
    ['one long link', `https://a/${'a-'.repeat(32_000)}?token`],
    ['plus signs', '+1 '.repeat(21_845)],
    ['parentheses', '('.repeat(65_536)],
    ['spaces', ' '.repeat(65_536)],
    ['letters', 'a'.repeat(65_536)],
    ['capital letters and digits', 'A1'.repeat(32_768)],
    ['accents', '\u0301'.repeat(65_536)],
    ['placeholders', '<EMAIL>'.repeat(9_362)],
  ])('gets through 256 KB of %s', (_, text) => {
    const known = ['ana ana b', 'a a a a a c', '1 1 1 1 2'];
    // How fast is measured by `pnpm bench`; here a scan that goes back over the text would not end within the test's time.
    expect(mask(text.repeat(4), { known }).toString().length).toBeGreaterThan(0);
  });
});

const PIECES = [
  'oi',
  'meu nome é Ana Souza',
  'sou a ana',
  'cpf',
  'cep',
  'nasci em 12/03/1985',
  'rua das Flores, 123',
  'ana@example.com',
  '11 98765-4321',
  '11.222.333/0001-81',
  '192.168.0.1',
  'https://example.com/?token=1',
  'versão 1.2.3.4',
  '0800 123 4567',
  'dia 04/10/2026',
  '<EMAIL>',
  '12',
];
