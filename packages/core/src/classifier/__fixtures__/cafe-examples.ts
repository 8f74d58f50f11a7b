import type { IntentExample } from '../intent-example.ts';

const sentences: Readonly<Record<string, readonly string[]>> = {
  reserve_table: [
    'quero reservar uma mesa',
    'tem mesa para duas pessoas hoje à noite?',
    'gostaria de fazer uma reserva para sábado',
    'dá para guardar um lugar na varanda?',
    'I would like to book a table for four',
    'quisiera reservar una mesa para mañana',
  ],
  cancel_reservation: [
    'preciso cancelar a minha reserva',
    'não vou mais conseguir ir, pode desmarcar a mesa',
    'desfaz a reserva de amanhã por favor',
    'cancela a mesa que marquei',
    'please cancel my booking',
    'quiero anular mi reserva',
  ],
  opening_hours: [
    'que horas vocês abrem?',
    'até que horas o café fica aberto',
    'vocês funcionam no domingo?',
    'qual o horário de atendimento no feriado',
    'what time do you close?',
    '¿a qué hora abren los sábados?',
  ],
  menu: [
    'me manda o cardápio',
    'quais bolos vocês têm hoje?',
    'tem alguma opção sem lactose?',
    'quanto custa o café coado',
    'can I see the menu?',
    '¿qué hay para comer?',
  ],
};

/** A café's bot, four intents with six sentences each. */
export const CAFE_EXAMPLES: readonly IntentExample[] = Object.entries(sentences).flatMap(([intent, texts]) =>
  texts.map((text) => ({ text, intent })),
);
