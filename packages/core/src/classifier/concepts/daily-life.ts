/** Weather, food, health and home. A line is a concept: words, folded, of English, Portuguese and Spanish that speak of one thing. */
export const DAILY_LIFE = `
weather clima forecast previsao pronostico
rain raining rainy umbrella chuva chover lluvia llover snow snowing neve storm tempestade sunny sol cloudy wind windy
temperature hot cold warm heat quente frio calor temperatura degrees graus thermostat celsius fahrenheit humid
food meal eat dish comida comer prato refeicao plato cuisine
dinner lunch supper breakfast jantar almoco cena almuerzo desayuno snack lanche
restaurant restaurants cafe diner pizzeria bar restaurante lanchonete
cook cooking recipe bake cozinhar receita cocinar receta prepare preparar ingredient ingredients ingrediente
chicken beef pork meat fish frango carne peixe pollo pescado turkey steak
vegetable vegetables fruit apple banana salad legume fruta salada ensalada tomato potato onion
cheese milk egg eggs butter bread rice pasta queijo leite ovo pao arroz queso leche huevo
cake cookie chocolate dessert sugar bolo doce acucar postre azucar sweet candy
pizza burger sandwich taco sushi soup curry spaghetti noodles
drink beverage water juice beer wine coffee tea beber bebida agua suco cerveja vinho cafe cha jugo cerveza vino
calorie calories nutrition nutritional protein vitamin fat carbs caloria calorias nutricao nutricion diet dieta healthy saudavel health
vegan vegetarian vegano vegetariano gluten lactose allergy allergic alergia
hungry fome thirsty hambre
health doctor medical medico saude salud doutor physician clinic clinica nurse hospital dentist dentista
medicine pill drug remedio medicamento medicina vaccine vaccination shot vacina vacuna
pain ache hurt sick ill dor doente doenca dolor enfermo fever febre fiebre symptom flu gripe
blood pressure heart sangue coracao sangre corazon
exercise workout gym fitness run exercicio academia ejercicio treino gimnasio
sleep dormir sono tired cansado rest bed cama
home house apartment casa apartamento residence rent aluguel alugar alquiler hogar
room bedroom kitchen bathroom quarto sala cozinha banheiro habitacion cocina
light lights lamp luz luzes lampada bulb brightness dim
door porta puerta window janela ventana
clean cleaning vacuum limpar limpeza limpiar wash lavar dishes laundry
furniture sofa table chair mesa cadeira moveis silla mueble couch
`;
