/**
 * Things that carry the name of a brand, a saint or a founder right after them, in Portuguese, English and Spanish: "cerveja Helena", "creme
 * Nívea", "colégio Pedro II" are no people. Lower case without accents; written down from general knowledge.
 */
export const NAMED_THINGS = `
cerveja cervejas chopp vinho vinhos espumante champanhe cachaca pinga vodka vodca gin whisky uisque rum ron tequila licor refrigerante
refri suco sucos agua aguas leite cafe cafes cha chas biscoito biscoitos bolacha bolachas chocolate chocolates bombom bala balas chiclete
sorvete sorvetes picole iogurte queijo queijos manteiga margarina requeijao pao paes bolo bolos torta tortas pudim salgado salgados pizza
pizzas hamburguer burger lanche lanches sanduiche macarrao massa massas feijao farinha acucar azeite oleo molho ketchup maionese mostarda
linguica salsicha presunto mortadela salame atum sardinha perfume perfumes colonia desodorante sabonete sabonetes shampoo xampu
condicionador creme cremes hidratante protetor esmalte batom batons rimel maquiagem absorvente fralda fraldas pomada remedio remedios
xarope comprimido vitamina suplemento whey racao racoes petisco areia coleira detergente sabao amaciante desinfetante incenso roupa roupas
camisa camisas camiseta camisetas blusa blusas vestido vestidos saia calca calcas jeans bermuda jaqueta casaco tenis sapato sapatos
sandalia sandalias chinelo chinelos botas bolsas mochila oculos relogio relogios joia joias brinco colar pulseira boneca bonecas boneco
brinquedo carrinho bicicleta pneu pneus bateria tablet notebook tv televisao geladeira fogao microondas ventilador teclado colchao
colchoes sofa moveis movel tinta porcelanato cimento consorcio faculdade edificio predio torre condominio residencial loteamento shopping
galeria teatro arena estadio ginasio metro estacao terminal rodoviaria aeroporto ponte tunel viaduto viela rodovia hospital hospitais
maternidade clinica clinicas laboratorio laboratorios upa ubs farmacia drogaria escola escolas colegio colegios creche universidade
instituto fundacao igreja capela paroquia catedral santuario mosteiro convento cemiterio museu biblioteca livraria editora papelaria loja
lojas boutique butique brecho magazine mercado mercadinho mercearia supermercado hipermercado atacado atacadao acougue padaria
panificadora confeitaria doceria restaurante churrascaria pizzaria lanchonete boteco botequim cervejaria adega sorveteria cafeteria motel
pousada hostel resort salao barbearia studio estudio spa academia otica joalheria relojoaria floricultura petshop agropecuaria oficina
autopecas borracharia lavajato autoescola imobiliaria construtora cartorio escritorio advocacia contabilidade transportadora viacao
empresa firma industria fabrica comercio distribuidora cooperativa associacao sindicato partido time clube torcida praca bairro favela
comunidade vila jardim parque praia ilha rio lagoa cachoeira serra morro fazenda sitio haras beer wine whiskey bourbon soda juice tea
cookie cookies cracker crackers candy cereal cake fries sauce mayo mustard pasta butter cheese yogurt milk sausage lotion soap cream
lipstick cologne deodorant toothpaste diaper diapers medicine pill vitamin shirt dress shoes sneakers boots sandals bag purse wallet watch
jacket sunglasses tire tires laptop printer doll toy mattress towel towels sheets clinic school academy college university church
cathedral museum library stadium airport station mall store shop bakery pub restaurant diner inn salon gym lake mount mt fort port cerveza
cervezas vino vinos mezcal refresco jugo leche galleta galletas helado yogur queso mantequilla pan pasteles pastel salsa mayonesa mostaza
sopa aceite jamon salchicha crema jabon champu acondicionador labial panales medicina jarabe pastillas pantalon zapatos zapatillas bolso
reloj lentes gafas llanta llantas neumatico computadora muneca juguete colchon escuela liceo universidad iglesia parroquia museo
aeropuerto estacion tienda almacen panaderia carniceria taqueria pizzeria hostal peluqueria gimnasio equipo barrio playa isla laguna cerro
`;

/** Words that companies begin with, so that no person does. */
export const COMPANY_BEGINNINGS =
  'cooperativa distribuidora comercial comercio industria industrias transportes transportadora auto posto supermercado mercado mercearia farmacia drogaria clinica hospital escola colegio instituto fundacao associacao igreja condominio prefeitura secretaria ministerio banco loja lojas grupo empresa companhia cia construtora imobiliaria editora grafica papelaria padaria panificadora restaurante lanchonete pizzaria hotel pousada academia sindicato federacao universidade faculdade centro laboratorio oficina agencia agro agropecuaria moveis atelie studio espaco escritorio constructora inmobiliaria comercializadora industrias ferreteria panaderia fundacion asociacion universidad';
