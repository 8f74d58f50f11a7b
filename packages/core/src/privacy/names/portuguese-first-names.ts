/**
 * First names of Brazilians and Portuguese, lower case without accents, the common ones first; written down from general knowledge.
 * Words that are also names are told apart by `ambiguous-names.ts`.
 */
export const PORTUGUESE_FIRST_NAMES = `
maria jose ana joao antonio francisco carlos paulo pedro lucas luiz luis marcos gabriel rafael daniel marcelo bruno eduardo felipe
raimundo rodrigo manoel manuel mateus matheus andre fernando fabio leonardo gustavo guilherme leandro tiago thiago anderson ricardo marcio
jorge sebastiao alexandre roberto edson diego vitor victor sergio claudio mario joaquim cesar caio davi david miguel arthur artur bernardo
heitor lorenzo enzo nicolas noah samuel gael benicio ravi isaac theo teo bento benjamin otavio renan renato rogerio ronaldo reinaldo
reginaldo ruan igor ivan hugo henrique helio geraldo gilberto gilson edilson ednaldo elias emerson emanuel erick eric erik everton
ezequiel flavio frederico giovani giovanni geovani hamilton hercules humberto israel italo jair jefferson jean jonas jonathan jonatas
jonathas josue juliano julio kaio kaique kevin kleber cleber laercio lauro lazaro levi lincoln luan luciano marlon mauricio mauro milton
moises murilo natan nathan nelson newton nilson nilton orlando osvaldo oswaldo otto pablo patrick ramon raul robson romulo ruben rubens
sandro saulo severino silvio sidney sidnei simao tadeu tales thales tarcisio ulisses vagner wagner valdir valter walter vanderlei
wanderlei vicente vinicius vinicios wallace washington wellington weslley wesley william willian wilson yago iago yan ian yuri iuri zeca
ze chico beto toninho tonho neto juninho francisca antonia adriana juliana marcia fernanda patricia aline sandra camila amanda bruna
jessica leticia julia luciana vanessa mariana gabriela vera vitoria victoria larissa claudia beatriz rita luana sonia renata eliane josefa
simone natalia cristiane carla debora deborah rosangela rosa marlene jaqueline jacqueline regina raquel rafaela alice laura helena
valentina sophia sofia isabela isabella manuela manoela luiza luisa livia lorena lara heloisa cecilia clara eloa elisa esther ester
emanuelly emanuele melissa nicole rebeca rebecca sara sarah yasmin iasmin agatha agata alessandra alexandra alana andrea andreia andressa
angela angelica aparecida ariana ariane barbara bia bianca brenda carina karina carol carolina caroline carolaine catarina celia celina
cintia cinthia clarice clarissa conceicao cristina cristiana daiane dalva damiana daniela daniele daniella danielle dayane deise deisi
denise diana dulce edna elaine elen ellen eliana elisabete elizabete elisangela elza emilia emily emilly erica erika eva evelyn evelin
fabiana fabiola fatima flavia franciele francielle gabi geovana geovanna giovana giovanna gisele giselle gislaine gloria graca graziela
grazielle hilda ines ingrid iolanda iracema irene isa isabel isabelle isadora ivone ivete jade janaina janete janice joana joice joyce
josiane jucara judite julieta jussara karen karla katia katya kelly lais lays leila lena leonor lia lidia lydia lilian liliane lillian
lourdes lucia lucimar lucilene lucineia lucy luma luna luzia madalena magali maira mayra maite malu mara marcela marcella marcilene
margarida mari mariah marilene marilia marilda marina marinalva marisa maristela marta martha mayara maiara mel michele michelle michelly
milena mirella mirela miriam monica nadia naiara nayara nair nathalia nathalie natalie neide neusa neuza nina noemi norma odete olga
olivia pamela paola paula paloma pietra poliana pollyanna priscila priscilla queila keila quiteria raimunda raissa rayssa rayane raiane
renilda rejane roberta rosalia rosana rosane rose roseli rosely rosemary rosemeire rosilene rosimeire rosinha rute ruth sabrina samanta
samantha samara selma silvana silvia sirlei sirlene socorro solange soraia soraya stefany stephanie stefanie stella estela suelen suellen
sueli suely susana suzana suzane tainara tais thais taisa tamires tania taina tatiana tatiane telma thaise thalita talita tereza teresa
terezinha teresinha valdirene valeria vanda wanda vanilda vilma virginia vivian viviane yara iara zelia zenaide zilda zuleica zuleide abel
abelardo abilio abraao abrahao abner acacio adailton adair adalberto adalto adao adauto adeildo adelino adelmo adelson ademar ademilson
ademilton ademir adenilson aderbal aderson adilson admilson adolfo adonias adonis adriano adrian adriel aecio afonso agenor agnaldo
aguinaldo agostinho ailton airton ayrton alan allan alaor albano alberto albino alcides alcemir alcir aldair aldemir aldo aldenir aleandro
alecio alejandro aleixo alencar alessandro alex alexsandro alexandro alexsander alexander alfredo almir almeida aloisio aloysio altair
altamir altemir aluisio aluizio alvaro alvino alyson alison alisson alysson amadeu amador amarildo amaro amauri amaury americo amilton
amos ananias anastacio anderlei andrei andrey andrews angelo anibal anselmo anthony antony antenor apolo apolonio aramis arcanjo argemiro
ari ary aristides aristoteles arlei arlen arley arlindo arlon armando armindo arnaldo arnold aroldo arsenio artemio asafe ataide atila
aureliano aurelio auri avelino axel azevedo baltazar barnabe bartolomeu basilio batista belchior belmiro benedito benevides benigno benito
benjamim bernardino bertoldo bonifacio boris branco braz bras brayan breno brian bruce bryan caetano caique calebe caleb calixto camilo
candido carlinhos carlito cassiano cassio cauan caua kaua kauan kaue caue celio celso cesario charles charlie christian cristian
christiano cristiano christopher cristopher cicero cid cilas cipriano cirilo ciro claiton clayton cleiton clarindo clark claudemir
claudemar claudinei claudiney claudionor claudiomiro claudomiro claus cledson cleberson cleidson cleison clemente clementino cleomar
cleonildo cleosmar cleto cleverson cleomir clodoaldo clovis constantino corinto cosme creso cristovao custodio dagoberto dalmo dalton
dalmir damasio damiao dan danilo danillo dante darci darcy dario darlan darlei darley dauro davidson davison deivid deivison deividson
deyvid decio delano delcio delfim delmar delmiro delson demerval demetrio demetrius demostenes denilson denis dennis denner denival
deocleciano deodato deoclecio derci derick derek derlei devair dhiogo dilermando dilmar dilson dimas dinarte diniz dino diogenes diogo
dionisio dirceu dirlei djair djalma djavan domenico domiciano domingos donato donizete donizeti dorival dorivaldo douglas durval durvalino
eber ebert ederson eder edgar edgard edelson edemar edemilson edenilson edgley edielson edilberto edimar edinaldo edimilson edinei edinho
edio edir edison edivan edivaldo edmar edmilson edmundo edmur edney ednei ednilson edu edvaldo edvan edvandro edward edwin efraim egidio
egon eladio elcio elder helder eldo eleazar elenilson eleuterio elesbao eli elian elicio eliel eliezer eliaquim elieser elierson elifas
eliseu elismar elisiario elivelton ellison elmar elmo eloi eloir elpidio elson elton elvis elivaldo elizeu emanoel emiliano emidio emilio
emmanuel eneas eneias enio enoque enrico enrique epaminondas epitacio erasmo erivaldo erivan erivelto erivelton ermelindo ernandes ernane
ernani ernesto eronildo eros ervino esdras esequiel estefano estevam estevao euclides eudes eugenio eulalio euler euripedes eurico eusebio
eustaquio evair evaldo evandro evanildo evanio evaristo evelton everaldo everson everthon evilasio ewerton expedito ezio fabiano fabricio
fagner faustino fausto feliciano felicio felippe fellipe filipe felix fernandes ferdinando fidelis filipi filomeno firmino flaviano
floriano floriberto florisvaldo floro fortunato franciel francinaldo francis franciscano franco francyelton frank franklin franklim fred
frederic fulgencio gabino galdino galileu gaspar gaston gean gedeao gedson genaro genesio genilson genildo genival genivaldo gentil
geovane geovanne geova geraldino gerardo gercino geremias germano gerson getulio giancarlo gian gideao gil gildasio gildo gildson gileno
gilliard gilmar gilnei gilvan gilvandro gilvaneide giliard gino giordano giulio giuliano giuseppe givaldo givanildo glaucio glauber glauco
gleidson gleison gleisson gleydson godofredo goncalo graciano graciliano gregorio gregory guido guto gutemberg gutierrez hamilcar haroldo
harley harrison helbert heleno heliodoro heliton helinho helton henri henry henzo herbert herberth herculano heriberto hermano
hermenegildo hermes hermeto hermi herminio hermogenes hernandes hernani heron hesiquio heverton higino higor hilario hildebrando hilton
hiago hipolito homero honorato honorio horacio hosana hudson humbert ialisson ibere icaro idelfonso idalecio idelson ignacio ilario ildo
ildefonso ildeu ilson ilton inacio inocencio iran irineu iraci irani isac isaias isaque isidoro isidro ismael ismar ismail isnard itamar
ivaldo ivair ivanildo ivanir ivo ivonei izaias izaque izidoro izael jacinto jackson jacson jaco jacob jader jadir jadson jailson jailton
jaime jayme jairo jakson jalmir jamil jamilson janderson jandir janilson janio jardel jarbas jasson javier jeandro jeferson jefersson
jeova jeremias jeronimo jerry jerson jesiel jesse jesualdo jesuino jesus jhonata jhonatan jhonatas jhonathan jhony jhon jhonny joabe
joacir joaci joas joel joelmir joelson jofre john johnny johnatan johnathan jolimar jonatha jonatan jordao jordan jorginho josafa joseane
joselito joselino josenildo josenilton josias josiel josimar josivaldo josivan josmar josuel jovane jovani jovelino jovenal jovino juarez
jucelino juca jucelio jucimar judson jucinei jurandir jurandy jurema juraci julian juliao juliel julimar junio juvenal juvencio juvenil
juscelino kaiky kaic kayky kayque kalebe kaleb kalil karlos kassio keven kelson kelvin kelvyn kennedy kenneth kenzo kesley kleiton klaus
klayton klebson kleverson kleyton ladislau laerte laerton lael lamartine laudelino lauriano laurindo laurentino leo leoncio leocadio
leodoro leomar leon leonam leone leonel leonidas leonidio leonildo leonilson leopoldo levy liberato liberio licinio lindolfo lindomar
lindon lindonor lino lisandro lourenco lourinaldo lourival louis luca luccas lucca luci lucianno lucidio lucilio lucindo lucio lucrecio
ludovico lui luidi luigi luisinho luizinho luismar luizmar lutero lyndon macario maciel magno magnus maicon maykon maikon maico maicom
maik maike maykel malaquias malcolm malvino manasses manfredo manoelito mansueto manu marcal marcelino marcello marcial marciano marcilio
marcinho marcionilio marco marconi marcone marcus marcondes marcolino mardonio mariano mariel marildo marinaldo marinho marino marivaldo
marivan mariozan marlei marley marlos marlucio martim martin martiniano martinho martins marvin marx mateo matias mathias matheos matteo
matuzalem mauri maurilio maurino mauricelio maury max maximiano maximiliano maximo maxwel maxwell mayk maycon melquiades melquisedeque
menandro messias micael micaias michael mikael mikaell michel michell miguelito milson milto mirael misael moacir moacyr moab modesto
mohamed monteiro murillo naldo napoleao narciso natalicio natalino natal natanael nathanael nazareno nazario nei ney neilson neilton nelio
nelcio nelito nelsinho nelmar nemias neemias neemiass nelton neri nery nereu nestor nicanor nicacio nicodemos nicola nicolau nicollas
nikolas nilo nildo nilberto nilmar nivaldo nivio nivan noberto noe noel norberto norival norton nuno octavio odair odilon odemar odenir
odilio odirlei odon olavo olimpio olindo oliveiros olivio omar ommar onofre orestes oriel oriovaldo orivaldo orlandino orlei oscar oseas
oseias osiel osman osmair osmar osmarino osmir osmundo osni osny osorio osiris osvair osvaldino oto otacilio otoniel otniel ozeias ozias
ozeas ozanan ozenildo ozorio ozires pacifico palmiro pascoal patricio patrik paulino paulinho pedrinho pelegrino percival peri pericles
perez persio petronio petrus pietro pierre pio plinio policarpo polidoro ponciano porfirio possidonio prudencio quintino quirino radames
rafinha rai rafa raian raylan ryan rayan raony raoni railson railton raldney ralph ramiro ranieri ranulfo raphael rian ricardinho richard
richarlison rivaldo rivelino roan robert robertinho robertson roberval robinho robinson robison roberson rodinei rodney rodolfo rodolpho
roger rogelio rolando roldao roman romano romario romildo romeu romero romilson romualdo ronald ronan ronei roney roni rony ronie ronilson
ronivaldo roque rosalino rosalvo rosemberg rosendo rosevaldo rosinaldo rosivaldo roosevelt rosenildo rudi rudnei rudiney rudson rufino rui
ruy rutinaldo sabino sadi salatiel salomao salustiano salvador salvio samir sammuel sandoval sansao santiago santino saturnino saul savio
sebastian secundino selmar selso serafim serapiao severo silas silverio silvano silvestre silvino silvinho silvaney simeao sinval sinesio
sinvaldo sirio sivaldo sixto socrates sofonias solano solon stanley stefano stenio stephan steven sueldo suetonio sylvio tacio taciano
talis talisson talles thalles taylor tasso teobaldo teodomiro teodoro teodosio teofilo terencio tercio thaylan theodoro theodore
thiaguinho thierry tiaguinho tiberio timoteo tito tobias tom tomas tomaz thomas thomaz tome toni tony torquato tulio ubaldo ubirajara
ubiratan ugo uilson ulysses umberto urbano uriel ursulino valcir valdecir valdeci valdecy valdeir valdemar valdemir valdenir valdenor
valderi valdemiro valdevino valdinei valdiney valdivino valdo valdomiro valente valentim valentino valerio valmar valmir valmor valnei
valteir valtemir valterlei valtinho vandeilson vander wander vanderson wanderson vanderley wanderley vandir vando vandre vanio vantuil
varley velton venancio venceslau ventura vergilio vianei vilmar vilson viriato virgilio vitalino vital vitorino vitorio vitinho vladimir
vlademir wladimir wagno waldecir waldemar waldir waldomiro waldyr walber walace wallas wallison walisson walmir walmor wandeilson wando
warley webert welber welbert weber welder weliton welington wellerson welliton wellyngton welton wendel wendell wender wenderson wenceslau
werick werley werner weverton weverson wilames wiliam wilian williams willams willen wiliton wilker wilmar wilton wilmer wiltom winston
wolney wollace xande yann ygor yudi yure yves zacarias zaqueu zairo zelito zeferino zenildo zeno zico zilmar zito zoroastro abigail abadia
ada adalgisa adelaide adelia adelina adelma adenilda adila adilia adna adrielle adrielly adriele adriely agda aglae agnes aida aila ailla
alaide alanis albertina alba alcina alcione alda aldeni aldenora aldina alessia alexia alicia alinne allana allyne almerinda almira
aloisia altina alva alvina alzira alyne alycia alyssa amabile amalia amelia amelie amelinha anabela anabel anabella analice analia
anastacia andreina andreza andrezza andrielly andriele anelise anellise anete angelina angelita anielle aniele anita ann anna anne annie
annita antonella antonela antonieta antonina antuania araci aracy arlete arlinda arminda aretha aryane aryana assunta astrid assuncao
audrey augusta aurea aurelia aurelina aurora aurilene auxiliadora avani ayla aylla ayana ayane azaleia barbra beatris beatrice bela
belinha bella benedita benta bernadete bernadette berenice bernarda bertha berta bethania betania bete beth betina betty bibiana bibi bira
branca brena brenna brigida brisa bruninha brunna brunela cacilda caetana caila camilla camile camille camilly camyla candida carem
carolayne carlinda carlota carmela carmelia carmelita carmem carmen carminha carmosina carolini cassandra cassia cassiana cassilda
catarine catia catiane catiucia cecy ceila celeste celestina celi celma celene ceres chaiane chantal charlene charlote christiane
christiana christina christine ciana cibele cybele cicera cida cidinha cilene cileide cinara cinira cintya cirlei cirlene clairton
clarinda clarisse clarita claudete claudette claudiana claudiane claudilene claudinha claudineia cleci cleia cleide cleidiane cleidimar
clelia clementina cleo cleonice cleopatra cleudes cleusa cleuza cleunice cloe clotilde consuelo coraci coralia cora cordelia cremilda
creusa creuza cris crislaine crislane crisley crisleide cristal cristhiane cristianne cristiani cristine custodia cyntia cynthia daiana
daiany dayana dayanne dayani daise daisy daisi dalila dalete dalvina damares damaris dandara dani daniely danieli danielly dania dara
darcila darlene darlete darliane dayse deisiane deizi delcia delfina delma delmira denilda denize denyse derli desiree devanir deusa diane
dianna dica dilce dilceia dilma dilza dina dinah dinalva dinair dinora dione dioneia dirce dirlene ditinha divina djanira dolores domingas
domenica donata dora doraci doralice dorinha doris dorotea doroteia dorothy duda dudinha dulcilene dulcineia dulcinea durvalina ebe eda
edi edilaine edileia edileusa edileuza edilene edilma edilza edina edineia edineide edinalva edite edith ediane ediana ednalva ednea
edneia edneide eduarda edvania edvirges efigenia eide elane elba elci elda eleia elenice elenilda elenir eleni eleusa eleuza eliade eliani
eliete eliene eliette elida elide elenita eliandra elinete elineide elisabeth elizabeth elisete elisiane elisama elise elizandra
elizangela elizama elisandra elizete elizia elina eliza ellie elly elma elmira eloah eloina eloisa elvira elvina elzira ema emely emelly
emilene emile emmanuelle emanuella emanuela emanueli emma emmily enedina eneida eneide enilda enir erenice ericka erlene ermelinda erminia
ernestina erondina erotildes esmeralda esmeraldina esperanca estefani estefania estefany estephany estelita etelvina eudoxia eufrasia
eugenia eulalia eulina eunice euridice evandra evangelina evanilda evanir evelina eveline evellyn evelyne evinha fabricia fabiane fabia
fabielle faustina fe felicia felicidade felipa fernandinha fiama filomena fiorella flora florencia florinda florisbela francine franceline
francilene francielly franciely francinete francisnete franciane franciana frida gabriele gabriella gabrielle gabrielly gabrieli gabryella
geane geiza geisa geise geisiane gelcina geli gelsa gema gene genesia geni genilda genilza genoveva genny georgia georgina geralda
geraldina gercina gerda germana gertrudes gessica gessi getulia ghislaine gianna giane gigi gilcelia gilda gildete gildenia gilma gilmara
gilza gilzete ginna gina giordana giovanella giovannia gisela gisella gisleine gislane gislene giulia giuliana giullia gizele gizelle
gleice gleici gleiciane gleicy gleide glenda glaucia glaucilene gleisi glicia glorinha grace graciela gracielle graciete gracinda gracinha
graziele grazi graziella grasiele grasiela greice greici greta guadalupe guida guilhermina guiomar haidee haide hadassa hanna hannah helen
helenice helenita helga helia hella hellen heloise heloiza heloysa henriqueta hermelinda herminia hilma hilza hortencia iana ianca ianne
ida idalina idalia idelma ieda yeda iedda ilca ilda ildete ilka ilma ilsa ilva ilza imaculada inacia inaia inara indiara indianara indira
inez ingride ingridi ingryd ione ioneide iracilda iraide iraildes irailde iranete iraneide irenilda irenice irinea iris irma isabele
isabelli isabelly isabeli isaura isis isla isolda isolina ismenia itala ivana ivanete ivani ivania ivanilda ivanilde ivelise iveta ivi
iviane ivonete ivonilde izabel izabela izabella izabelle izabelly izadora izaura izilda izolda izolina jaci jacy jaciara jacilene jacinta
jacira jackeline jaquelyne jael jaene jaiane jamile jamille jamily jana janaine janda jandira jane janecleide janeide janessa janine
janicleide jaine jani jaiana jasmim jasmin jasmine jeane jeanne jeani jeanete jenifer jennifer jeniffer jennyfer jenny jerusa jeruza
jessyca jessika jheniffer jhenifer jhennifer jhenyfer jhulia jilmara joaninha joanna joane jocasta jocelia jociane jocilene jocineide
jocely joele joelia joelma jocelma joicy joiciane jordana jordania jorgina josana joseana joselaine joselene joselia joselma joseni
josenilda josete joseli josi josy josie josefina josilane josilene josimara josimeire josinete josineide jovita jovina jucelia jucilene
jucileide jucineia ju judi judith juju juliane juliani julianne juliette juma jumara jupira juracema juracy jurandira juraildes juscelia
justina juvenila juventina kaila kailane kalyne kamila kamilla kamile kamilly kamylla kara karine karinne karini karyna karolaine
karolayne karol karolina karoline karolyne karoliny karolyn kassia kassandra kate katharina katharine katarina katerine kathleen katiane
katiana katiucia katiuscia katrine kauana kauane kawane kayla kaylane keilane keity keli kely kelen kellen keliane kelli kelma kemilly
kenia kesia ketlen ketlin ketlyn kethelyn ketelyn kettelyn kezia kiara kika kimberly kimberlly kimberley klara kleide laila layla laine
laisa laiane layane laiza layza lana lany lane lanna larisa laryssa larice latifa laudiceia laudelina laurinda laurita lavinia lavynia lea
leah leandra leandrinha leci lecy leda leide leidiane leidi leydiane leiliane lelia leia lenice lenilda lenir lenira lenita leny leocadia
leoni leonice leonida leonilda leonilde leonina leontina leopoldina leticya letticia leudiane leuda liana liandra liane lianna libia lica
licia lidiana lidiane lidyane ligia lygia lila lili lilia lilianny liliana lilica lillie lina linda lindalva lindaura lindinalva lineia
linete lis lisa lisandra liliam lisandreia lisiane lisley lissandra livya liz liza lizandra lizete lo loide loana loiane lohana lohanna
lohaine lohany lohayne lola lolita lorrana lorraine lorrane lorrany lorrayne lora loreni lorenna loreta louise lourdinha lourena lovania
lu luanda luane luanna luani lucelena lucelia lucena luciara luciane lucianne lucicleide lucidalva lucielma luciene lucilaine lucileide
lucileia lucilia lucilla lucimara lucimeire lucinda lucinea lucineide lucinha lucinete lucivane lucivania lucrecia ludimila ludmila
ludmilla ludmyla luiziane luizinha luiziana luizete lulu luluzinha luziane luzimar luzinete luzineide luzanira lya lyvia lizia lizie mabel
macarena mafalda magda magna magnolia maiana maisa maysa maiza mainara maju malba malvina manda manuele manuelle manuelly manuella marcele
marceli marcelina marcelle marcelly marcelia marciana marciane marcilia marcileide marcineide maressa margareth margarete margaret
margarita margo margot mariane mariani marianne mariazinha maricelia maricleide mariella mariele marielle mariely marieta marilaine
marilande marilea marilei marileia marilen marileide marili marilice marilin marilucia marilu mariluce mariluci marilurdes marilusa
mariluza marilza marilva marilyn marinalda marinete marineide marinez marines marineusa marineuza mariliana marinha mariquinha marisete
marise marissol mariselia marisol marisneide maristella maritza marizete marizilda marivalda marivania marivone marizangela marizia
marizilene marla marleide marlete marli marly marlice marlise marlucia marluce marlusa marlya marriete mary matilde mathilde maura
mauriceia maurina mauriza mayanne mayane mayla maylla mayse mazilda maze meire mecia medeia meg meiriane meirielle melania melany melanie
melina melinda melyssa melri mercedes mercia merces merielle meury mia micaela mikaela micaele micaelly michaela michaele michaelly
michela michelli mickaelly mikaelle mikaele mila milca milce milene milenna milka milla millena mileide miluce mimi minervina miranda
mirelle mireile mirele mirene mireya mirian miriane mirna mirtes mirthes mirtis misma moema moira monalisa monique monik morgana muriel
myllena myrella mylena nadine nadja nadir nadijane nagila naila naiade naiana nailda naira naiane najara najla nalva nancy nanci nanda
nara natacha natasha natali nataly nathaly nathalya natalya natalli natalice natalina nathielly natiele natielle nativa nazare nazira neci
neia neila neiva neidinha neiriane nelci nelcy neli nely nelia nelma nelza nena nenzinha neres nereide nereida nerea nerci nerina nete
neuma neuracy neusinha nicoli nicoly nicolly nicolle nicoletta nicolina nidia niedja nilce nilceia nilcea nilcelia nilda nildete nilma
nilsa nilva nilza nira nisia nivea nivia nizia noelia noeli noely noeme noemia nubia nuria nylza ocilene odaleia odalia odilia odila
ofelia olegaria olindina olinda olimpia olivina ondina onelia orminda oralda orlanda orlandina orquidea osana osmarina osvalda otilia
ozana ozelia ozenir pabola palmira palmyra pamella pamila pamelly pati paty patty paulina pauliana pauliane paulinha penha perla perola
perpetua petrucia petra petronilha piedade pilar poli polianna poliane pollyana polyana polyanna pollyane preta pri primavera prisca
pryscila quenia querem quezia quesia rafaella rafaele rafaelle rafaelly raiana raianne rayana rayanne rayanny raica raila railane raimara
raimundinha raisa rayza raiza ramona randra rania raphaela raphaella rayca rayla raylane raynara rebecka regiane regiana reginalda
regislaine reijane renalva renatinha renilde rianna ricarda ritinha ritamar rivania roberlania robervania rochele rochelle rogeria romana
romilda romina ronilda rosalba rosalina rosalinda rosalva rosaly rosamaria rosangelica rosania rosaria rosario rosaura roseane roseana
roselaine roselene roselia roselita roselma roselane roseliane rosemara rosemar rosemeri rosemere rosenilda rosiane rosicleia rosicleide
rosicler rosileia rosileide rosilda rosimara rosimar rosimary rosimeri rosimere rosinalva rosinei rosineia rosineide rosinete rosiris
rosita rosivania rosylene roza rozana rozangela rozeli rozilda rozilene roziane rozimeire rubia rubiane rubi rubenita ruthe ruthy ruti
sabina sabrine safira saionara sayonara saiane salete salette salma salome samela samella samia samila samille samily samira samyra
samires sandy sandrinha sandreia sandrely sani sanny santina santana sarina sarita sarha savana savina scheila sheila sheyla sebastiana
selena selene selina selmira semiramis serafina serena severina shaiane shaiana shanaia sharlene sharon sheron shirlei shirley shirlene
shirly sibele sibila sidineia sidneia sidonia silene silmara silvania silvanete silvanira silveria silvinha silviane silzete simara simoni
simony siomara sinara simeia sirleia sirleide sirley soeli sofhia soila sol soledade solania soliane sonali sonaly sonara soninha sonja
sophie stefani stefane stefanny stephany stephane sthefany sthefani suani suane suelaine suelane suelena sueley suelem suelene suelin
suellem sulamita sumaia sumara sulema susan susane susanna susete susi susie susy suzan suzanne suzete suzi suzy suzilei syang sylvana
sylvia tabata tabatha taciana taciane tacila taiana taiane taynara tayna taynna taila tayla taylane tayane tailane taissa tayssa taiza
tayza talia thalia talyta tamar tamara thamara tamiris thamires thamiris thamyres tamyres tanea taniamara tarciana tarsila tarcila tassia
tassiane tati tatiani tatianne taty tatyana tatyane tecla teca tete teodora teofila tercilia thabata thaiane thaina thaisa thaissa thayana
thayane thayna thaynara thaiza thays thayse thayla thuane thuany tiana tieta tiffany ticiana ticiane tiziana tonha tonia tuane tuany tulia
ursula urania valda valdete valdelice valdenia valdenice valdice valdilene valdineia valdineide valdinete valdira valdirena valdivia
valdomira valentine valeriana valesca valeska valkiria valmira valquiria valdelina valderez vallentina vana vanderleia vanderlea vanderli
vandete vandira vanderlucia vanesca vaneska vanete vanesa vania vaninha vanilza vanusa vanuza vastir vasti venina veralucia verena
veridiana veronica veronika verinha vicencia vicentina victorya vida vilani vilany vileide vilena violeta virgilina virna vitalina
vitorinha viviam viviana vivi vivia viviani vivianne waldete waldira waleria waleska walkiria walquiria wandinha wania wandreia wanessa
wendy wilma winona winnie yanca yandra yasmim yasmine yasmyn yana yani yanna yngrid yohanna yolanda yollanda ysis yohana yone yonara yvana
yvone yvonne zaira zaida zara zefa zefinha zelda zelinda zelita zelma zena zeni zenilda zenilde zeneide zenith zeny zeze zezinha zilah
zilar zilma zilmara zina zita ziza zizi zoe zoraide zoraia zoraya zulma zulmira zuila luz adailson ademilde ademario adenir adervaldo
adimar adolfina adonai adriane aelson agapito ailson aires alaerte alancardek alberico albertino alcenir alciene alcilene alcineia aldaci
aldaires aldecir aldeci aldenice aldenilson aldilene aldinei alenilda alessandre alexsandra alexandrina alexandria alfeu alfio alicio
aliete alirio alita alma almerindo aloizio altamira altino alvacir alvani alvarina alzeni alzenir alzirene amabili amandio amancio
amarilda amarina amarilio ambrosio ambrosina amelio amilcar amilson anailton anair analeia analucia anamaria anaor anderlan andrelina
anelita anesia anezia angelino angelito anice aniceto anilda anilton anisia anisio anizia anizio antenora antonieto anunciacao aparecido
apolinario aracele araceli arcelino arcilio ariadne ariel arielly ariela ariele arimateia arione ariosvaldo aristeu arivaldo arlan arlane
arleide arlenice arlinete armelinda arnoldo arquimedes artemisia arthemis artemiza ascendino astrogildo atilio audenir audenice audalio
augustinho augustinha augustino aureni aurenice auricelia aurieli auristela avelina avelar azarias azenir azelia balbina balbino baltasar
belarmino belarmina belina belinda beloni benaia benedicta benedicto benevenuta benildo benilda benvinda benvindo berenisse bernardete
bernadeth bernardina bertolina bertoldina betha biagio bianka bibiano blandina bolivar bonfilho brasilino braulio braulia briana brianna
brunno caian caick camilli candice candinho carmelo carmelito carmelucia carmelina carmerina carmina carmino carmozina carolaini carolayna
caroliny cassiane cassiele cassilene caterine cecilio ceica celecina celeida celenita celestino celiane celimar celine celito cellina
celuta cesarina cesira chirlei chirlene chrystian ciara cicinato cidalia cidalina cilma cindi cinthya cirene ciria clacir claildes clarete
claricia clarinha clarismundo clariza claudecir claudelina claudenice claudenir claudimar claudineide claudinete claudineu claudino
claudioneide claudionice claudivan claudiva claudomira claudyane clayson cleane clebio cleberton clecio cledir cleidimara cleidiana
cleidina cleilson cleilton cleiciane cleidenir cleimar cleir cleiri cleiva clelio clemair clemencia clemilda clemilson clemilton clenice
clenilda clenilson clenir cleodete cleonir cleonildes cleone cleones cleonisia cleri cleriston cleusenir cleusi cleusimar clevis clidenor
clodomir clodomiro clorinda clori cloves conceita consolacao constancia corina cosmo cosma cremilson crenilda creide cremilde creunice
creuzeni crislene crispim crispiniana cristiele cristielen cristielle cristilene cristino crystian crystiane dacio dagmar dagma daiani
daienne daina dailton dailson dalci dalcio dalmiro dalni dalvaci dalvani dalvino damazio danila danilson danilton danrley danuza darcio
darcilio darcilia darcisio darilene darlin darlon darly davina decimo deiane deijanira deivis dejair dejanir dejalma delaide delcides
delci delcira delcy deleon delfino delia delice delio delita delizete delmo delvair demilson demis denair denes deni deniel denio
denivaldo deocleciana deodete deolinda deonilde deosdete derenice derley dermeval deronice desiderio deuseli deusdedit deusdete deusimar
deuzimar deuza deuzeni deuzina deyse dhara dheniffer dhiego dhienifer dianara dielen dielle dieison dieimison diel dielson dienifer
diesica digenal dilcelia dilene dilermano dileta dilvane dilzete dinaci dinael dinei dinez diocleciano diolinda dionatan dionathan dionei
dionisia dioclecio dirceia dirleia dival divaldo divani divanir divino divonei djane djeison djenifer djessica djonatan djulia domiciana
donaria donizetti doraildes doralina dorcas dorcelina doriedson dorilda dorilene dorina dorinete dorisvaldo dorli dorly dorneles dorvalina
dorvalino dourivaldo duane ducilene dulcelina dulcinete dulciana durvaldina ecio edcarlos edeilson edelzuita edeltrudes edemir edena
edenise edenir edenildo ederaldo ederlan edesio edevaldo ediel edielma edielton edigar edigleide edijane edilamar edilea edileno edileide
edilia edilio edilton edilucia edimara edimilton edimundo edinalda edinea edinete edinilson edinir edione edioneide edirlei edisio
editinha edivaldina edivalda edivane edivania edivanio edizio edja edjane edjalma edlaine edlene edleusa edmara edmarcos edmea edmeia
edmilsa edmunda ednair ednalda ednan ednaura ednelia ednilce ednilda ednildo ednilza edno ednor edoarda eduardina edvalda edvilson
edwilson edylson efigenio efrain egberto eglantina egle eidi eike eila eilane eisa elaina elcia elcida elcione eldina eledir elena elenara
elenaldo elenai eleandra eleandro eleodoro eleonora eleonice eleonor eleoterio eleusina eliabe eliacir eliakim eliamar elianai eliandro
elianete eliano elicia elidia elidiane eliedson eliele elienai elienay eliesio eliezio eligia elijane elilton elimar elinai elinalda
elinaldo eline elio eliomar elionai elione elionora elionete eliosmar elisabeta elisafa elisandro elisaura elisaldo eliseia elisenda
elisia elislene elisvaldo elita eliton elivania elivelto eliz elizabeti elizandro elizaldo elizane elizario elizenda elizeth elizio elka
elke elloa eloane elodia eloide elonir eloni elpidia elsa elsio elso eltom eluza eluiza elvan elves elvino elvio elyana elyane elzi
elzilene elzimar elzio elzo emanoela emanoelly emanuelli emanuely emelin emerentina emerita emerlindo emilaine emilena emileny emiliane
emilianne emilli emillyn emir emira emmanuely enia enedino enelita eneri enildo enivaldo enoc enos epifania epifanio eraldo erasma ercilia
ercilio ercy erenilda erenildo eriberto ericleia ericson eridan erilene erildo erinalda erineide erineu erio erivanda erivania erlandia
erli erlan erley ermenegildo ermelino ermes ermindo ermita ermitao ernandis ernestino eronides eronilda eroni eronita erotides ervina
esmael esmelinda esmeria esmeraldino espedita espedito esteliano estelina estenio esterina estevan etelvino etevaldo etiene etienne
eudenia eudesio eudocia eudoxio eufrasio eufrosina euflasia eugenita eula euliane eullalia eunapio eunir eurica euricles eurides eurilene
euripides euvaldo euzebio euzeni evaldina evaldir evalda evande evandi evandir evani evanilde evanilson evanilza evanira evaniza evelaine
evelise evellin evely evelyze everaldina everalda everardo evilasia evilyn evilin evna evonete ewelyn ezaquiel ezequias ezequiela ezilda
ezildo ezir fabiele fabielly fabielson fabieli fabilene fabiani fabiula fausta feliciana felintro felisberto felisberta felisbina
felisbino felisdora felismina felizarda felizardo fermina fermino fernandina fernandinho filadelfo filipa filipy firmiana firmina firmo
flaviane flaviana flavya florentina florentino florianna florice floripes florisa florisberto florisete florivaldo florizete fortunata
francelina francelino francicleide francicleia francieli franciellen francielen francielton franciene francilaine francileide francileia
francilucia francimar francimara francimeire francinalda francineia francineide francinilda francinildo francinei franciney franciscarlos
francisley francislaine francislene francisleide francivaldo francivan francivania francivane francoise frankelina franklane franscisco
fransisca frederica fredson freud gabriely gabryel gabryela gabryelle gabryelly galvao gardenia gasparina geandro gecelia gecilene gecy
gedalva gedeon gedilson gedivaldo geicy geildo geilson geilza geilma geisla geislane geisy geiziane geizi geisiele gelda gelcino gelci
geliane gelio gelmar gelson gelza gelzi genara genario genaldo genauro generosa generoso genecy genesi genice genilce genilde genildete
genilto genilva genilsa genir genisvaldo genita genivalda genivalva genoefa gentila gentilia geny geocasta geordana geovania geovanio
geralcino gercilia gerci gercia gercivaldo gerlan gerlane gerlandia gerlania gerlucia germanio germina germiniano geronimo geronima
gertrude gerusa geruza gescilene gesiane gesiel gesiele gesiely gesilda gesilene gesio gesner gesse gesselda getulina gevaldo gevanilda
gevanildo gezia gezilda gianni gicelia gicele gicelda gilberta gilceia gilcimar gilcinei gilcineia gilcilene gildacia gildava gildemar
gildene gildilene gildevan gildivan gilene gileade gilian giliane gilka gilliane gilmaria gilmario gilmaci gilmarcos gilmeire gilsa
gilsara gilsimara gilton gilvaci gilvam gilvana gilvaneia gilvanete gilvani gilvania gilvanice gilvanir gilvaldo gilzelia ginaldo giovane
giovanina giovany gircilene gisa gisane gisberto giselda giseli giselia gisleide gislena gismar gisselle gismaria giulliana givaldete
givanilda givanete gizelda gizelia gizeli gizelly glacy gladys gladson gladstone glaice glaucea glauciane glaucimar glaucya glaura glauria
glayce glaydson glaydes gledson glecia gleciane gleicon gleidiane gleidimar gleidy gleiciele gleidison gleis gleisiane gleise gleisiele
gleiton gleivson gleize glena glenio gleyce gleyciane gleyson glicelia gliceria glicerio glivaldo glorete gloriana glorinete goncala
goncalina goncalves goreth goreti gorete gracy graciele gracielen gracielly gracielli gracilda gracileide gracilene gracilia gracimar
gracinete graciosa graciosina graice graicy graziani grazielli graziely graziane greiciane greicy gregoria greyce gualter guerino guerina
guilhermino guilherma guttierre gyovanna haline hamiltom haniel hanny haron hebe heber hebert hector heda heide heidi helaine helana helba
helci helcio heldo helda heleide helenilda helenir helenira heleonora heli heliana heliane helida helielson helien heliomar helionora
helisson helita helizabete hellem hellena hellison hellyda helma helmut heloina helone helson helvecio helvecia helvia helvio hemerson
hemilly hemely henrieta henrick henrik henrrique heraclides heraclito heraldo hercilia hercilio herculana herika herik herick herica
herlan herlei hermann hermelino hermenegilda hermila hermogena hermina hermita hernan heronides herondina heros hervilha hevelyn hevellyn
hian hiandra hilaria hildacy hildegard hildemar hildene hildete hildenir hildeberto hilka hilmar hilquias hionara hirma hitalo hivan
honorina honoria honorata horlando hortencio hozana hudna hugolino humbelina hyago hyan iandra iani ianna iasmim icleia idaiana idaiane
idalete idaliana idalino idalio idalva idamar idario idenilson ideni idevaldo idiana idilene idivaldo idnei idoleta iedo ielda iend ienes
ifigenia iguaraci ilair ilaine ilana ilane ilania ilceu ilcilene ildacir ildecir ildefonsa ildeni ildenir ildene ildinha ildomar ileda
ilenice ilena ilene ilenir iliana iliane ilidia ilidio ilisangela ilizabete ilmar ilnete ilse ilsomar ilvan imar imara imaculata imelda
imerio inaiara inae inalda inaldo inalva indaia indalecio indalicia indiana indiamara ineide ineis ineza ingrit ingridy inglid inglacir
inocencia iolete ionaldo ionara ionete ionice ionilda ipolito iraceli iraciara iradi irailton iranilda iranildo iranilson iranir irapuan
irece irenaldo irenia irenilde irenildo irenio ireni iria iriane iridan irimar irineide irineia irinete iriseli irisvaldo irisvan irla
irlan irlane irlaine irlei irley irmgard irmina irondina isabelita isabely isadoura isael isaete isair isaira isaltina isalete isamara
isania isandra isangela isauro isaurina isidia isidorio isidio ismaela ismailda ismarina isnaldo isnaia isolete isoldina isolino issac
isvaldo itacir itaciara itamara itaiara itajara itallo itelvina ithalo itiel iuria ivacir ivalda ivaldete ivaldina ivalina ivanara
ivaneide ivaneis ivanei ivanessa ivanice ivanilce ivanildes ivanilson ivanilton ivanio ivanise ivaniza ivanize ivanka ivanna ivany ivelize
iveli ivelin ivelton ivenio iverson ivini iviny ivinilson ivna ivolina ivolete ivonaldo ivoneide ivonice ivonildes ivonildo ivonilton
ivonir ivonise ivonizete ivoni izabeli izabely izac izaira izalda izaltina izani izania izanete izaquiel izaquel izaurina izauro izete
izeth izidio izidora izildinha izis izoete izoleide izolete izonete jabson jacemir jacenir jaciane jacicleide jaciele jacielma jacielson
jacilda jacilma jacimar jacimara jacineide jacineia jaciene jacimeire jacione jacir jacirene jacirlei jaciro jackelaine jackelline
jackison jackslene jacobina jaconias jacques jacqueson jacquelline jacyra jacyara jadilson jadilma jadiel jadiael jadirlei jadna jadne
jadyson jaelson jaelton jaianny jaide jaides jaidete jailda jaildo jailma jailza jaina jainara jainer jairan jairson jakcson jakeline
jakelyne jakelline jaldemir jaldete jalison jalles jales jalusa jaluza jaly jamara jamary jamerson jameson james jamilla jamili jamila
jamyle jamylle janaelson janaide janaira janaita janaiara janaldo janara jandaia jandeilson jander janderlei jandercleia jandeson
jandirene jandyra jandui janea janecler janeci janelice janeo janeth janicleia janieli janielle janielly janielson janiere janiel
janierica janilce janilda janildo janilza janille janinha janielen janiny janira janis jannaina janne jany janylson januaria januario
jaques jaqueane jaqueliny jaqueson jaquiel jarbson jardielson jardson jardilene jardilina jardenia jarlan jarlene jarlisson jarson jasiel
jasiele jasiane jaudete javan jazon jazmim jeam jeanderson jeandra jeandson jeanny jeanice jeanfrancois jeanine jeannette jeania jecilene
jecimar jediael jedson jediel jeffersom jeffeson jefther jefte jeicy jeimison jeisa jeisiane jeisson jeiza jelson jemerson jemima jenaina
jenecy jenecir jener jeneci jenefer jenelson jenete jenifa jenilson jenildo jenilza jeniffe jennefer jenner jeny jeovan jeovana jeovane
jeovania jequiel jercilene jeremy jerfeson jerffeson jerlane jeroni jeronima jerri jesaias jesica jesiane jesiele jesielle jesielma
jesilene jesilaine jessiana jessiane jessicka jessie jessilene jessiel jessyka jesuel jesuina jesuita jesuilson jesulino jetro jeuza jezer
jeziel jeziane jhennyfer jhonatha jhonathas jhones jhonnatan jhonnatas jhonson jhordan jhosefer jhuan jhuly jhully jhullia jilson jilvan
jilvania jilmar jiovana jirlene jivanildo jivago joabson joabi joacil joacilda joacildo joacilio joacy joadson joaldo joalison joanan
joanathan joandra joandre joandson joanes joani joanice joaninho joanilda joanilce joanilson joanildes joanir joanita joanne joanny
joaozinho joaquina joara joares joberto jobson joceane jocelaine joceli jocelene jocelin jocelino jocelio jocelita jocelyne joceilton
jocemar jocemara jocemir jocenei joceni jocenilda jocenir jociara jociel jociele jocielma jocieli jocikelly jocilaine jocilda jocileia
jocilma jocimar jocimara jocimeire jocineia jocinete jocinei jocinaldo jociney jocivaldo jocivan jocivania jocsa jocy jodeilson jodilson
joedna joedson joeder joela joelcio joeli joelina joelisa joelita joelen joelton joely joelza joelzi joenilson joenilda joercio joeliton
johab johann johanna johanne johanson johnatha johnathas johnes johnson johnnatan johny joicilene joilda joildo joilma joilson joilton
joilza joina joiran jokasta jolinda jolival jolisa jonacir jonadabe jonadir jonair jonailson jonailton jonaldo jonalva jonara jonatam
jonatans jonathann jonaza jone jones jonei jonessa jonetes joney joni jonice jonicleia jonielson jonilda jonildo jonilson jonilton jonimar
jonis jonivaldo jonnathan jonnatas jonny jonsley jonson joracir joracy jordane jordanna jordano jordelino jordelina jordelio jordison
jordson jorgeane jorgelina jorgete jorgiana jorgiane jorgivaldo joriam joris jorismar jorlando jorlene jorveson josaias josane josania
josaphat joscelia joscelino joscilene joscimar josdete joseani josean joseanne josebel josebete josebias josecleide josedilson joseilda
joseilton joseildo joseilma joseildes josefino josefran joseisa joselha joselice joselina joselinda joselio joselir joselucia joselmo
joselton joselyn joselza josemar josemara josemaria josemary josemeire josemeri josemery josemir josenaide josenaldo joseneide josenei
josenete josenice josenilce josenildes josenir josenira josenita josenitt josenias josenyr joserlandia josevaldo josevan josevando
josevania josiara josiani josianni josicleia josicleide josiele josielma josielton josielly josielle josielson josieli josiene josifran
josilainy josilaine josilda josildo josilei josileide josilma josilva josilvan josilton josimaria josimario josimere josimery josina
josinaldo josinalva josinara josineia josineis josinei josinette josiney josino josinone josirene josirlei josismar josivam josivania
josivando josivane josivete josivone josivon josmari josmarina josmira josnei josoel josuelma josuelton josueli josuildo josyane josyanne
joubert jouse jovacir jovair jovaldo jovan jovanna jovanete jovania jovanice jovanio jovanilda jovelina jovencia joveniano jovenice
jovenildo joveni joventina joventino jovercino joverci jovercina joversina jovianna joviano jovilina joycy joyci joycelene joycyane
joyciane joziane jozeane jozefa jozelia jozeni jozi jozias joziel jozielma jozilene jozimar jozinete jozivan jozivaldo juanna juarina
jubelino jubiara juceilda jucelaine juceli jucelina jucelma jucelmo jucemar jucemara juceni juceneide jucenir jucenilda jucian juciana
juciane juciara jucicleide juciel juciele jucielma jucieli jucielly jucilda jucilea jucileia jucilei jucilia jucilma jucimara jucimeire
jucimere jucineide jucinaldo jucinete jucinilda jucirlei jucirlene jucyara jucyelle judismar judineia judivan judit judithe juditi judival
jugurta julcimar julcineia juleide juleica julenice juliam julianna juliangela julicleia julie julielson julielma julien juliene julienne
julierme julimara julinaldo julinda julinha juliete julieth julietta juliosmar juliomar julita julitania juliton julizete jullia julliana
julliane jullie jully julyana julyane julyanna jumaida junia juniele junielson juniara junior juniorio junivaldo juracir juraides juramir
juranda jurandi juranildes jurassy jurcelia juremar juremir jurlene jurenir juresia juscelaine juscelina juscelma juscemar jusciara
juscicleide juscilene juscileide juscimar juscimara juscimeire juscineia juscineide jusiane jusileide jusimara jussileide jussimara
jussiara jussier jussie jussinara jusselia juselia justiniano justino justa jutaci jutay juvanete juvanir juvelina juvenalia juvencia
juvenice juvenilda juvenildo juveni juventino juvina juvita kacia kadu kailany kailaine kairo kaisa kaisla kaliane kalina kaline kalita
kallyne kalyane kamilo kamylle kananda kandida kaoane kaoma karem karenn karielly karien karim karinna karita karlene karliane karlota
karolaini karollyne karoll karolline karolyna karyne karyny karynne kassandro kassiano kassiely kassiele kassilene kassyo katarine katerin
katharyne kathellen katherine kathia kathiane kathiely kathlen kathlyn kathleem katiele katielle katieli katilaine katilene katilucia
katriane katrini katylene kauany kauanny kauanne kauam kawa kawan kawanna kawanny kayan kayke kayo kayro kaynan kaylla kayran keanu keidy
keiliane keilla keisy keite keith keithy keitiane keit keiza kelby kelcilene keleen keler keliana kelienne keline kellem kellin kellison
kelliane kellma kellyane kellyanne kelry kelsen kelton kelven kelviane kelyane kelyn kelys kemerson kemily kemuel keneddy kener kenio
kenier kennedi kennia kennya kenner kenny keno keoma kepler keren kerginaldo kerlen kerlon kerlla kerlly kerolaine kerolayne kerolen
keroline kerolyn kerson kesiane keslley kessia kessya kessiane kessler ketelen ketelin ketelly kethellen kethelen kethely kethlen kethleen
kethlyn kethelin kethellyn ketllyn ketly kettlen ketylin keully kevelin kevellyn kevenn kevilin kevyn kewin keyla keyller keyllane
keyliane keyse keyson keyte kezya khadija khauan khauany khaled khalil khaylane kiane kiko kilder kilma kilvia kimberlyn kimberllyn
kimberle kimberli kimi kirlian kirley kissila klaiton klauber klaudia klayver klebia klebio kledson kledir kleidiane kleidson klenio
kleria klerison klerisson kleriston kleuber kleuton kleverton klinger klismann kleyson klivia kristian kristiane kristina krislayne
krisley krysley krystian krystal ladiane ladilson ladir ladislava laecio laedson laelson laene laercia laerson laerth laervan laesio laete
laeti laianny laianna laicia laidson lailma lailson laina lainara lainny lairson lairton laisla laislla laislane laisse lalesca lamar
lamartiny lamberto lanara landerson landoaldo lanuce lanusa lanuza lanussa larah larisse larisy larrisa laryce larysse laryza laudeni
laudenice laudenir laudemir laudeir laudicea laudicena laudilene laudimar laudimiro laudino laudivan laudir laudira lauane lauanne lauani
lauanda lauany lauana laucidio laucenir lauenia lauran laurane laurea laurecy laureana laureano laureci laurena laurenice laureni laurenio
laurentina lauren laurene lauriana lauriane laurice lauricea lauricia laurindina laurinete lauritta lauriza laurizete lauzinda lavigna
lavinya lavine lavina lawany layana layanna layanne layany laylla layna laynara layni laynne layra layse laysa laysla layslla layssa
lazara lazarina lazarino lazinho leandeson leandrina leanna leane leani lecio lecir lecilda lecimar ledia lediane ledilson ledimar
ledinalva ledio ledyr leiane leiany leiciane leid leida leidejane leidiana leidiani leidijane leidilene leidimar leidimara leidineia
leidsson leidson leidy leidyane leidyana leidymar leiliana leiliany leilson leilma leilamar leilane leilaine leilda leina leir leira
leirson leisa leisiane leise leiva leivas leiza leliane lelio lelis lemir lemuel lenaldo lenara lendina lenei leneide leni leniana leniane
lenicia lenilce lenildo lenildes lenilson lenilton lenilza lenimar lenin lenine lenio lenirce lenise lenizete lenize lenna lennon lennyn
lenoir lenoyr lenyr leoberto leocir leocimar leoclides leocleciano leodenir leodegario leodete leodilson leodir leoenice leogildo leolina
leolino leomara leomir leomario leona leonardia leonarda leonardina leonardy leonarto leonaldo leondenis leondina leoneide leonela leonia
leonides leonidia leonildes leonilia leonilza leonino leonir leonira leonisia leonita leonizia leonora leontino leopoldino leorides
leorena leosmar leovaldo leovegildo leovergildo lerci lercio lerida leriane lerisson lesandro lesley leslei leslie lessandra lessandro
lessi letania lethicia lethycia leticea leticiane letycia letiane letieri leudilene leudinete leudimar leudivania leuza leuzina levindo
levina levino levir levon lewi leyde leydson leyla leylane leylla leyliane liamar liandro liara liberalina liberalino libania libanio
liberata licelia licelma licemar liciana liciane licinia lidenor lideni lidiany lidianny lidiene lidijane lidilene lidinalva lidineia
lidio lidivan lidney lidson liduina liduino lidya lidyanne liegina liege liel liene liesse lielson lieti ligiana ligiane ligiara lilaine
lilane lilania lildete lilene liliani lilianne liliany liliene lilienne lilya lilyan lilyane linair linalda linaldo linara lindalci
lindamar lindamara lindamir lindanir lindauria lindauro lindeberg lindemberg lindberg lindenberg lindenilson lindenalva lindete lindeci
lindiana lindiane lindijane lindimar lindineia lindinaldo lindinez lindinete lindivalda lindivaldo lindja lindnalva lindoaldo lindoia
lindoilson lindojonson lindolfa lindolpho lindomara lindomir lindonalva lindoneia lindonete lindonjonson lindoracy lindoraci lindoval
lindsay linduarte linduina lineide lineker lineu lingia linicker liniker linneker linoel linsmar lionice liomar liomara lionel lionete
lionildo liosmar lirane liriane lisane lisangela lisania lisbete lisbela lisete lisiani lisianne lisieux lisie lislaine lislei lislene
lisliane lisneia lissa lissandro litiane litiele livaldo livercina livian liviane livino livyan lizangela lizeth liziane lizianne lizier
lizzie
abnael acelina acir acrisio adamastor adauton adelcio adenildo adenilton adeodato adevaldo adevanir adilma adimilson adinalva adir
adnilson adonildo adriani adroaldo aduilson afonsina afra afranio agamenon agnelo agostinha agripino airan aislan akemi alair alane alceu
alcebiades alciane alcileia alcimar alcindo alcirene aldalice aldemar aldenia aldenira aldenor aldineia aldir aldira aldomiro aleciane
alecsandra alecsandro alef aleksandra aleksandro alessa aletheia alexandrino alfredina aliane aliciane alini alipio almiro alonso altamiro
altemar altenir altevir alvaci alvanir alzemiro alziro amabilia amadeus amadis amarilis amarino aminadabe anacleta anacleto anailde
anaildes analu ananda anatalia anazilda anderleia andreana andreas andreissa andrelino andreson andriw anesio ansel antoine antonielle
antoniele antoniel antoninho antonino anuar aparicio apolonia apoliana apoliane aquiles aquilino aracelia aracelis arcangelo archimedes
ariani ariano aribaldo arildo arilson arilton arinete arion ariovaldo aristela arlisson armanda armelindo arnon arnobio arolde artidonio
asael ascenio asaph astolfo atair atanasio ataulfo athos audenora audicelia audileia audilene audir audria augusto aureliana aurelino
aureo auricelio aurindo aurineide aurinete aurino aurita auro auta avanir avilmar ayslan ayumi azael azenilda azuil bartira basilia belini
belisaria belisario belmira belizario beneilton benhur benilson bernadino bertilia bertila bertolino biatriz boaventura braulina braulino
brendon brizola cacio calisto carila carise caritas carlei carleide carlindo carlitos carlo carluce carmelino carmencita carmindo carmita
carmo cassemiro cassimiro casturina catariane catielen catiuce celidalva celido celiomar celinda celinha celino celita celmo celoi celsa
cenira cenilda chaiene chailine charlesson charlise charliton chayenne chystian cibeli cicinho cidimar cidinei cidiney cilmara cilsa
cimara cineia cipriana ciriaca ciriaco cirila cirleia cizina clair clariana clarivaldo claudeci claudeni claudemira claudemiro claudenor
claudiano claudicea claudiceia claudileia claudimara claudimeire claudimir claudina claudinea claudinho claudiomar claudiomir claudson
clauberto clauco cleano clecia cleiane cleidinaldo cleidineia cleire cleni clenia clenilton cleofas cleomara cleonilde cleonilda
cleonilson clerio cleriton clerson clesia clesio clessio cleucia cleudiane cleudimar cleudson clevelandia clevia climerio clisia clotildes
clores constantina corinta cornelia cornelio crescencio crisloi crispina crispiniano cristela cristovam crizeuda dacia daciane dadiane
daia daiara daiele daila daine daisa daiza dalgisa daliane dalirio dalmira dalto dalvan dalvanir dalzira damasceno damaso damiane danubia
darcilene dariana dariane darleson darlison darwin dashiell dayara daylane daylan daysa dayvid dayvison dayvson dede deiana deidiane
deilson deilton deima deinha deison deivy deives dejaime dejane dejanira delaine delcina delmara delmina delmir delmonte delorme delva
delzuita demetria denice denilsa denilton denisa denisson denison deocleia deoclides deodora deolindo deomar deonice deonilda deonisio
dercilia dercio dermival derneval desi deuselina deusenir devanil devanildo deyvson dheimes dhiovana dhonatan diany diely diemes dieslen
dilcinea dileia dileusa dilmara dilva dilvan dimitri dinara dineia dineide diogenis diomar diomara diomedes dion dionara diones dionice
dionila dioniso diony disraeli divaldina divalmir divana divane divanilson djalmir djanir djenane djohnny dominga domitila donaldo doriana
doriane doglas dulceia dulcenira dulcimar dulcina dulcineide durcelina ebenezer eberson eberton edelcio edenia edenilce edenilda edenilton
ederlei edgardo edianez edicarlos edicleia ediclei edicleide ediene edila edilane edilany edilce edilmar edilse edilva edima edinael
edinara edinilton edino edinora edislene edisia edivandro ediva edivar edivete edivone edma edmarcia edmilton edmir ednamar ednir ednize
ednilton edoardo edualdo eduvirgem edvana edvanio edvar edvina edwiges egidia eidimar eilson elaene elaide elainy elani elber elbio
elcimar elcina eldair eldio eleina elenilce elenildo elenilton elenito elenize eleonilda eleuda elexandro elgi eliab elianderson eliazar
elidiana elidio elido elielda elielma elielton eligio elimara elimarcio elimaria elinalva elinara elineia elinei elinelson eliny eliomara
elionara elioneide elionor elisabel elisangelo eliscleide eliscleia elivan elivane elizabel elizalda elizania elizene elizomar ellica
elmano elmiro eloana eloia eloisio elon elora elva elviro elzeni elzita emanoele emanoelle emeline emiliana emival enaldo enaura enauro
endel enderson endrew endrigo endryl endy enesio engracia eny ercio ereni erenilson erenir erenita ericles erielson eriele erielly
erielton erielma erinaldo erineia erinete erineuda erineuton erico eriston eritom eriton erivalda erivane erivanio erivonaldo erivone
erlandio erlane erlania erlinda erlita erlon ermelina ermerson erminda ernanda erni ernilda ernildo erno ernst erondi erondino eronildes
eronice erotilde erson ervin esau eshiley esmail esmerinda esperidiao estanislau estelle estermina eteldina euclelia eudaldo eudeni
eudenice eudenir eudesia eudo eudoro eufemia eugeniano euliene eulinda eulino eunides eunira eupidio eurani eurenice euridece euridio
eurismar eurli euroides eusa eusebia eustacia eustaquia euton euza euzamar euzebia euzenir euzelia euzi euzilene euzimar euziane evaine
evana evando evane evangela evangelino evania evanice evanil evanuza evarista evaneide evelino everlan evers evilania eviliane evodio
evoni expedita eyshila ezechiel ezupero fabila fabilson fabriciana fabrine fabrini fabrizia fabrizio faisal fania febe febronia febronio
felinto felip felipi felisbela felismino felizbela fermiana fermiano ferminio fernandino filinto filismina filogonio firmiano flavinha
flavinho florencio floraci florianita florindo florisbelo florisbina florisval francelma francemilda francian francicleiton francidalva
francielma francijane francilane francilda francilei francilina francilio francilma francilson francina francinalva francini francione
franciosmar francirlene franciscleia franciscleide francismar francisvaldo francivone francky frankie franswilian franz frede frantiesca
franthiesca franthesco fulgencia fulvia fulvio gadiel galdina gamaliel gaudencia gaudencio geanini gecilda gecina gedielson gedimar geice
geicelaine geiciane geilda geisebel geislaine gelcira gelma geminiano genailson gencileide genilton genira genisio genison genivalter
genovevo geonice georgea georges georgeta georgete georgiana georgiane georgino geralcina geraltina gercica gercilio gercira gerlanio
gerliane gerleide gerlene germinia gerio gerli gerline gernan gersi gersonita gersoni gervasia gervasio gerty gesimar gesivaldo gessimar
getrudes geusivan gezebel giancarla giancarlos giandra gianete gianinna gianlucca gianluca giannina gidalia gidalva gidalti gideon gideone
gidelson gidevaldo gidione gideoni gilbson gilcenir gilceu gilciane gilcileia gilcinea gilcineide gilcimara gildacio gildean gildeane
gildecio gildenice gildenir gildenora gilderlan gilderlane gilderlandio gilderlania gilderson gildesia gildiane gildimar gildsonei giles
gilfredo giliarde gilierme gilio gilmari gilmarques gilmei gilneide gilsene gilsiane gilsimar gilsomar gilsonei gilva gilvane gilvanilda
gilvanildo gilvanio gilvando gilvandete gilvoneide giordane giordani giorgia giorgio giovann giseldo giseliane giseuda gisiane gislaini
gislei gisleia gisleno gisnei gisvaldo gisvanio gitana giuliane giuliani giulliane givalda givanilson gizeuda gladston gladstony glaici
glaicon glair glauce glaucenir glauceli glauciele glaucielen glaucielle glauton glauberto glayson glayton glecy glei gleibson gleiceane
gleicelene gleicimar gleicione gleidemar gleides gleidston gleika gleiciely gleik glene glenia glerison gleuber gleubia gleuce gleuciane
gleydston gorgonio gotardo graciana graciane gracilina gracina gracindo gracineide gracita gregor greicielle greicilene gretel grimaldo
grimalda gualberto guaraci guaracy guiga guiherme guilliano guiomara guislaine guiulia gumercindo gumercinda gunter gustava guta heberson
heberton hedviges helber helenas heleodora helinton helom helouise helry henagio hendrick hendrik hendrio hendy heni henricky
heracles herberson herbeth hericles heriton herlander herlandson herlane herlem herles herlon hermane hermani hermelina hermeson hermilina
hermilson herminda hermona hermosa herverton hervelton hesron hideki hideo hilberto hildebranda hildelene hildeci hildegardo hilderlan
hilderlandia hildervan hildiane hipolita hiroko hisashi hoffmann honorino horacia horacina hualas huan huanderson hudison huelinton
huender hueliton huga hugnei hugor huguinho hulda humberta humbertina hyorrana iagor iaci iacy iassana icila idair idalece idalice
idelbrando idelci idelmar idelvan iderlan idilia idinaldo idineia idiney idione idovino igraine ilaina ilani ildair ildineia ilivan illen
illya ilmara ilona ilone ilsimar ilto ilvania ilvo ilzete inadia inajara inaura inelda ingra inima iolando iomar iona ionar ionaria ionir
iracemo iracildo iracina iraides irailda iraildo irair iraja irajara iralda iraldo irandi irandir irane irania iranice iratan ireda irena
irenea ireneide irenete irenilza irenita ireno iriel irina irisdalva irisleide irislene irismar irismara irisneide irivaldo irivan
irlandia irlene irleide irna irneide ironaldo irondino ironildo ironilda irta irton isadelia isaely isairas isaldina isaltino isau
isaurino isaviana iscarlete isdael isequiel isidoria islaine islana islane islaniia islania islany islayne isleide islene isley isleia
isli islon islley ismaelly ismaille ismaley ismaile ismair ismaria ismenio ismeria ismerio isnei isoel isolde israela italina
italmar itamari itamir itana itauana iterval itibere ituan ivaci ivacy ivaine ivaldino ivaldi ivandra ivandro ivane ivanilza ivanira
ivanisia ivanoel ivanoi ivanor ivanoska ivanusa ivanuza ivea ivelto ivens iveraldo ividalma ivina ivison ivolanda ivon ivonalda ivonilda
ivonira ivonisio ivoneti iza izailda izaldina izalino izalina izaltino izamar izana izane izaurino izequiel izidoria izildo izoel izolde
izoneide izonilda jacileide jacileia jacinete jacivaldo jacivania jackline jacksoney jaclyn jacoby jacquelina jadeilson jadeilton jaderson
jadiane jadielson jadina jaida jaila jailene jaimar jaimer jaimilson jaimina jaimir jainaldo jaira jairon jairton jaison jaiza jaldir
jalila jalmira jalva jalza jamilda jamildo jamilton jamir jamira jamison janaica janaildes janaildo janair janclei jancleide jandair
jandiara jandina jandison janduir janecleia janeclecia janedson janeilson janeilton janeisa janemar janerson janesca janeslei jania
janiana janiara janielma janieri janicelia janildes janilene janilma janilton janiquele janir janisia janislei janisson janivaldo janiza
janize janjao janoca janse jansen jansi janson janusa janusia januza januzia jaqueli jaquelina jaqueliane jardelia jardeane jardelina
jardeson jardiane jardielle jarede jario jarismar jarivaldo jarlei jarlon jarmeson jaslene jasmina jatir jaudir jaufran jaura javel javert
jaya jayara jaymerson jayni jayson jeander jeanes jeanilson jeanini jecivaldo jeconias jedaias jedida jef jeice jeicele jeiel jeiely jeime
jeimerson jeimes jeiciane jeieli jemille jenerson jenessa jenicer jenilton jenise jeniver jenivan jeniciara jeocondo jeosadaque jeovanir
jeozadaque jerferson jerilene jerisnaldo jerliane jerolina jerolino jeronice jerriane jersilene jersonita jesebel jesimiel jeslane jessana
jesseca jessel jessen jessic jessilane jesuela jesulina jesusa jesuza jezebel jhandra jhenika jheine jhoisse jhojo jhonison jionara
joacema joacira joades joaide joalda joalice joalina joama joanadarc joanderson joanede joania joanicio joanildo joanilza joanina joanira
joanito joanisia joari jobe jobervan jocelane jocelha joceliana joceliane jocelina jocelito jocelmo jocenice jocenildo jocenilton
jocicleide jocielson jocilane jocildo jocileide jocilei jocilmar jocimeri jocina jocinara jocinea jocione jocirlei joclecio jocleia
joclesio jocsan jodecir jodson joeci joecio joelda joeldo joelino joelio joelmar joelmo joemerson joemir joene joenice joenir joerson
joese joesley joiceane joicelaine joicele joicieli joicimar joiciele joine joira joire joirton joisa joise joisiane joison joiva jolana
jolair jolindo jolson jomar jomara jomario jomeri jomerson jonadson jonael jonai jonaina jonalda jonalvo jonaly jonarte jonath jonathon
jonderson joneide joneison joneval jonierson joniel jonielma jonilce jonilsa jonina jonison jonivan jonya joran jordani jordanio jordany
jordel jordenia jordiane jordina jordino joredson jorgea jorgelino jorgino jori joricelia jorisdeth jorivaldo jorivan jorlan jorlandia
jory jos josabete josadabe josadaque josanda josangela josani josanias josanilda josanira josany josbel joscelaine joscelio joscemar
joscimara joscineide josecleia josedson josefe josefy joseila joseilson joseja joselainy joselane joselda joseliana joseliane joselinha
joselisa joselita joseluci joselucio joselo joselson joselyne josema josemario josemberg josemi josemil josemilson josemilton josemira
josemy josenalva josene josenea joseneia josenia josenicio josenil josenilma josenilson josenilza josenito josentina josephe joses joseti
josety josevani josevanio joseval josezito josian josiana josibel josicarla josiclea josiclecio josicler josielda josielen josiellen
josielza josiete josildete josilea josileia josileni josileny josileuda josileusa josilmar josilson josimaire josimare josimari josimarcos
josimary josimiel josimir josinaide josinalda josine josinea josineira josinere josinha josinilda josinildo josinilson josinilton josinoel
josiomar josione josirlene josisleia josislene josita josival josivalda josivana josivandro josivaneide josivanio josivelton joslaine
joslane joslei joslene josley joslin josmael josmailton josmara josmario jossileia jostein josuela josuelia josueldo josuelene josuina
josuino josykelly jotair jotalene jou jovanci jovandir jovanil jovanildo jovanir jove jovecina jovecino jovelaine jovelane jovelia
jovelcina jovelcino jovelice jovenil jovenilia jovenilson jovenita joversino joverlandia joviane jovidete jovito jozelita jozileia juanice
juanito juary jubiraci jucelandia juceleide jucelei juceleia juceleine jucelena jucelene juceliana juceliane jucelita jucelito jucenei
juceneia jucenildo jucenira jucerlei jucerlane jucerlandia juciandro juciani juciclea juciclecia jucicleia jucicleiton jucielen jucielso
jucieude jucieuda jucilaine jucilane jucilaide jucildo jucilena juciliana juciliane jucimari jucimario jucimeri jucimery jucimir jucina
jucinara jucinea jucione jucira jucival jucivaldo jucivan jucivania juda judilene judimar judita juediano juelma jueli juelina juilson
julhia juliele julielle julielly julieme julier juliermes juliermeson julietty julilene julimeire julina julindo julinho julisson juliva
julivan julivania juliza juliz jullietty jumario jumeire junaria juncelio junea juneo juni juniel junielma junilson junilto juninha
juniomar juniora jupiara jupiraci juraciara juracilda juracilma jurailson jurailde jurailton juraldo jurany jurarez juremi jurene jureni
jurez juril jurildes jurivaldo jusa jusciane jusciele juscelana juscelha jusceleide jusceli jusceliane juscelio juscelita juscelito
juscely juscileia juscinete juscivaldo juscivan juscivania juselita juselma jusemar jusemara juserlandia jusicleia jusiele jusiley jusilei
jusilene jusimar jusimere jusineide jusivan jusivania jusmar jussan jussanan jussana jussandra jussane jussanea jussania jussari jussaria
jusselino jussiana jussiele jussiene jussilene jussimar jussineia jussinete jussiria jussivaldo jussivan juste justiana justiano
justiniana jutair juvan juvana juvani juvania juvanice juvanilda juvanildo juvaneide juvany juvelino juvenaldo juvenar juvenciano
juvencina juvencino juvenia juvenilio juvenilson juvenilton juvenilza juvenir juvenita juvenor juverci juverlande juverlandia juversina
juversino juviano juvito juzelino kaciana kaciane kadson kael kaela kaelly kaelson kaeny kaiana kaiane kaianne kaiany kailton kaina
kainara kaissara kalel kaleu kalila kalinca kalinka kaliny kallel kanandra karenina karenine karenny karisa karise karissa karliana karly
karoly kassius katarini kathiusca katiani katiellen katilane katileide katilma katiuce katiusce katiuci katiucy katiusci katiuska katiussa
katiussia katiuza katusha katycia katyussia kauai kaun kauo kayana kayane kayanne kayara kaye kayomy kayron kazue kazuo kedma kedna kedson
keid keidson keile keilson keilton keily keiko keitheline kelciane kelita kellianny kellyta kelmer kelmy kelps kelsilene kelvi kelvia
kelvis kelvy kelvys kelyta kemile kenai kenate keniana keniane kenide kennede kenthony kerlane kerley kerlia kerliane kerlin kerlis
kerllyn kerma kerolai kerolain kerolainy kerolaini kerolane keroliny kerton kesli kessila kessly kessy ketes kethen kethrin ketilen ketily
ketrin ketryn ketson ketsia ketty keula keuri keverson keverton kevilly kevily kevini kevlin kevllyn kevly keyle keylly keyton kiandra
kiarely kilber kilson kilza kimie kinberly kirla kirliane kirlla kirna kirian kissia kissiane kizy kizzy klaywert klaydson klebiana
klebiane klecia klecius klediane kleidiano kleiten klemerson klenia klerton kleriton klesio klessio kleube kleuma klevison kleyber
kleyverson kleyvison klicia klinsmann klissia kliver klivisson klycia konrad kristiny krisna krislainy krisle krislen ksia kyvia labibe
laciane lacir ladice ladisla ladjane laelia laenio laertes laertson lafaete lafayete lafayette laian laiara laice laide lailane lailton
laineker laio lairce laissy laita laizy lalina lalita lamara lamec landinho landri landulfo laon laraina laraine larayne laressa larine
laris larissia lasmin laudeci laudelice laudecir laudemar laudemira laudemiro laudi laudiele laudina laudinei laudirene laudomiro laudson
laurana laurani laurany laureane laurenci laurencio laurenco laurenir laurenita laureno laurent laurete lauri laurici lauricelia lauriceia
lauricio lauricy lauridia laurielly laurien laurienne laurieny lauriete laurilene laurilia laurimar laurina laurineia laurinha laurinho
laurino laurismar laurismara laury lauryna lauryen lausimar lautenio lauzimar lavi lavinea lavinha lavignia lawane lawan lawrance lawrene
lawson layan layara layce laydiane laygner laylton layo layon layson laysson layzi leander leandrinho leandriane ledeane ledemar ledi
ledian lediana lediani ledineia ledione ledivania ledja ledjane ledna ledson leduina leduino leduvina ledy legiane legy leiana leice leici
leicia leiciele leicielle leicy leidaiana leidaiane leidalva leidelaine leidiely leidimari leidimeire leidinalva leidinaura leidison
leidmar leildo leileane leilia leilian leilton leirce leiri leiriane leirisson leisimar leisla leisly leison leisson leitiane leivan leivi
leivison leivy leizi leizy leiziene lejiane lelian lelinho lella lelma lemar lemilson lemoel lenaide lenardo lenariane lenarte lenayde
lenemar leneir lenes lenia lenicio lenie lenier leniel lenielson lenieverson lenilma lenilva lenina lenire leniro lenisa lenisio lenison
lenissa leniton lenival lenivaldo lenivan leniza lenoar lenoara lenora lenzi leoana leobaldo leobardo leobino leocarlos leocardia leocenir
leoci leocilda leoclecio leocrecia leodegar leodegaria leodemar leodenice leodi leodimar leodina leodino leodonio leoene leofonso leogilda
leoides leois leola leoma leomagno leomarcio leomarcos leomaria leomira leonal leonara leonardino leonarde leonas leonci leoncina leoncino
leoncia leonda leondas leondino leonei leonelia leonelio leonello leonete leonhard leonicia leonicio leonidis leoniel leonil leonila
leonilha leonilio leonilla leonilo leonilton leonio leoniria leonis leonisa leonise leonisio leonitas leoniti leonito leonival leonizio
leonori leonoria leonorina leonorinda leonorio leonorzinha leonys leosvaldo leotilde leoterio leovani leovania leovandro leovegilda
leovergilda leovigilda leovigildo leovino leozina leozino leozir lerinha lesiane lesio leslen leslia lesly lessa lessia leta letica
letissia letizia leuci leucia leucio leudenir leudiana leudice leudinei leudivan leudo leudy leudson leula leuma leunice leurice leury
leusimar leusinete leuson leuter leuvan leuzamar leuzeni leuzenir leuzi leuzinete leuzira leuziane levim levinda lexandro leyson leziana
leziane lezio lezir lezita liamara liciomar licurgo lidice lidiel lidineide lidiomar lidione lidismar lidivania lidja lidoina lidorio
lidova lidovino lidu lidubina liduvina liduvino liedson liegi lienai lienaldo liete liezer ligiani liginho lilio limara limirio
linalva linamar linamara linaura lincon linconl lincolin lindacy lindaci lindair lindamira lindava lindembergue lindiara lindineide
lindivania lindivan lindora lindorio lindovina lindinaura lindonice lindonesia lindraci lineusa lini linia linus lionela lionara lionidia
lirian liriana lirida liris lisaldo lisana lisandre lisandrea lisanea lisanias lisbeth lisdeili liseane lisele liseu lisiana lisiara
lisiene lisinha lisio lislane lisleia lisli lisloi lismara lismari lisoneide lisonete lita literio livana livania livanilda livanio
livinia livio livoneide lizabete lizabeth lizarda lizardo lizeu liziara liziene lizy loane loara lobelia locadia lodair lodia lodimar
lodinha lodir lodovina lodovino loeci loila loilda loilton loiri loise loisiane loiva loiza lomar lonardo lonice lonilda lonir loraci
loracy loraide lorainy loranda loraschi lorayni loreana loreane loreci loredana loredane loredi loreley lorelei loreli loremar loren
lorencia lorencio lorenco lorene lorenia lorenice lorenildo lorenilda lorenir lorenita lorenne lorentina lorentino lorentz lorenz lorenza
lorete loreto loriane loriana loriano loricelma lorice lorides lorieli lorien lorilene loriman lorimar lorinda lorindo lorinha lorinho
lorini lorino lorisa lorisete lorismar lorisvaldo lorita loritania lorival lorivaldo lorivan lorivania loriza lorna lorran lorrainy
lorraini lorrayni lorrayny lorraina lorraya lorrayna lorranya lorrania lorrine lorraynna loruama louhana louane louanna louanne louanny
louany louisa louiza louraci lourana lourane lourani lourany lourci lourde lourdete lourdilene lourdimar lourdirene lourenca lourencina
lourencio lourenny lourenzo loureta louri louriana louriane lourice lourinalva lourini lourissa lourisvaldo lourisval lourivalda
lourivaldo lourivan lourivania lourizete lourizaldo lourraine lourran lourrane lourrani lourranny lourrany lourrayne lousiane lousie
loyana loyany loyola loyse luama luander luanderson luandra luandro luania luannes luanya luara luary luarlinda lubia lubiana lubiane
lubinha lucalia lucelaine lucelane luceleide lucelene luceli luceliana luceliane lucelio lucelino lucelina lucelita luceller lucelma
lucelmo lucely lucemar lucemara lucemir luceneide lucenei lucenete luceni lucenia lucenice lucenil lucenilda lucenildo lucenilson lucenir
lucenira lucenita lucerlandia lucerleide lucerno luciacre luciala lucialva luciamar luciamara luciamare lucian luciandra luciandro luciani
luciania luciany luciclea luciclecia luciclei luciclede lucicleia luciclene lucidalia lucidea lucideia lucidete lucidia lucidina lucie
luciel luciele lucielen lucielena lucielene lucieli lucielia luciellen lucielle lucielly lucielson lucielton luciely luciem lucien lucieni
lucienia lucienio lucienny lucieny luciete lucieudo lucieuda luciglei lucigleide lucijane lucilane lucilda lucildo lucilea lucilei
lucilena lucileni lucileny lucileuda lucileudo lucileusa lucileuza luciliana luciliane lucilinda lucilina lucilma lucilo lucilva lucilza
lucimaira lucimaire lucimare lucimaria lucimario lucimari lucimary lucimauro lucimeia lucimeiri lucimeri lucimeria lucimerio lucimery
lucimere lucimi lucimiria lucimir lucimira lucin lucina lucinaldo lucinalda lucinalva lucinara lucindinha lucine lucinei lucineire
lucinere luciney lucinho lucini lucinia lucinio lucino luciola luciolla luciomar lucione lucionete lucira lucirene lucirlei lucirleide
lucirlene lucislei luciula lucival lucivalda lucivaldo lucivam lucivan lucivana lucivanda lucivando lucivaneide lucivani lucivanio
lucivelma lucivelton lucivera lucivone lucyellen lucyelle lucymary ludemar ludenir ludgera ludgero ludgerio ludiana ludiane ludiele
ludiely ludimar ludimara ludimilson ludimille ludiney ludinei ludislene ludmara ludmile ludmille ludmilly ludnei ludolfo ludovica ludovina
ludovino ludugerio ludwig ludyanne luely luelma luelson lueny lufe luildo luine luisana luise luisele luiselia luiseni luisito luiszeny
luisdalva luita luizalba luizana luize luizenir luizetti luizian luizita luizomar luizondina lumara lumena lumi lumiko lumy lunaldo
lunalva lunara lunardo luperce lupercia lupercina lupercino lupercio lurdete lurdes lurdilene lurdinete lurdinha luriana luriane lurieta
lurivaldo lusania lusbel luscia lusciana lusciane luscimar lusenilde lusenir lusiana lusiano lusilene lusimara lusimaria lusineia
lusivania lusivaldo lutcho lutgard lutgarda lutgardes luthiane luthielly luthiano luthyane luvercy luverci luverina luy luyane luyara
luzana luzanete luzani luzania luzardo luzaria luzarina luzea luzelena luzelene luzeli luzelia luzemar luzemara luzene luzenete luzeneide
luzeni luzenice luzenil luzenilda luzenildo luzenilton luzenir luzenira luzeny luziana luziani luzianna luziano luziany luzicleide
luzicleia luzidalva luzidete luziel luziela luziele luzielia luzielma luzielson luziene luziete luzileide luzilda luzilene luzilete
luzileia luzileuza luzilia luzimara luzimari luzimaria luzimario luzimaura luzimeire luzimere luzimeri luzimery luzimeria luzina luzinalda
luzinaldo luzinalva luzinar luzinara luzineia luzinele luziomar luzirene luzivan luzivaldo luzivania luzmara luzmar luzmarina luzmila
luzola luzonaldo luzoneide lydice lyrian lyris yumi
zezinho zezao zecao tiaozinho toinho tonhao luizao joaozao aninha nandinho nandinha duduzinho biel bielzinho kaka cadu gui guigo bru brunao lulinha nazinha quincas fafa deia leninha
marcao marquinho marquinhos marquito paulao carlao pedrao joaozao robertao ricardao eduardao
`;
