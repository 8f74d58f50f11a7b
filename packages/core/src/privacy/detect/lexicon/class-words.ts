import { WordClass } from './word-class.ts';

/** The short lists behind the classes of words; the long ones are in `privacy/names`. Lower case without accents. */
export const CLASS_WORDS: readonly (readonly [bits: number, words: string])[] = [
  [WordClass.PARTICLE, 'de da do dos das e d del della di du von van der den y la los las le el bin ibn al san'],
  [WordClass.ARTICLE, 'o a os as ao pro pra para com da do na no de el la the to with for per con al del por'],
  [
    WordClass.HONORIFIC,
    'dr dra drs min des doutor doutora dona d sr sra srta seu seo senhor senhora senhorita mr mrs ms miss mister sir madam prof profa profº professor professora doctor doctora don dona senor senora pastor pastora padre frei irma tio tia titio titia vo vovo mestre comandante delegado juiz juiza desembargador desembargadora ministro ministra sargento cabo tenente capitao coronel aunt uncle nurse coach reverend rev srs sras exmo exma excelentissimo ilmo vereador vereadora deputado deputada senador senadora governador presidente',
  ],
  [WordClass.GENERATION, 'junior jr filho neto sobrinho segundo jnr sr ii iii filha neta bisneto'],
  [
    WordClass.STREET,
    'rua r c av avenida condominio edificio avda avd ave travessa trav tv alameda al praca pca largo lgo beco ladeira lad estrada estr est rodovia rod servidao viela passagem via calle carrera cra paseo plaza pza camino calzada cl callejon pasaje bulevar boulevard diagonal transversal ronda glorieta quadra qd jardim conjunto conj vila residencial loteamento chacara sitio fazenda acesso marginal viaduto parque ramal ruas ru jiron jr autopista carretera prolongacion privada cerrada circuito andador',
  ],
  [
    WordClass.ENGLISH_STREET,
    'street st avenue ave av road rd lane ln drive dr boulevard blvd court ct place pl way terrace ter circle cir parkway pkwy highway hwy close crescent cres square sq trail trl row mews gardens grove loop plaza walk alley broadway hill turnpike pike',
  ],
  [
    WordClass.COMPLEMENT,
    'apto apt ap apartamento apart bloco bl blc casa cs fundos sala sl lote lt quadra qd torre andar conjunto conj cj sobrado loja lj box galpao edificio ed predio condominio cond residencial bairro piso depto dpto departamento puerta pta escalera esc portal bajo planta local unit suite ste floor fl flat room int interior ext terreo cobertura frente kitnet kitinete km nivel manzana mz lugar setor portao port vila interior oficina of puertas block bldg building colonia col barrio urb urbanizacion distrito jardim jd parque pq vl',
  ],
  [
    WordClass.ROLE,
    'cliente paciente titular responsavel condutor motorista beneficiario beneficiaria favorecido destinatario destinataria remetente comprador compradora proprietario proprietaria inquilino inquilina atendente vendedor vendedora entregador entregadora tecnico tecnica gerente filho filha filhos marido esposa esposo mulher namorado namorada noivo noiva irmao irma pai mae avo primo prima tio tia sobrinho sobrinha neto neta sogro sogra cunhado cunhada amigo amiga vizinho vizinha colega chefe socio socia secretaria secretario recepcionista dentista medico medica advogado advogada professor professora aluno aluna dependente contato hospede guest patient customer husband wife son daughter mother father brother sister friend boss driver manager landlord landlady agent teacher doctor nurse partner fiance boyfriend girlfriend colleague neighbor neighbour cousin uncle aunt hijo hija esposo esposa hermano hermana padre madre novio novia amigo amiga jefe repartidor conductor huesped vecino vecina cliente paciente titular doctora doctor senora senor porteiro zelador sindico sindica corretor corretora enfermeiro enfermeira engenheiro engenheira funcionario funcionaria menino menina bebe signatario requerente autor autora reu re apelante apelado apelada agravante agravado recorrente recorrido impetrante impetrado relator relatora testemunha vitima acusado reclamante reclamado embargante embargado exequente executado querelante paciente advogada procurador procuradora promotor promotora defensor defensora revisor revisora suspeito denunciado interessado litisconsorte assistente perito curador tutor inventariante estagiario estagiaria voluntario aniversariante passageiro passageira passenger moradora morador',
  ],
  [
    WordClass.NO_PERSON,
    'sao santo santa san sta sto saint st hospital colegio escola loja lojas magazine supermercado mercado padaria farmacia drogaria restaurante lanchonete pizzaria bar shopping igreja paroquia capela catedral universidade faculdade instituto centro clinica laboratorio banco posto hotel pousada edificio condominio residencial teatro cinema museu estadio time clube praia rio lago serra ilha cidade municipio bairro vila jardim parque aeroporto estacao terminal rodoviaria rua avenida av travessa alameda praca largo rodovia estrada ponte viaduto viajar viagem viajo clima livro filme serie novela musica banda marca linha modelo grupo empresa firma companhia flying fly travel trip hotel store school college university hospital church team movie book song city viajar viaje tienda empresa san dia festa lei caso operacao fundacao associacao codigo projeto editora cartorio forum comarca vara tribunal restaurant bakery pharmacy cafe studio salao barbearia oficina autoescola imobiliaria construtora transportadora auto casas ponto praca distrito fazenda sitio colonia quadra lote barragem bacia usina porto',
  ],
  [
    WordClass.MONTH,
    'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro jan fev mar abr mai jun jul ago set out nov dez january february march april may june july august september october november december feb apr aug sep sept oct dec enero febrero marzo mayo junio julio septiembre setiembre octubre noviembre diciembre ene dic',
  ],
  [
    WordClass.STATE,
    'ac al ap am ba ce df es go ma mt ms mg pa pb pr pe pi rj rn rs ro rr sc sp se to ak az ar ca co ct de fl ga hi id il in ia ks ky la me md mi mn mo ne nv nh nj nm ny nc nd oh ok or ri sd tn tx ut vt va wa wv wi wy dc',
  ],
  [
    WordClass.TRIGGER,
    'nome chamo chama chamado chamada chamar chamam chamava name named called call soy sou nombre llamo llama llaman atenciosamente att atte abraco abracos abs cordialmente sds saudacoes saludos regards sincerely cheers assinado ass grato grata assina signed atentamente love beijos bjs obrigado obrigada thanks gracias beneficiario favorecido titular destinatario eu im chamem am is this aqui quem fala',
  ],
  [
    WordClass.LIVES,
    'moro mora moramos resido reside residente residencia morador entrega entregar entregue entreguem endereco enderecos endereço mandar manda mande enviar envia envie busca buscar fica mudei mudou mudamos mudar localizado localizada situado domiciliado domiciliada retirada coleta instalar visita live lives living address deliver ship send moved vivo vive direccion domicilio entregar recoger mudanza mandem levar leva traz logradouro local vim mudo',
  ],
  [WordClass.SPOKEN_AT, 'arroba at'],
  [
    WordClass.SECTOR,
    'sqs sqn sqsw sqnw shis shin shcgn shcs shcn qnm qnn qnl qng qnj qna qnb qnc qnd qne qnf qnp qno qs qe qi ql qr qms smpw smdb shtn sia scs scn sbs sbn sds sas san srtvs srtvn cln cls clsw clnw csb cnb crs crn arse arne arso arno arsne acsu acse acno acne srps seps shvp shsn qsc qsd qsf qse qsa qsb',
  ],
];
