/** What the word before a number says the number is. `NONE` is 0 and says nothing; `OTHER` says that it is nothing personal. */
export const NumberContext = {
  NONE: 0,
  OTHER: 1,
  CPF: 2,
  CNPJ: 3,
  RG: 4,
  CNH: 5,
  PIS: 6,
  VOTER: 7,
  CNS: 8,
  PASSPORT: 9,
  CEP: 10,
  PHONE: 11,
  PIX: 12,
  CARD: 13,
  EXPIRY: 14,
  CVV: 15,
  BRANCH: 16,
  ACCOUNT: 17,
  PLATE: 18,
  BIRTH: 19,
  IP: 20,
  GEO: 21,
  SSN: 22,
  NINO: 23,
  IBAN: 24,
  NIF: 25,
  CURP: 26,
  RUT: 27,
  CUIT: 28,
  /** Code, código: nothing personal, save right after a card. */
  CODE: 29,
  /** A version of a program. */
  VERSION: 30,
  /** Any document. */
  DOCUMENT: 31,
  /** A date of something else: due, appointment. */
  OTHER_DATE: 32,
  /** A birthday: of a birth, or of a party. */
  ANNIVERSARY: 33,
} as const;
export type NumberContextId = (typeof NumberContext)[keyof typeof NumberContext];

/** The words, lower case without accents. */
export const NUMBER_CONTEXT_WORDS: Readonly<Partial<Record<keyof typeof NumberContext, string>>> = {
  CPF: 'cpf cpfs cpfmf contribuinte',
  CNPJ: 'cnpj cnpjs mei cgc',
  RG: 'rg rgs identidade cin',
  CNH: 'cnh habilitacao motorista renach',
  PIS: 'pis pasep nis nit pispasep',
  VOTER: 'titulo eleitor eleitoral eleitora',
  CNS: 'sus cns cnes saude cartaosus',
  PASSPORT: 'passaporte passport pasaporte pass passaportes pasaportes passports',
  CEP: 'cep postal zip zipcode postcode cepe',
  PHONE:
    'tel tels telefone telefones fone fones cel celular celulares whatsapp whats whatsap wpp wats watsapp zap zapzap zapp phone phones cell mobile ' +
    'telephone movil telefono telefonos celu call ring liga ligar ligue ligo ligou liguem llama llamar llamame fixo residencial contact reach text sms ' +
    'chamar chama mobil contato contatos recado recados discar disca disque ph mob tlf tfno telf tfn telefonico telefonica celu whatsap wp wa contactar comunicar fijo landline telefonema tfn',
  PIX: 'pix chave chaves pixs',
  CARD: 'cartao card cards tarjeta visa master mastercard elo amex hipercard credito debito credit debit cartoes final finais terminado terminada terminando ending endng',
  EXPIRY:
    'validade valido valida val venc vence vencimento vencimiento vcto vencto expira exp expiry expiration expires valid thru vto caducidad caduca expdate validez good',
  CVV: 'cvv cvc cvv2 cvc2 cvn csc seguranca seguridad verificador seguranza',
  BRANCH: 'ag agencia agencias agc agenc branch sucursal',
  ACCOUNT: 'conta contas cc cta cuenta account acct poupanca corrente poup ct contacorrente',
  PLATE:
    'placa placas plate plates carro moto veiculo veiculos automovel multa caminhao patente caminhonete picape pickup van carreta scooter motocicleta emplacado emplacada vehiculo coche camioneta camion dominio registration vehicle',
  BIRTH:
    'nascimento nasc nascido nascida nasci nasceu dn dob birth born naci nacimiento nac nacido nacida nacio nascto dtnasc dtn birthdate nascimentos natalicio fechanacimiento bday',
  ANNIVERSARY: 'birthday aniversario aniversariante niver cumpleanos cumple',
  IP: 'ip ips ipv4 ipv6',
  GEO: 'coordenadas localizacao location ubicacion gps lat latitude lng longitude coords coordinates coordenada',
  SSN: 'ssn social',
  NINO: 'nino insurance',
  IBAN: 'iban',
  NIF: 'dni nie nif identidad',
  CURP: 'curp',
  RUT: 'rut run',
  CUIT: 'cuit cuil',
  CODE: 'codigo codigos cod code codes pin otp clave',
  VERSION: 'versao version v build atualizei atualizou release firmware updated update driver',
  DOCUMENT: 'documento documentos doc document documentacao',
  OTHER_DATE:
    'vence-dia marcado agendado agendada agendar marcar consulta reuniao appointment due reserva retorno entrega prazo pagamento boleto fatura feriado evento emissao expedicao expedido validade ' +
    'desde since fundada fundado inaugurada inaugurado casamento casados married wedding admissao admitido admitida assinado assinada vigencia ' +
    'comprado comprada comprei compra expedida emitido emitida emitidos issued purchased bought purchase vencia venceu venceram obito',
  OTHER:
    'pedido pedidos protocolo protocolos contrato contratos rastreio rastreamento rastrear lote lotes ticket tickets referencia ref modelo modelos ' +
    'registro comprovante nota notas nf nfe fiscal danfe boleto boletos cupom vale serie serial sku ean gtin processo processos turma sala linha ' +
    'onibus voo order orders tracking item items invoice coupon room confirmation transaction transacao transaccion id ids artigo articulo ' +
    'seguimiento incidencia factura habitacion valor valores preco precos custa custam custou parcela parcelas senha token matricula presente gift ' +
    'os chamado atendimento sorteio sorte combo ramal extension ext fila inscritos seguidores canal nosso encomenda pacote autorizacao autenticacao ' +
    'operacao op banco bank zona secao imei chassi renavam patrimonio produto ' +
    'produtos peca pecas part erro error numeroserie apolice sinistro guia prontuario ficha crm oab crea cref crp inscricao inscrito ie pis-cofins ' +
    'case claim batch reference booking flight pnr localizador pedid numerodopedido barras barra hash uuid guid commit cte mdfe medidor hidrometro ' +
    'instalacao unidade consumidora cliente hodometro km kwh visita visitas paguei paga custo total reais real quantidade qtd tamanho estoque ' +
    'expediente albaran lote folio guia resguardo vuelo lot model repuesto pieza piezas repuestos producto productos comprobante recibo recibos cotizacion presupuesto paquete tramite poliza siniestro ' +
    'caso casos txn turno cuota cuotas precio precios saldo receipt quote estimate shipment package parcel policy warranty garantia ean13 isbn anatel inmetro',
};
