import { LANGUAGES, type Language } from '../text/language.ts';
import { normaliseUtterance, wordsOfNormalised } from '../text/normalise-utterance.ts';
import { stripPoliteness } from '../text/strip-politeness.ts';

/** Words that steer the conversation itself, in any flow. `back` also gives a talk back to the bot after a handoff. */
export type Command = 'cancel' | 'help' | 'restart' | 'back' | 'skip' | 'repeat' | 'correct';

export interface CommandMatch {
  readonly command: Command;
  /** The language it was said in; the preferred one when the word is the same in several. */
  readonly language: Language;
}

/**
 * The command an utterance is, courtesies aside: `quero cancelar, por favor`. Exact, so that `cancelar minha consulta` stays an intent
 * and no answer is taken for a command.
 * @param preferred - The conversation's language, for words such as `cancelar` that several languages share.
 */
export function matchCommand(utterance: string, preferred?: Language): CommandMatch | undefined {
  if (utterance.length > MAX_LENGTH) return undefined;
  const normalised = normaliseUtterance(utterance);
  const words = wordsOfNormalised(normalised);
  const found = words.length === 0 ? BY_PHRASE.get(normalised.replace(/\s/g, '')) : (BY_PHRASE.get(words.join('')) ?? byRequest(words));
  return found?.find(({ language }) => language === preferred) ?? found?.[0];
}

function byRequest(words: readonly string[]): readonly CommandMatch[] | undefined {
  const request = stripPoliteness(words).words;
  return request.length === 0 ? undefined : BY_PHRASE.get(request.join(''));
}

const MAX_LENGTH = 120;

