/**
 * Words people write in chats that are no names, in Portuguese, English and Spanish, lower case without accents: a name stops before
 * one of them. Written down from general knowledge; endings of verbs and nouns are known to `looksLikeWord`.
 */
export const COMMON_WORDS = `
o os um uma uns umas ao aos no na nos nas num numa pelo pela pelos pelas em por para pra pro pros pras com sem sob sobre ate apos entre
desde contra durante e ou mas nem que se como quando onde quem qual quais quanto quanta quantos quantas porque pois porem entao tambem tb
tbm ainda ja so somente apenas mais menos muito muita muitos muitas mt mto pouco pouca tanto tanta todo toda todos todas tudo nada algo
alguem ninguem algum alguma alguns algumas nenhum nenhuma outro outra outros outras cada qualquer mesmo mesma proprio propria tal tao
assim aqui ali la ca ai agora hoje hj ontem amanha depois antes cedo tarde logo sempre nunca jamais talvez sim nao nn n s vc vcs voce
voces tu eu ele ela eles elas me te lhe lhes meu minha meus minhas teu tua seu sua seus suas nosso nossa dele dela deles delas este esta
estes estas esse essa esses essas isso isto aquilo aquele aquela aqueles aquelas deste desta desse dessa disso disto daquele neste nesta
nesse nessa nisso nisto naquele naquela comigo contigo conosco consigo ser sou es somos sao era eram foi foram fui seja sejam sera serao
seria sendo sido estar estou to ta estao estava estavam tava esteve estive estiver estando ter tenho tem tens temos tinha tinham teve tive
tiver tera tendo tido haver ha havia houve haja ir vou vai vamos vao ia iam indo ido vir vem venho vindo veio vim fazer faco faz fazem fez
fiz fazia feito fazendo dizer digo diz disse dizem dito falar falo fala falam falou falei falando falado querer quero quer querem queria
quis querendo poder posso pode podem podia pude saber sei sabe sabem sabia soube dar dou da dao deu dei dado dando ver vejo ve vi viu
visto vendo ficar fico fica ficou fiquei ficando dever devo deve preciso precisa precisam precisava precisar gostaria gosto gosta gostei
gostou adorei amo amei achei acho acha achou pensar penso pensei pedir peco pede pedi pediu mandar mando manda mandou mandei mandem enviar
envio envia enviou enviei enviado receber recebo recebi recebeu recebido pagar pago paga pagou paguei pagamento comprar compro compra
comprou comprei comprado vender vende vendeu vendi ligar ligo liga ligou liguei ligue chamar chamo chama chamou chamei chame chegar chego
chega chegou cheguei sair saio sai saiu entrar entro entra entrou entrei passar passo passa passou passei marcar marco marca marcou
marquei marcado agendar agendo agendamento cancelar cancela cancelou cancelei cancelamento trocar troco troca trocou troquei devolver
devolucao entregar entrega entregou entregue entreguei entregador buscar busca busco procurar procuro ajudar ajuda ajude esperar espero
espera esperando aguardar aguardo aguarda aguardando resolver resolve resolveu resolvido confirmar confirmo confirma confirmou confirmado
cadastrar cadastro cadastra cadastrado cadastrada atualizar atualiza atualizei atualizado atualizacao mudar mudei mudou mudo morar moro
mora moramos morava trabalhar trabalho trabalha estudar estudo nasci nasceu nascido nascida nascimento nasc colocar coloca coloque
coloquei coloquem tirar tira tirei deixar deixa deixei deixou deixe levar leva levo levou trazer traz trouxe pegar pego pega peguei usar
uso usa usei usou abrir abre abri abriu fechar fecha fechou comecar comeca comecou terminar termina terminou acabar acaba acabou perder
perdi perde perdeu esquecer esqueci achar encontrar encontrei conseguir consegue consegui conseguiu tentar tento tentei tentando funcionar
funciona funcionou precisando demorar demora demorou atrasar atraso atrasado atrasada sumir sumiu voltar volto volta voltou voltei viajar
viagem cobrar cobra cobrou cobraram emitir emite depositar deposita deposito transferir transfere transferi transferencia autorizar
autorizo autoriza retirar retirada retira incluir inclui excluir anota anotar anote segue seguem seguir conversar conversa conversei
combinar combinado combinei avisar aviso avisa avise avisou atender atende atendeu atendimento atendente cuidar cuida lembra lembrar
lembro parece parecer vale valer custa custar custou cabe caber serve servir oi ola oie opa ei alo bom boa dia noite bem tchau abraco
abracos abs bjs beijo beijos obrigado obrigada obg valeu vlw grato grata gratidao desculpa desculpe perdao licenca favor pfv pf gentileza
ok okay blz beleza certo certa certinho errado errada claro perfeito otimo otima show legal joia entendi entendido kkk kkkk kkkkk rs rsrs
haha aff caramba puxa gente pessoal galera turma amigo amiga amigos mano cara moco moca senhor senhora sr sra dr dra dona seo prof
professor professora doutor doutora medico medica dentista enfermeira enfermeiro advogado advogada engenheiro arquiteto contador gerente
diretor diretora secretaria secretario porteiro zelador sindico sindica motorista pedreiro pintor eletricista encanador mecanico
cabeleireira manicure vendedor vendedora corretor corretora tecnico tecnica recepcionista funcionario funcionaria chefe patrao patroa dono
socio socia cliente clientes paciente pacientes aluno aluna alunos titular responsavel dependente beneficiario beneficiaria destinatario
remetente comprador morador moradora inquilino proprietario passageiro hospede convidado condutor portador usuario contato comprovante pai
mae filho filha filhos filhas irmao irma irmaos tio tia primo prima avo vovo vo sobrinho sobrinha neto neta marido esposa esposo mulher
homem namorado namorada noivo noiva sogro sogra cunhado cunhada genro nora padrasto madrasta enteado bebe crianca menino menina rapaz
jovem idoso vizinho vizinha pessoa pessoas nome nomes sobrenome apelido completo completa cpf cnpj rg cnh pis pasep nis titulo eleitor
passaporte documento documentos identidade habilitacao carteira certidao cartao credito debito validade codigo seguranca cvv senha conta
contas corrente poupanca agencia banco bancaria pix chave chaves aleatoria boleto fatura parcela parcelas juros multa taxa desconto
promocao cupom presente valor valores preco precos reais real centavos dinheiro saldo extrato limite emprestimo financiamento seguro plano
contrato contratos assinatura servico servicos produto produtos item itens pedido pedidos compras loja lojas site aplicativo app sistema
link pagina tela internet wifi rede celular telefone telefones fone tel cel zap whats whatsapp wpp email emails mail mensagem mensagens
numero numeros nr endereco enderecos rua avenida av travessa alameda praca estrada rodovia bairro cidade estado pais cep casa apartamento
apto ap bloco predio condominio sala andar lote quadra portaria portao porta esquina perto longe frente fundos lado centro shopping
mercado padaria farmacia hospital clinica posto escola colegio faculdade universidade curso aula aulas prova igreja restaurante bar hotel
aeroporto rodoviaria ponto parada estacao garagem vaga data datas hora horas horario horarios minuto minutos segundo segunda terca quarta
quinta sexta sabado domingo feira semana semanas mes meses ano anos vez vezes janeiro fevereiro abril maio junho julho agosto setembro
outubro novembro dezembro manha madrugada meio feriado natal pascoa carnaval aniversario consulta consultas exame exames receita remedio
vacina febre dor dente retorno cirurgia resultado laudo convenio sus ficha protocolo processo nota notas fiscal rastreio rastreamento
encomenda pacote caixa frete correio correios sedex transportadora motoboy carro moto caminhao onibus uber taxi placa veiculo automovel
gasolina trem metro aviao voo passagem agua luz gas energia esgoto aluguel reforma obra fechadura cozinha banheiro quarto sofa cama mesa
cadeira geladeira fogao tv televisao computador notebook camisa camiseta calca vestido sapato tenis tamanho cor preto branco azul vermelho
verde amarelo rosa cinza pizza lanche comida bebida cerveja suco cafe pao leite carne frango peixe arroz feijao acucar sal bolo doce ovo
ovos queijo presunto meia duzia quilo kg litro grama km novo nova novos novas velho velha grande pequeno pequena maior menor melhor pior
alto alta baixo baixa bonito bonita feio facil dificil rapido rapida lento quente frio fria cheio cheia vazio aberto aberta fechado
fechada primeiro primeira terceiro ultimo ultima proximo proxima anterior atual antigo antiga gratis caro barato barata disponivel
indisponivel urgente importante possivel impossivel necessario correto correta incorreto invalido invalida valido problema problemas
duvida duvidas pergunta resposta informacao informacoes dados opcao opcoes menu suporte reclamacao sugestao elogio coisa coisas jeito
forma modo tipo parte lugar caso fim inicio vida mundo tempo povo familia empresa empresas firma escritorio setor departamento financeiro
comercial vendas rh recursos humanos juridico administrativo ramal gerencia equipe time jogo futebol festa evento ingresso foto fotos
video audio imagem arquivo pdf anexo print grupo canal perfil instagram facebook insta face chuva sol calor clima temperatura graus vento
rio mar praia campo interior litoral capital passeio ferias emprego salario entrevista curriculo aceita aceitam aceito atendendo mandando
chegando saindo feliz parabens felicidades saudades sucesso sorte exemplo teste oficial publico particular privado geral total parcial
final inicial principal estarei estaremos ficarei irei iremos poderia poderiam gostariamos faria fariamos pagarei mandarei falta faltou
faltam faltando modelo serie referencia ref sku cod inscrita inscrito residente domiciliado natural casado casada solteiro solteira viuvo
viuva divorciado brasileiro brasileira profissao att atte atenciosamente cordialmente sds saudacoes ass assinado meninas meninos filhinho
filhinha amor bb the a an and or but if of in on at by for from with without about into over after before under between through during
against is are was were be been being am do does did done have has had having will would can could shall should may might must not yes
nope yeah yep i you he she it we they him her us them my your his its our their mine yours this that these those here there where when why
how what which who whom whose all any both each few more most other some such only own same than too very just also now then once again
ever never always often soon later today tomorrow yesterday tonight morning afternoon evening night hi hello hey dear thanks thank thx
please pls sorry cool great good fine nice bye cheers regards best kind sincerely welcome want need like love know think see look find get
got give gave take took make made come came go going went say said tell told ask asked call called calling speak talk write send sent pay
paid buy bought order ordered book booked cancel cancelled change changed update check confirm help work works worked try tried use used
open close start stop run move live lives lived stay arrive arrived leave left wait waiting keep let put set bring pick picked drop meet
sign signed charge charged refund return returned deliver delivered ship shipped receive received forget forgot remember reset login log
name names first last middle full surname phone number numbers cell mobile address street city state zip postcode country date birth born
dob age card credit debit expiry exp cvc code account bank routing sort iban passport license licence driver driving social security ssn
nino insurance tax id customer client patient guest tenant landlord landlady owner manager doctor nurse teacher technician agent assistant
support team staff boss colleague friend wife husband son daughter mother father mom mum dad sister brother aunt uncle cousin boy girl man
woman baby kid kids child people person someone house home apartment apt flat room floor unit building office store shop restaurant clinic
school airport station parking ticket tracking invoice bill bills due appointment reservation booking meeting delivery package parcel
items price amount dollars pounds euros version website page screen password message text chat group photo picture file day days week
weeks month months year years hour hours minute minutes times january february march april june july august september october november
december monday tuesday wednesday thursday friday saturday sunday new old big small long short high low early late right wrong true false
free available broken red blue green black white sunny one two three four five six seven eight nine ten hundred thousand second third next
flying travel trip flight train bus car bike shoes laptop battery coupon mark news el los las lo un una unos unas del al y u pero sino
pues aunque si ni cuando donde quien cual cuanto cuanta cuantos con sin hasta hacia segun ante tras muy tan mucho mucha muchos muchas poco
poca alguien nadie algun alguno alguna ningun ninguno otro otra otros otras mismo misma propio asi alli ahi aca alla ahora hoy ayer manana
luego despues pronto siempre tambien tampoco ya aun todavia solo quizas yo usted ustedes ella ellos ellas nosotros le les mi mis tus su
nuestro nuestra estos ese esa esos esas esto eso aquel soy eres fue fueron eran sea siendo estoy estamos estan estaba tengo tienes tiene
tenemos tienen tenia tener hay habia haber han voy vas va van hago hace hacen hizo hacer hecho dice dijo decir quiero quiere quieren
quisiera puedo puede pueden podria doy dan dio veo vivo vive vivir necesito necesita necesitar gracias hola buenos buenas dias tardes
noches adios saludos cordiales atentamente perdon disculpe disculpa bien mal bueno buena genial perfecto nombre apellido apellidos correo
electronico telefono movil direccion calle plaza paseo ciudad provincia postal nacimiento dni nie nif cif curp rfc rut cuit cuil pasaporte
tarjeta vencimiento cuenta pague cobro factura cita reserva paquete seguimiento articulo producto tienda huesped hijo hija padre madre
hermano hermana mujer abuelo abuela jefe doctora senor senora don repartidor conductor soporte agente profesor profesora vecino vecina
enlace sitio aplicacion bateria habitacion piso puerta enero febrero marzo mayo junio julio septiembre octubre noviembre diciembre lunes
martes miercoles jueves viernes fiebre agotado roto llego viajo vence cuesta visita novedad recibir reembolso persona humano hablar roja
nuevo nueva viejo primero uno dos tres cuatro cinco seis siete ocho nueve diez cien mil dois duas quatro sete oito nove dez onze doze
treze vinte trinta quarenta cinquenta cento duzentos milhao via ltda sa eireli cia epp inc llc corp ltd confere tbem qdo qndo pq oq oque
msm hein ne neh tou cade testar testando testes atraves conforme favorecido recebedor pagador emitente sacado cedente avalista fiador
testemunha envelope motivo assunto obs observacao descricao complemento aproximadamente aprox noticias continua continuo continuei consta
constar constava aparece apareceu mostra mostrou erro bug travou caiu queimou quebrou quebrado estragou defeito garantia conserto
manutencao instalacao vistoria orcamento proposta excelente pessimo horrivel ruim maravilhoso educado educada atencioso atenciosa
rapidinho remarcar desmarcar encaixe avaliacao sessao cachorro cachorra gato gata gatinho passaro pet racao banho tosa veterinario
veterinaria bolsa mochila relogio oculos perfume creme shampoo maquiagem cabelo unha impresso impressa holder hereby titularidade cadastre
adicionar adiciona acrescentar add plan habla ministerio tribunal camara assembleia congresso politica politicas investimento
investimentos previdencia regime certificado uniao suprema corte relatorio norma normas policia distrital estadual municipal federal
nacional admissibilidade demonstrativo aplicacoes legislativa legislativo executivo judiciario recurso sentenca acordao camaras decisao
julgamento apelacao agravo mandado habeas corpus inquerito denuncia autos trata tratam conheco conhecido provido improvido negado voto
ementa artigo artigos lei leis decreto constituicao civil penal processual trabalhista juizo vara comarca fazenda publica ministro
conselho comissao diretoria presidencia governo prefeitura estatuto resolucao instrucao edital licitacao concurso servidor cargo funcao
gratificacao aposentadoria pensao beneficio requerimento peticao relator relatora revisor revisora desembargador procuradoria defensoria
promotoria advocacia sociedade associacao sindicato federacao confederacao fundacao autarquia senhas lembrete boletos maravilha ansiosa
ansioso preocupada preocupado doente cansada cansado animada animado indisposta viajando senhoras moradores condomino bairros ruas casas
moravam pessoalmente presencial online everyone somebody anybody nobody something anything nothing everything really maybe sure already
still yet issue problem question answer missing delayed damaged defective size color colour ayuda pregunta respuesta duda talla domicilio
envios paquetes facturas devolucion cambio tais custodia viola atos urbano urbana rural mera mero dano danos vinha vivia contexto pacifico
ciente lixo precedente precedentes fornecedor fornecedora eletro eletronicos eletrodomesticos modas calcados moveis imoveis veiculos
autopecas construtora engenharia cosmeticos joias otica colchoes tecidos turismo seguros motors lanches pizzaria
vitrine vitrines razao razoes carne carnes
plenario alvara alvaras audiencia juri alinea leilao liminar ouvidoria corregedoria superintendencia coordenacao comite senado delegacia
quartel batalhao registro oficio circular regulamento regimento emenda inciso paragrafo jurisprudencia doutrina defesa acusacao pericia
intimacao citacao penhora execucao embargo controle externo interno assistencia educacao cultura saude transporte obras habitacao esporte
agricultura industria comercio canteiro feirao liquidacao lancamento quinzena bimestre trimestre semestre balanco balancete pregao
concorrencia torneio campeonato copa rodada partida treino estreia temporada episodio capitulo
`;
