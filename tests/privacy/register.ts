import type { Emulator, ReceivedMessage } from '@recado/emulator';
import type { PlantedPerson } from './planted-person.ts';

/** A whole registration, with what people write besides; resolves when the last answer is there. */
export async function register(emulator: Emulator, person: PlantedPerson): Promise<void> {
  const user = emulator.user({ phone: person.phone, name: person.profileName });
  const hears = (words: RegExp) => user.next(({ text }: ReceivedMessage) => words.test(text ?? ''), PATIENCE_MS);
  const talk: readonly (readonly [string, RegExp])[] = [
    [`oi, aqui é ${person.name}, meu cpf é ${person.cpf}`, /ajudar|cadastr/i],
    ['quero me cadastrar', /nome completo/],
    [person.name, /telefone/],
    ['este', /e-mail/],
    [person.phone, /e-mail/],
    [person.email, /endereço/],
    [person.address, /Confira/],
    ['sim', /Pronto, /],
    [`anota aí ${person.email} ${person.name} ${person.phone.slice(2)}`, /./],
    ['quero trocar meu e-mail', /e-mail novo/],
    [person.newEmail, /Posso confirmar/],
    ['sim', /Em instantes/],
  ];
  for (const [words, answer] of talk) {
    await user.say(words);
    await hears(answer).catch((cause) => {
      const heard = user.messages.slice(-3).map(({ text }) => text);
      throw new Error(`Nobody answered "${words}" with ${answer}, but with ${JSON.stringify(heard)}.`, { cause });
    });
  }
}

/** A send whose process was killed is tried again after a minute; when it is killed again meanwhile, after three and a half. */
const PATIENCE_MS = 300_000;
