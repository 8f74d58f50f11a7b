/**
 * Names that are also words, months, places, brands or titles in Portuguese, English or Spanish: alone they need more than the list
 * (a trigger, a surname, a capital in the middle of a sentence). Lower case without accents.
 */
export const AMBIGUOUS_NAMES = `
rosa luz sol vitoria clara aurora conceicao aparecida gloria graca penha socorro perpetua natividade anunciacao assuncao ascencao dores
luna lua estela estrela margarida violeta iris jasmim hortencia dalia angelica azaleia camelia magnolia orquidea flora flor rosinha perola
jade safira esmeralda rubi ambar cristal marina serena celeste alma paz esperanca fe caridade piedade prudencia constancia clemencia
felicidade bonanca linda bela branca preta morena loira franca franco brasil brasilia israel roma paris milano veneza florenca italia
america africa asia vera mel mercedes lacoste dior natal pascoa domingo domingos sabado abril maio junho julho agosto janeiro outubro
santa santo santos santana jesus cristo deus messias salvador sao nossa senhora conrado victoria victor patria benta bento santiago jardim
ventura fortuna leao lobo cordeiro carneiro coelho pinto pombo aguia gaviao falcao pavao galo raposo prado campos campo monte montes serra
vale ribeiro rios lago lagos mar marinho praia costa porto ponte pontes pedra rocha pedreira areias barro lima limao pereira oliveira
nogueira figueira laranjeira macieira pinheiro carvalho castanho salgueiro mata matos ramos flores castro castelo torres muralha telhado
casa casas cidade vila villa aldeia bairro barros barreto rua estrada caminho passos machado martelo ferreira ferro prata ouro dourado
cobre bronze caldeira faca lanca espada cruz reis rei rainha principe conde duque marques barao cardoso guerra guerreiro amor amorim amado
querido valente bravo forte leal fiel justo belo bonito lindo bom boa nobre rico feliz alegria alegre triste calado gordo magro alto baixo
grande pequeno menor maior velho novo moreno moura mouro branco preto roxo pardo amarelo verde azul vermelho couto neves neve chuva vento
trovao nascimento batista evangelista monge frade bispo papa padre freire sacristao espirito anjos anjo arcanjo querubim pastor pascal art
bill mark will grant chase hope faith grace joy june april may august summer autumn winter dawn rose lily daisy violet ivy holly hazel
ruby pearl amber jasmine ginger olive poppy rosemary melody harmony destiny trinity serenity heaven angel christian pierce rich dean earl
king prince duke baron major norm guy wade cliff glen forest brook brooke clay stone sky river ocean rain sunny star stella virginia
georgia carolina dakota montana florida savannah charlotte austin houston dallas lincoln madison jackson jordan chelsea brooklyn london
sydney chester york lancaster bradford ford morgan wells fargo miles hunter parker sawyer marshall porter walker turner baker cook miller
smith fisher gardner carpenter weaver potter archer piper penny bond cash buck dollar mint nova berry brown white black green gray grey
young long short small little wise strong sharp bright good best moody savage love noble wild case page price bush hill hall wood woods
lane park field brooks rivers banks west north east bell ball bird fox wolf lamb hawk drake finch swan cross knight day week noon van so
do dee an in dan lee see ling mai lan hong ho blanca estrella cielo dulce caridad consuelo dolores esperanza milagros nieves pilar
remedios rosario soledad trinidad asuncion concepcion encarnacion purificacion reina rey lucero perla coral segundo maximo rubio blanco
negro castillo iglesias vega sierra fuentes rosas romero palma leon cordero toro bello delgado gallo bueno malo caballero guerrero soldado
marino montero cabrera roca arena pino olmos robles naranjo manzano parra mora vida porta cabo ali ama as ai ji ema ma bras gel gil mara
nena be lo duda dura nativa natura primavera monalisa dia dias moto sena mega mira mimo maca joia lola meg tico dica dina dita nana mimi
leia pia gal val leite pires farinha pimenta pimentel sal queijo mostarda bolacha biscoito bolo pao trigo milho arroz feijao alho cebola
peixe peixoto sardinha camarao lula polvo salmao barata mosca formiga abelha cigarra vaca boi touro burro cavalo bezerra cabral cabra bode
gato cao rato grilo mestre magalhaes americanas renner riachuelo bahia carrefour extra assai drogasil raia pacheco portela mangueira beija
flamengo fluminense vasco botafogo corinthians palmeiras cruzeiro gremio internacional fortaleza ceara pace cheque caixa conta nota numero
data hora senha pedido valor cliente pessoal minha meu seu sua dele dela sinal vital cantora marco marca marcas roman romano greco frances
ingles alemao tome some are ica ira ida iva uma una era ora neta neto filho filha sobrinho junior tula tuca toto dada caca lala lulu cora
corona honda ferrari fiat toyota nissan suzuki yamaha renault cid cia cal lar bar par ver vir ler modesto inocente severo caro casto
candido candida dorinha rui ruim cara claras rara manda belinha mila mil milagre gentil genuino sereno vidal vidas mini nico unico eu elo
elos ela aurea auge augusta natalicio jardel jardins amazonas parana tocantins alta rio horizonte noel natalina messi pele alexa siri
china india cuba jamaica sarar marcial olinda londrina santarem belem diamantina teresina joinville blumenau vaga dominio dominica bendito
barbaras amparo abrigo luas ze terra terras moral morais moraes sales sale salles cardo cardos portugal espanha holanda alemanha cunha
cunhas cunho brito mota motas palmas senas pena penas vaz vasos teles telas faria farias fariam viera vieira pontual queira queiros sabia
saber norma normas iria iriam lira tiara tainha viva vivas vivi alva alvo mona novas paixao paixoes regia lembranca guia guida deolinda
doce doces rosarios sagrado ceu glorioso tais magna elide viola custodia fiel norma art adasa ed urbano pacifico aires
anil brisa divino divina dara expedito expedita felizardo felizarda firmo gema generosa generoso imaculada juvenil justa lance lisa marciano
natalino orla pio poli savana tara tecla trina azucena aguinaldo candela hermosa gitana letania lucha piedad rubia sueldo memo lea lana lino leona
tercio max ted maverick misty opal pansy welder elder rod rocky rusty sandy brandy dale clove cloves lays zenith maze willow elves heros wander
marines chad crystal ron dick indiana gene sirio jandaia dev francis dino jersey maxi bia edu lis zen
`;
