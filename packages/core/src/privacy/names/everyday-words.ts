/** Things, qualities and small words of everyday messages in Portuguese, Spanish and English that are no names, lower case without accents. */
export const EVERYDAY_WORDS = `
able above accent accept access accident ache action actor actual adult advance advice afraid airline alarm album alert alive allergy
alone aloud although amazing angry animal ankle announce annual another anxious apple apply area arm around article artist aside asleep
assist average avoid awake award aware away awesome awful back backup bacon bag baggage balance ballet banana band basement basic basket
basketball bathroom beach bean beat beautiful because become bed bedroom beef beer behind believe belt bench better bicycle bite bitter
blanket blood blouse board boat body boil bold bone boot boots border bored boring borrow bother bottle bottom bowl brain brake bread
break breakfast breath brick bride british brush bucket budget bulb bulk bunch burger burn business busy butter button cabin cable cake
calendar calm camera camp campus cancer candle candy cap captain care careful carpet carrot carry castle cause ceiling celebrate center
central century cereal certain chain chair challenge champion channel chapter charger charity chart cheap cheese chest chicken children
chill chin chips chocolate choice choose citizen class classic clean clear clearly climate climb clock closet cloth clothes clothing cloud
cloudy club coal coast coat coconut coffee coin coke cold collar comb comedy comfort comic comma common community compare compete complain
complete computer concert condition confused connect consider contain content contest continue control cookie copy corn corner correct
cost couch cough council count couple course cover crash crazy cream create crew crime crowd cruise cry cup cure curious curly currency
current curtain curve custom cute cycle damage damp dance danger dark database dead deaf deal death debt decide decision deck decor deep
deer defend degree delay delete delicious deny depart department depend deposit depth describe desert desk dessert detail develop device
diabetes dial diamond diary diet differ difference different difficult digital dining dinner direct direction dirt dirty disagree discount
discuss disease dish distance dizzy dog dollar door dose double doubt down download downtown dozen draft drag drain drama draw dream dress
drink drug drum dry dryer duck dull dumb dust duty dying eager ear earn earth easily east easy economy edge edit editor educate effect
effort egg either elbow elect electric elevator embassy emergency emotion employ empty end enemy energy engine enjoy enough ensure enter
entire entrance episode equal equipment escape especially essay establish even event every exact exam example excellent except exchange
excited excuse exercise exist exit expect expense expensive expert expire explain explore export express extend extra extreme eye eyes
fabric fact factory fail fair fairly fall fame family famous fan fancy far farm fashion fast fat fault favorite fear feature fee feed feel
feeling feet female fence fever fight fill film filter finally finance finger finish fire firm fish fishing fit fix flag flash flavor
flavored flip float flood flour flower flu fluid focus fog fold follow food foot football force forecast foreign forever fork form former
formula fortune forward frame freeze freezer fresh fridge fried friendly front frozen fruit fuel fun fund funny fur furniture further
future gain game garage garbage garlic gate gather gear gender general gent gentle gentleman gentlemen ghost giant glad glasses global
glove gloves glue goal goat golf goods grade grain gram grammar grape graph grass greedy grill grocery ground grow growth guard guess
guide guilty guitar gum gun guys habit hair haircut half ham hammer hand handle handy happen happy hard hardly harm hat hate head headache
health healthy hear heart heat heater heavy heel height helmet helpful hero hide hire history hit hobby hold hole holiday homework honest
honestly honey honor hook horror horse host hot household housing huge human humid humor hungry hurry hurt ice icon idea ideal ignore
illegal illness image imagine impact import important improve inch include income increase indeed indian indoor infant infection inform
information injury ink inner insect inside inspection install instant instead insult interest internal interview invite iron island itself
jacket jail jam jar jeans jewelry job join joke jokes journal journey judge juice jump jungle kettle key keyboard kick kidding kill kindly
kiss kitchen knee knife knock label labor lack ladder ladies lamp land language large laser latest laugh launch laundry law lawn layer
lazy lead leader leaf leak learn lease least leather lecture leg lemon lend length lens less lesson letter lettuce level liar liberty lid
lie life lift light lights likely limit line lip liquid list listen liter literally load loan loans lock locker lonely loose lose loser
loss lost lotion lots loud lovely lover loyal luck lucky luggage lunch lung luxury machine mad magic main makeup mall manage manner manual
many map market marriage mask mass massage match mate material matter mattress maximum meal mean meaning measure meat media medical
medicine medium melt member memory men mention merchant mess metal meter method midnight mild military milk mind mineral minimum minor
minus mirror mistake mix mode modern moment money monster mood moral mortgage mostly motion motor mountain mouse mouth much mud mug
multiple muscle museum mushroom music musical mute nail nails naked nap napkin narrow nasty nation native nature naughty nausea near
nearby neat necessary neck necklace needle negative nerve nervous net network neutral newspaper noise noisy none noon normal north nose
note notice novel nowhere nut nuts obey object ocean odd offer officer oil onion opinion option orange orchestra organ organic origin
ought ounce outfit outlet outside oven overdue packet pad paint pair pajamas pale palm pan pancake panic pants paper parade paragraph
parent parents partial party past pasta paste path pattern pause payment peace peach peak peanut pear pedal penalty pencil pepper perfect
perhaps period permit personal phase phrase physical piano picnic pie piece pig pill pillow pilot pink pipe plane planet plant plastic
platform play player playlist plenty plot plug plus pocket poem poet point poison police polite political pollution poor pop popcorn
popular pork position positive possible post poster pot potato pound pour powder power practical practice praise pray prefer pregnant
premium prepare present president press pressure pretty prevent previous pride primary printer prior prison private prize probably process
produce product profit program project promise promo proof proper property protect proud prove public pull pump punch pure purple purpose
purse push puzzle quality quarter queen queue quickest quiet quit quite quiz rabbit race radio rain raise random range rapid rare rash
rate rather raw razor read reader ready reason recent recipe record recover reduce refer refill refuse regard regret regular reject relate
relax relief religion remain remind reminder remote remove rent rental repair repeat replace reply report request rescue research reserve
resident resist resort respect rest result resume retail retire reverse review reward rhythm ribbon ride ripe rise risk roar roast robot
rock role roll roof root rope rough round route routine royal rubber rude rug ruin rule rules rumor running sad saddle safe safety sail
salad salary sale salmon salt salted sample sand sandal sandals sandwich satisfied sauce sausage save scale scan scarf scene schedule
scheme science scissors score scream screw script search season seat secret section secure seed seem select self sell senior sense
sentence separate series serious server service session settle several severe shade shadow shake shape share shark shave sheep sheet shelf
shell shelter shift shine shiny shirt shock shoe shoot shore shorts shoulder shout shower shut shuttle shy sick side sight signal silence
silent silk silly silver similar simple simply sing single sink situation skate skill skin skip skirt slave sleep sleepy sleeve slice
slide slight slim slow slowly smell smile smoke smooth snack snake soap soccer sock socks soda soft software soil soldier solid solution
solve somehow sometimes songs sore soul sound soup sour source south space spam spare speaker special speech speed spell spend spicy
spider spirit split spoil spoon sport sports spot spray spread spring squad stable stage stain stair stairs stamp stand standard star
stare starving statement status steak steal steam steel steep step stick sticker sticky sting stock stolen stomach storage storm story
stove straight strange stranger strap straw stream strength stress stretch strike string strip stripe study stuff stupid style subject
submit subscription subway success sudden suddenly suffer sugar suggest suit suitcase sum sun sunglasses sunset super supper supply
suppose surface surgery surprise survey swallow sweater sweat swell swim switch swollen symbol symptom syrup system table tablet tail
tailor tall tank tap tape target task taste tasty taxes tea teach tear tech teeth temper temperature temporary tennis tent term terrible
test theater theft theme theory thick thief thin thing things thirsty thirty though thought thread threat throat throw thumb thunder tidy
tie tight tile tiny tip tips tire tired tires tissue title toast tobacco toe together toilet tomato ton tone tongue tool tooth top topic
touch tough tour tourist toward towards towel town toxic toy toys track trade traffic trailer training transfer translate trash tray treat
treatment tree trial trick trouble truck trust truth tube tune turkey turn twelve twice twins twist type typical ugly ultra umbrella
unable understand underwear unfair uniform union unique universe unless unlock until upper upset upstairs urgent usual usually vacation
vaccine valley value vanilla variety vegan vegetable vendor view village vinegar violence virtual virus vision vocal voice volume vomit
vote voucher wage wake wall wallet war warm warn warning wash washer washing waste watch water wave wax weak wealth weapon wear weather
weed weekend weekly weigh weight weird well wet whatever wheat wheel wheelchair whether while whisper whole wide width wild wind window
wine wing winner wipe wire wish women wonder wonderful wool word words workout world worm worried worry worse worst wound wrap wrapping
wrist writer yard yellow yoga yogurt youth zero zone abacate abacaxi abajur abelha abertura abrigo absurdo acabamento acelerador acento
acessorio acessorios acidente adesivo adulto adultos agasalho agenda agitado agulha aipim ajuste alarme alcool alegre alergia alface
algodao alicate alimento alimentos almofada almoco altura amaciante amargo ambiente ameixa amendoim amizade amostra anotacao ansiedade
antena anual anuncio aparelho aperto aplicacao apoio aposta apostila arame armario aroma arte assado assento atalho ataque atencao aterro
atleta aumento aumentar ausente avental axila azeite azedo azulejo bagagem baguete baile bala balanca balcao balde baleia bambu bandeja
banheira baralho barbeador barraca barulho basquete bastante batata batedeira batom baunilha bebedouro bebidas berco berinjela besteira
bicicleta bife bilhete bingo biquini biscoito blusa blusao boca bola bolacha boletim bolinha bolos bolso bomba bombom boneca boneco
borracha borda bordado botao botas botijao braco brasa brega brigadeiro brinco brincos brinde brinquedo brocolis broca bronquite bucha
bule buraco busto cabeca cabeceira cabide cabra cacamba cacarola cadarco cadeado cadeiras caderno caixas caixote calcas calcada calcado
calcinha calculadora caldo calendario calhas calma camada camarao caminhada caminho camisas camisetas campainha caneca caneta canguru
cansaco canudo capa capacete capacho capinha capuz caramelo cardapio carga carimbo carinho carrinho carteirinha casaco casca caspa
castanha catraca cebola cela cenario cenoura cera cerca cereja certeza cesta chaleira chao chapeu charme charque charuto chaveiro cheiro
cheque chiclete chinelo chinelos chope chumbo churrasco churrasqueira chuveiro ciencia cigarro cilindro cimento cinta cinto circo cisto
ciume classe cobertor coceira cogumelo cola colar colchao colcha coleira colete colher colirio coluna comidas comodo compasso compromisso
comum concreto condicao conexao confianca conforto confusao congelado conserva conteudo contramao convite copo copos coracao corante corda
cordao coroa corpo corpete corrida cortador cortina coruja costas costela costura cotovelo couro couve coxa coxinha cozido cracha criancas
crise croche crosta cuia cuidado cuidados cueca culpa cupim cupula curativo curioso cursos curva danca dedo degrau deitado delicia demais
dentes depressa desejo desenho desodorante despesa desses dessas destino detergente devagar diaria diarreia dieta diferenca diferente
direita direito disco disjuntor disputa distancia ditado diversao divida doacao dobradica dobro docinho doenca duplo durex economia
edicao edredom efeito eixo elastico eletrica eletrico elevador embalagem embreagem empada encanamento encontro enjoo enorme ensaio ensino
entulho enxaqueca enxoval enxuto equipamento ervilha escada escova escolha escorpiao escudo escuro esfiha esmalte espaco especial espelho
espeto espinafre espinha esponja espuma esquema esquerdo esquerda estampa estante esteira estilo estojo estomago estopa estranho estresse
etiqueta exato faca facada faixa falha fantasia farelo farol fatia fato favela feijoada feitico ferida ferramenta fibra figado figo figura
filtro fino fio fita fivela flanela flauta florzinha fogo fogueira folga fome forca formato forninho forno forro fosforo fralda fraldas
framboesa frasco frase freio fresco frigideira frios frito fritura fronha fruta frutas fuba fumaca fundo furo gado gaiola galao galho
galinha ganho garfo garganta garrafa gasto gaveta gelado gelatina geleia gemada gengibre gesso giria gilete ginasio giz globo goiaba gol
gola goma gordo gordura gorjeta gotas grampo granola gravata gravida gravidez graxa grelha grilo gripe guarda guardanapo guincho
hamburguer harmonia helicoptero higiene historia homens hostia idade ideia idioma igual imovel impressora inchaco incomodo indice infeccao
injecao inseto insumo inteiro interesse inverno iogurte isca isopor janta jantar janela jaqueta jato jejum joelho jogos jornal junto
justica labirinto ladrao lagarta lagosta lama lambari lamina lampada lapis laranja lareira lata lateral latido legume legumes lencol
lencois lenha lenco lentilha lesao letra leve licao ligacao limao limpador limpo lindo linguica liquido liquidificador lista livros lixa
lixeira locacao lona loucura louca lousa lustre luto luva luvas luxo macaco macarrao macia machucado magia magro mala malha mamadeira
mamao mancha mandioca manga manta manteiga maquina maracuja marcha marmita marmitex martelo massagem matriz meias melancia melao memoria
menta merenda mestrado metade mexerica micro milho mingau miolo mistura moda moeda moela mofo molde molho momento montagem morango morte
mostarda movel mudanca musculo namoro nariz nata navio negocio nervoso ninho norte noticia novidade nublado nuvem obrigacao odio oferta
oleo olho olhos ombro onda ordem orelha orgao origem osso outono ouvido ovelha pacoca padrao painel paleto palavra palco palha palito
palmito panela panetone pano pantufa papel papelao parafuso parede parquinho pastel pastilha patinete patins pedaco pedra pegadinha peito
pele peneira pente pepino pera perda perigo periodo perna peru peso pessego petisco piada pijama pilha piloto pimentao pingo pinga pinhao
pintura pipa pipoca pisca plantas plastico pneu pneus poeira polvilho pomada porao porcao porco posicao postura pote praga prateleira
prato pratos prazer prego preguica premio presentes presilha pressao processador programa promessa provas pudim pulga pulmao pulseira
pulso quadril quadro qualidade quase queixo quentinha quiabo quintal rabo raio raiva raiz ralo ramo rampa rato rebite recheio refeicao
refil refri refrigerante refrigerador regador regra regua renda reparo repolho requeijao resfriado resgate resina resto revista ricota
rifa rim ripa riso ritmo roda rodizio romance roncar roteador roteiro roupa roupas roxo rubrica rumo sabao sabonete sabor sacola saco saia
salada salame salgadinho salgados salsa salsicha saltos sandalia sandalias sangue sapatos sapo sarampo sauna secador sede segredo seio
selo sentido sinal sinusite sirene sobra sobremesa sombra sonda sono sopa sorriso sorvete sozinho subida sudeste suelo sujeira sujo sul
sunga surdo suspiro susto tabela tabua taca tala talco talher talheres tamanco tambor tampa tangerina tapa tapete tapioca tarefa tatuagem
teclado tecido telha telhado tema tempero tenda tensao terno teto texto tigela tijolo tinta toalha toalhas tomada tomate tombo tonelada
tontura topo torcida tornozelo torneira torrada torta tosse touca toucinho traje trampo tranca trator travesseiro tremor trilha trilho
trio triste trofeu tubo tumor umbigo unhas uniforme urso usado uva uvas vagao valvula vantagem vapor varal varanda varejo vassoura vaso
vazamento veia velas veneno venda ventilador verao verdade verdura verduras vergonha verniz vestidos vidro vinho violao visao visor vista
vitamina viveiro vizinhos vogal volante volei voltagem vontade vozes xampu xarope xicara xixi ziper abrigos aceite aceituna acera acero
acetona acuerdo adhesivo aerolinea aeropuerto afuera aguacate aguja ahorro aire ajedrez ajo alambre alarma albahaca alfombra alfiler
algodon algunos algunas alivio almohada almuerzo altavoz alumbrado amarillo ambulancia ampolla ancho anillo animales anoche ansiedad
anteojos apio apodo apoyo apuesta arado arbol arcilla arena arete aretes arreglo arriba asado ascensor asiento aspiradora asunto atencion
aterrizaje atun autobus auriculares avena aves avion ayuno azafran azucar bacalao balon balcon bano baraja barriga barro basura bata
batidora baul beso biberon bigote billete billetera bocadillo boda boligrafo bolsas bolsillo bombilla bombon borde bosque bota bote
botella boton brazo brillo brocha broma brote bufanda buho burro buscador buzon caballo cabeza cadera cafetera caja cajas cajon calabaza
calambre calcetin calcetines calefaccion calidad caliente calzado camarones campana canasta cancha cancion cangrejo cansancio cana capilla
caracol carbon cargador carino carpeta carpa carrito carton cartas casaca casco caseta castana catarro causa cebolla ceja cena ceniza
cepillo cerdo cereza cerilla cerradura cerveza cesped chaleco champu chancla chanclas chaqueta charco charla chicle chile chimenea chispa
chiste chuleta cielo ciervo cilantro cimiento cine cintura cinturon ciruela cirugia cisne clase clavo clavos cobija cobre cocina codo
colchon colero coliflor columna columpio comedor comezon comino comoda compania computadora comun concierto condicion conexion confianza
congelador consejo contenido contrasena copia corazon corbata corcho cordon corriente cosa cosas cosecha costado costilla crisis croqueta
cruce crudo cuaderno cuadro cuales cualquier cuarto cubeta cubierta cubo cubiertos cuchara cuchillo cuello cuenco cuento cuerda cuero
cuerpo cumbre cuna cupon cura dato datos debajo debil delantal demasiado deporte derecha derecho desayuno descanso descuento deseo
despensa despertador deuda diario dibujo dicha diente dientes diferencia dinero dios diseno doble docena dolor dormitorio droga ducha
dulces durazno duro edad efecto eje ejemplo ejercicio embarazo embrague empanada empanadas empleo encaje encendedor encia enchufe encuesta
encuentro enfermedad enojo ensalada ensayo entonces entrada equipaje escalon escama escena escoba escuela espacio espalda esparadrapo
especia espinaca establo estaca estacion estrecho estreno estres estuche estudio estufa exacto examen examenes exceso exito explicacion
extrano fabrica faja falda falla faro feo fideos fiesta fiestas fin flaco flecha flequillo flojo florero foco fondo frambuesa freno fresa
fresas frijol frijoles frutilla fuego fuente fuera fuerte fuerza funda furgoneta futbol gafas galleta galletas gallina gamba ganado
ganador ganas gancho ganso garaje garbanzo garra gastos gaviota gesto gimnasio girasol globos golpe gorra gorro gota grado gramo grano
grapa grasa gravedad grifo gripa gris grito grosor grua grueso guantes guiso guitarra gusano gusto habichuela hacha hambre hamburguesa
harina hebilla helado helecho hembra herida herramienta hielo hierba higado higo hilo hoja hojas hombre hombres hombro hongo hormiga horno
hueco hueso huevo huevos humedad humo huracan imagen iman impresora impuesto incendio infeccion insecto interes invierno inyeccion
izquierda jabon jalea jamas jamon jarabe jardin jarra jaula jefes joven joya joyas juego juegos jugo juguete juguetes junta labio labios
ladrillo ladron lagarto lagrima lancha langosta lapiz lastima lavabo lavadora lavavajillas leccion leche lechuga lectura lejos lengua
lente lentes lenteja lentejas lesion letrero libra libre libreta libro libros licencia licor licuadora limpio linea linterna liviano
llanta llantas llave llaves lleno lluvia loco loma lomo loro lujo lunar macarrones maceta maduro maiz maleta malla mandarina mango mani
manija manos mantel manteca mantequilla mapa maravilla marea mareo mariposa mariscos marron martillo masa masaje mascara mascarilla
mascota mascotas mayonesa mechero medias medicamento medicina medida medio mejilla mejor melocoton melon mensaje mensajes mentira
mermelada mesas meta mezcla miedo miel miembro mientras migrana minimo mirada misa mitad mojado molestia moneda mono montana monton morado
mosca mosquito mueble muebles muerte muestra mujeres muneca muneco muralla museo muslo naranja naturaleza navaja navidad necesario negro
nervios nevera nido niebla ninos ninas noche nube nuca nudo nuez nuevas nuevos octavo oeste ofertas oido ojo ojos olla olor ombligo onza
opcion orden oreja orilla origen oruga oscuro oso otono oveja pagos paisaje paja pajaro palabra palabras palanca palillo panal pantalla
pantalon pantalones panales panuelo papas papaya papeles par paraguas pared parche pasado pasillo paso pasteles pastilla pastillas pasto
pata patata patatas patineta patio pavo peaje pecho pedazo peine pelea peligro pelota peluche peluca pendiente perdida perejil periodico
permiso perro perros personas pesado pescado pez picante piedra piel pierna pies pila pilas pimienta pimiento pincel pinta piojo piscina
pista pizarra placer plancha platano plato platos playa plazo pluma pobre polen pollo polvo pomelo porcion portatil postre postres potaje
prenda presion prestamo prisa promesa promocion propina prueba pruebas pueblo puerto puesto pulgar pulmon pulpo pulsera punta punto puno
queja quemadura queso quincena rabia rabano racion rama rana raqueta raro rastrillo raton rayo razon rebaja rebajas receta recreo recuerdo
refresco regalo regalos regla reja relleno reloj remolacha rendija renta repollo respeto retraso reunion riego riesgo rinon risa robo
rodilla rollo ropa rotulador ruedas ruido rumbo ruta sabana sabanas salchicha salida salon salto salud sandia sangre sarten secreto sed
seda semilla sencillo senal separado serio seta sien siesta siglo silbato silencio silla sillas sillon sombrero sonido sonrisa sordo
sorpresa sorteo sosten suave sucio sudor sueno suerte sueter sur tabla tacon tacones tallo tanque tapon taquilla tarea tarro tarta taza
tazas techo tejado telas temblor tenedor termo ternera terreno tetera tiempo tierra tierno tijera tijeras timbre tiro tiza toalla toallas
tobillo tocino tomates tonto tormenta tornillo toronja tortilla tortillas tortuga tos tostada trabajo tramo tranquilo trapo trato tren
tristeza tropa trozo trueno tuerca tumba turron unico unidad unido util vacaciones vacio vacuna vago vainilla vaina vasos vecindad vejez
velo venta ventana ventanas verdad verguenza verja viajes vidrio viento viga vino vinos viuda voz vuelta yate yema yerba yeso yogur
zanahoria zapatilla zapatillas zapato zapatos zarza zorro zumo
`;
