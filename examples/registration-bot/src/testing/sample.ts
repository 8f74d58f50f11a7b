import type { Keyring } from '@recado/core';
import type { UserData } from '../contracts/user-account.ts';

/** The person of the tests, and every spelling in which one of their values could leak. */
export const ANA: UserData = {
  name: 'Ana Souza',
  phone: '+5511987654321',
  email: 'ana.souza@exemplo.com.br',
  address: {
    street: 'Rua das Flores',
    number: '123',
    district: 'Centro',
    city: 'São Paulo',
    state: 'SP',
    text: 'Rua das Flores, 123, Centro, São Paulo - SP',
  },
};

export const ANA_WHATSAPP_ID = '5511987654321';

export const RAW_VALUES = [
  'Ana Souza',
  'ana souza',
  'Souza',
  '5511987654321',
  '11987654321',
  '98765-4321',
  'ana.souza@exemplo.com.br',
  'Rua das Flores',
  'das Flores',
];

export const TEST_KEYRING: Keyring = { current: { id: 'test', secret: new Uint8Array(32).fill(7) }, previous: [] };
