/** Surnames that are everyday words first of all, lower case without accents: they go on a name where nothing else can follow. */
export const WORDY_SURNAMES = `
izquierdo rey conde jurado roca cuesta manzano corral barrios casillas collado corona coronado corrales espino granados huerta laguna
limon lira madera palomo porras posada preciado pulido raya regalado ribera rojo romo terrazas tirado vaca valles vigil armas balderas
canales cantero chaparro claros conejo corredor cuadrado dorado duenas espada espejo ferrero frias infante islas labrador lagos lamas
llamas maestre mayoral monge muela mulero navas negrete palacio paramo parejo pariente pasos pavon pedrero peinado pino plata portales
pozo prada recio risco royo santander sastre sola suero tejedor trillo vaquero varas vegas vicario vivas aguado agudo aleman arenas
banderas barba barco bastida cabezas cadena caldera carretero casero castano cordero coro cuadra cubas cuervo duque escribano flechas
fraile frutos gavilan gras hierro huertas ingles junco lomas macho mayor mellado morcillo mostaza nevado olea olmo oro pagan parras planas
porta poza quijada sacristan salido selva trigo valiente velilla verano zurdo almendra aleluia alho aranha areal areias banhos batalha
cabanas caiado campanha candeia canela canto castanho collares covas crema faleiro fava folha formiga fortuna foz gaio gandra grego
guarani lagoa lebre liberal marra minas monaco montagna morgado pardal passarinho patriota penedo piccolo pina roncador tosta
velho vinagre bass rivers hull clay hoover temple bloom bracken browning butcher childs cotton crouch crowe draper england field flint fry
gamble garland granger grey hastings hays hogg horner jewell jolly kidd laird lake lightfoot lister major mead monk nightingale overton
pack paine peel pool quick ransom redman roper rudd sands sargent singer smart snell squires staples steed stiles stubbs swift thorne
trotter watt welsh wilde woods worth dores prazeres fuente torre pozo encina cerro caro vila casas plaza carrera cuesta mesa
`;
