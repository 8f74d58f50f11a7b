/** What people do in messages, as it stands after a name: verbs in the third person, lower case without accents. They end a name. */
export const EVERYDAY_VERBS = `
pasa paso pasara pasaria pasaba pasan deja dejo dejara dejaba dejan llega llego llegara llegan viene vino vendra venia vienen quiere quiso
queria quieren recoge recogio recogera recogen firma firmo firmara firman compro comprara compran dice dijo dira decia dicen pide pidio
pedira piden necesita necesito necesitaba necesitan tiene tuvo tendra tenia tienen hace hizo hara hacia hacen fue iba ira van manda mando
mandara mandan envia envio enviara envian lleva llevo llevara llevan trae trajo traera traen sale salio saldra salen entra entro entrara
vive vivio vivia viven trabaja trabajo trabajaba trabajan atiende atendio atendera busca busco buscara buscan abre abrio cierra cerro
cobra cobro cobrara recibe recibio recibira reciben responde respondio contesta contesto escribe escribio escribira hablo habla hablara
hablan llama llamo llamara confirma confirmo confirmara cancela cancelo cancelara reserva reservo reservara olvido perdio encontro
encuentra puede pudo podra podia pueden debe debio debia deben esta estaba estuvo estara estan sera eran somos hay hubo habra habia sabe
supo sabia saben conoce conocio cree creo piensa penso gusta gusto gustaria encanto parece parecio queda quedo quedara quedan sigue siguio
seguira usa uso usara toma tomo tomara tomaron pone puso pondra acepta acepto rechaza rechazo devuelve devolvio devolvera cambia cambio
cambiara cambian nacio nace murio cumple cumplio cumplira vuelve volvio volvera espera espero esperaba esperan ayuda ayudo ayudara paga
pague pagaron pagara solicito solicita autorizo autoriza transfirio transfiere deposito deposita recomendo recomienda aviso avisa avisara
pregunto pregunta preguntara estudia estudio juega jugo come comio duerme durmio corre corrio passa passou passara passam deixa deixou
deixara deixam chega chegou chegara chegam vem veio vira vinha quer quis querem pega pegou pegara pegam buscou retira retirou assina
assinou compra comprou diz disse pediu pede precisa precisou precisava tem teve tera tinha faz fez fara fazia foi ia vai mandou enviou
leva levou traz trouxe trara sai saiu entrou morou morava trabalha trabalhou trabalhava atende atendeu abriu fecha fechou cobrou
recebe recebeu respondeu escreve escreveu fala falou falava liga ligou ligava confirmou cancelou marcou marca agendou esqueceu perdeu
achou acha pode deve devia estava esteve conhece conheceu acredita pensa gosta gostou gostaria adorou pareceu fica ficou ficava segue
seguiu usou tomou poe pos aceita aceitou recusou devolve devolveu troca trocou nasce nasceu morreu completa completou volta voltou esperou
ajuda ajudou pagou transferiu depositou indicou indica avisou perguntou pergunta estuda estudou joga jogou comeu dorme dormiu correu
repassa repassou acompanha acompanhou viaja viajou reclama reclamou consegue conseguiu tenta tentou sofre sofreu vendeu vende alugou aluga
visitou visita mudou muda cuida cuidou passes passed leaves left arrives arrived comes came wants wanted picks picked signs signed buys
bought says said asks asked needs needed has had does did goes went sends sent takes took brings brought gets got enters entered lives
lived works worked answers answered opens opened closes closed charges charged receives received responds responded writes wrote speaks
spoke calls called confirms confirmed cancels cancelled canceled books booked forgot forgets lost found finds can could should would will
knows knew thinks thought likes liked loves loved seems seemed stays stayed keeps kept uses used puts accepts accepted rejects rejected
returns returned changes changed waits waited helps helped pays paid transfers transferred deposits deposited recommends recommended
refers referred told tells studies studied plays played eats ate sleeps slept runs ran placed collects collected drops dropped handles
handled manages managed moves moved travels travelled tries tried visits visited sells sold rents rented drives drove teaches taught
`;
