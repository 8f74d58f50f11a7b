/** Whether a folded word that no list knows ends as names made up in Brazil and surnames do, and everyday words do not. */
export const isNameShaped = (folded: string): boolean =>
  folded.length > 4 && (GIVEN.test(folded) || SURNAME.test(folded) || FOREIGN.test(folded));

/** Whether it ends as made-up first names do: no surname and no everyday word ends so. */
export const isGivenShaped = (folded: string): boolean => folded.length > 5 && GIVEN.test(folded) && !EVERYDAY.test(folded);

/** Whether a folded word ends as verbs, adverbs and abstract nouns do in Portuguese, Spanish and English. */
export const looksLikeWord = (folded: string): boolean => folded.length < 3 || EVERYDAY.test(folded);

const GIVEN =
  /(?:ilson|elson|nildo|nilda|valdo|valda|naldo|nalda|neide|leide|cleia|neia|ilene|liane|siane|viane|biane|ziane|riane|inete|simar|zimar|dimar|cimar|nalva|delma|vania|nilza|dilma|lucia|ielle|yelle|ielly|yelly|nny|lly|yane|ayne|ayane|ayara|erson|dson|sson|ylson|ilton|elton|alton|berto|linda|oaldo|igton|ington|ailton|ielson|ivan|ivania|ellen|yson|ylla|elle|ette|issa|yssa|icia|ayla|eyla|iely|iele|iana|inha|einha|elma|ilma|ardo|ando$(?<=[rn]lando|nando)|mundo|fredo|gerio|zinho|aldinho|auro|icio)$/;
const SURNAME =
  /(?:[^aeiou]eira|[^aeiou]eiro|elli|ini|etti|otto|acci|ucci|ezzi|azzi|mann|berg|stein|feld|ski|sky|wicz|czyk|vitch|ovic|ero?s$(?<=eros)|endes|andes|ando$(?<=orlando)|quist|strom|sson|moto|mura|zaki|shima|guchi|uchi|oglu|escu|opoulos|yan|iani|oni|ato$(?<=nato)|ez|aes|oes$(?<=goes|moes))$/;
const FOREIGN = /[wyk].*[aeiou]|(?:th|sh|ll|nn|tt|ph|ck|ff)[aeiouy]/;
const EVERYDAY =
  /(?:ou|eu|iu|ei|ava|avam|aram|eram|iram|ando|endo|indo|ar|er|ir|mente|cao|coes|cion|ciones|dade|dades|dad|ismo|ista|avel|ivel|ado|ada|ados|adas|ido|ida|idos|idas|oso|osa|agem|ento|entos|encia|ancia|ura|issimo|issima|tion|ness|ment|ing|able|ible|ful|less|ly|ed|ria|rias|asse|esse|isse|aria|eria|iria|amos|emos|imos|arei|erei|irei|zinho|zinha|inho|oes|ica|ico|icos|icas|ivo|iva|al|ais|eis|vel|veis)$/;
