/** Companies and brands that carry people's names, lower case without accents, separated by commas; written down from general knowledge. */
export const ORGANISATIONS = `
magazine luiza,lojas marisa,leroy merlin,jack daniel,jack daniels,johnnie walker,papa john,papa johns,wells fargo,jp morgan,morgan stanley,capital one,charles schwab,trader joe,
trader joes,mary kay,mercedes benz,calvin klein,tommy hilfiger,ralph lauren,victoria s secret,victorias secret,louis vuitton,michael kors,marc jacobs,dolce gabbana,jimmy john,
jimmy johns,johnson e johnson,johnson johnson,harley davidson,rolls royce,aston martin,alfa romeo,ben e jerry,ben and jerry,dona benta,casas bahia,jose cuervo,don julio,tio joao,el corte ingles,
massimo dutti,adolfo dominguez,carolina herrera,john deere,levi strauss,estee lauder,elizabeth arden,hugo boss,giorgio armani,santa casa,santa clara,albert einstein,sirio libanes,
carlos chagas,getulio vargas,oswaldo cruz,ayrton senna,marcos paulo,anne frank,ana hickmann,ana capri,santa lolla,luiza barcelos,jorge bischoff,lojas renner,lojas americanas,
lojas riachuelo,lojas pernambucanas,henry schein,kate spade,dr oetker,dr consulta,dr pepper,uncle ben,aunt jemima,tim hortons,wendy s,wendys,denny s,dennys,chuck e cheese,
walt disney,warner bros,goldman sachs,ernst young,mc donalds,raymond james,edward jones,john lewis,marks spencer,ted baker,virgin mobile,alexa,siri,bradesco,itau,santander,nubank,banco do brasil,caixa,inter,sicredi,sicoob,banrisul,bbva,hsbc,citibank,mercado livre,mercado pago,picpay,pagbank,ifood,uber,rappi,amazon,shopee,google,apple,samsung,microsoft,facebook,instagram,whatsapp,telegram,netflix,spotify,vivo,claro,tim,oi,sabesp,enel,cemig,copel,celesc,light
`;
