/** Surnames of Portuguese, Spanish and English speakers and of immigrants to Brazil, lower case without accents; written down from general knowledge. */
export const SURNAMES = `
silva santos oliveira souza sousa rodrigues ferreira alves pereira lima gomes costa ribeiro martins carvalho almeida lopes soares
fernandes vieira barbosa rocha dias nascimento andrade moreira nunes marques machado mendes freitas cardoso ramos goncalves santana
teixeira araujo pinto azevedo melo mello cavalcante cavalcanti correia correa moura batista baptista campos borges cruz reis castro
monteiro miranda figueiredo nogueira brito britto barros cunha moraes morais sales salles peixoto macedo medeiros bezerra fonseca rezende
resende farias faria coelho duarte siqueira sequeira guimaraes tavares magalhaes pires leite xavier bastos nobrega neves coutinho aguiar
leal menezes meneses vasconcelos vasconcellos antunes paiva assis rangel queiroz queiros braga pacheco amaral caldas godoi godoy camargo
camara toledo sampaio viana vianna torres matos mattos franca franco furtado lacerda bueno prado moreno lemos esteves severo lobo lobato
salgado simoes domingues marinho vidal valente valadares valadao valladares dutra vargas serra sena senna serafim seixas sardinha saraiva
sarmento santiago sanches sanchez salazar salgueiro saldanha sabino saboia sa rosario rosa romao romero rolim roriz rios ricardo rego
rebelo rebello raposo ramalho rabelo rabello quintana quintino quaresma quadros proenca prates portugal portela porto pontes pombo pinho
pinheiro pimentel pimenta pimental picanco pestana pessoa pessanha peres perez penha pena penna peixe pedrosa pedroso paz patricio passos
pascoal parente paranhos paranagua paraiso pantoja palma palmeira palhares padilha padua pacifico ornelas ortiz osorio ouriques outeiro
onofre olegario nolasco noronha novaes novais nobre neri nery negreiros natal napoleao muniz moniz munhoz munoz mourao mota motta moita
modesto mirandela milani miguel mesquita mena meira meireles meirelles mercado messias maximo mauricio matias mathias mascarenhas martinez
martinelli marcondes maranhao manso mangueira maia madureira maciel macario luz luna lustosa lucena loureiro louzada lourenco liberato
linhares lisboa lins leandro leao lara laranjeira lages lage lago ladeira lopez jordao joaquim jardim januario jacinto jesus izidoro
inacio ignacio honorato holanda hollanda herrera hernandes hernandez henriques henrique guerra guerreiro guedes granja granado grangeiro
gouveia gouvea goulart gondim gonzaga gonzalez godinho gimenes gimenez gil germano garcez garcia garrido gama galvao galhardo galdino
gaspar fraga fragoso fortunato fortes fontes fontenele fonte fontoura floriano flores florencio firmino figueira figueredo ficher fidelis
feitosa feijo falcao fagundes evangelista estrela escobar espindola espinosa esposito espirito encarnacao eleuterio dourado dorneles
dornelles donato diniz dinis deus delgado damasceno damasio dantas daniel dalmeida cypriano cury custodio cuba crespo couto cortez cortes
cordeiro coimbra clemente claudino cirino cintra cipriano chaves chagas cesar cerqueira celestino cavalheiro cavaco cascais casanova
carrasco carneiro carlos cardozo capistrano canuto cantanhede candido caminha camilo calixto caldeira calado caires caetano cabral cabrera
bulhoes buarque brum brandao braganca botelho bonifacio boaventura bittencourt bitencourt bispo bicalho bicudo bernardo bernardes
bernardino benites benitez benevides benedito belo bello beltrao belchior barroso barreto barreiros barreira barra barcelos barcellos
bandeira bahia baia azeredo avila avelino avelar aurelio augusto assuncao ascencao arruda armando arcanjo aragao aquino apolinario
aparecido aparecida anjos anselmo angelo amorim amancio amado alvim alvarenga alvares alvarez altino alencar alcantara albuquerque aleixo
alexandre agostinho afonso adriano abreu abrantes sobral sodre solano sotero soriano souto spindola tanaka teles telles teodoro teofilo
teodosio tiburcio tomaz tome thomaz toscano trindade trajano travassos tristao uchoa ulhoa urbano valenca valle vale valverde varela
varella vaz veiga velasco veloso velloso ventura veras verissimo viegas vilela villela vilar vilaca vilas villas viveiros werneck
wanderley zanetti xisto ximenes yamamoto yamada yamaguchi yamashita yoshida watanabe takahashi takeda suzuki sato saito sakamoto okada
nakamura nakano murakami mori matsumoto kobayashi kimura kato ito ishikawa inoue hayashi hashimoto fujita endo abe aoki arai fukuda goto
hara ikeda kawasaki kikuchi kondo maeda matsuda miyamoto miyazaki morita nakagawa nakajima nishimura ogawa ono oshiro higa shimizu sasaki
shimabukuro sugimoto taniguchi ueda uehara wada yano yokoyama kim lee park choi chen wang li zhang liu rossi russo ferrari bianchi romano
colombo ricci marino greco bruno gallo conti mancini giordano rizzo lombardi moretti barbieri fontana santoro mariani rinaldi caruso
ferrara galli martini leone longo gentile vitale lombardo coppola ferri bellini basso bertolini bernardi betti biondi bortolini bortoluzzi
brunetti cattaneo cavalli cecchin dalla dallagnol destro donadel fabbri fachin favero ferraz ferro fiorin fiorentini forte frizzo furlan
gasparini gasparotto giacomelli grassi guidi lorenzetti lorenzi lorenzon lunardi magri mantovani marchetti marchi mariano marin massa
mazza menegatti menegon milan monti morelli moro negri nicoletti orlandi pagani palmieri pansera paoli parisi pasqual pavan pellegrini
perin peruzzo piccoli poletto pozzebon rigon rizzi romagnoli rosso rubin sala salvi sartori scarpa silvestri stefani tavella tedesco testa
tonin tonini tosi trevisan valentini venturini verdi zago zampieri zanata zanatta zanella zanin zanini zanon zorzi schmidt schneider
schmitt muller mueller weber wagner becker hoffmann schulz schultz koch bauer richter klein wolf schroeder neumann schwarz zimmermann
braun kruger hofmann hartmann lange werner krause lehmann maier meyer meier mayer kaiser fuchs peters lang scholz moller weiss jung hahn
vogel schubert roth beck lorenz baumann franke albrecht winter schuster simon ludwig bohm kraus heinrich vogt sommer stein jager otto
gross graf seidel brandt haas schreiber ziegler dietrich kuhn kuhnen pohl engel horn busch bergmann thomas sauer arnold pfeiffer ritter
hermann steffens stumpf kunz lenz schafer wolff konig krug reinert hoff heck kern kolling konrad lauer lech mallmann mohr nagel petry
rauber reichert rohde ruckert scherer schaefer schlosser schorr spohr strieder theisen theobald thiesen trein wendling werlang wermuth
winck zimmer kowalski nowak wisniewski kaminski lewandowski zielinski szymanski wozniak kozlowski jankowski wojcik kwiatkowski krawczyk
piotrowski grabowski pawlowski michalski dombrowski ivanov petrov ivanova haddad khoury khouri salim saad nassar najjar mansur maluf
abdalla assad aziz bassil chedid daher elias farah fares ghosn hage jorge kassab kfouri maalouf mattar mussa nader nasser neder rahal
sabbag salomao sarkis sayegh tannus temer yazbek youssef zaidan cohen levy goldberg rosenberg friedman kaplan katz shapiro stern
rubinstein quispe mamani condori huaman rojas gonzales rodriguez ramirez rivera gomez diaz morales reyes gutierrez chavez jimenez ruiz
mendoza castillo medina aguilar guzman fernandez vazquez vasquez mendez soto dominguez contreras guerrero vega valdez ortega estrada nunez
acosta figueroa molina espinoza lozano navarro leon serrano blanco suarez iglesias alonso rubio sanz calvo prieto pascual herrero bravo
hidalgo gallego redondo pastor fuentes carmona arias vicente roman ibanez saez duran sierra parra montero ferrer mora soler esteban
gallardo rivas bermudez lorente nieto caballero cano mendizabal merino cardenas carrillo juarez zamora maldonado ochoa padilla valencia
cervantes sandoval trejo robles villanueva salinas zavala villarreal barrera camacho orozco becerra bautista avalos gallegos rosales
cisneros villegas trevino ponce galvan macias arellano solis meza cordova arroyo zuniga quintero beltran bustos cabello cardona cuevas
davila echeverria enriquez escalante espinal esquivel farfan fajardo ferreyra gaitan galeano galindo gamboa giraldo guevara henriquez
hurtado ibarra jaramillo ledesma linares loaiza luque madrid mansilla marquez mata mejia melendez mesa miguez montes montoya monzon moya
nava naranjo novoa ojeda olivares oliva oliver olmos ordonez orellana otero pardo paredes pereyra pizarro polo portillo puente quiroga
quiroz ramon rendon restrepo reynoso rincon riquelme rivero rosas rueda saavedra saenz salas salcedo saldana saldivar sosa sotelo tapia
tejada tellez tello toro torre tovar trujillo uribe urrutia valdes valenzuela velez vela velazquez vera verdugo vergara vilchez villa
villalobos yanez yepez zambrano zapata zarate smith johnson williams brown jones davis miller wilson anderson taylor moore jackson martin
thompson white harris clark lewis robinson walker young allen king wright scott hill green adams nelson baker hall campbell mitchell
carter roberts phillips evans turner parker collins edwards stewart morris murphy cook rogers morgan cooper peterson reed bailey bell
kelly howard ward cox richardson wood watson brooks bennett gray james hughes price myers long foster sanders ross powell sullivan russell
jenkins perry butler barnes fisher henderson coleman simmons patterson jordan reynolds hamilton graham wallace cole west owens gibson
mcdonald marshall wells webb simpson stevens tucker porter hunter hicks crawford boyd mason kennedy warren dixon burns gordon shaw holmes
rice robertson hunt black daniels palmer mills nichols grant knight ferguson rose stone dunn perkins hudson spencer gardner stephens payne
pierce berry matthews willis ray watkins olson carroll duncan snyder hart cunningham bradley lane andrews harper fox riley armstrong
carpenter weaver greene lawrence elliott sims austin kelley franklin lawson fields ryan carr wheeler chapman bishop mccoy howell banks
hansen johnston fuller garrett welch larson frazier burke hanson day fowler brewer douglas hoffman carlson stanley fleming burton curtis
holland walters lynch harvey little oconnor obrien oneill osullivan nguyen tran pham patel singh kumar sharma khan gupta shah ali ahmed
hussain chowdhury begum kaur wong cheung huang yang wu zhou zhao ng lim tan chan ho chang lin hsu okafor okonkwo adeyemi mensah owusu
diallo traore ndiaye mwangi otieno abbott abrams ackerman aldridge ashley atkins atkinson baldwin ball barber barker barlow barnett
barrett barry barton bates baxter beard beasley benson bentley bernard best bird blackburn blair blake bond booth bowen bowman boyle
bradford bradshaw brady branch brennan bridges briggs bright brock brooke bryant bryan buchanan buck buckley bullock burgess burnett bush
byrd byrne cain calhoun callahan cameron cannon carey carlisle carney carson carver casey cash chambers chandler chaney chase christensen
christian church clarke clayton clements cobb cochran combs compton conley conner conrad conway cooke craig crane cross curry dale dalton
daugherty davenport davidson dawson dean decker dennis dickerson dillon dodson donaldson donovan dorsey doyle drake dudley duffy duke dyer
eaton elliot ellis ellison emerson english erickson everett farmer farrell faulkner ferrell finch finley fischer fitzgerald fletcher
flowers floyd flynn foley forbes ford foreman forster francis frank freeman french frost frye gallagher garner garrison gates george
gilbert gill gillespie glass glenn glover golden good goodman goodwin gould graves greer gregory griffin griffith grimes hale haley
hammond hampton hancock hardin hardy harmon harrell harrington harrison hartman hawkins hayden hayes haynes heath hebert hendricks hendrix
henry henson hess hester higgins hines hobbs hodge hodges hogan holden holder holloway holt hood hooper hopkins hopper horne horton house
houston howe hubbard huber huff huffman humphrey hurley hurst hutchinson ingram jacobs jacobson jarvis jefferson jennings jensen johns
joseph joyce keith keller kemp kent kerr kirby kirk knox kramer lamb lambert lancaster landry larsen leach leblanc leonard lester lindsay
lindsey livingston lloyd logan love lowe lowery lucas lucero lyons macdonald mack madden maddox malone manning marks marsh massey maynard
mays mcbride mccall mccarthy mccarty mcclain mcclure mcconnell mccormick mccullough mcdaniel mcdowell mcfarland mcgee mcguire mcintosh
mcintyre mckay mckee mckenzie mckinney mcknight mclaughlin mclean mcmahon mcmillan mcneil mcpherson meadows melton mercer merrill merritt
michael middleton miles monroe montgomery moody moon mooney moran morrison morrow morse morton moses moss mullen mullins murray nash neal
newman newton nicholson nielsen nixon noble nolan norman norris norton oconnell odonnell oneal orr osborne owen pace page parks parrish
parsons pate patrick patton paul pearson peck pennington phelps pickett pittman pitts poole pope potter potts powers pratt preston prince
pruitt pugh quinn ramsey randall randolph rasmussen ratliff raymond reeves reese reid reilly rhodes rich richard richards richmond riddle
roach robbins rodgers rowe rowland roy rush rutledge sampson savage sawyer schwartz sears sellers sexton shaffer shannon sharp shelton
shepard shepherd sheppard sherman shields short singleton skinner slater sloan small snow solomon sparks spears stafford stanton stark
steele stephenson stevenson stokes stout strickland strong stuart summers sutton swanson sweeney sweet sykes talley tanner tate terrell
terry thornton todd townsend travis tyler tyson underwood valentine vance vaughan vaughn vincent vinson wade walls walsh walter walton
ware warner washington waters watts weeks whitaker whitehead whitfield whitley whitney wiggins wilcox wilder wiley wilkerson wilkins
wilkinson willard william williamson winters wise witt wolfe woodard woodward wooten workman wyatt wynn yates york zimmerman fairchild
pemberton whittaker hargreaves ashworth thatcher kensington abrahao abranches accioly adorno agra alcoforado alegria alvarado ambrosio
anastacio antonelli arantes araripe arcoverde arraes athayde ataide augustin ayres aires azambuja bacelar balbino baldini balduino
baltazar barata barbalho barreiro barrozo barth bassani belem belfort bento bernardini bertoldo berti bezerril bocaiuva boff bolsonaro
bonfim borba borghi braz brizola brigido bruni bruscato cabeleira cachoeira cajueiro calasans calmon camelo campelo capelo cardim carrara
carrijo carreiro carreira cartaxo casagrande casali cassiano castanheira castilho castelo castelar cavassin ceccon cezar claro cobra
colares conceicao cordovil corte corvello cotrim cotta cristo crivella damiao dauer david diogo dorea drumond drummond eiras escorel
esmeraldo estevao eugenio ewerton fabiano facundo farinha faustino feliciano felix ferrao ferrareto ferrarini ferreirinha fialho fiel
filgueiras filgueira fiuza fleury florindo folador francisco freire freixo frota fuzaro gadelha gaia galante ganem garibaldi gavioli genro
gentil gervasio giacomini giraldi gois goes gomide gontijo grillo grossi guanabara guarnieri guerini gurgel gusmao hatum heringer horta
iasi imperial jacob japiassu jacome jobim juca julio justino justo kalil kelles klabin kubitschek lafaiete lamego lanna laurindo lauria
lavigne leitao lessa levi liborio lino lisbao lobao lorena lorenzo loyola lucio luis luiz maca macena madeira magno mafra maggi malheiros
malta manhaes manoel marcelino marciano marcos marcelo mariante marins mascaro mateus matoso mattoso mattioli melgaco menchik mendonca
meneguel mineiro modena moises montalvao monte montenegro morato mourinho murta nabuco naves negrao nicolau nicolas norberto novak olimpio
olinto orlando otoni oviedo ozorio pacca padovani paes pais paixao palmeiras parreira paula paulino paulista pavao pedreira pedro
pelegrini penteado pereirinha perdigao pessotti piccinini pilar pinheirinho pinna piragibe piras pitta pita pitanga poeta poli policarpo
pompeu pontual portinari possas postal prestes pretti primo procopio purificacao quental quevedo quirino rabaca raimundo ramiro raposa
ravazzi regis reboucas renno rezek ribas rico rodarte rodrigo roldao romeiro rondon roque rosado rosalino ruas rubim rufino ruy sabatini
sacramento salvador salviano sandes sandri sanfelice sarney scarpelli schiavon segura seabra seco semedo sento serafini serpa setubal
severino sidrim silveira silverio silvestre silvino simao simonetti soeiro soledade sobreira sobrinho spina sposito suassuna sucupira
taborda tabosa talarico taques targino tarquinio tassinari tatagiba taveira tenorio terra timoteo tinoco tonelli torquato tourinho
trancoso tupinamba ubirajara vasques vasco valentim valeriano valerio valois vanzella venancio veneziano verde viscardi vilhena vinhas
vital vitor vitorino viza zacarias zaffari zamboni zardo zeferino zucchi
`;
