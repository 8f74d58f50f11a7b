/** Whole answers that mean yes, normalised. */
export const YES_PHRASES: ReadonlySet<string> = phrases(
  'sim,s,ss,sin,isso,isso mesmo,isso ai,isso sim,e isso,e isso ai,e isso mesmo,isto,isto mesmo,exato,exatamente,certo,certinho,certissimo,ta certo,ta certinho,esta certo,tudo certo,tudo certinho,ta tudo certo,esta tudo certo',
  'correto,ta correto,esta correto,tudo correto,perfeito,ta perfeito,confirmo,confirmado,confirma,confirmar,pode confirmar,confere,tudo confere,ta confirmado,positivo,afirmativo,com certeza,certeza,claro,claro que sim',
  'logico,obvio,obviamente,evidente,pode,pode sim,pode ser,pode ir,pode crer,podes,quero,quero sim,eu quero,aceito,concordo,de acordo,to de acordo,fechado,fechou,combinado,bora,vamos,vamos la,manda,manda ver,manda bala,mande',
  'ok,okay,okey,oki,blz,beleza,bele,ta,ta bom,ta bem,tah,ta ok,tudo bem,ta otimo,otimo,joia,show,show de bola,top,legal,boa,massa,dahora,demoro,demorou,firmeza,suave,tranquilo,de boa,na boa,valeu,uhum,aham,ahan,arram,hurum,rum rum,um hum,uh hum,humrum',
  'sim senhor,sim senhora,e,eh,eh sim,e sim,eh isso,eh isso mesmo,e verdade,verdade,e mesmo,acho que sim,creio que sim,acredito que sim,por mim tudo bem,por mim sim,sem problema,sem problemas,nao tem problema,sem duvida,sem duvidas,por que nao,porque nao,como nao,nada contra,faz sentido,pode mandar,podem mandar,negocio fechado,beleza pura,pode continuar,segue,prossiga,continuar,continua,seguir,vai,vai la,sou,sou eu,sou sim,tenho,tenho sim,ja,gostaria,gostaria sim,desejo,preciso,preciso sim,ta valendo,com prazer',
  'yes,y,ye,yep,yeah,yeap,yup,ya,yah,yea,sure,sure thing,of course,certainly,absolutely,definitely,indeed,right,that s right,thats right,that is right,all right,alright,correct,that s correct,thats correct,that is correct,it s correct,its correct,confirmed,confirm,i confirm,i do,i am,i would,i agree,agreed,go ahead,go on,do it,please do,fine,that s fine,thats fine,sounds good,looks good,good,perfect,great,cool,k,kk,why not,no problem,exactly,true,affirmative,you bet,totally,uh huh,mhm,i think so,yes please',
  'si,sip,sii,claro,claro que si,por supuesto,desde luego,dale,vale,va,de acuerdo,esta bien,esta correcto,es correcto,correcto,todo correcto,todo bien,asi es,eso,eso es,eso mismo,exacto,exactamente,confirmo,confirmado,seguro,bueno,bien,listo,perfecto,obvio,acepto,quiero,si quiero,puede ser,creo que si,ajam,aja,efectivamente,sin duda,sin problema,como no,orale,simon,sale,ok dale,cierto,es cierto,de una,si por favor',
);

/** Whole answers that mean no, normalised. */
export const NO_PHRASES: ReadonlySet<string> = phrases(
  'nao,n,nn,naum,num,nope,nops,nah,nem,nunca,jamais,negativo,nada,nadinha,nada disso,nada a ver,de jeito nenhum,de jeito algum,de modo algum,de forma alguma,de maneira nenhuma,nem pensar,nem a pau,nem morto,nem ferrando,nem fudendo,nem que a vaca tussa,sem chance,sem condicoes,deus me livre,magina,claro que nao,obvio que nao,logico que nao,com certeza nao,certeza que nao,acho que nao,creio que nao',
  'errado,errada,ta errado,esta errado,tudo errado,esta tudo errado,ta tudo errado,ta errada,incorreto,ta incorreto,esta incorreto,nao confere,nao confirmo,nao quero,nao obrigado,nao obrigada,nao precisa,nao preciso,nao e isso,nao e,nao eh,nao eh isso,nao ta,nao ta certo,nao esta certo,nao esta,nao esta correto,nao aceito,nao concordo,discordo,nao sou,nao tenho,nao gostaria,nao desejo,nao pode,nao podem,nao vou,nao vai,ainda nao,precisa nao,preciso nao,isso nao,e nao,eh nao,agora nao,hoje nao,melhor nao,por enquanto nao,por ora nao,dispenso,deixa,deixa pra la,deixa quieto,esquece,recuso,negado,para,nenhum,nenhuma,nao mesmo,que nao,nao sim senhor,dessa vez nao,e mentira,mentira,falso',
  'no,nay,never,not really,not at all,no way,of course not,certainly not,absolutely not,definitely not,no thanks,no thank you,i don t,i dont,i do not,i m not,im not,i am not,not now,not yet,wrong,that s wrong,thats wrong,it s wrong,its wrong,that is wrong,incorrect,false,negative,i don t think so,i dont think so,don t,dont,do not,i disagree,it is not,it s not,its not,not correct,that s not right,not right',
  'no gracias,para nada,de ninguna manera,de ningun modo,ni hablar,ni loco,nunca,jamas,claro que no,por supuesto que no,creo que no,todavia no,ahora no,no quiero,no es correcto,no esta bien,esta mal,mal,incorrecto,equivocado,no es eso,no es asi,no acepto,nel,tampoco,no no,no es,no esta correcto,no lo es,no soy,no tengo,no puedo',
);

/** Whole answers that decide nothing, normalised. */
export const UNSURE_PHRASES: ReadonlySet<string> = phrases(
  'talvez,nao sei,sei la,nao tenho certeza,depende,mais ou menos,quem sabe,tanto faz,vou pensar,deixa eu ver,deixa eu pensar,pode ser que sim,sim e nao,sim ou nao,nao sei dizer,sei nao,nao lembro,nao entendi,nao to entendendo,hein,oi,como assim',
  'maybe,perhaps,i don t know,i dont know,idk,not sure,i m not sure,im not sure,it depends,either,whatever,dunno,i guess',
  'tal vez,quizas,quiza,a lo mejor,no se,no lo se,no estoy seguro,no estoy segura,mas o menos,da igual,no entiendo',
);

export const YES_EMOJI: ReadonlySet<string> = new Set('👍 👌 ✅ ✔ ☑ 🆗 💯 🤝 🙌 👏 🙆 🫡 😀 😃 😄 😁 😊 🙂 😉 ❤ ⭕'.split(' '));
export const NO_EMOJI: ReadonlySet<string> = new Set('👎 ❌ 🚫 ✖ ❎ ⛔ 🙅 🛑 😡 😠'.split(' '));

function phrases(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(',')));
}
