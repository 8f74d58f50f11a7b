import { describe, expect, it } from 'vitest';
import { email, maskEmail } from './email.ts';
import { parseAnswer } from './parse-answer.ts';

const read = (utterance: string) => {
  const parsed = parseAnswer(email(), utterance);
  return parsed.ok ? parsed.value : `${parsed.code} ${parsed.values.suggestion ?? ''}`.trim();
};

describe('email', () => {
  it.each([
    ['ana@exemplo.com', 'ana@exemplo.com'],
    ['  Ana.Souza@Exemplo.COM.BR ', 'ana.souza@exemplo.com.br'],
    ['meu email é ana@x.com.br', 'ana@x.com.br'],
    ['é ana_99@gmail.com, obrigada!', 'ana_99@gmail.com'],
    ['email: ana@gmail.com.', 'ana@gmail.com'],
    ['<ana@gmail.com>', 'ana@gmail.com'],
    ['mailto:ana@gmail.com', 'ana@gmail.com'],
    ['ana+loja@gmail.com', 'ana+loja@gmail.com'],
    ['ana arroba gmail ponto com', 'ana@gmail.com'],
    ['ana ponto souza arroba empresa ponto com ponto br', 'ana.souza@empresa.com.br'],
    ['ana underline souza arroba gmail.com', 'ana_souza@gmail.com'],
    ['ana(arroba)gmail.com', 'ana@gmail.com'],
    ['ana [at] gmail [dot] com', 'ana@gmail.com'],
    ['ana at gmail dot com', 'ana@gmail.com'],
    ['ana arroba gmail punto com', 'ana@gmail.com'],
    ['anaarrobagmail.com', 'ana@gmail.com'],
    ['ana @ gmail.com', 'ana@gmail.com'],
    ['ana@ gmail.com', 'ana@gmail.com'],
    ['ana@gmail .com', 'ana@gmail.com'],
    ['ana@gmail. com', 'ana@gmail.com'],
    ['ana@gmail com', 'ana@gmail.com'],
    ['ana@gmail,com', 'ana@gmail.com'],
    ['ana@gmail..com', 'ana@gmail.com'],
    ['ana@@gmail.com', 'ana@gmail.com'],
    ['joão@gmail.com', 'joao@gmail.com'],
    ['Ana Souza ana.souza@gmail.com', 'ana.souza@gmail.com'],
    ['me segue no @loja, meu email é ana@x.com', 'ana@x.com'],
    ['ana@gmail.com ou melhor ana@gmail.com', 'ana@gmail.com'],
    ['ana@ymail.com', 'ana@ymail.com'],
    ['ana@mail.com', 'ana@mail.com'],
    ['ana@outlook.com.br', 'ana@outlook.com.br'],
    ['ana@usp.br', 'ana@usp.br'],
    ['ana@startup.co', 'ana@startup.co'],
    ['ana ponto souza@gmail.com', 'ana.souza@gmail.com'],
    ['ana@xn--caf-dma.com', 'ana@xn--caf-dma.com'],
  ])('%j is %j', (utterance, expected) => {
    expect(read(utterance)).toBe(expected);
  });

  it.each([
    ['ana.gmail.com', 'missing-at'],
    ['anagmail.com', 'missing-at'],
    ['ana gmail com', 'missing-at'],
    ['ana@empresa', 'missing-domain'],
    ['ana@', 'missing-domain'],
    ['@gmail.com', 'missing-user'],
    ['ana@gmailcom', 'domain-typo ana@gmail.com'],
    ['a n a@gmail.com', 'space ana@gmail.com'],
    ['ana@gmail', 'domain-typo ana@gmail.com'],
    ['ana@uol', 'domain-typo ana@uol.com.br'],
    ['ana@gmial.com', 'domain-typo ana@gmail.com'],
    ['ana@hotmial.com', 'domain-typo ana@hotmail.com'],
    ['ana@outlok.com', 'domain-typo ana@outlook.com'],
    ['ana@gmail.con', 'domain-typo ana@gmail.com'],
    ['ana@gmail.co', 'domain-typo ana@gmail.com'],
    ['ana@gmail.com.br', 'domain-typo ana@gmail.com'],
    ['ana@yaho.com.br', 'domain-typo ana@yahoo.com.br'],
    ['ana@empresa.com.b', 'domain-typo ana@empresa.com.br'],
    ['ana@empresa.con', 'domain-typo ana@empresa.com'],
    ['souza lima@gmail.com', 'space souzalima@gmail.com'],
    ['ana@x.com ou bia@x.com', 'several'],
    ['ana..souza@x.com', 'default'],
    ['não tenho', 'default'],
    ['quero cadastrar', 'default'],
    ['', 'default'],
  ])('%j is refused: %s', (utterance, code) => {
    expect(read(utterance)).toBe(code);
  });

  it('takes a domain that looks mistyped when the contact insists', () => {
    expect(parseAnswer(email(), 'ana@gmial.com', { isInsisted: true })).toMatchObject({ ok: true, value: 'ana@gmial.com' });
    expect(parseAnswer(email(), 'ana@empresa', { isInsisted: true }).ok).toBe(false);
  });

  it('reads hostile texts in linear time', () => {
    for (const text of [
      'a'.repeat(65_536),
      '@'.repeat(65_536),
      'a@'.repeat(32_768),
      'a.'.repeat(32_768),
      ' ponto '.repeat(9_000),
      `${'a-'.repeat(30_000)}@`,
    ]) {
      expect(parseAnswer(email(), text).ok).toBe(false);
    }
  });
});

describe('maskEmail', () => {
  it.each([
    ['ana@exemplo.com', 'a**@e******.com'],
    ['ana@exemplo.com.br', 'a**@e******.com.br'],
    ['ana@mail.exemplo.com', 'a**@m***.e******.com'],
    ['a@x.io', 'a*@x*.io'],
  ])('%s is shown as %s', (address, masked) => {
    expect(maskEmail(address)).toBe(masked);
  });
});
