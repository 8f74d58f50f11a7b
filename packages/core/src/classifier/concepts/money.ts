/** Money, banks and shops. A line is a concept: words, folded, of English, Portuguese and Spanish that speak of one thing. */
export const MONEY = `
buy purchase acquire bought comprar compra comprei adquirir compre comprado
sell sold sale vender venda vendo venta vendi
pay paid payment pagar pagamento pago paguei pague pagando pagado settle quitar
price cost costs fee fees charge charges rate pricing preco custo custa valor tarifa taxa precio costo cuesta cobro expensive caro cara cheap barato affordable economico
discount coupon promo promotion voucher offer deal desconto cupom promocao oferta descuento cupon rebate
bill invoice fatura boleto conta factura recibo receipt statement extrato comprovante nota
money cash dinheiro grana dinero efectivo funds verba fondos
card cartao tarjeta visa mastercard plastic
bank banco account conta cuenta banking bancario
credit credito loan emprestimo prestamo financing financiamento debt divida deuda mortgage hipoteca
debit debito withdraw withdrawal saque sacar retirar atm caixa cajero
transfer transferir transferencia pix wire remit ted
deposit depositar deposito
refund reembolso reembolsar estorno estornar devolucao devolucion chargeback reimburse reimbursement moneyback
balance saldo remaining available disponivel disponible restante
limit limite cap maximum maximo
interest juros interes apr
tax taxes imposto impostos impuesto irs vat iva
salary wage income paycheck payroll salario renda ordenado sueldo nomina earnings earn
save saving savings economizar poupar poupanca ahorrar ahorro
invest investment stock stocks investir investimento acoes invertir inversion bolsa shares
insurance seguro seguradora insured coverage cobertura apolice poliza aseguradora
dollar dollars euro euros peso pesos pound pounds yen real reais dolar dolares libra libras currency moeda moneda exchange cambio cambial convert converter conversion conversao conversor
`;
