/** What a word may be the end or the beginning of, as bits: looked at before a costly pattern is tried on the text around it. */
export const WordCue = {
  /** Announces a name: "nome", "chamo", "atenciosamente". */
  ANNOUNCES: 1,
  /** Last word of a greeting: "oi", "bom dia", "thank you". */
  GREETS: 2,
  /** Last word before somebody who is told something: "avise a", "é o". */
  TELLS: 4,
  /** Last word before somebody who gets something: "pix para", "falar com". */
  TOWARDS: 8,
  /** First word of a company that is named like a person. */
  ORGANISES: 16,
  /** The word is in no other list. */
  ONLY: 32,
} as const;

/** The words, lower case without accents; those of `ORGANISES` come from the list of organisations. */
export const CUE_WORDS: readonly (readonly [bits: number, words: string])[] = [
  [
    WordCue.ANNOUNCES,
    'nome name nombre nomes names chamo llamo chamar call chama chamam chamava llama llaman chamado chamada called named soy sou im aqui fala i this ' +
      'it am atenciosamente att atte abraco abracos abs cordialmente sds saudacoes saludos regards sincerely cheers assinado ass grato grata assina ' +
      'signed atentamente love beijos bjs obrigado obrigada thanks gracias eu',
  ],
  [
    WordCue.GREETS,
    'oi oie ola opa ai fala hey hi hello dear hola querido querida caro cara prezado prezada estimado estimada obrigado obrigada brigado brigada valeu ' +
      'vlw parabens tchau thanks you bye dia tarde noite dias tardes noches morning evening afternoon gracias felicidades aniversario birthday saludos ' +
      'abraco abracos cheers thx ty grax',
  ],
  [WordCue.TELLS, 'tell ask a o pra pro ao para la el al'],
  [WordCue.TOWARDS, 'para pra pro de do da com to for from with under al del foi fue por by ao con a o la el as'],
];
