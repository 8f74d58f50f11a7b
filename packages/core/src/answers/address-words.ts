/** Street types with their abbreviations, normalised, and how they are written out. */
export const STREET_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Rua: 'rua r',
    Avenida: 'avenida av aven avda',
    Alameda: 'alameda al alam',
    Travessa: 'travessa tv trav',
    Praça: 'praca pc pca',
    Largo: 'largo lgo lg',
    Beco: 'beco',
    Ladeira: 'ladeira lad',
    Servidão: 'servidao serv',
    Estrada: 'estrada estr est',
    Rodovia: 'rodovia rod',
    Viela: 'viela',
    Vila: 'vila',
    Passagem: 'passagem pass',
    Via: 'via',
    Quadra: 'quadra qd',
    Conjunto: 'conjunto conj',
    Condomínio: 'condominio cond',
    Residencial: 'residencial',
    Loteamento: 'loteamento',
    Chácara: 'chacara',
    Sítio: 'sitio',
    Fazenda: 'fazenda',
    Ramal: 'ramal',
    Calle: 'calle',
    Carrera: 'carrera',
    Paseo: 'paseo',
    Plaza: 'plaza',
  }).flatMap(([written, forms]) => forms.split(' ').map((form) => [form, written] as const)),
);

/** Last words of an English street, whose number stands first. */
export const ENGLISH_STREET_ENDINGS: ReadonlySet<string> = new Set(
  'street st avenue ave road rd lane ln drive dr boulevard blvd terrace way court ct place pl square sq'.split(' '),
);

/** Sector codes of Brasília, which has no street names. */
export const BRASILIA_SECTOR =
  /^(?:sqs|sqn|sqsw|sqnw|cln|cls|clsw|crs|crn|scs|scn|sbs|sbn|shis|shin|sgas|sgan|sia|sig|qnm|qnn|qnd|qna|qnb|qnc|qne|qng|qnj|qnl|qno|qnp|qe|qi|ql|qr|qs|qsa|qsc|ae|eqs|eqn|shcgn|shcs|smpw|sof)\s?\d/;

/** Words that begin a complement, normalised. */
export const COMPLEMENT =
  /^(?:(?:apto?|apartamento|apart|ap|bloco|bl|casa|cs|fundos|fds|frente|sala|sl|lote|lt|quadra|qd|torre|andar|conjunto|conj|cj|loja|lj|sobrado|sobreloja|subsolo|cobertura|cob|box|galpao|edificio|ed|condominio|cond|residencial|unidade|unid|bloque|piso|depto|departamento|dpto|suite|unit|floor|proximo|perto|em frente|ao lado|ponto de referencia|referencia|ref)(?=[\s.:\d]|$)|(?:\d{1,2}\s?[ºªao°]?\s?andar)|terreo)/;

/** Federal units by code. */
export const STATES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AC: 'acre',
    AL: 'alagoas',
    AP: 'amapa',
    AM: 'amazonas',
    BA: 'bahia',
    CE: 'ceara',
    DF: 'distrito federal',
    ES: 'espirito santo',
    GO: 'goias',
    MA: 'maranhao',
    MT: 'mato grosso',
    MS: 'mato grosso do sul',
    MG: 'minas gerais',
    PA: 'para',
    PB: 'paraiba',
    PR: 'parana',
    PE: 'pernambuco',
    PI: 'piaui',
    RJ: 'rio de janeiro',
    RN: 'rio grande do norte',
    RS: 'rio grande do sul',
    RO: 'rondonia',
    RR: 'roraima',
    SC: 'santa catarina',
    SP: 'sao paulo',
    SE: 'sergipe',
    TO: 'tocantins',
  }),
);

/** What people put before their address. */
export const ADDRESS_LEAD_IN =
  /^(?:(?:oi|ola|bom dia|boa tarde|boa noite|hola|hi|hello)[,!. ]+)?(?:(?:o |a )?(?:meu |minha |my |mi )?(?:endereco|address|direccion|domicilio)(?: completo| atual| novo| e| eh| fica| is| es)*\s*[:-]?\s*|(?:eu )?(?:moro|resido|fico|vivo|estou|fica|vivo)\s*(?:na|no|em|aqui na|en la|en el|en|la na)?\s+|i live (?:at|on|in)\s+|(?:e|eh) (?:na|no|a|o)\s+|anota(?: ai)?\s*[:,]?\s*|na\s+|no\s+)/;
