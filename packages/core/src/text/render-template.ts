import type { Language } from './language.ts';
import { parseTemplate, type Template, type TemplateFilter } from './template.ts';

/** Gives the value of a placeholder, already filtered; `undefined` when there is none. */
export type TemplateValues = (name: string, filter: TemplateFilter | undefined) => string | number | undefined;

/**
 * Writes the values into a text. A missing value renders as nothing (the checker reports unknown names beforehand); a text with
 * wrong syntax renders as written. Numbers after `#` are written the way the language does. Values are never parsed again.
 */
export function renderTemplate(template: Template | string, values: TemplateValues, language: Language): string {
  if (typeof template !== 'string') return render(template, values, language, '');
  const parsed = parseTemplate(template);
  return parsed.ok ? render(parsed.template, values, language, '') : template;
}

function render(template: Template, values: TemplateValues, language: Language, counted: string): string {
  let text = '';
  for (const part of template) {
    if (part.kind === 'literal') text += part.text;
    else if (part.kind === 'number') text += counted;
    else if (part.kind === 'placeholder') text += values(part.name, part.filter) ?? '';
    else {
      const value = values(part.name, undefined);
      const count = typeof value === 'number' ? value : Number(value ?? Number.NaN);
      const branch =
        part.branches.get(`=${count}`) ??
        part.branches.get(Number.isNaN(count) ? 'other' : pluralRules(language).select(count)) ??
        part.branches.get('other');
      const written = Number.isNaN(count) ? String(value ?? '') : numberFormat(language).format(count);
      if (branch !== undefined) text += render(branch, values, language, written);
    }
  }
  return text;
}

const LOCALES: Readonly<Record<Language, string>> = { pt: 'pt-BR', en: 'en', es: 'es-419' };
const rulesByLanguage = new Map<Language, Intl.PluralRules>();
const formatByLanguage = new Map<Language, Intl.NumberFormat>();

function pluralRules(language: Language): Intl.PluralRules {
  const known = rulesByLanguage.get(language) ?? new Intl.PluralRules(LOCALES[language]);
  rulesByLanguage.set(language, known);
  return known;
}

function numberFormat(language: Language): Intl.NumberFormat {
  const known = formatByLanguage.get(language) ?? new Intl.NumberFormat(LOCALES[language]);
  formatByLanguage.set(language, known);
  return known;
}
