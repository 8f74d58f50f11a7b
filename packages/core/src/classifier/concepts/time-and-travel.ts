/** Time, places and travelling. A line is a concept: words, folded, of English, Portuguese and Spanish that speak of one thing. */
export const TIME_AND_TRAVEL = `
wait waiting pending esperar esperando aguardar pendente pendiente espera hold
late delay delayed overdue atraso atrasado atrasada demora demorando demorou retraso tarde
fast quick quickly hurry urgent soon immediately rapido urgente logo pronto imediato asap
slow slowly lento devagar
time hora horas clock relogio reloj
date day dia data fecha
today hoje hoy
tomorrow amanha manana
yesterday ontem ayer
week semana weekly semanal
month mes monthly mensal mensual
year ano annual anual yearly
monday tuesday wednesday thursday friday saturday sunday segunda terca quarta quinta sexta sabado domingo lunes martes miercoles jueves viernes weekend
january february march april june july august september october november december janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro enero febrero mayo junio septiembre octubre noviembre diciembre
morning manha breakfast madrugada
afternoon tarde evening noite night noche tonight
deadline due expire expires expiration expiry vencer vence vencimento validade vencimiento caduca expired
alarm alarme alarma wake despertador acordar
timer countdown cronometro temporizador stopwatch
reminder remind remember lembrar lembrete recordar recordatorio lembre forget
calendar event events agenda evento compromisso calendario meeting reuniao reunion appointment appointments consulta cita
book booking reserve reservation reservations reservar reserva marcar agendar agendamento
holiday holidays vacation feriado ferias vacaciones festivo leave folga
birthday aniversario cumpleanos age idade edad old
travel trip journey viajar viagem viaje tour tourist turismo turista visit visitar
flight flights plane airplane airline airport voo aviao aeroporto vuelo avion aeropuerto
luggage baggage suitcase bagagem mala equipaje maleta
hotel motel hostel pousada lodging hospedagem accommodation alojamiento
passport visa passaporte pasaporte visto
train railway metro subway trem tren estacao
bus coach onibus autobus
taxi uber cab lyft ride corrida
car vehicle auto automobile carro veiculo coche
tire tires pneu wheel roda llanta rueda neumatico
fuel gas gasoline petrol gasolina combustivel diesel mileage
oil oleo aceite engine motor
drive driving driver dirigir motorista conducir conductor
traffic transito trafico congestion jam
road street highway rua estrada avenida calle carretera route rota ruta direction directions direcao direcoes way
map mapa gps navigate navigation
distance far near nearby close nearest distancia longe perto lejos cerca closest miles kilometers km
address endereco direccion residence
city town cidade ciudad village
country pais nation
england france germany italy spain portugal brazil mexico japan china india canada australia russia argentina usa america brasil espanha franca alemanha italia japao
london paris berlin rome madrid lisbon tokyo york chicago boston miami texas california seattle dallas denver houston
english spanish french german italian portuguese chinese japanese russian arabic ingles espanhol frances alemao italiano portugues espanol language idioma lingua lengua
translate translation traduzir traducao traducir traduccion translator
mean meaning definition define significado significa definicao definir dictionary synonym
spell spelling soletrar deletrear escreve
`;
