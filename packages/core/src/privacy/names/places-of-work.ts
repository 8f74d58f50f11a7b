/** Where people work or are met ("a Ana da recepção"), lower case without accents: no part of a name. */
export const PLACES_OF_WORK = `
cantina recepcao portaria secretaria cozinha limpeza faxina lavanderia manicure oficina contabilidade financeiro almoxarifado diretoria
coordenacao biblioteca quitanda feira acougue mercearia papelaria floricultura perfumaria relojoaria sorveteria confeitaria doceria
cafeteria lanchonete bomboniere peixaria hortifruti petshop creche bercario enfermaria ambulatorio radiologia pediatria cardiologia
ortopedia odontologia fisioterapia psicologia nutricao emergencia triagem internacao raiox tesouraria cobranca suporte comercial vendas
compras marketing juridico faturamento expedicao estoque logistica deposito garagem guarita zeladoria manutencao jardinagem seguranca
vigilancia transporte rh ouvidoria protocolo matricula reitoria pedagogico laboratorio grafica copiadora academia natacao piscina quadra
salao sobrado vizinhanca condominio bloco torre esquina rua praca igreja paroquia sacristia grupo turma equipe time firma empresa fabrica
usina obra canteiro borracharia funilaria mecanica lavajato posto frentista estacionamento rodoviaria aeroporto hotelaria hospedagem
governanca camareira recreacao buffet cerimonial decoracao foto filmagem som iluminacao recepcion porteria cocina limpieza peluqueria
barberia contabilidad finanzas almacen almacenes direccion coordinacion fruteria carniceria panaderia pasteleria papeleria floristeria
ferreteria zapateria joyeria heladeria guarderia enfermeria urgencias traumatologia tesoreria cobranza cobranzas soporte ventas
facturacion envios bodega garaje caseta mantenimiento recursos gimnasio vecindario edificio plaza iglesia parroquia equipo taller
gasolinera estacionamiento aparcamiento hotel reception lobby kitchen cleaning laundry salon workshop accounting accounts finance
warehouse office library bakery butcher grocery pharmacy florist nursery ward surgery radiology pediatrics dentistry billing support sales
purchasing legal shipping stock logistics garage gate maintenance security transport admissions gym pool neighborhood neighbourhood
building tower corner church group team company factory site apartamento verso anverso reverso convenio recado
`;
