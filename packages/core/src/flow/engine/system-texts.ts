import type { LocalizedText } from '../../text/language.ts';

/** What the engine itself says. Each can be reworded by `texts` of `createBot`. `{flow}` is the title of a flow. */
export interface SystemTexts {
  readonly notUnderstood: LocalizedText;
  readonly help: LocalizedText;
  readonly cancelled: LocalizedText;
  readonly nothingToCancel: LocalizedText;
  readonly restarted: LocalizedText;
  readonly resumed: LocalizedText;
  readonly alreadyHere: LocalizedText;
  /** `{slots}`: what was taken from a message that answered more, or something else, than was asked. */
  readonly noted: LocalizedText;
  readonly chooseAgain: LocalizedText;
  readonly chooseAmong: LocalizedText;
  /** Asks which of two wishes was meant; they are offered below it, with `noneOfThem`. */
  readonly whichWish: LocalizedText;
  /** At most 20 characters. */
  readonly noneOfThem: LocalizedText;
  /** What an answer step says: `{answer}`, and `{sources}`, the titles of the passages it is from. */
  readonly answered: LocalizedText;
  /** When an answer step does not know, and says nothing else about it. */
  readonly cannotAnswer: LocalizedText;
  readonly staleChoice: LocalizedText;
  readonly cannotRead: LocalizedText;
  readonly answerWithText: LocalizedText;
  readonly stuckHint: LocalizedText;
  readonly botIsBack: LocalizedText;
  readonly upgraded: LocalizedText;
  readonly late: LocalizedText;
  readonly broken: LocalizedText;
  readonly waiting: LocalizedText;
  readonly listButton: LocalizedText;
  readonly replyWithNumber: LocalizedText;
}

export const SYSTEM_TEXTS: SystemTexts = {
  notUnderstood: {
    pt: 'Desculpe, não entendi. Pode escrever de outro jeito? Se preferir, digite *ajuda*.',
    en: 'Sorry, I did not understand. Could you put it another way? You can also type *help*.',
    es: 'Perdona, no entendí. ¿Puedes decirlo de otra manera? También puedes escribir *ayuda*.',
  },
  help: {
    pt: 'Responda com suas palavras. A qualquer momento: *cancelar* para parar, *recomeçar* para voltar ao início.',
    en: 'Answer in your own words. At any time: *cancel* to stop, *restart* to begin again.',
    es: 'Responde con tus palabras. En cualquier momento: *cancelar* para parar, *reiniciar* para volver al inicio.',
  },
  cancelled: { pt: 'Tudo bem, cancelei {flow}.', en: 'All right, I have cancelled {flow}.', es: 'Está bien, cancelé {flow}.' },
  nothingToCancel: {
    pt: 'Não há nada em andamento para cancelar.',
    en: 'There is nothing in progress to cancel.',
    es: 'No hay nada en curso que cancelar.',
  },
  restarted: { pt: 'Vamos recomeçar.', en: 'Let us start over.', es: 'Empecemos de nuevo.' },
  resumed: { pt: 'Voltando para {flow}:', en: 'Back to {flow}:', es: 'Volviendo a {flow}:' },
  noted: { pt: 'Anotei: {slots}.', en: 'Noted: {slots}.', es: 'Anotado: {slots}.' },
  alreadyHere: { pt: 'Já estamos nisso.', en: 'We are already on it.', es: 'Ya estamos en eso.' },
  chooseAgain: {
    pt: 'Não reconheci essa opção. Escolha uma delas, por favor.',
    en: 'I did not recognise that option. Please choose one of them.',
    es: 'No reconocí esa opción. Elige una de ellas, por favor.',
  },
  chooseAmong: { pt: 'Você quis dizer {options}?', en: 'Did you mean {options}?', es: '¿Quisiste decir {options}?' },
  whichWish: { pt: 'O que você quis dizer?', en: 'Which did you mean?', es: '¿Qué quisiste decir?' },
  noneOfThem: { pt: 'Nenhuma dessas', en: 'Neither of them', es: 'Ninguna de ellas' },
  answered: { pt: '{answer}\n\n_Fonte: {sources}_', en: '{answer}\n\n_Source: {sources}_', es: '{answer}\n\n_Fuente: {sources}_' },
  cannotAnswer: {
    pt: 'Isso eu não sei responder.',
    en: 'I do not know the answer to that.',
    es: 'No sé responder a eso.',
  },
  staleChoice: {
    pt: 'Essa opção era de uma pergunta anterior.',
    en: 'That option belongs to an earlier question.',
    es: 'Esa opción era de una pregunta anterior.',
  },
  cannotRead: {
    pt: 'Ainda não consigo ler esse tipo de mensagem.',
    en: 'I cannot read that kind of message yet.',
    es: 'Todavía no puedo leer ese tipo de mensaje.',
  },
  answerWithText: {
    pt: 'Pode responder por escrito, por favor?',
    en: 'Could you answer in writing, please?',
    es: '¿Puedes responder por escrito, por favor?',
  },
  stuckHint: {
    pt: 'Se quiser parar, digite *cancelar*; para ver o que posso fazer, *ajuda*.',
    en: 'To stop, type *cancel*; to see what I can do, *help*.',
    es: 'Para parar, escribe *cancelar*; para ver lo que puedo hacer, *ayuda*.',
  },
  botIsBack: {
    pt: 'Aqui é o assistente automático de novo.',
    en: 'This is the automatic assistant again.',
    es: 'Aquí está de nuevo el asistente automático.',
  },
  upgraded: {
    pt: 'Desculpe, mudamos {flow} enquanto conversávamos e precisamos recomeçar.',
    en: 'Sorry, {flow} changed while we were talking and we need to start over.',
    es: 'Perdona, cambiamos {flow} mientras hablábamos y tenemos que empezar de nuevo.',
  },
  late: { pt: 'Desculpe a demora em responder.', en: 'Sorry for the late answer.', es: 'Perdona la demora en responder.' },
  broken: {
    pt: 'Tive um problema para responder a isso. Pode tentar de novo daqui a pouco?',
    en: 'I had a problem answering that. Could you try again in a little while?',
    es: 'Tuve un problema para responder a eso. ¿Puedes intentarlo de nuevo dentro de un rato?',
  },
  waiting: {
    pt: 'Só um momento, já volto a falar com você.',
    en: 'One moment, I will be right back.',
    es: 'Un momento, enseguida vuelvo.',
  },
  listButton: { pt: 'Ver opções', en: 'See options', es: 'Ver opciones' },
  replyWithNumber: {
    pt: 'Responda com o número da opção.',
    en: 'Reply with the number of the option.',
    es: 'Responde con el número de la opción.',
  },
};
