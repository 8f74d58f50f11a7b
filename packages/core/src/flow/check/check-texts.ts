import type { Language, LocalizedText } from '../../text/language.ts';
import { placeholdersOf } from '../../text/placeholders-of.ts';
import { parseTemplate } from '../../text/template.ts';
import type { CompiledFlow } from '../compile/compiled-flow.ts';
import { LONGEST_PASSAGE } from '../graph/knowledge.ts';
import type { AnswerStep } from '../graph/steps.ts';
import { type TextPlace, textsIn } from '../graph/texts-in.ts';
import type { Problem, ProblemCode } from './problem.ts';

type Report = (severity: Problem['severity'], code: ProblemCode, message: string) => void;

/** Texts: translated, well formed, naming slots that exist, and within what WhatsApp shows. */
export function checkTexts({ graph }: CompiledFlow, languages: readonly Language[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [id, step] of Object.entries(graph.steps)) {
    const report: Report = (severity, code, message) =>
      problems.push({ severity, code, where: `${graph.id}@${graph.version}.${id}`, message });
    for (const { place, text } of textsIn(step)) {
      if (!('named' in text)) checkText(text, place, languages, graph.slots, report);
    }
    if (step.kind === 'answer') checkKnowledge(step, languages, report);
    if (step.kind === 'choose') {
      if (step.presentation === 'buttons' && step.options.length > 3)
        report('error', 'button-count', `has ${step.options.length} buttons; WhatsApp shows 3`);
      if (step.options.length > 10 && step.presentation !== 'text')
        report('warning', 'row-count', `has ${step.options.length} options; a list shows 10, so they become numbered text`);
      if (step.options.length === 0) report('error', 'row-count', 'offers no option');
    }
  }
  return problems;
}

/** Passages are said as they stand, so only their languages and length are looked at. */
function checkKnowledge({ knowledge }: AnswerStep, languages: readonly Language[], report: Report): void {
  if (knowledge.length === 0) report('error', 'knowledge-missing', 'has no passage to answer from');
  for (const { id, title, text } of knowledge) {
    for (const language of languages) {
      const severity = language === languages[0] ? 'error' : 'warning';
      if (title[language] === undefined || text[language] === undefined)
        report(severity, 'missing-translation', `has the passage "${id}" without "${language}"`);
      else if (text[language].length > LONGEST_PASSAGE)
        report(
          'warning',
          'text-too-long',
          `has the passage "${id}" in "${language}" longer than ${LONGEST_PASSAGE} characters; a model reads no more`,
        );
    }
  }
}

function checkText(
  text: LocalizedText,
  place: TextPlace,
  languages: readonly Language[],
  slots: { readonly [slot: string]: unknown },
  report: Report,
): void {
  for (const language of languages) {
    const written = text[language];
    if (written === undefined) {
      report(language === languages[0] ? 'error' : 'warning', 'missing-translation', `has a text without "${language}"`);
      continue;
    }
    const parsed = parseTemplate(written);
    if (!parsed.ok) {
      report(
        'error',
        'template-syntax',
        `has a text in "${language}" that cannot be read: ${parsed.error.message} (at ${parsed.error.at})`,
      );
      continue;
    }
    for (const { name } of placeholdersOf(parsed.template)) {
      if (slots[name] === undefined && name !== 'displayName')
        report('error', 'slot-unknown', `has a text in "${language}" that names the slot "${name}", which is not declared`);
    }
    const limit = LIMITS[place];
    if (written.length > limit) {
      const code = place === 'option' || place === 'button' ? 'title-too-long' : 'text-too-long';
      report('warning', code, `has a ${place} in "${language}" of ${written.length} characters; WhatsApp shows ${limit}`);
    }
  }
}

/** Characters WhatsApp takes, by place. Options: a list row's title. */
const LIMITS: { readonly [Place in TextPlace]: number } = {
  text: 4096,
  caption: 1024,
  body: 1024,
  option: 24,
  description: 72,
  button: 20,
  footer: 60,
};
