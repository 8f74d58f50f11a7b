/** Words inside a name that stay in lower case. */
export const NAME_PARTICLES: ReadonlySet<string> = words(
  'da de do das dos e di du del della degli von van der den ter la las los y ibn bin al',
);

/** Generations, kept in upper case. */
export const NAME_NUMERALS: ReadonlySet<string> = words('ii iii iv');

/** How people lead into their name; normalised, the longest are tried first. */
export const NAME_LEAD_INS: readonly (readonly string[])[] = [
  'meu nome completo e,meu nome completo eh,meu nome e,meu nome eh,o meu nome e,o meu nome eh,o meu nome completo e,meu nome,nome completo,nome,meu nome todo e',
  'eu me chamo,me chamo,chamo me,eu sou a,eu sou o,sou a,sou o,eu sou,sou,aqui e a,aqui e o,aqui e,aqui eh a,aqui eh o,aqui eh,aqui quem fala e',
  'quem fala e a,quem fala e o,quem fala e,quem fala eh,quem ta falando e,fala com,e a,e o,e,eh a,eh o,eh,pode me chamar de,me chamar de,podem me chamar de,me chama de,pode colocar,coloca,anota ai,anota',
  'my full name is,my name is,my name s,my name,the name is,name is,full name,name,i am,i m,im,it is,it s,its,this is,call me,you can call me',
  'mi nombre completo es,mi nombre es,mi nombre,nombre completo,nombre,me llamo,yo me llamo,yo soy,soy la,soy el,soy,habla,aqui habla,es,puedes llamarme,llamame',
]
  .join(',')
  .split(',')
  .map((phrase) => phrase.split(' '))
  .sort((a, b) => b.length - a.length);

/** Titles before a name, left out of it. */
export const NAME_TITLES: ReadonlySet<string> = words(
  'dr dra sr sra srta sra prof profa eng dona doutor doutora senhor senhora mr mrs ms miss mister',
);

/** What follows a name out of politeness. */
export const NAME_CLOSINGS: ReadonlySet<string> = words(
  'obrigado obrigada obg por favor pf pfv ta ok viu blz beleza prazer muito k rs rsrs haha mesmo aqui ai ne please thanks thank you gracias mucho gusto mesma certo valeu vlw',
);

/** Words that no name contains: with one of them the utterance is a sentence. */
export const NOT_IN_NAMES: ReadonlySet<string> = words(
  // Portuguese
  'chamar chama chame chamam quero queria quer querem gostaria preciso precisa precisava pode podem posso podia poderia consigo consegue tem tenho tinha temos vou vai vamos estou esta estao to ta era foi fui ' +
    'sou somos sao ser estar ter fazer faz faco fazendo ver vejo saber sabe sei falar fala falei falando dizer diga disse passar passo manda mandar envia enviar dar dou da-me ' +
    'cadastrar cadastro cadastra atualizar atualizacao alterar altera mudar muda trocar troca corrigir corrige cancelar cancela cancelamento consultar consulta consultas marcar marca ' +
    'agendar agenda agendamento remarcar desmarcar comprar compra pagar pagamento ajudar ajuda recomecar voltar volta sair parar para esperar espera aguarde continuar excluir apagar deletar ' +
    'nao sim talvez nunca ainda ja agora depois hoje amanha ontem aqui ali la tambem muito pouco mais menos tudo nada algo alguem ninguem qual quais quando onde quem como porque pq quanto ' +
    'quanta quantos quantas que eu voce voces vc vcs ele ela eles elas nos meu minha meus minhas seu sua seus suas nosso nossa um uma uns umas o os as a ao aos na no nas num numa em por pelo ' +
    'pela com sem sob sobre ate entre mas porem ou se isso isto esse essa este essa aquele aquela mesmo ola oi opa obrigado obrigada favor nome telefone celular email endereco dados dado ' +
    'horario horarios preco precos valor boleto fatura pedido produto entrega site loja atendente atendimento humano pessoa robo bot menu opcao informacao informacoes duvida problema erro ' +
    'errado certo correto beleza blz ok mae pai filha esposa marido irma irmao amiga amigo cliente paciente responsavel vizinha vizinho dono empresa bom boa dia tarde noite tudo bem legal ' +
    'r rua avenida av alameda travessa praca estrada rodovia sala andar apto cep cpf cnpj rg token senha cartao conta ' +
    'kkk haha rs caramba pqp porra merda caralho foda teste testando asdf qualquer coisa coisas ' +
    // English
    'i you he she we they my your his our their want wants need needs would could should can cannot cant dont do does did not no yes is are was were have has the an and or but with ' +
    'without to for of at from about how what when where why who which please help thanks thank hello hi hey update change cancel register talk speak agent order price address phone ' +
    'name number email know think later never nothing data question test ' +
    // Spanish
    'quiero quisiera necesito puedo puede puedes tengo tiene estoy soy eres somos voy hacer saber decir hablar cambiar actualizar cancelar registrar registrarme ayudar ayuda ayudame si pero ' +
    'porque cuando donde quien cual cuanto cuantos el mi mis tu tus yo ellos ellas nosotros nuestro una con sin para hola gracias nombre telefono correo direccion datos precio ahora despues ' +
    'hoy manana nada nadie despues tampoco siempre',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
