import { LANGUAGES, type Language } from './language.ts';

/**
 * The language an utterance gives away by its commonest words; `undefined` when it is too short or could be several.
 * @param words - Normalised words, as `utteranceWords` answers them.
 */
export function guessLanguage(words: readonly string[]): Language | undefined {
  const scores: Record<Language, number> = { pt: 0, en: 0, es: 0 };
  for (const word of words.slice(0, 40)) {
    const telling = TELLING_WORDS.get(word);
    if (telling !== undefined) for (const language of telling) scores[language] += 1 / telling.length;
  }
  const ranked = [...LANGUAGES].sort((a, b) => scores[b] - scores[a]);
  const [first, second] = ranked;
  if (first === undefined || second === undefined) return undefined;
  return scores[first] >= 1 && scores[first] - scores[second] >= 0.5 ? first : undefined;
}

const TELLING: Readonly<Record<Language, string>> = {
  pt:
    'oi ola opa bom boa dia tarde noite tudo bem voce vc voces nao sim eu meu minha meus minhas seu sua quero queria gostaria preciso posso pode fazer ' +
    'obrigado obrigada por favor com do da dos das no na um uma uns umas e eh ou mas isso isto qual quais quando onde quem como porque pra pro para ' +
    'estou esta tenho tem sou ele ela ja so agora ajuda cadastro cadastrar falar atendente dados telefone endereco valeu beleza blz consulta marcar',
  en:
    'hi hello hey good morning afternoon evening thanks thank you please i my me your the a an is are am was do does did not dont want need would like ' +
    'can could how what when where who why which with for from of to and or but this that it yes no help now here have has register update talk speak',
  es:
    'hola buenos buenas dias tardes noches que tal gracias por favor yo tu usted mi mis su sus quiero quisiera necesito puedo puede hacer con el la los ' +
    'las del un una y o pero no si cual cuales cuando donde quien como porque para estoy esta tengo tiene soy muy ahora ayuda registrarme datos hablar ' +
    'telefono direccion correo nombre cita',
};

const TELLING_WORDS: ReadonlyMap<string, readonly Language[]> = (() => {
  const found = new Map<string, Language[]>();
  for (const language of LANGUAGES) {
    for (const word of new Set(TELLING[language].split(' '))) found.set(word, [...(found.get(word) ?? []), language]);
  }
  return found;
})();
