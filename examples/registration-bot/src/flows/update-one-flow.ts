import { type Flow, flow } from '@recado/core';
import { z } from 'zod';
import { DATA_FIELDS, type UserData } from '../contracts/user-account.ts';

/** "Quero trocar meu e-mail": the update of a datum that was named already. */
export function updateOneFlow(field: keyof UserData): Flow {
  return flow(`update-${field}`, { version: 1, llm: 'local', title: { pt: 'a atualização', en: 'the update', es: 'la actualización' } })
    .declare({ field: z.enum(DATA_FIELDS) }, { public: true })
    .action('name', ({ set }) => set({ field }))
    .call('update', 'update-data', { pass: { field: 'field' } })
    .end();
}