const PHRASES: Readonly<Record<Command, Readonly<Record<Language, string>>>> = {
  cancel: {
    pt: 'cancelar,cancela,cancele,cancelado,cancelar tudo,cancela tudo,cancelar isso,cancela isso,cancela ai,desistir,desisto,eu desisto,desisti,sair,parar,para,pare,para tudo,encerrar,encerra,encerrar conversa,abortar,deixa pra la,deixa para la,deixa quieto,esquece,esqueca,esquece isso,nao quero mais,nao quero mais nada,nao quero continuar,nao quero prosseguir,mudei de ideia,chega,interromper',
    en: 'cancel,cancel it,cancel that,cancel this,cancel everything,stop,stop it,quit,exit,abort,never mind,nevermind,forget it,give up,i give up,end,end chat,i changed my mind,i don t want to continue,i dont want to continue',
    es: 'cancelar,cancela,cancelalo,cancelar todo,cancela todo,cancelado,salir,parar,para,detener,desistir,desisto,me rindo,olvidalo,olvida eso,dejalo,deja,ya no quiero,no quiero mas,no quiero continuar,no quiero seguir,terminar,abortar,cambie de idea,cambie de opinion',
  },
  help: {
    pt: '?,ajuda,me ajuda,me ajude,ajude me,ajuda ai,ajudar,uma ajuda,de ajuda,socorro,help,menu,opcoes,ver opcoes,mostrar opcoes,quais as opcoes,quais sao as opcoes,o que voce faz,o que vc faz,o que voce pode fazer,o que vc pode fazer,o que posso fazer,o que eu posso fazer,como funciona,como isso funciona,comandos,nao entendi,nao entendi nada,to perdido,to perdida,estou perdido,estou perdida',
    en: '?,help,help me,get help,some help,menu,options,show options,what can you do,what do you do,what can i do,how does this work,how does it work,commands,i m lost,im lost,i don t understand,i dont understand,sos',
    es: '?,ayuda,ayudame,ayudeme,me ayudas,una ayuda,socorro,menu,opciones,ver opciones,que puedes hacer,que haces,que puedo hacer,como funciona,como funciona esto,comandos,no entiendo,no entendi,estoy perdido,estoy perdida',
  },
  restart: {
    pt: 'recomecar,recomeca,recomece,comecar de novo,comeca de novo,comecar novamente,comecar do zero,comecar do comeco,comecar do inicio,do comeco,do inicio,do zero,reiniciar,reinicia,reinicie,reiniciar conversa,iniciar de novo,iniciar novamente,comecar outra vez,tudo de novo,refazer tudo,zerar,resetar,reset,voltar ao inicio,voltar pro inicio,voltar para o inicio,voltar ao comeco,voltar pro comeco,voltar do zero,inicio',
    en: 'restart,start over,start again,begin again,start from scratch,start from the beginning,from the beginning,reset,reboot,back to the beginning,go back to the beginning,go back to the start',
    es: 'reiniciar,reinicia,recomenzar,comenzar de nuevo,empezar de nuevo,empezar otra vez,comenzar otra vez,volver a empezar,volver a comenzar,volver al inicio,volver al principio,desde el principio,desde cero,empezar desde cero,de nuevo desde el principio,resetear',
  },
  back: {
    pt: 'voltar,volta,volte,voltar um passo,volta um passo,voltar atras,volta atras,anterior,pergunta anterior,voltar para a anterior,volta uma,voltar uma,voltar pergunta,retornar,voltar ao robo,voltar pro robo,voltar para o robo,voltar ao bot,voltar pro bot,voltar para o bot,voltar ao atendimento automatico',
    en: 'back,go back,previous,previous question,step back,one step back,return,undo,back to bot,back to the bot',
    es: 'volver,vuelve,atras,volver atras,regresar,regresa,anterior,pregunta anterior,un paso atras,volver al bot,volver al robot',
  },
  skip: {
    pt: 'pular,pula,pule,pula essa,pular essa,pula isso,pular isso,pular pergunta,pular esta,proxima,proxima pergunta,passar,passo,avancar,seguir sem,prefiro nao dizer,prefiro nao informar,prefiro nao responder,nao quero informar,nao quero dizer,nao quero responder,sem resposta',
    en: 'skip,skip it,skip this,skip that,skip this one,skip question,next,next question,pass,i d rather not say,id rather not say,prefer not to say,i prefer not to say,rather not say',
    es: 'saltar,salta,saltar esta,saltar pregunta,omitir,omitir esta,siguiente,siguiente pregunta,pasar,paso,prefiero no decirlo,prefiero no decir,prefiero no responder',
  },
  repeat: {
    pt: 'repetir,repete,repita,repete por favor,repetir pergunta,repete a pergunta,repetir a pergunta,pode repetir,como,como e,oi nao entendi,o que,que,hein,de novo,qual era a pergunta,qual e a pergunta,qual a pergunta,o que voce perguntou,o que vc perguntou,o que voce disse,fala de novo',
    en: 'repeat,repeat that,repeat please,repeat the question,say again,say that again,again,come again,pardon,what,what did you say,what was the question,what was that,one more time',
    es: 'repetir,repite,repita,repetir pregunta,repite la pregunta,repetir la pregunta,otra vez,de nuevo,como dices,que dijiste,cual era la pregunta,cual es la pregunta,perdon',
  },
  correct: {
    pt: 'corrigir,corrige,corrija,corrigir dados,corrigir um dado,correcao,errei,eu errei,escrevi errado,digitei errado,mandei errado,respondi errado,informei errado,me enganei,errei a resposta,errei ali,tem um erro,tem erro,esta errado,ta errado,quero corrigir,preciso corrigir,alterar resposta,mudar resposta,editar,edita',
    en: 'correct it,correct that,correct something,fix,fix it,fix that,i made a mistake,my mistake,i was wrong,i typed it wrong,that was wrong,wrong answer,that s wrong,thats wrong,edit,change answer,change my answer,oops',
    es: 'corregir,corrige,corregir datos,correccion,me equivoque,equivoque,lo escribi mal,escribi mal,esta mal,hay un error,editar,cambiar respuesta,cambiar mi respuesta',
  },
};

const BY_PHRASE: ReadonlyMap<string, readonly CommandMatch[]> = (() => {
  const found = new Map<string, CommandMatch[]>();
  for (const command of Object.keys(PHRASES) as Command[]) {
    for (const language of LANGUAGES) {
      for (const phrase of PHRASES[command][language].split(',')) {
        const key = phrase.replaceAll(' ', '');
        const others = found.get(key) ?? [];
        if (!others.some((other) => other.language === language)) found.set(key, [...others, { command, language }]);
      }
    }
  }
  return found;
})();
