import { describe, expect, it } from 'vitest';
import { matchChoice } from './match-choice.ts';

const MENU = [
  { id: 'register', label: 'Fazer cadastro', aliases: ['me cadastrar'] },
  { id: 'update', label: 'Atualizar meus dados' },
  { id: 'consult', label: 'Consultar meus dados' },
  { id: 'human', label: 'Falar com atendente', aliases: ['humano', 'pessoa'] },
];
const choose = (text: string, options = MENU as Parameters<typeof matchChoice>[0]) => {
  const match = matchChoice(options, { text });
  return match.status === 'matched' ? match.id : match.status === 'ambiguous' ? match.ids.join('|') : 'none';
};

describe('matchChoice', () => {
  it.each([
    ['2', 'update'],
    ['2)', 'update'],
    ['2.', 'update'],
    ['2️⃣', 'update'],
    ['opção 2', 'update'],
    ['a opção 2 por favor', 'update'],
    ['número 2', 'update'],
    ['dois', 'update'],
    ['número dois', 'update'],
    ['quero a 2', 'update'],
    ['a segunda', 'update'],
    ['2ª', 'update'],
    ['2a opção', 'update'],
    ['primeiro', 'register'],
    ['a primeira opção', 'register'],
    ['o último', 'human'],
    ['a última', 'human'],
    ['penúltima', 'consult'],
    ['the second one', 'update'],
    ['the last one', 'human'],
    ['option 3', 'consult'],
    ['3rd', 'consult'],
    ['la tercera', 'consult'],
    ['el último', 'human'],
    ['opción 1', 'register'],
    ['Atualizar meus dados', 'update'],
    ['ATUALIZAR MEUS DADOS!!', 'update'],
    ['quero atualizar meus dados', 'update'],
    ['quero atualizar os dados', 'update'],
    ['atualizar', 'update'],
    ['atualiza', 'update'],
    ['consulta', 'consult'],
    ['cadastro', 'register'],
    ['quero me cadastrar', 'register'],
    ['fazer um cadastro', 'register'],
    ['humano', 'human'],
    ['quero falar com uma pessoa', 'human'],
    ['atendente', 'human'],
    ['falar c atendente', 'human'],
    ['atualisar meus dados', 'update'],
    ['atualzar', 'update'],
    ['cadasto', 'register'],
    ['atendete', 'human'],
    ['atualização dos dados', 'update'],
    ['não quero atendente, quero fazer cadastro', 'register'],
    ['meus dados', 'update|consult'],
    ['dados', 'update|consult'],
    ['atualizar ou consultar', 'update|consult'],
    ['5', 'none'],
    ['0', 'none'],
    ['', 'none'],
    ['banana', 'none'],
    ['os dois', 'none'],
    ['sei lá', 'none'],
    ['🦜', 'none'],
  ])('%j chooses %s', (text, expected) => {
    expect(choose(text)).toBe(expected);
  });

  it('takes the reply id over the text', () => {
    expect(matchChoice(MENU, { replyId: 'human', text: '1' })).toEqual({ status: 'matched', id: 'human', confidence: 1 });
    expect(matchChoice(MENU, { replyId: 'old_button', text: '1' })).toMatchObject({ id: 'register' });
    expect(matchChoice(MENU, { replyId: 'old_button' })).toEqual({ status: 'none' });
  });

  it('reads weekdays as labels, not as ordinals', () => {
    const days = ['Terça-feira', 'Segunda-feira', 'Quarta-feira'].map((label) => ({ id: label, label }));
    expect(choose('segunda', days)).toBe('Segunda-feira');
    expect(choose('quarta', days)).toBe('Quarta-feira');
    expect(choose('3', days)).toBe('Quarta-feira');
  });

  it('does not guess when a number is both a position and part of a label', () => {
    const tables = [
      { id: 'one', label: '1 pessoa' },
      { id: 'four', label: '4 pessoas' },
      { id: 'two', label: '2 pessoas' },
    ];
    expect(choose('2', tables)).toBe('four|two');
    expect(choose('1', tables)).toBe('one');
    expect(choose('4', tables)).toBe('four');
    expect(choose('2 pessoas', tables)).toBe('two');
  });

  it('prefers the longer of two labels that contain each other', () => {
    const sizes = [
      { id: 'pizza', label: 'Pizza' },
      { id: 'big', label: 'Pizza grande' },
    ];
    expect(choose('quero pizza grande', sizes)).toBe('big');
    expect(choose('pizza', sizes)).toBe('pizza');
  });

  it('is surest of a tap and least sure of a near miss', () => {
    const confidence = (text: string) => {
      const match = matchChoice(MENU, { text });
      return match.status === 'matched' ? match.confidence : 0;
    };
    expect(confidence('1')).toBe(1);
    expect(confidence('Fazer cadastro')).toBe(1);
    expect(confidence('quero fazer cadastro hoje')).toBe(0.9);
    expect(confidence('atualzar')).toBeLessThan(0.8);
    expect(confidence('atualzar')).toBeGreaterThanOrEqual(0.6);
  });

  it('survives no options, empty labels and hostile text', () => {
    expect(matchChoice([], { text: '1' })).toEqual({ status: 'none' });
    expect(matchChoice([{ id: 'a', label: '👍' }], { text: 'oi' })).toEqual({ status: 'none' });
    expect(choose('a'.repeat(65_536))).toBe('none');
    expect(choose('x '.repeat(32_768))).toBe('none');
  });
});
