/** Surnames of Spanish speakers, of immigrants to Brazil and of English speakers that the list of the common ones lacks, lower case without accents; written down from general knowledge. */
export const RARER_SURNAMES = `
diez galan marti bernal palacios exposito heredia villar guillen mateos escudero aguilera menendez estevez calderon abad galvez aranda
blazquez santamaria pons simarro alarcon burgos ballesteros ayala barajas barragan bonilla briones bustamante caceres camarena campillo
cantu carbajal carranza carrion castaneda castellanos cavazos cazares ceballos cedillo cerda cervera chacon cobos colon cuellar delacruz
elizondo escamilla escobedo esparza feijoo fierro galarza gamez gaona garay garza gaytan godinez guajardo haro hinojosa holguin iniguez
jaimes jasso landa landaverde lemus lerma leyva loera longoria loya luevano lugo lujan madrigal maestas magana marroquin mascarenas
mayorga melgar mojica monroy montalvo montanez montano montelongo montez montiel muro najera narvaez navarrete noriega ocampo ocasio
olivas olivera olvera ontiveros oquendo orta osuna ozuna pabon padron paez palomino patino pedraza pedroza perales peralta perea pichardo
pineda plascencia polanco puga quezada quijano quinones quinonez quintanilla requena resendez riojas robledo rodela rolon rubalcava ruelas
salcido samaniego samora sanabria santacruz santillan santoyo sauceda sedillo segovia sepulveda serna serrato sevilla sisneros solorzano
soria tafoya tamayo tamez tejeda teran tijerina torrez ulibarri valadez vallejo vanegas velarde velasquez veliz venegas verduzco viera
villagomez villalpando villareal villasenor ybarra zabala zamarripa zaragoza zepeda zurita alcaraz alcala alfaro almanza almonte
altamirano anaya angulo aponte araiza arana aragon aramburu arango arauz araya arce archuleta arevalo argueta arguello armendariz armenta
arredondo arreola arriaga arteaga asencio astorga atencio avendano ayon badillo baeza banuelos baquero barrientos bejarano benavente
benavides berrios betancourt betancur blandon bolanos borrego botello bracamonte bueso buitrago caicedo calvillo canizales caraballo
carbonell carpio carvajal casares cascante castellon castilla castrejon castrillon cepeda chavarria cifuentes colmenares cornejo
cotto covarrubias crespin cubillos cuenca curiel echevarria echavarria eguiguren encinas escalona escarcega esquerra estupinan etcheverry
falcon florez fontan forero fregoso fuenmayor gabaldon garces garduno garibay giron goicoechea gongora goyeneche grijalva guardado guaman
guardiola gudino gurrola henao heras herreros hoyos illescas irizarry jerez jara jimeno laborde lafuente landeros larios larrea lasso
lavalle lerdo leguizamon llorente londono lopera lorca losada lozada machuca magallanes malave manrique manriquez mancilla manzanares
marcano marchena marrero medrano mendieta menchaca merlo mijares minguez miralles molinero moncada mondragon monsalve montemayor
monterrosa morillo moscoso mosquera morante mosqueda mujica murcia nadal negron nevarez obregon obando ocana olarte olmedo oneto orduna
orjuela orrego ospina ossorio otalora pajares palau palencia palomares pallares parrilla pastrana penaloza penuela peraza perdomo pinilla
pinzon piedrahita pizano pomares quesada choque ccori rabago rada rebolledo rebollo reinoso rengifo retamal reveles revilla riano ricaurte
rioja roa rocamora roig rojano ronquillo rosell rosello rouco roura ruano sabater sagastume saiz salamanca salmeron salom saldarriaga
samper sandino santisteban santiesteban sanmartin sarabia sarmiento sarria segarra seijas sempere senra serrat simo solana sorolla tabares
taboada tejero tena teruel toledano tordesillas torralba torrente torrecilla tortosa troncoso tudela ubeda ugarte ulloa umana urbina urena
uriarte uribarri urquiza urrea varona velandia vellido verdejo verdu viciana vidales villacis villafane villalba villalta villamizar
villamil villaverde vinas vivanco yague yepes zabaleta zaldivar zambrana zamudio zea zeballos zelaya zorrilla zuleta zuluaga zumarraga
iturbe iriarte arrieta aguirre alcazar alcocer aldama aliaga allende almagro almendros altuve alza amezcua andujar antunez apodaca argote
arjona arriola artigas asensio ascencio atienza avellaneda aviles azcona ancizar balaguer balboa ballester banos barcenas bazan bedoya
bellido berenguer berrio bilbao bohorquez borras bosch botero bou bouza buendia bustillo caamano calleja calleros caminero campoy canals
candia canedo cantillo capdevila carballo carbo carreno casals cascales catalan ceron cespedes clavijo coll comas conesa corcuera cordoba
cossio cote cuartero dacosta dalmau delgadillo donoso egea elizalde estebanez fabregas fandino figueras gimeno gordillo gracian
guijarro hervas hormigo iborra irigoyen izaguirre izarra jover laso latorre leiro linan llull luengo malagon manresa manjarrez manas
marchan marquina marrugo matamoros matas melian menacho merchan meseguer mieres minaya moles molano monfort montagut montalban montanes
montaner monteagudo montesinos morell morera morla morote moure naya nogales noguera nogues ojea oller oropeza ortuno orueta paniagua
pazos pedrajas peinador peiro pellicer penalver perera pineiro pinero piqueras poveda puig puigdemont pujol rabadan rebollar refojo
requejo riera ripoll riveiro rius rodenas rovira ruz sabogal salvatierra sambade sanjuan sanroman sarda sauca segui seijo sendin
serradilla sesma siles sorribes sotomayor tafur talavera tarazona tarrago teijeiro tobar tolosa torregrosa torrijos tuesta valbuena
valdivieso vallecillo vallina valls vicens vilches villalon villarroel villaseca zabalza zafra zamorano zapico zarco zubiri almada alcoba
alem alencastro alfaia alfradique alkmin altoe alvernaz amarante amoedo ancelmo anchieta ancona ardito arrais assumpcao ataides azenha
bacellar badaro baeta baldi balbo baltar baracho barboza bardi barretto bartoli bastian baumgarten benatti bentes bergamo bergamini
bertoldi bettega bianchini bianco bilac bitar boechat bogea bombonato bonatto bonfa bonomo bordin borgonovi borsato boscolo bottega botti
bourbon bressan breves bronzatto bulcao burgarelli burlamaqui calabria calfat calheiros camarano camarinha cambraia campello campista
canabarro cangussu cantarelli capanema caparroz caporal cappelli caramuru carboni caribe carlini carolino carrilho carvalhal carvalhais
carvalhosa casarin casemiro castellani castilhos castelli catanduva cavalieri cavallaro cavazzana cerutti cervi chalub chamon charbel
chaul chiarelli chueiri cogo corsini corvelo costantini cremonese criscuolo cruvinel cunegundes damaceno damasco danelon demarchi dezan
dib diegues dini doria dornellas dornelas dualibi duailibe durans eboli eckert encina erthal fabris faccin fadel faleiros fantin fante
farina favaro favoreto ferraro ferrazza ferrucio figueiro fiori fioravanti florio fogaca fonteles fontanella franchi franzoni frazao
freitag frossard froes froz fruet furlanetto gadotti galhardi galiza gambarra garbin gatti gattai gazzola genovese ghiraldelli giannini
giglio gioia girardi girao giusti gonsalves gottardi grandi granato grigoletto guaraldo guaraciaba guimarai hamada holtz hummel ibiapina
imai itaborai izumi jacintho jafet janotti jardini jatoba jorda junqueira kauffmann kehl kling koga kohl konder kowalczyk kraemer krieger
lacombe lamounier lanza laport larangeira lazzari leandrini lellis lemes lemgruber libardi licursi lodi louro lucchesi lucchini luppi
macambira madruga maestri maffei manfredini mandelli manfrin mangabeira marangoni marini marinelli mariz martello martorelli marturano
massaro matarazzo maues maurer mazzei mazzini meinberg mendanha meneghetti menegolo mercadante miceli michelin miglioli minervino miotto
modolo molinari montanari monteleone monteverde morandi moratelli moratto moreli moroni mostardeiro motoki mucci munaretto mussi mutti
nagib nardi nardelli niemeyer noleto obino odebrecht okamoto okubo olivetti oliveto orsi orsini ottoni paiao paim palermo palhano palombo
pamplona pantaleao panisset papaleo parreiras pasqualini passarelli pasquini patrocinio pavani pecanha peluso penido perazzo pereda
peretti perina perini perrone petrucci pieri pinheiral piovani piovesan piva pivetta polizel porcaro porciuncula possebon pozzi prata
previato prevedello puccini pugliese quaglia quintao quinteiro quintela ragazzi ramalhete rapozo rattes ravagnani rebelato rebelatto resck
restelli reuter ricardi righetti rigo roberti rodovalho rolemberg romanelli romani ronchi rosseto rossetti rossetto rossini saade sadalla
saes salema saliba sanson santanna santini sapucaia saran sardenberg sarti savi scalco schaffer schiavo schimidt schmitz schumacher schwab
scotti segatto segantini seno serejo serran sheid sigolo silvestrini simas simonato simonelli sinelli sobreiro soldi sonoda sorrentino
sorrilha sperandio spinelli spinola sprenger steiner steinbach stoco storti strauss suaid taddei tamura tanajura tarouco tavora
teixeirinha temporao tessaro testoni thome timbo tiradentes tomazini tomazelli tomasi tonet toniolo tonon torelli torezan tozzi trentin
trevizan trigueiro turano turra ursini vaccari vallim vallin valporto vandelli vanin vannucci varejao vecchi venosa venturi vergueiro
viaro vicari vicentini vidigal vieiralves vignoli vilanova vilarinho villaca villasboas villanova vilasboas viotti visconti visentin
vitali vitti vivacqua volpato volpe volpi wendt westphal wunderlich zambelli zambon zanotti zappa zardini zerbini ziliotto zilli zoccoli
zonta zuccolotto zukowski zulian caldwell mann mathis cummings copeland figgins boone harding bowers bartlett ohara mcallister blackwell
sinclair mcgrath flanagan doherty dougherty durham fitzpatrick gibbs gilmore hatfield hensley hewitt kane kaufman kline mcgowan mcwilliams
mosley pollard appleton ashby attwood aylward bainbridge bancroft barron barrow bassett bateman beaumont bellamy bevan blackwood bolton
bowden bowles braithwaite bramley bristow bromley brookes broughton burrows calder callaghan carmichael cartwright chadwick chalmers
charlton churchill cobbett cockburn coates coffey connolly connelly coombes corbett cornwell crosby crowley crowther cullen dailey daly
davies dempsey denton dhillon dickens dickinson dickson dobson dodd donnelly dunbar dunlap dunne dwyer eastwood edmonds egan eldridge
elkins fallon farley fenton fielding fitch forsyth galloway gentry gilligan godfrey goldstein gorman gough grady greenberg greenwood
grimshaw guthrie hackett haines halliday hallam halpin hampshire hanley harcourt harlow hartley hathaway hayward haywood hibbert hinton
hobson hodgson holbrook holcomb holman houghton howarth humphries hutchison hyde isaacs jamieson jeffries jenkinson johal johnstone kapoor
kavanagh kearney keating keene kershaw kilgore kinney kirkland kirkpatrick knapp knowles langley larkin latham lawler lehman levine levitt
lockhart lockwood lockett lovell lowry lund macgregor mackay maguire maher mahoney malloy manley marlow marr marsden mather matheson
mccabe mccaffrey mccain mccann mcclellan mccormack mccracken mcdermott mcdougall mcelroy mcewan mcgill mcginnis mcgovern mcgregor mchugh
mckinley mckinnon mcleod mcmanus mcmullen mcnally mcnamara mcneill mcrae mcshane mcsweeney meehan metcalf michaels milburn montague
moulton mulligan murdoch murdock muir naylor nesbitt newell newsome nicholls norwood oates odell odom ogden okeefe oldham olsen oneil
osborn osgood otoole parkinson paterson peacock peake pendleton penn perrin pettit phipps pickering plummer porterfield prater prescott
prichard pritchard proctor prosser pryor puckett purcell quigley radcliffe raines ramsay rankin rawlings redmond renfro rhoads ridley
rigby ritchie roche rollins rossiter rowley rutherford salter sanderson saunders scofield seaton sewell shafer sharpe sheridan sherwood
siegel silverman skelton somerville sorensen speight spence sprague stoddard stovall stratton styles sumner sutherland swain talbot
taveras teague tennant thorpe thurston timmons tindall tobin tolbert tomlinson townley travers tripp tully turnbull tuttle upton varga
vickers voss waddell wainwright walden wallis wardle warburton warwick waterman weatherby webber weir wentworth westbrook whalen whelan
whitehouse whitlock whitman whittington wickham wilkes willoughby winchester winfield winslow womack woodruff woodson worley worthington
wray wren wylie yarbrough yeager zeller mahmood akhtar iqbal mehta desai agarwal reddy iyer menon chaudhry bhatt joshi rao sandhu grewal
bains obi eze nwosu balogun boateng asante appiah huynh kang yoon goldman horvat sokolov popescu ionescu dubois moreau lefebvre girard
rousseau fournier hungria
`;
