/** An utterance without its courtesies. */
export interface PoliteUtterance {
  /** What is left: the request itself. Empty when there were only courtesies. */
  readonly words: readonly string[];
  /** The courtesies taken off, each as its words joined by spaces, in order. */
  readonly courtesies: readonly string[];
}

/**
 * Takes greetings, "por favor", "eu gostaria de" and thanks off both ends: `oi, eu queria cancelar, por favor` → `cancelar`.
 * @param words - Normalised words, as `utteranceWords` answers them.
 */
export function stripPoliteness(words: readonly string[]): PoliteUtterance {
  const courtesies: string[] = [];
  const closings: string[] = [];
  let start = 0;
  let end = words.length;
  for (let length = openingLength(words, start, end); length > 0; length = openingLength(words, start, end)) {
    courtesies.push(words.slice(start, start + length).join(' '));
    start += length;
  }
  for (let length = closingLength(words, start, end); length > 0; length = closingLength(words, start, end)) {
    closings.unshift(words.slice(end - length, end).join(' '));
    end -= length;
  }
  return { words: words.slice(start, end), courtesies: [...courtesies, ...closings] };
}

const LONGEST = 4;

function openingLength(words: readonly string[], start: number, end: number): number {
  for (let length = Math.min(LONGEST, end - start); length > 0; length -= 1) {
    if (OPENINGS.has(length === 1 ? words[start]! : words.slice(start, start + length).join(' '))) return length;
  }
  return 0;
}

function closingLength(words: readonly string[], start: number, end: number): number {
  for (let length = Math.min(LONGEST, end - start); length > 0; length -= 1) {
    if (CLOSINGS.has(length === 1 ? words[end - 1]! : words.slice(end - length, end).join(' '))) return length;
  }
  return 0;
}

const EITHER_END = [
  'por favor,por gentileza,por obsequio,faz favor,faz um favor,se possivel,pf,pfv,pfvr,pls,plz,please,porfa,porfavor,por fa,si es posible,si puede,if possible',
  'bom dia,boa tarde,boa noite,buenos dias,buenas tardes,buenas noches,good morning,good afternoon,good evening',
  'tudo bem,tudo bom,td bem,td bom,tudo joia,como vai,que tal,como estas,como esta,how are you',
  'moca,moco,amigo,amiga,querido,querida,senhor,senhora,k,rs,rsrs,haha,hahaha,jaja,lol',
].join(',');

const OPENINGS: ReadonlySet<string> = new Set(
  [
    EITHER_END,
    'oi,ola,opa,ei,eai,e ai,alo,oie,oii,salve,boa,hi,hello,hey,hola,buenas,hi there,hello there',
    'com licenca,licenca,desculpa,desculpe,sorry,excuse me,disculpa,disculpe,perdon',
    'entao,ah,olha,bem,bom,ok,ta,ta bom,beleza,blz,well,so,bueno,pues,vale',
    'eu,eu quero,quero,eu queria,queria,eu gostaria,eu gostaria de,gostaria,gostaria de,eu desejo,desejo,eu preciso,preciso,preciso de,eu preciso de',
    'to querendo,estou querendo,tava querendo,estava querendo,quero muito,eu vou querer,vou querer,tenho que,eu tenho que',
    'pode,vc pode,voce pode,voces podem,poderia,voce poderia,vc poderia,posso,eu posso,da pra,da para,tem como,consegue,vamos,bora,vou',
    'i,i want,i want to,i wanna,wanna,i need,i need to,i would like,i would like to,i d like,i d like to,id like to,can you,could you,would you,can i,could i,may i,let me,lets,let s',
    'yo,yo quiero,quiero,quisiera,yo quisiera,me gustaria,a mi me gustaria,necesito,yo necesito,puedo,puede,puedes,podria,podrias,tengo que,voy a,vamos a',
  ]
    .join(',')
    .split(','),
);

const CLOSINGS: ReadonlySet<string> = new Set(
  [
    EITHER_END,
    'obrigado,obrigada,muito obrigado,muito obrigada,obg,obgd,brigado,brigada,valeu,vlw,agradeco,desde ja agradeco,grato,grata',
    'thanks,thank you,thx,many thanks,gracias,muchas gracias,te agradezco',
    'agora,ja,agora mesmo,now,right now,ahora,ahora mismo,ta,ta bom,viu,ok,ne,hein,ai,entao,then',
  ]
    .join(',')
    .split(','),
);
