/** A word of chat written out as in a dictionary, in the folded form (`vc` → `voce`); other words as they are. */
export function expandChatSpelling(word: string): string {
  return word.length > LONGEST ? word : (EXPANSIONS.get(word) ?? word);
}

const LONGEST = 8;

const EXPANSIONS: ReadonlyMap<string, string> = new Map(
  (
    'vc:voce vcs:voces ce:voce oc:voce cê:voce qro:quero kero:quero qero:quero qr:quero qria:queria keria:queria ' +
    'pq:porque pk:porque prq:porque porq:porque xq:porque tb:tambem tbm:tambem tmb:tambem tambm:tambem td:tudo tds:todos hj:hoje ' +
    'amanha:amanha agr:agora agra:agora dps:depois mt:muito mto:muito mta:muita mts:muitos mtos:muitos n:nao ñ:nao naum:nao nao:nao num:nao ' +
    'pra:para pro:para pras:para pros:para p:para ta:esta tah:esta to:estou tou:estou tava:estava tao:estao q:que ke:que oq:oque ' +
    'qdo:quando qnd:quando qndo:quando qto:quanto qnt:quanto qnto:quanto qts:quantos qtos:quantos qual:qual ql:qual qq:qualquer ' +
    'cmg:comigo ctg:contigo msg:mensagem msm:mesmo msma:mesma aki:aqui aq:aqui ai:ai blz:beleza vlw:valeu obg:obrigado obgd:obrigado ' +
    'brigado:obrigado brigada:obrigado pfv:porfavor pf:porfavor pfvr:porfavor plis:porfavor fvr:favor fav:favor ' +
    'tel:telefone fone:telefone cel:celular num:numero nro:numero end:endereco cad:cadastro cadastr:cadastro ' +
    'gnt:gente cmo:como cm:com c:com d:de s:sim ss:sim sm:sim eh:e bj:beijo abs:abraco flw:falou fz:fazer faz:faz fzr:fazer ' +
    'sla:seila nd:nada nda:nada ngm:ninguem alg:alguem algm:alguem vdd:verdade nvd:novidade kd:cade cade:cade ' +
    'dnv:denovo smp:sempre tbem:tambem axo:acho acho:acho xegou:chegou xega:chega xave:chave ' +
    'kiero:quiero qiero:quiero xfa:porfavor xfavor:porfavor tmbn:tambien tmbien:tambien dnd:donde dde:donde ' +
    'u:you ur:your r:are y:why pls:please plz:please thx:thanks thnx:thanks ty:thanks im:im cant:cant wanna:want gonna:going ' +
    'gimme:give lemme:let abt:about bc:because cuz:because coz:because b4:before l8r:later tmrw:tomorrow tmr:tomorrow tmrow:tomorrow ' +
    '2day:today 2moro:tomorrow 2nite:tonight nite:tonight dont:dont acct:account acc:account amt:amount bal:balance appt:appointment ' +
    'wat:what wht:what wats:whats hw:how yr:your ppl:people info:information nvm:nevermind idk:idontknow'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
