import { statelessPattern } from '../../intent/compile-intents.ts';
import type { IntentDefinition } from '../../intent/define-intent.ts';
import { compileTemplate, isTemplate, templateSlots } from '../../intent/match-template.ts';
import { findPatternRisk, type PatternRisk } from '../../intent/pattern-safety/find-pattern-risk.ts';
import type { BotContent } from '../compile/bot-definition.ts';
import type { CompiledFlow } from '../compile/compiled-flow.ts';
import type { Problem } from './problem.ts';

/** Intents that lead nowhere, cannot be said, take too long to recognise, or fill slots that their flow does not have. */
export function checkIntents(content: BotContent, flows: readonly CompiledFlow[]): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const intent of content.intents ?? []) {
    const where = `intent ${intent.id}`;
    if (seen.has(intent.id)) problems.push({ severity: 'error', code: 'duplicate-id', where, message: 'two intents have this id' });
    seen.add(intent.id);
    const flow = flows.find(({ graph }) => graph.id === intent.flow);
    if (flow === undefined) {
      const message = `leads to the flow "${intent.flow}", which does not exist`;
      problems.push({ severity: 'error', code: 'flow-unknown', where, message });
    } else problems.push(...checkSlots(intent, flow));
    problems.push(...checkName(intent), ...checkThreshold(intent), ...checkWording(intent, content), ...checkPatterns(intent));
  }
  return problems;
}

function checkName({ id }: IntentDefinition): readonly Problem[] {
  if (id !== NONE) return [];
  const message = 'has the name that stands for no intent, in what models answer and in files of examples; give it another';
  return [{ severity: 'error', code: 'name-reserved', where: `intent ${id}`, message }];
}

function checkThreshold({ id, threshold }: IntentDefinition): readonly Problem[] {
  if (threshold === undefined || (threshold >= 0 && threshold <= 1)) return [];
  const message = `has the threshold ${threshold}, which is no confidence from 0 to 1`;
  return [{ severity: 'error', code: 'threshold-invalid', where: `intent ${id}`, message }];
}

function checkWording(intent: IntentDefinition, { languages = ['pt'] }: BotContent): readonly Problem[] {
  return languages.flatMap((language): Problem[] => {
    const words = [intent.examples?.[language], intent.keywords?.[language], intent.patterns?.[language]];
    if (words.some((list) => list !== undefined && list.length > 0)) return [];
    const message = `has no examples, keywords or patterns in "${language}"`;
    return [{ severity: 'warning', code: 'intent-without-examples', where: `intent ${intent.id}`, message }];
  });
}

function checkSlots(intent: IntentDefinition, { graph }: CompiledFlow): readonly Problem[] {
  const named = [...(intent.slots ?? []), ...(intent.annotations ?? []).map(({ slot }) => slot), ...patternSlots(intent)];
  return [...new Set(named)]
    .filter((slot) => graph.slots[slot] === undefined)
    .map((slot) => {
      const message = `fills the slot "${slot}", which the flow "${graph.id}" does not have`;
      return { severity: 'warning', code: 'slot-unknown', where: `intent ${intent.id}`, message };
    });
}

const patternsOf = ({ patterns = {} }: IntentDefinition) => Object.values(patterns).flatMap((own) => own ?? []);

function patternSlots(intent: IntentDefinition): readonly string[] {
  return patternsOf(intent).flatMap((pattern) => {
    if (typeof pattern === 'string' && isTemplate(pattern)) return templateSlots(compileTemplate(pattern));
    const source = typeof pattern === 'string' ? pattern : pattern.source;
    return [...source.matchAll(/\(\?<([A-Za-z_$][\w$]*)>/g)].map(([, name = '']) => name);
  });
}

function checkPatterns(intent: IntentDefinition): readonly Problem[] {
  return patternsOf(intent).flatMap((pattern): Problem[] => {
    if (typeof pattern === 'string' && isTemplate(pattern)) return [];
    const message = riskIn(pattern);
    return message === undefined ? [] : [{ severity: 'error', code: 'pattern-unsafe', where: `intent ${intent.id}`, message }];
  });
}

function riskIn(pattern: RegExp | string): string | undefined {
  try {
    const expression = statelessPattern(pattern);
    const risk = findPatternRisk(expression);
    return risk === undefined ? undefined : `the pattern ${expression} ${RISKS[risk]}`;
  } catch {
    return `the pattern ${String(pattern)} is no regular expression`;
  }
}

const NONE = 'none';
const RISKS: Readonly<Record<PatternRisk, string>> = {
  backreference: 'refers back to a group, which no bound on its time is known for; write it without',
  exponential:
    'can match a repeated part in two ways, so a message made for it would stop the bot; bound the repetitions or tell the parts apart',
  polynomial: 'has three endless repetitions that share characters; bound them, as in ".{0,20}"',
  'too-large': 'is too large to be checked; shorten its repetitions',
};
