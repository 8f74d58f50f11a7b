import { describe, expect, it } from 'vitest';
import { fullName, maskName } from './full-name.ts';
import { parseAnswer } from './parse-answer.ts';

const read = (utterance: string) => {
  const parsed = parseAnswer(fullName(), utterance);
  return parsed.ok ? parsed.value : parsed.code;
};

describe('fullName', () => {
  it.each([
    ['Ana Souza', 'Ana Souza'],
    ['ana souza', 'Ana Souza'],
    ['ANA MARIA DA SILVA', 'Ana Maria da Silva'],
    ['joão  pedro DOS santos e silva', 'João Pedro dos Santos e Silva'],
    ['meu nome é ana souza', 'Ana Souza'],
    ['Meu nome completo é: Ana Souza', 'Ana Souza'],
    ['oi, meu nome eh ana souza', 'Ana Souza'],
    ['me chamo Carlos Drummond de Andrade', 'Carlos Drummond de Andrade'],
    ['aqui é o paulo lima', 'Paulo Lima'],
    ['Bom dia! Sou a Maria Clara Nunes', 'Maria Clara Nunes'],
    ['Sim, Ana Souza', 'Ana Souza'],
    ['Ana Souza, por favor', 'Ana Souza'],
    ['Ana Souza obrigada', 'Ana Souza'],
    ['ana souza 😊', 'Ana Souza'],
    ['Nome: Ana Souza', 'Ana Souza'],
    ['nome completo ana souza', 'Ana Souza'],
    ['"Ana Souza"', 'Ana Souza'],
    ['Dr. João Silva', 'João Silva'],
    ['Ana\nSouza', 'Ana Souza'],
    ['Souza, Ana', 'Souza Ana'],
    ['Ana Souza, 30 anos', 'Ana Souza'],
    ['meu nome é ana souza e meu email é ana@x.com', 'Ana Souza'],
    ['meu nome é xochitl quetzal', 'Xochitl Quetzal'],
    ['Xochitl Quetzal', 'Xochitl Quetzal'],
    ["maria sant'anna d'ávila", "Maria Sant'Anna D'Ávila"],
    ['mary-jane o’connor', "Mary-Jane O'Connor"],
    ['Ronald McDonald', 'Ronald McDonald'],
    ['Ana P. Souza', 'Ana P. Souza'],
    ['José Silva Jr.', 'José Silva Jr.'],
    ['pedro de alcântara ii', 'Pedro de Alcântara II'],
    ['Ludwig VAN Beethoven', 'Ludwig van Beethoven'],
    ['my name is John Smith', 'John Smith'],
    ["I'm John Smith", 'John Smith'],
    ['hi, this is jennifer smith', 'Jennifer Smith'],
    ['me llamo Juan Pérez', 'Juan Pérez'],
    ['mi nombre es María de la Cruz', 'María de la Cruz'],
    ['Zoë Müller', 'Zoë Müller'],
    ['Ana Souza.', 'Ana Souza'],
    ['Maria Oliveira kkkk', 'Maria Oliveira'],
    ['Ana Souza (Aninha)', 'Ana Souza'],
    ['pode me chamar de Ana Souza', 'Ana Souza'],
  ])('%j is %j', (utterance, expected) => {
    expect(read(utterance)).toBe(expected);
  });

  it.each([
    ['Ana', 'missing-surname'],
    ['meu nome é Ana', 'missing-surname'],
    ['Ana S', 'missing-surname'],
    ['Ana da', 'missing-surname'],
    ['Ana 2', 'digits'],
    ['qual o horário?', 'question'],
    ['por que precisa?', 'question'],
    ['', 'default'],
    ['😊', 'default'],
    ['12345', 'digits'],
    ['quero me cadastrar', 'default'],
    ['preciso de ajuda', 'default'],
    ['não sei', 'default'],
    ['pode ser depois', 'default'],
    ['meus dados', 'default'],
    ['segunda via', 'default'],
    ['cartão bloqueado', 'default'],
    ['falar com atendente', 'default'],
    ['sou a mãe do João', 'default'],
    ['ana@x.com', 'default'],
    ['https://exemplo.com/ana', 'default'],
    ['www.ana.com', 'default'],
    ['bom dia', 'default'],
    ['Rua das Flores, 123', 'default'],
    ['bcdfg hjklm', 'default'],
    ['i want to register', 'default'],
    ['no lo sé', 'default'],
    ['Ana '.repeat(40), 'too-long'],
  ])('%j is refused: %s', (utterance, code) => {
    expect(read(utterance)).toBe(code);
  });

  it('is surer the more it looks like a name', () => {
    const confidence = (utterance: string) => {
      const parsed = parseAnswer(fullName(), utterance);
      return parsed.ok ? parsed.confidence : 0;
    };
    expect(confidence('me chamo ana souza')).toBeGreaterThan(confidence('ana souza'));
    expect(confidence('ana souza')).toBeGreaterThan(confidence('Tlaxqo Wuxtepl'));
  });

  it('takes an unusual name in lower case when the contact insists', () => {
    expect(parseAnswer(fullName(), 'tlaxqo wuxtepl').ok).toBe(false);
    expect(parseAnswer(fullName(), 'tlaxqo wuxtepl', { isInsisted: true })).toMatchObject({ ok: true, value: 'Tlaxqo Wuxtepl' });
  });

  it('gives the first name to the text that asks for the surname', () => {
    expect(parseAnswer(fullName(), 'ana')).toMatchObject({ ok: false, values: { name: 'Ana' } });
  });

  it('answers the same when it reads its own value', () => {
    for (const name of ['Ana Souza', 'João Pedro dos Santos e Silva', "Maria Sant'Anna D'Ávila", 'Ana P. Souza'])
      expect(read(name)).toBe(name);
  });

  it('reads hostile texts in no time', () => {
    for (const text of [
      'a'.repeat(65_536),
      'Ana '.repeat(16_384),
      "a'-".repeat(20_000),
      ' '.repeat(65_536),
      'é '.repeat(32_768),
      '. '.repeat(32_768),
    ]) {
      expect(parseAnswer(fullName(), text).ok).toBe(false);
    }
  });
});

describe('maskName', () => {
  it('keeps the first name and one letter', () => {
    expect(maskName('Ana Maria da Silva')).toBe('Ana S.');
    expect(maskName('Ana')).toBe('A***');
  });
});
