import { address, email, type Flow, flow, fullName, phone } from '@recado/core';
import type { UserAccountClient } from '../user-account-client.ts';
import { NO_ACCOUNT, SERVICE_AWAY } from './account-labels.ts';
import { whatsappIdOf } from './whatsapp-id.ts';

/** Shows what is kept of the person, masked: a phone may be in other hands. */
export function myDataFlow(accounts: UserAccountClient): Flow {
  return flow('my-data', { version: 1, llm: 'local', title: { pt: 'a consulta', en: 'your data', es: 'la consulta' } })
    .declare({ name: fullName(), phone: phone('BR'), email: email(), address: address() })
    .action(
      'look',
      async ({ contact, set, signal }) => {
        const account = await accounts.find(whatsappIdOf(contact), { signal });
        if (account === undefined) return 'absent';
        const { name, phone, email, address } = account;
        set({ name, phone: phone as PhoneNumber, email, address });
      },
      { on: { absent: 'absent' }, onError: 'away' },
    )
    .say(
      'show',
      {
        pt: 'Isto é o que guardo de você:\n\n*Nome:* {name|masked}\n*Telefone:* {phone|masked}\n*E-mail:* {email|masked}\n*Endereço:* {address|masked}\n\nPor segurança, mostro só uma parte. Para mudar algo, diga *atualizar um dado*.',
        en: 'This is what I keep of you:\n\n*Name:* {name|masked}\n*Phone:* {phone|masked}\n*E-mail:* {email|masked}\n*Address:* {address|masked}\n\nFor your safety I show a part only. To change something, say *update my data*.',
        es: 'Esto es lo que guardo de ti:\n\n*Nombre:* {name|masked}\n*Teléfono:* {phone|masked}\n*Correo:* {email|masked}\n*Dirección:* {address|masked}\n\nPor seguridad muestro solo una parte. Para cambiar algo, di *actualizar un dato*.',
      },
      { next: 'end' },
    )
    .say('absent', NO_ACCOUNT, { next: 'end' })
    .say('away', SERVICE_AWAY)
    .end();
}

type PhoneNumber = ReturnType<ReturnType<typeof phone>['parse']>;
