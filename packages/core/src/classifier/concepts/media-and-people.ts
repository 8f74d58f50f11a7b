/** Phones, computers, media, people and qualities. A line is a concept: words, folded, of English, Portuguese and Spanish that speak of one thing. */
export const MEDIA_AND_PEOPLE = `
phone telephone mobile cellphone smartphone telefone celular telefono movil iphone android
call calls dial ligar ligacao chamada llamar llamada ring
number numero digits
message text sms whatsapp mensagem mensaje chat texto
email mail inbox correio correo gmail
contact contacts contato contacto reach
internet wifi network router rede conexao conexion connection signal sinal online bluetooth
computer laptop pc notebook computador ordenador printer impressora
app application software aplicativo aplicacao aplicacion program site website page pagina
download install baixar instalar descargar
password pin passcode senha contrasena clave code codigo token verification
login sign signin access log entrar acesso acessar acceder acceso
register signup enroll cadastrar cadastro registrar inscrever inscricao registro inscripcion apply application enrol registration
profile name nome nombre user usuario username nickname
identity id document documento cpf rg identidade identidad license licenca licencia certificate certificado proof
photo picture image camera foto imagem imagen selfie
video film movie movies filme pelicula cinema
music song songs playlist musica cancao cancion album artist band singer track radio spotify
play playing tocar reproduzir jogar reproducir
game games jogo juego match partida team time equipe score sport sports esporte deporte soccer football basketball baseball tennis cricket futebol
news headlines noticias noticia
book books livro audiobook libro read ler leer author podcast
tv television televisao channel canal show series
joke funny piada engracado chiste laugh humor
story historia fact facts fato dato
volume sound audio som speaker mute sonido noise
question pergunta duvida pregunta ask perguntar answer resposta
calculate math sum multiply divide plus minus percent calcular conta somar square root
measure measurement convert inches feet cups grams ounces pounds meters liters medida unit units teaspoon tablespoon
school college university student class course escola faculdade universidade aluno aula curso estudar study exam test prova
work job employer office boss trabalho emprego trabajo empleo chefe company empresa business interview
person who quem quien someone name
friend amigo family familia mother father mom dad mae pai wife husband son daughter brother sister esposa marido filho filha hijo
love like enjoy amar gostar gosto amo favorite favorito prefer hobby
happy glad feliz sad triste
good great nice excellent awesome bom boa otimo excelente bueno
bad terrible awful poor horrible ruim pessimo malo mal rude worst
recommend recommendation suggest suggestion advice recomendar sugerir sugestao indicar recomendacion opinion review reviews rating
best better top melhor mejor
compare comparison difference versus comparar diferenca diferencia
big large size tamanho grande tamano small pequeno dimension width height
color colour red blue green black white cor vermelho azul verde preto branco pink yellow
animal dog cat pet cachorro gato perro
weight kilo weigh peso peso gain slim
robot bot ai computer machine humano robo maquina artificial
government law legal police governo lei policia gobierno ley
project proposal projeto proposta proyecto plan plano
rule policy terms regulation regra politica termos norma regulamento guarantee warranty garantia
company brand marca empresa manufacturer
contract subscription contrato assinatura plano suscripcion membership plan
points rewards miles pontos milhas recompensa puntos cashback loyalty bonus
win winner won prize ganhar premio vencer ganar
why reason motivo porque razao razon cause
how como method way passo procedimento step steps procedure
minimum minimo least menor
many much quanto quantos cuanto quantity quantidade amount valor total
duplicate twice double duas vezes dobro again repeat repetir repita
security safe secure protect seguranca seguro seguridad privacy privacidade
`;
