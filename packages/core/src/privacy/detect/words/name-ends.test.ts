import { expect, it } from 'vitest';
import { createPiiDetector } from '../../pii-detector.ts';

const detector = createPiiDetector();

const people = (text: string): readonly string[] =>
  detector
    .detect(text)
    .filter(({ type }) => type === 'PERSON')
    .map(({ start, end }) => text.slice(start, end));

it.each([
  ['mi sobrino juan carlos franco pasa a recogerlo', ['juan carlos franco']],
  ['doña elvira dejó las llaves', ['elvira']],
  ['dona nilza da cantina está aí hoje?', ['nilza']],
  ['me passaram o zap da giovana da recepcão', ['giovana']],
  ['favor tirar doralice maciel teles do grupo', ['doralice maciel teles']],
  ['alumno: juan mora bueno', ['juan mora bueno']],
  ['cumpleañera Estela, nació el 09/05/1973', ['Estela']],
  ['eu bartolomeu abreu filho brasileiro casado', ['bartolomeu abreu filho']],
  ['was it Neil or Victoria who called me?', ['Neil', 'Victoria']],
  ['was it Ivy or Herbert who called me?', ['Ivy', 'Herbert']],
  ['Dalia, ¿me confirmas?', ['Dalia']],
  ['gracias Abril, muy amable', ['Abril']],
  ['minha cunhada Serginho e meu irmão Neco', ['Serginho', 'Neco']],
  ['play my michael jackson playlist', ['michael jackson']],
])('finds where the names of %j end', (text, expected) => {
  expect(people(text)).toEqual(expected);
});

it.each([
  'a bouquet with lily, ivy and heather',
  'is there a carry-on weight limit?',
  'my reservation for dinner tonight',
  'I want to schedule a tire inspection',
  'flor de hortênsia tem pra pronta entrega?',
  'el precio del aceite de oliva',
  'from march to april 12th',
  'jogo do Vasco hoje, fecham mais cedo?',
])('finds nobody in %j', (text) => {
  expect(people(text)).toEqual([]);
});
