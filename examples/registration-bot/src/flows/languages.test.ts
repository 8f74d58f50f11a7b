import { afterEach, describe, expect, it } from 'vitest';
import { closeAll } from '../testing/closing.ts';
import { ANA, ANA_WHATSAPP_ID } from '../testing/sample.ts';
import { startRegistrationBot } from '../testing/start-registration-bot.ts';

afterEach(closeAll);

describe('the conversation in other languages', () => {
  it('runs in English', async () => {
    const { ana, account } = await startRegistrationBot();
    await ana.plays([
      ['hi', /Hello!/, /How can I help/],
      ['I want to register', /Here we go/, /full name/],
      ['Ana Souza', /phone number/],
      ['this one', /e-mail/],
      ['ana@', /address/],
      ['ana.souza@exemplo.com.br', /Lastly, your address/],
      [ANA.address.text, /Please check[\s\S]*\+55 11 98765-4321/],
      ['yes', /Done, Ana!/],
      ['show my data', /Ana S\./],
      ['talk to a person', /calling somebody/],
      ['back', /assistant again/],
      ['delete my data', /cannot be undone/],
      ['no', /nothing was deleted/],
      ['thanks', /You are welcome/],
    ]);
    expect(await account(ANA_WHATSAPP_ID)).toMatchObject(ANA);
  });

  it('runs in Spanish', async () => {
    const { ana, account } = await startRegistrationBot();
    await ana.plays([
      ['hola', /¡Hola!/, /En qué puedo ayudarte/],
      ['quiero registrarme', /¡Vamos!/, /nombre completo/],
      ['Ana Souza', /teléfono/],
      ['este', /correo/],
      ['ana.souza@exemplo.com.br', /Por último/],
      [ANA.address.text, /Revisa/],
      ['sí', /¡Listo, Ana!/],
      ['cambiar mis datos', /Qué cambió/],
      ['correo', /nuevo correo/],
      ['ana@lima.com', /ana@lima\.com/],
      ['sí', /En un momento/],
      ['gracias', /De nada/],
    ]);
    expect(await account(ANA_WHATSAPP_ID)).toMatchObject({ email: 'ana@lima.com', revision: 2 });
  });
});
