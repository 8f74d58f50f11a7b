import { describe, expect, it } from 'vitest';
import { matchCommand } from './commands.ts';

describe('matchCommand', () => {
  it.each([
    ['cancelar', 'cancel'],
    ['Cancela!', 'cancel'],
    ['quero cancelar, por favor', 'cancel'],
    ['desisto', 'cancel'],
    ['deixa pra lá', 'cancel'],
    ['não quero mais', 'cancel'],
    ['never mind', 'cancel'],
    ['ya no quiero', 'cancel'],
    ['ajuda', 'help'],
    ['Preciso de ajuda', 'help'],
    ['?', 'help'],
    ['???', 'help'],
    ['me ajuda', 'help'],
    ['help me please', 'help'],
    ['ayúdame', 'help'],
    ['menu', 'help'],
    ['recomeçar', 'restart'],
    ['quero começar de novo', 'restart'],
    ['reiniciar', 'restart'],
    ['start over', 'restart'],
    ['empezar de nuevo', 'restart'],
    ['voltar', 'back'],
    ['volta', 'back'],
    ['pode voltar', 'back'],
    ['go back', 'back'],
    ['volver', 'back'],
    ['voltar pro robô', 'back'],
    ['pular', 'skip'],
    ['prefiro não dizer', 'skip'],
    ['skip', 'skip'],
    ['omitir', 'skip'],
    ['repetir', 'repeat'],
    ['pode repetir?', 'repeat'],
    ['como?', 'repeat'],
    ['what?', 'repeat'],
    ['otra vez', 'repeat'],
    ['errei', 'correct'],
    ['quero corrigir', 'correct'],
    ['digitei errado', 'correct'],
    ['I made a mistake', 'correct'],
    ['me equivoqué', 'correct'],
  ])('%j is %s', (utterance, command) => {
    expect(matchCommand(utterance)?.command).toBe(command);
  });

  it.each([
    'cancelar minha consulta',
    'correct',
    'correto',
    'quero ajuda com o boleto',
    'Ana Souza',
    'sim',
    'não',
    'oi',
    '',
    '1',
    'voltar para casa cedo',
    'constructor',
    'a'.repeat(65_536),
  ])('%j is none', (utterance) => {
    expect(matchCommand(utterance)).toBeUndefined();
  });

  it('knows the language, the preferred one when several share the word', () => {
    expect(matchCommand('cancelar')).toEqual({ command: 'cancel', language: 'pt' });
    expect(matchCommand('cancelar', 'es')).toEqual({ command: 'cancel', language: 'es' });
    expect(matchCommand('cancel', 'pt')).toEqual({ command: 'cancel', language: 'en' });
  });
});
