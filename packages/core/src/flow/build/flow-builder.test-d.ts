// Checked by tsc: a line marked as an error that is none fails the type check.
import { z } from 'zod';
import type { E164 } from '../../answers/e164.ts';
import { email } from '../../answers/email.ts';
import { fullName } from '../../answers/full-name.ts';
import { phone } from '../../answers/phone.ts';
import { ask } from './ask-spec.ts';
import { flow } from './flow-builder.ts';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <Claim extends true>(_claim?: Claim) => undefined;

flow('registration', { version: 1 })
  .slots({
    name: ask(fullName(), { pt: 'Nome?' }),
    phone: ask(phone('BR'), { pt: 'Telefone?' }),
    email: ask(email(), { pt: 'E-mail?' }),
    nickname: ask(z.string(), { pt: 'Apelido?' }).optional(),
  })
  .complete(({ slots, set }) => {
    holds<Equal<typeof slots.name, string>>();
    holds<Equal<typeof slots.phone, E164>>();
    holds<Equal<typeof slots.nickname, string | undefined>>();
    // @ts-expect-error a slot that was renamed does not compile
    void slots.fullName;
    // @ts-expect-error a slot of another name cannot be set
    set({ mail: 'ana@exemplo.com.br' });
    // @ts-expect-error a slot cannot be set to another type
    set({ email: 7 });
    set({ email: undefined });
  });

flow('menu', { version: 1 })
  .choose('what', {
    text: { pt: 'O que você quer?' },
    slot: 'wish',
    options: [
      { id: 'register', label: { pt: 'Cadastrar' } },
      { id: 'update', label: { pt: 'Atualizar' } },
    ],
  })
  .ask('when', z.coerce.date(), { pt: 'Quando?' })
  .declare({ known: z.boolean() })
  .complete(({ slots }) => {
    holds<Equal<typeof slots.wish, 'register' | 'update'>>();
    holds<Equal<typeof slots.when, Date>>();
    holds<Equal<typeof slots.known, boolean | undefined>>();
    // @ts-expect-error an option that does not exist
    holds<Equal<typeof slots.wish, 'register' | 'delete'>>();
  });
