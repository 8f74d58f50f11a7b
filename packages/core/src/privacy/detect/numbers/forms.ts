/** How numbers are written; sticky, bounded, tried at the start of a number only. A form ends where no digit goes on. */
export const Forms = {
  uuid: /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\da-z])/iy,
  ipv6: /(?:[\da-f]{1,4}:){7}[\da-f]{1,4}(?![\w:])|(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}(?![\w:])|(?:[\da-f]{1,4}:){2,7}:(?![\w:])/iy,
  coordinates:
    /-?\d{1,2}[.,]\d{3,15}\s?°?\s?[NSns]?(?:\s{0,2}[,;/|]\s{0,2}|\s{1,2})(?:(?:e|y|and)?\s?[Ll]on(?:g(?:itude?)?|gitud)?\.?[:=]?\s?|lng[:=]?\s?|e )?-?\d{1,3}[.,]\d{3,15}(?: ?°? ?[EWLO](?![\p{L}]))?(?![\d])/uy,
  sexagesimal:
    /\d{1,2}\s?°\s?\d{1,2}\s?['’′]\s?(?:\d{1,2}(?:[.,]\d{1,6})?\s?(?:["”″]|''|’’))?\s?[NS],?\s{0,2}\d{1,3}\s?°\s?\d{1,2}\s?['’′]\s?(?:\d{1,2}(?:[.,]\d{1,6})?\s?(?:["”″]|''|’’))?\s?[EWLO](?![\p{L}])/iuy,
  dottedCnpj: /[\da-z]{2}\.[\da-z]{3}\.[\da-z]{3}\/[\da-z]{4}-\d{2}(?![\da-z])/iy,
  cnpj: /[\da-z]{2}[. ]?[\da-z]{3}[. ]?[\da-z]{3} ?[/ .]? ?[\da-z]{4} ?[-–. ]? ?\d{2}(?![\da-z])/iy,
  rg: /\d{2} \d{3} \d{3} [\dx](?![\da-z])|(?:\d{1,3}(?:[. ]\d{3}){1,2}|\d{5,9})(?: ?[-–./] ?[\dx](?![\da-z]))?(?![\d])(?:x(?![\da-z]))?/iy,
  brazilianPhone:
    /(?:\(?(?:\+|00)? ?55\)?[ .-]{0,2})?(?:\(? ?0?(?:xx|\*\*|\d\d(?=[ .-]?\(?[1-9]\d\)?[ .-]?9?[ .-]?\d{4}[ .-]?\d{4}(?!\d)))?[ .-]?\(?)([1-9]\d) ?\)?[ .\-/]{0,3}(9[ .-]?\d{4}|[2-9]\d{3})[ .-]{0,3}\d{4}(?!\d)/iy,
  threesPhone: /(?:(?:\+|00)? ?55[ .-]?)?\(?0?([1-9]\d)\)?[ .-]?9\d{2}[ .-]\d{3}[ .-]\d{3}(?!\d)/y,
  localPhone: /(?:9[ .]?\d{4}[ .-]\d{4}|[2-9]\d{3}-\d{4}|9\d{4}-?\d{4})(?![\d-])/y,
  americanPhone: /(?:(?:\+|00)?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[1-9]\d{2}[ .-]\d{4}(?: ?(?:x|ext\.?) ?\d{1,5})?(?!\d)/iy,
  britishPhone: /0(?:7\d{3} ?\d{6}|7\d{3} \d{3} \d{3}|20 ?\d{4} ?\d{4}|1\d{3} \d{5,6}|1\d{2} \d{3} \d{4})(?!\d)/y,
  australianPhone: /04\d{2} \d{3} \d{3}(?!\d)/y,
  inPairs: /0[1-9](?:[ .]\d{2}){4}(?!\d|[ .]\d)/y,
  spanishPhone: /[6789]\d{2}[ .-]\d{3}[ .-]\d{3}(?!\d|[ .-]?\d)|[6789]\d{2}(?:[ .-]\d{2}){3}(?!\d)/y,
  spanishLandline: /[89]\d \d{3} \d{2} \d{2}(?!\d|[ .-]?\d)/y,
  colombianPhone: /3[0-5]\d[ .-]\d{3}[ .-]\d{4}(?!\d)/y,
  foreignPhone: /\+\d{1,3}(?:[ .()-]{0,2}\d){6,13}(?!\d)/y,
  anyPhone: /\(?\d{2,5}\)?(?:[ .\-/]{0,2}\d{2,6}){1,4}(?!\d)|\d{8,13}(?!\d)/y,
  date: /(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2} ?[/.\- ] ?\d{1,2} ?[/.\- ] ?(?:\d{4}|\d{2})|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2})(?!\d|[-/.]\d)/y,
  dateInWords:
    /\d{1,2}(?:º|o|st|nd|rd|th)?(?: de | of | |-|\/|\.)(?:jan|fev|feb|mar|abr|apr|mai|may|jun|jul|ago|aug|set|sep|out|oct|nov|dez|dec|ene|dic)[\p{L}ç]{0,7}\.?,?(?: de | del | of | |-|\/|\.)(?:de )?(?:(?:\d{4}|\d{2})(?!\d)|mil novec(?:ie|e)n\p{L}{2,4} (?:e )?\p{L}{3,9}(?: [ey] \p{L}{3,6})?)/iuy,
  dateWithPrepositions: /\d{1,2} (?:de|do|del|of) \d{1,2} (?:de|do|del|of) (?:\d{4}|\d{2})(?!\d)/iy,
  dateWithRomanMonth: /\d{1,2}[ ./-](?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})[ ./-](?:de )?(?:\d{4}|\d{2})(?!\d)/iy,
  monthFirstDate: /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)/iy,
  expiry: /(?:0?[1-9]|1[0-2]) ?[/\-.] ?(?:20)?\d{2}(?!\d|[/\-.]\d)/y,
  looseExpiry: /(?:0[1-9]|1[0-2])[ ]?[/\-.]?[ ]?(?:20)?(?:2[4-9]|3\d|4[0-5])(?!\d|[/\-.]\d)/y,
  branch: /\d{3,5}(?: ?[-–] ?[\dx](?![\da-z]))?(?!\d)/iy,
  account: /(?:\d{1,6}(?:\.\d{3}){1,3}|\d{3,13})(?: ?[-–/] ?(?:[\dx]{1,2}|p)(?![\da-z]))?(?![\d])/iy,
  ssn: /\d{3}[- .]?\d{2}[- .]?\d{4}(?!\d)/y,
  nino: /[a-z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[a-d](?![\da-z])/iy,
  iban: /[a-z]{2}\d{2}(?:[ -]?[a-z\d]{4}){2,7}(?:[ -]?[a-z\d]{1,3})?(?![\da-z])/iy,
  nif: /(?:[xyz][- ]?\d{7}|\d{8}|\d{1,2}\.\d{3}\.\d{3})[- ]?[a-z](?![\da-z])/iy,
  rut: /(?:\d{1,2}\.\d{3}\.\d{3}|\d{7,8})-?[\dk](?![\da-z])/iy,
  plate: /[a-z]{3}[- .]?\d[a-z\d]\d{2}(?![\da-z])/iy,
  passport: /[a-z]{1,3}[- ]?\d{6,9}(?![\da-z])/iy,
} as const;

/** The match of a sticky form at an offset, or `undefined`. */
export function formAt(form: RegExp, text: string, at: number): string | undefined {
  form.lastIndex = at;
  return form.test(text) ? text.slice(at, form.lastIndex) : undefined;
}

/** Length of the match of a sticky form at an offset, 0 when there is none. */
export function formLength(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex - at : 0;
}
