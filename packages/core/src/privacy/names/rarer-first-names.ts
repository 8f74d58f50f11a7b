/** Old-fashioned, regional and rarer first names in Portuguese, Spanish and English, lower case without accents; written down from general knowledge. */
export const RARER_FIRST_NAMES = `
adilio aglair aguida alberta alderico aldonso alvair ametista anaiza andrielle antero arcanja artemis asaf auridea austregesilo azenate
basileu benigna bonifacia branquinha brenno brigitte candinha carine catharina ceci cesaria cezar clauber cleria climene conrado consolata
coralina crisostomo cristhian danilla darli derly desdemona dilceu dinorah domicio doracy dorothea druso dyonisio edelweiss edleuza
eleuteria elinor elomar emanuelle emerenciana ernesta fabiene fanny floriana franciscana gasparino geanne genebaldo gersina gladis
guineverre heliete heloa hemengarda henrico henriette herenice heriberta hervalino hiolanda ibsen ignes ilso iracy irai ireneu iselda iva
jaguaribe jeni joreci joscelina karin laira laodiceia leao lermen letice lici lucila luisinha luri lusinete madalene magaly maila marciel
marcionilia marcolina mareli marianna marici marilena mariluz mariola mariota mariza marlucy marusa maryana mauricea mauricelia mecenas
melchior michely miguelina mirza myriam naide nandara natercia natividade nazareth nedina nelida nelita nelsina nelva nemesio neuzeli
nicacia niceia niceas nilzete nirvana nivalda noemy nonato noraldino normelia odilson odisseia odorico olair olinto olivaldo oliverio
oliviero olympio onofra oracy orfeu orides orisvaldo orlinda orozimbo ortencia oscarina oscalina osmario osvaldina otacilia otaviana
otaviano otelo othon ovidia ovidio ozeni ozilda parisina pascoalina patrocinia pedrina pedrita pedroso pelagia peregrina petrolina
petrucio placida polliana pompeu pompilio quele querencia quinha quiterio ramilton ramires regiano regino reinilda renilson reinor
reynaldo rhaissa rhuan riana ricardina rildo rilza risoleta risomar robertina rondineli ronny rosemari rosildo rosilma rosmari rosni rubem
rudinei salomea salustiana salvina samuela santinha saraiva saula saullo sergia shayane sidonio silmar silvanio silvaneide silvestra
silvina simoa simplicio sisenando solimar stael stela suria sussara taine taise talitha tancredo telmo telva teodolinda teodorico thainara
therezinha thereza tibercio tibucio timotea tomasia tonico toribia tristao tullio umbelina urias ursulina valber valdeni valtencir
vandreia vangela vanildo vanilsa vanir venancia venicio venizelos veraldo verissimo vespasiano vidalina vilmara vinicia vinicio
viniccius virgilia virgulino vitorina vivaldo vladia volnei waldemir waldirene waldo wanderleia wemerson weslei willians xenia xerxes
xisto zelina zenaldo zenir zenobia zenobio zeferina zildete zilza zinalda zozimo zuleika abrahan acacia adan adelfa adelita adoracion
aimar aimara ainara ainoa aitziber alarico aldara aldana aleida aleix alejo alfonsa alfonsina aliberto alina altagracia amadeo amado
amadora amaia amancia amapola amaranta amaya ambar ambrosia amparito anais andoni andreu andresa aneth anel angelines angustias ania
anselma antia antolin anxo apolinaria arancha aranzazu arantxa arcadia arcadio arcelia argimiro aristobulo armandina arnau aroa arsenia
artemisa ascension asela asdrubal asunta atanasia atilano azahara basilisa baudilio beltran benilde benita benjamina bernardita bertin
bittor blas blasa brunilda calista calixta camelia cancio candelaria candelario caritina casiano casilda casimira casto catalino cayetana
cayo ceferina celerina cesarea cesareo chabeli chano chencho chepina chicho chito chon chonita clarisa cleotilde coco coronada crescencia
crisanta crispulo cristobalina cristo cuca cuco curro daira dalia dalmacio danae dariela delfin deyanira diosdado dolors dorita doroteo
duna eduvigis edelmira edelmiro edelio efren eider eladia elisabet elisea elvia emelina emilse encarna enma enric enriqueta escolastica
eudosia eulogia eustasio euterpe evelia felicidad felicitas feliza ferminia fidela fidelia fidelina flaminia francesc fructuosa fructuoso
gaizka galo galia garazi gaspara gerarda gertrudis ginesa gines goizane gorka goya gracia gricelda guillem haydee heliodora hermelindo
ibai idoia idoya ignacia ileana imanol indalecia inigo irati iraida isabelino itati ivette izan izaskun jacoba janire jaione javiera
josafat josep josu juanpe juanmi julissa jurgi justo kepa koldo lander laia leopolda leyre libertad llanos loida lope ludivina luisina
luismi madai maialen maider mainor maitane manolita manola maricruz marichu marifer marijo mariloli marilo marioly marisela mariuxi marivi
marlen matea maximiliana maximino medardo melba melitona meliton mencia meri meritxell micaelo miguela milagro millan minerva mirtha
morena nagore nahia nahiara naia naroa narcisa natalio natxo nazaret nekane nelly neus nicanora nicolasa nila ninfa nohemi nolberto nydia
obdulio olalla olaya olegario oliva omaira oralia oriol otilio pacho pancracio panchita paquito pascuala patro pelayo pepita petrona
pilarin pituca pompeyo praxedes primitiva primitivo prisciliano prudencia quirico ramoncito raulito refugio resurreccion reyes rodolfa
rogelia roldan romualda rosina rufo sabela sagrario salomon salvadora sancho sarai saturnina saturio segismunda sempronio serafin servanda
severa severiano sigfrido silverstre sira sixta sonsoles tadea tadeo tarsicio tencha teodosia tomasa torcuato tota toya txema txomin unax
urko usua valero vicenta victorina vidal vidala violante visitacion xabi xabier xandra xana xoan xose yahaira yaiza yamileth yanira yazmin
yeni yenny yesica yeray yon yoselin yuridia zahara zoila zoilo zurine abby abraham adalyn addie adeline adlai adrienne aidan aileen alaina
alastair alden alec alena alisa alisha allegra allyson alonzo althea amari amira aneesa anika annabel annabeth annmarie ansley anson anya
arabella archibald ariella armand arnav arnie arpad asa asad asha ashlee ashleigh ashton asif atticus audra augustus austen avery avis
ayaan ayesha aylin barrett bartholomew basil baxter beckett benedict benji bethan bettie beulah beverley blaine blair blaise boyd bram
braxton breanna brennan bret bria bridgette brielle briony britney brody bronte brynn bryony burt buster callie calum camden camryn carey
carissa carlene carly carlyle carmel casper cathleen chanel chantelle charis charley charmaine chauncey chelsey cherie cherise cherry
chester cicely clare cleveland coby coleen collin conan conrad coraline corbin cornelius cressida curt dakota dane danette danica darby
darcey daren darius darnell dawson dax dayton deandre deidre delaney demi denzel desmund destiny dewey dillon dionne dixie dominick
donovan dorian dudley earnest eben ebony edie edmond edwina eitan eleanora elisha ellery elwood emery emmet enid enoch ernestine errol
esmond essie evander evangeline fareed farrah findlay finlay finn finnegan finnian fletcher floella flynn garfield garry gayle gaynor
georgette geri gia glenys glynis greer gregg griffin grover guinevere gurpreet gwynne haley halle hallie hana harriette harun hayden heath
helene hermione hershel hester hiram holden hollie horatio humphrey ignatius imani immanuel indigo ingram isha isiah isobel ivor jace
jacquelyn jada jaden jagger jai jalen jamar jameela jamel janette jarod jarrett javon jax jayce jayda jayla jeanie jedidiah jeffery jemma
jeremiah jessa jethro jett jewel jillian jolene jonty jordyn juliet juniper justine kacey kade kaitlin kallie kamala kamran kareem kasey
katerina kaya kayden keaton keegan kenzie keri kian kieran kiera kimora kingsley kobe kourtney krista kristine kristopher kwasi kyla kyra
lainey lakeisha lamont landon latasha latisha laureen lavonne leland lennox leonie lexi lilah lilith lilly lizzy lorie louella lowell
lucius luella luka lyla lynette lyra maddison madeline maia maisy makayla malak malia marci marcie marcy margaux marietta maris marnie
marv mathilda maximilian maximus mckenna mckenzie mellie mercy merrick merlin mervyn michal mika millicent milo mira misha mollie monte
montgomery moriah mortimer morton mufasa mya myah myles myron nanette nash nasir nasreen nayla neel neve nevaeh neville nickolas niki
niklas nile nola norah noreen norris nyla nylah oakley octavia olive omari oona oprah oren orion orson osbert osmond oswald oswin ozzy
padma pandora parvati pascal patience paxton payton pearline petunia philippa phillipa phineas phoenix pierce porter portia primrose
prince priti prudence quincy quinton rachael raegan rafe rafferty raheem ramsey randal randolph ranjit rashad raven reagan reece reed
reese reid renita reuben reuel rex reyna reynold rhea rhian rhona rickey rihanna river rodger roma rosamund rosanne roscoe roseanne
roselyn roxie roxy rubin ryker ryland saffron sage saira sallie salman sameer samina samson sariah saskia savanna scarlet scottie septimus
seth seymour shania sharron shay shea sheree sherlock sidonie sigmund skye skyla sloan sloane sondra staci stacie sterling sukhdeep sutton
syed tahir tallulah tameka tamika tamsin tanisha tarquin tatum tessa tevin thaddeus theodora theron thomasina thora thornton tisha titus
tod trenton trey tristram trudie truman tucker tyra tyree tyrell tyson uri usman valarie vance verity vihaan virgil vivek vivienne whitney
wilhelmina xander xanthe yasmeen zain zayden zayn zeus zion zola zoya
`;
