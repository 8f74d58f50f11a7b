/**
 * Common first names of Portuguese, English and Spanish speakers, normalised; written down from general knowledge.
 * They make a name surer; the absence of one refuses nothing that is written as a name.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  // Portuguese
  (
    'maria ana jose joao antonio francisco carlos paulo pedro lucas luiz luis marcos gabriel rafael daniel marcelo bruno eduardo felipe ' +
    'raimundo rodrigo manoel manuel mateus matheus andre fernando fabio leonardo gustavo guilherme leandro tiago thiago anderson ricardo ' +
    'marcio jorge alexandre roberto edson diego vitor victor sergio claudio mario joaquim cesar caio davi david miguel arthur artur ' +
    'bernardo heitor lorenzo enzo nicolas noah samuel gael benicio ravi isaac theo bento benjamin otavio renan renato rogerio ronaldo ' +
    'reinaldo reginaldo ruan igor ivan hugo henrique helio geraldo gilberto gilson edilson ednaldo elias emerson emanuel erick eric ' +
    'everton ezequiel flavio frederico giovani giovanni hamilton hercules humberto israel italo jair jefferson jean jonas jonathan josue ' +
    'juliano julio kaio kaique kevin kleber laercio lauro lazaro levi lincoln luan luciano marlon mauricio mauro milton moises murilo ' +
    'natan nathan nelson newton nilson nilton orlando osvaldo oswaldo otto pablo patrick rafa ramon raul robson romulo ruben rubens ' +
    'sandro saulo sebastiao severino silvio sidney simao tadeu tales tarcisio ulisses vagner wagner valdir valter walter vanderlei ' +
    'vicente vinicius vinicios wallace washington wellington wesley william willian wilson yago yan yuri zeca ze chico beto ' +
    'francisca antonia adriana juliana marcia fernanda patricia aline sandra camila amanda bruna jessica leticia julia luciana vanessa ' +
    'mariana gabriela vera vitoria larissa claudia beatriz rita luana sonia renata eliane josefa simone natalia cristiane carla debora ' +
    'rosangela rosa marlene jaqueline regina raquel rafaela alice laura helena valentina sophia sofia isabela isabella manuela manoela ' +
    'luiza luisa livia lorena lara heloisa cecilia clara eloa elisa esther ester emanuelly melissa nicole rebeca sara sarah yasmin ' +
    'agatha alessandra alexandra alana andrea andreia andressa angela angelica aparecida ariana ariane barbara bia bianca brenda bruninha ' +
    'carina karina carol carolina caroline catarina celia celina cintia clarice clarissa conceicao cristina cristiana daiane dalva ' +
    'damiana daniela daniele danielle dayane deise denise diana dulce edna elaine elen eliana elisabete elisangela elza emilia erica ' +
    'erika eva evelyn fabiana fabiola fatima flavia franciele gabi geovana giovana giovanna gisele giselle gislaine gloria graca ' +
    'graziela hilda ines ingrid iolanda iracema irene isa isabel isadora ivone ivete jade janaina janete joana joice josiane joyce ' +
    'jucara judite julieta jussara karen karla katia kelly lais leila lena leticia leonor lia lidia lilian liliane lourdes lucia lucimar ' +
    'lucy luma luna luzia madalena magali maira maite malu manu mara marcela marcilene margarida mari marilene marilia marina ' +
    'marisa maristela marlene marta mayara mel michele michelle milena miriam mirela monica nadia naiara nair nayara neide neusa nina ' +
    'noemi norma odete olga olivia pamela paola paula poliana priscila quiteria raimunda raissa rayane renilda roberta rosana rose ' +
    'roseli rosemary rosilene rute sabrina samanta samara selma sheila silvana silvia solange soraia sueli suely suzana tais tainara ' +
    'talita tamires tania tatiana tatiane telma teresa tereza terezinha thais thalita valdete valeria vanda vania veronica vilma ' +
    'virginia viviane wanda yara zelia zenaide zilda zoe duda bete cida tati vivi ' +
    // English
    'james john robert michael joseph thomas charles christopher matthew anthony mark donald steven andrew paul joshua kenneth brian ' +
    'george timothy jason edward jeffrey ryan jacob gary nicholas stephen larry justin scott brandon frank gregory raymond ' +
    'alexander jack dennis jerry tyler aaron henry adam peter zachary kyle ethan walter noah jeremy keith roger terry ' +
    'liam oliver mason logan owen luke harry oscar leo max sam ben tom joe bob bill jim dan mike steve dave alex chris nick matt ' +
    'mary jennifer linda elizabeth barbara susan karen nancy lisa betty margaret ashley kimberly emily donna carol amanda dorothy ' +
    'deborah stephanie rebecca sharon cynthia kathleen amy shirley anna brenda emma ruth catherine christine samantha janet ' +
    'rachel carolyn heather diane joyce victoria kelly lauren christina joan evelyn judith megan hannah jacqueline martha ' +
    'cheryl madison teresa gloria ann kathryn jean alice grace charlotte ava mia chloe lily jane kate lucy ella amelia harper ' +
    // Spanish
    'juan jesus javier alejandro alberto alvaro adrian enrique ramon vicente angel andres joaquin santiago jaime ignacio ' +
    'salvador sebastian mateo matias martin nicolas esteban emilio ernesto felix gonzalo guillermo gerardo hector hernan ismael ' +
    'julian lorenzo marco mariano maximiliano oscar pablo pascual rodolfo rogelio ruben tomas diego carmen josefa isabel pilar dolores ' +
    'mercedes rosario encarnacion concepcion antonia juana lucia elena silvia rocio montserrat consuelo alba noelia ' +
    'catalina guadalupe ximena jimena camila valeria daniela fernanda alejandra ariadna belen blanca esperanza estela graciela ' +
    'itzel juanita leonor lola lupe macarena marisol martina milagros nuria paloma paula ramona rosalia soledad susana yolanda ' +
    // Elsewhere, often met in Brazil
    'akira kenji yumi akemi naomi mohamed ahmed fatima chen wei giuseppe giulia luca franz hans ingrid'
  ).split(' '),
);
