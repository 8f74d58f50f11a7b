import { describe, expect, it } from 'vitest';
import { parseAnswer } from './parse-answer.ts';
import { yesNo } from './yes-no.ts';

const read = (utterance: string) => {
  const parsed = parseAnswer(yesNo(), utterance);
  return parsed.ok ? parsed.value : parsed.code;
};

describe('yesNo', () => {
  it.each([
    'sim',
    'Sim!',
    's',
    'ss',
    'simmmm',
    'SIM SIM',
    'isso',
    'isso mesmo',
    'issoo aí',
    'exato',
    'blz',
    'beleza',
    'pode ser',
    'pode',
    'pode sim',
    'claro',
    'claro que sim',
    'tá certo',
    'ta certinho',
    'tá tudo certo',
    'está correto',
    'correto',
    'confirmo',
    'ok',
    'okay',
    'uhum',
    'aham',
    '👍',
    '👍🏽👍🏽',
    '✅',
    'bora',
    'fechado',
    'positivo',
    'com certeza',
    'quero',
    'quero sim',
    'aceito',
    'sem problema',
    'não tem problema',
    'por que não',
    'acho que sim',
    'sim, por favor',
    'sim, obrigada',
    'ah, sim',
    'sim, pode confirmar',
    'sim está tudo certo',
    'tudo certo, pode cadastrar',
    'isso, pode mandar',
    'não está errado',
    'é',
    'é isso',
    'sim 👍',
    'sim, pode continuar',
    'perfeito!',
    'show de bola',
    'demorou',
    'yes',
    'Yes please',
    'yep',
    'yeah',
    'sure',
    'of course',
    "that's right",
    'correct',
    'go ahead',
    'y',
    'absolutely',
    'sí',
    'si',
    'dale',
    'vale',
    'claro que sí',
    'por supuesto',
    'está bien',
    'de acuerdo',
    'así es',
    'correcto',
    'listo',
  ])('%j is yes', (utterance) => {
    expect(read(utterance)).toBe(true);
  });

  it.each([
    'não',
    'nao',
    'n',
    'nn',
    'nãoooo',
    'Não!',
    'não não',
    'nope',
    'negativo',
    'de jeito nenhum',
    'nem pensar',
    'claro que não',
    'não está certo',
    'não tá certo',
    'errado',
    'tá errado',
    'está tudo errado',
    'não confere',
    'precisa não',
    'não quero',
    'não, obrigado',
    'agora não',
    'ainda não',
    'acho que não',
    '👎',
    '❌',
    'nunca',
    'não, meu email está errado',
    'não, o telefone mudou',
    'nao o email ta errado',
    'não quero me cadastrar',
    'no',
    'No thanks',
    'not yet',
    'wrong',
    "that's wrong",
    'nah',
    'no way',
    'para nada',
    'no, gracias',
    'está mal',
    'claro que no',
    'no es correcto',
    'de ninguna manera',
  ])('%j is no', (utterance) => {
    expect(read(utterance)).toBe(false);
  });

  it.each([
    ['talvez', 'unsure'],
    ['não sei', 'unsure'],
    ['sim e não', 'unsure'],
    ['👍👎', 'unsure'],
    ['não, tá certo', 'unsure'],
    ['maybe', 'unsure'],
    ['no sé', 'unsure'],
    ['sim, mas o telefone está errado', 'unsure'],
    ['sim, só muda o e-mail', 'unsure'],
    ['yes but the phone is wrong', 'unsure'],
    ['qual o horário?', 'default'],
    ['Ana Souza', 'default'],
    ['não consigo passar meu cartão', 'default'],
    ['não recebi meu boleto', 'default'],
    ['pode ser amanhã?', 'default'],
    ['', 'default'],
    ['🦜', 'default'],
    ['quero cancelar minha consulta de amanhã à tarde', 'default'],
  ])('%j decides nothing: %s', (utterance, code) => {
    expect(read(utterance)).toBe(code);
  });

  it('is less sure the more is said', () => {
    const confidence = (utterance: string) => {
      const parsed = parseAnswer(yesNo(), utterance);
      return parsed.ok ? parsed.confidence : 0;
    };
    expect(confidence('sim')).toBeGreaterThan(confidence('não, meu email está errado'));
  });

  it('reads hostile texts in no time', () => {
    for (const text of ['sim '.repeat(16_384), 's'.repeat(65_536), '👍'.repeat(30_000)]) expect(typeof read(text)).not.toBe('undefined');
    expect(read('x '.repeat(32_768))).toBe('default');
  });
});
