import { expect, it } from 'vitest';
import { createPiiDetector } from '../../pii-detector.ts';

const detector = createPiiDetector();

/** What is found, as `TYPE text`. */
const found = (text: string): readonly string[] => detector.detect(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

it.each([
  ['os três números de trás são 282', 'CARD_CVV 282'],
  ['os 3 nmeros do verso do cartão: 407', 'CARD_CVV 407'],
  ['the three digits on the back are 904', 'CARD_CVV 904'],
  ['security code 929', 'CARD_CVV 929'],
  ['secruity code: 4310', 'CARD_CVV 4310'],
  ['meu cartão novo vale até 09/33', 'CARD_EXPIRY 09/33'],
  ['niver dela no documento: 26/01/1943', 'DATE_OF_BIRTH 26/01/1943'],
  ['nascimento, como está no documento, 25031947', 'DATE_OF_BIRTH 25031947'],
  ['embarque internacional, pass. MR237782', 'PASSPORT MR237782'],
  ['travel doc 408052203', 'PASSPORT 408052203'],
  ['meu documento de viagem é GD348821', 'PASSPORT GD348821'],
  ['passaporte OS 744760', 'PASSPORT OS 744760'],
  ['passport no 123456789', 'PASSPORT 123456789'],
  ['registro geral nº 12.147.519-4', 'RG 12.147.519-4'],
  ['rg 41 558 855 1', 'RG 41 558 855 1'],
  ['nº de registro 01234567807, é da CNH', 'CNH 01234567807'],
  ['frete para 04229209', 'CEP 04229209'],
  ['vocês entregam no 11364 337?', 'CEP 11364 337'],
  ['529.982.247.25', 'CPF 529.982.247.25'],
  ['põe na nota paulista 52998224725', 'CPF 52998224725'],
  ['ainda não chegou a encomenda de ontem\n52998224725 esse é meu cpf', 'CPF 52998224725'],
  ['documento nacional de identidad 28721734', 'ES_NIF 28721734'],
  ['boleta al RUT 12.678.579-8', 'CL_RUT 12.678.579-8'],
  ['el fijo de casa es 762384145', 'PHONE 762384145'],
  ['hipólito, 91 150 18 63', 'PHONE 91 150 18 63'],
  ['manda pro +5582960780825', 'PHONE +5582960780825'],
  ['https://api.whatsapp.com/send?phonne=5584918760726', 'PHONE 5584918760726'],
  ['cnpj 11.222.333.0001-81', 'CNPJ 11.222.333.0001-81'],
])('reads %j', (text, expected) => {
  expect(found(text).filter((one) => !one.startsWith('PERSON'))).toEqual([expected]);
});

it.each([
  'chave de acesso 4956 4550 6565 5011 1850 5875 1662 9993 9705 1156 2613',
  'o número no verso da camisa é 100',
  'este cupom vale até 10/27',
  'o leite veio com validade 03/27',
  'a validade do iogurte é 05/27',
  'nota 52998224725',
  'número de caso 835693904272',
  'txn 5d2ab91a-5579-4815-9070-35c784d2b4f1',
  'frete para 12 caixas',
])('finds nothing in %j', (text) => {
  expect(found(text)).toEqual([]);
});

it('takes the second of two numbers for what the first one was', () => {
  expect(found('placas EVH1J96 e QKL-2262 no estacionamento')).toEqual(['VEHICLE_PLATE EVH1J96', 'VEHICLE_PLATE QKL-2262']);
  expect(found('mi cuit 20-11111111-2, el fijo es +34 636 00 78 08').at(-1)).toBe('PHONE +34 636 00 78 08');
});
