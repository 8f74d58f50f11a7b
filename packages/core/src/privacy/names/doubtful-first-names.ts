/** Of the pet names and the rarer and English ones those that are also words, places or brands, or too short to tell: alone they need more than the list. */
export const DOUBTFUL_FIRST_NAMES = `
ametista ceci consolata ilso irai iva jeni leao lici luri mariola mariota natividade nirvana odisseia patrocinia peregrina placida
querencia acacia adelita adoracion altagracia amado amadora amapola ambar amparito anais anel angustias ania anxo arcadia arcadio artemisa
ascension blas camelia candelaria casto cayo chela chon coco coronada cristo cuca cuco curro dalia duna enma escolastica felicidad
fito galo galia goya gracia izan josu justo laia libertad llanos lope lucho meri milagro morena neus nila ninfa nona oliva paca pau
primitiva primitivo prudencia refugio resurreccion reyes rufo salvadora severa sira tita tolo tono tota toya unax urko usua vidal vidala
visitacion xana xoan xose yeni yon zahara anya asa asad asif austen avis bart basil bea bess boyd bram bret bria brody bryony burt
buster chanel cherry chester cleveland coby curt dakota dane dax dayton delaney demi destiny dot earnest eben ebony edie ellery esme etta
evangeline fletcher flo garfield geri gia griffin grover heath herb holden indigo isha ivor jai jax jed jen jewel jojo juniper kade kaya
keri kian kitty kobe kris landon lexi luka lula marv maud mercy mick mina mira monte monty mya myah nana nash nat neel neve nile nita
oakley olive oona oren orion ozzy paddy pandora parvati patience petunia phoenix pierce porter portia primrose prince prudence rafe raven
reed reid rex river roma roxy saffron sage savanna scarlet shay shea skye sloan sonny sterling stevie sutton syed tess tod trey tucker
tyra uri verity viv wally walt wes xander zac zain zak zayn zeus zion zoya zuza bel caca careca deco dedu dico doca dodo fabi fefe
gabs gugu helo iaia joca lala leco lela leka lele leno liu ninha noca pipo quim rica sil teco thi tica tico toquinho tuco tuta tute vado
vava wal wil xuxu zilu zoca zuca abi ale anto bebo beti boni cata catita cati chava checo chicha chio chucha chus clau coni cuqui dolo
doro elvi espe esti eusi facu fede feli fer fifi flor gaby gabo gali genio gero gusti guti isi itzi jime juli koke lore mamen mati maxi
mica mingo moi nieve nano octi ofe pame paqui pato pelu pepo popi quini rafi rebe regi roci roge romi roxi rube simi sofi soni tino tomi
txus vane vero veva viki yayo yayi yess yola yoyi zule addy alf babs barb beck bev biddy bren bud cait cass cate cath cece chas chaz clem
cliff daph deb debs dex dusty eddy emmy ern fay gert glo harv hel jaz jeb jem kat katy kev len lew mabs mags marge merv norm olly peg prue
roz seb shaz shel stew stu suze syd tiff vee vic vin wilf woody xan yve sue fern chuck frank randy heather rob pat robin mason tanner
laurel myrtle felicity eden zara harley hortensia azucena jazmin margarita gardenia narciso jacinto alondra paloma
`;
