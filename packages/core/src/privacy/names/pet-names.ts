/** Short and pet forms of first names in Portuguese, Spanish and English, lower case without accents; written down from general knowledge. */
export const PET_NAMES = `
dudu fatinha geraldinho martinha ronaldinho serginho xico zequinha chela chiqui conchi encarni fernan fito inma inaki juancho juanma
lucho maika maricela mariu marujita montse nona paca paulita pau pedrito pepi perico rober santi sebas teresita tita tolo tonin tono trini
xavi abe allie artie barney bart bea becca bernie bertie bess betsy billie bobbie cathy connie davey denny dot dottie effie elle esme
etta flo gabe georgie gerry gertie ginny gracie gus herb howie izzy jed jen jojo josh joss jules kitty kris lenny lettie lexie libby lula
maddie maddy madge manny maud mick mikey milly mina monty nana nat nicki nikki nita paddy pip pippa polly richie ruthie sonny steph stevie
suzie tess tillie tilly tommie topher trixie viv wally walt wes zac zack zak zeke zuza bel betao betinho binho bebel bebeto caca
cabral carlao carlinho careca chiquinho chiquinha chiquita cidoca cissa crisinha daniboy deco dedu dinho dirceuzinho dico doca dodo edinha
eduardinho fabinho fabi felipinho fefe gabs gilbertinho guga gugu helo heloisinha iaia igorzinho isinha ivinha joca jorjao juquinha lala
lalinha leco lela leka lele leno leozinho liu luquinha luquinhas maguinho mamede mandinha manel marcao marcelao marcelinha marcelinho
marcinha maricota marquinho marquinhos matheuzinho mauricinho maurinho michelinha miltinho moniquinha mundinho nadinha natinha naldinho
neco nelinha nicinha niltinho ninha nininha niquinho noca oswaldinho otavinho paulao pedrao pedroca pipo priscilinha quim quinho quinzinho
raimundinho rapha raulzinho regininha renatinho rica rique rodriguinho roginho ronaldao rubinho sandrinho sergiao sil simoninha stelinha
suzinha tatinha tavinho teco teleco tereca thati thi thuco tiao tica tico tinho tinoco toninha toquinho totonho tuca tuco tudinha tuta
tute vado vadinho vadico valdinho vandinha vava vicentinho vini viniboy wal walzinho wil xanda xandao xandinho xuxu zelinha zilu zoca zuca
abi ale alfonsito alvarito andresito anto antonita antonito arantza bebo beti berni betico berto boni borjita cachito camilita candi
carito cata catita cati cesarin chabuca chago chava chavela chavita checo chelito chepa chetza chicha chichi chilo chimo chinto chio
chisco chona choni chuchi chucha chuchita chus claudita clau coni consu coqui crispi cuqui cristi danielito diegui dieguito dolo doro elvi
emita enriquito ernes espe estefi esti eusi facu fede felipin feli fer ferchu fifi flor florcita franchu fredy gaby gabo gali genio gero
gilito gonza graci guada guadita gusti guti hugui ignacito inmita isi isita itzi jacin jaimito javi javito jesusito jime jimenita joaqui
joaquinito jorgito josetxu juanca juani juli julito koke leti lore lourditas luchi luchita luisma magui maica mamen manolito manucho mapi
marcelito marga margari mariajo marita martita maruchi mati maxi mencha mercedita mica migue milagritos mingo moi moni nachito natis nicol
nieve nano octi ofe olguita oscarin pablito pachi pame pancha panchito paqui patri pato peche pedrin pelu pepin pepo petri piedi pilarica
pilarcita popi quini quino rafi rafita ramonchu raquelita rebe regi richi roci rodri roge romi roxi rube sabri sandri santiaguito saris
sergi silvi simi sofi soni susanita tatis tinita tino tomasito tomi txus vane vanesita vero veva vicen viki violetita willi xisco yayo
yayi yess yola yoyi zule addy aggie alf babs barb barbie beck bev biddy bren bud cait cammie cass cate cath cece chas chaz chrissie clem
cliff daph deb debs deedee dex dickie donny dusty eddy emmy ern ethie fay fliss florrie gabby geordie gert glo hannie harv hatty hel
hettie hughie izzie janey jaz jeb jem jilly jools kat katy kev len lew lindy mabs mags marge merv nance norm olly ozzie peg petey prue
roddy roz sammie seb shaz shel stew stu suze syd tabby tessie tibby tiff trish vee vic vin vinnie wilf willy woody xan yve
`;
