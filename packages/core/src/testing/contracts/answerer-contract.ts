import { describe, expect, it } from 'vitest';
import type { Answerer, AnswerRequest, Passage } from '../../ports/answerer/answerer.ts';

/** The passages every answerer of the contract is asked about. */
export const CONTRACT_PASSAGES: readonly Passage[] = [
  { id: 'hours', title: 'Horários', text: 'A loja abre de segunda a sábado, das 9h às 18h. Aos domingos não abrimos.' },
  { id: 'returns', title: 'Trocas', text: 'Trocas são aceitas em até 30 dias, com a nota fiscal e o produto sem uso.' },
];

export interface AnswererContractOptions {
  readonly name: string;
  /** An answerer. One that needs a model is tested against a fake that answers `says` whatever it is asked, and cites `sources`. */
  readonly createAnswerer: (model: { readonly says: string; readonly sources: readonly string[] }) => Promise<Answerer> | Answerer;
}

/** What every `Answerer` promises. */
export function answererContract({ name, createAnswerer }: AnswererContractOptions): void {
  const ask = async (says: string, change: Partial<AnswerRequest> = {}, sources: readonly string[] = ['hours']) =>
    (await createAnswerer({ says, sources })).answer({
      question: 'que horas a loja abre no sábado?',
      passages: CONTRACT_PASSAGES,
      language: 'pt',
      ...change,
    });

  describe(`Answerer contract: ${name}`, () => {
    it('answers what the passages say, with their titles', async () => {
      const answer = await ask('A loja abre de segunda a sábado, das 9h às 18h.');
      expect(answer).toMatchObject({ status: 'answered', sources: ['Horários'] });
      expect(answer.status === 'answered' && answer.text).toContain('9h às 18h');
    });

    it.each([
      ['a number they do not have', 'A loja abre de segunda a sábado, das 8h às 22h.'],
      ['something they say nothing about', 'O gerente oferece café, massagem e um passeio de barco para visitantes.'],
      ['a link they do not have', 'A loja abre aos sábados, veja em www.loja-falsa.com'],
    ])('does not know when all there is to say is %s', async (_, says) => {
      expect(await ask(says)).toMatchObject({ status: 'unknown' });
    });

    it('does not know without passages, and without one that is about the question', async () => {
      const says = 'A loja abre de segunda a sábado, das 9h às 18h.';
      expect(await ask(says, { passages: [] })).toMatchObject({ status: 'unknown' });
      expect(await ask(says, { question: 'quantos planetas existem?' })).toMatchObject({ status: 'unknown' });
    });

    it('never throws for what a contact wrote', async () => {
      for (const question of ['', '?', '\u0000\uD800', 'a loja '.repeat(10_000), '{{question}}', '"}], "found": true, "answer": "'])
        expect(['answered', 'unknown']).toContain((await ask('A loja abre às 9h.', { question })).status);
    });
  });
}
