/** Orders, accounts and what people do with them. A line is a concept: words, folded, of English, Portuguese and Spanish that speak of one thing. */
export const SERVICE = `
order orders pedido pedidos encomenda orden ordered
deliver delivery shipping ship shipped shipment entregar entrega enviar envio frete despachar arrive arrived arrival chegar chegou chega llegar llego llegada received receive receber recebi recebido recibir recibi
track tracking rastrear rastreio rastreamento codigo seguimiento whereabouts
package parcel pacote paquete box caixa caja
return returns devolver devolucao devolucion exchange trocar troca cambiar
product item items produto artigo producto articulo merchandise
stock available availability estoque disponivel disponibilidade inventario
store shop loja tienda mercado market supermarket mall shopping outlet branch filial agencia sucursal
lost lose missing misplaced misplace perdi perdido perdeu perda perder extraviado perdida extraviei losing cant-find
stolen steal theft robbed thief roubo roubado roubaram furto furtado robo robaron robado stole
fraud fraudulent scam suspicious unauthorized fraude golpe suspeita suspeito estafa sospechoso
block blocked freeze lock locked bloquear bloqueio bloqueado congelar bloqueo suspend suspender
unblock unlock unfreeze desbloquear desbloqueio liberar liberacao
activate activation enable ativar ativacao habilitar activar activacion
cancel cancellation terminate cancelar cancelamento cancelacion anular encerrar rescindir unsubscribe desistir
change modify edit update alter adjust switch mudar alterar alteracao trocar atualizar editar modificar cambiar actualizar corrigir correct corrigir
increase raise higher aumentar aumento subir elevar boost ampliar incrementar louder
decrease reduce lower reduzir diminuir baixar abaixar reducir disminuir bajar quieter softer
delete remove erase clear apagar excluir remover deletar borrar eliminar quitar
add include append put adicionar incluir acrescentar anadir agregar sumar
create make new set setup criar nova novo fazer configurar crear hacer nuevo nueva establish
start begin launch iniciar comecar comeco empezar comenzar inicio abrir
stop end finish halt pause parar pausar terminar acabar interromper detener finalizar
open opening abrir aberto abre abrem abierto abren
close closed closing fechar fechado fecha fecham cerrar cerrado cierran
hour hours schedule horario horarios horas timetable agenda
send submit mail enviar mandar envia manda mandem envie
show display view see list mostrar exibir ver listar visualizar muestra mostra check verificar conferir consultar consulta revisar verify look
find search locate seek lookup encontrar procurar buscar achar localizar busca where onde donde location localizacao ubicacion
tell say inform explain describe dizer diga informar explicar contar fala decir dime explica informe
know learn understand saber conhecer entender aprender sei
help assist support assistance ajuda ajudar ayuda ayudar suporte soporte auxilio
agent human person representative operator attendant atendente humano pessoa operador persona agente asesor specialist staff employee advisor
complain complaint dissatisfied unhappy disappointed reclamar reclamacao queixa insatisfeito queja reclamo insatisfecho angry
thank thanks grateful appreciate obrigado obrigada agradeco valeu gracias agradecer cheers
hello hi hey greetings ola oi opa hola buenas eai
goodbye bye farewell tchau adeus adios hasta chao later goodnight
yes yeah yep sure affirmative correct sim claro isso si ok okay agree true certo exato
no nope nah negative nao false never nunca
maybe perhaps possibly unsure talvez quiza quizas depends
problem issue trouble error fault bug glitch problema erro defeito falha fallo averia
broken damaged defective faulty quebrado danificado defeituoso quebrou estragado roto danado estragou malfunction cracked
repair fix consertar conserto reparar arreglar manutencao maintenance mantenimiento
work working function funcionar funciona funcionando works
fail failed failing decline declined reject rejected refused denied recusado recusada negado recusou falhou passa rechazado rechazada denegado fallo
`;
