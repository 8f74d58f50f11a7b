import { describe, expect, it } from 'vitest';
import { findPatternRisk } from './find-pattern-risk.ts';

describe('findPatternRisk', () => {
  it.each([
    /\bpedido (?:n[ºo°]? ?)?(?<order>\d{4,})/iu,
    /\b(apagar|apague|apaga|excluir) (os )?(meus dados|minha conta)\b/iu,
    /rastre(ar|io)/u,
    /(?:\w+ )+fim/u,
    /(?:\d{3}\.?)+/u,
    /^(?:[a-z]+,)*$/u,
    /(?=.*preço).*valor/u,
    /[\p{L}'-]{1,40} [\p{L}'-]{1,40}/u,
    /(?:a|b)*c/u,
    /\bcep:? ?(\d{5}-?\d{3})\b/u,
    /meu .*dado/u,
  ])('lets %s be', (pattern) => {
    expect(findPatternRisk(pattern)).toBeUndefined();
  });

  it.each([
    [/(a+)+$/u, 'exponential'],
    [/(?:a|a)*$/u, 'exponential'],
    [/(?:\w+)*!/u, 'exponential'],
    [/(?:\w+\s?)+!/u, 'exponential'],
    [/(?:a*)*b/u, 'exponential'],
    [/(?:[a-z]|\w)+!/u, 'exponential'],
    [/(?:a{1,3})+b/u, 'exponential'],
    [/(?:ab|a|b)+c/u, 'exponential'],
    [/(?=(?:x+)+y)x/u, 'exponential'],
    [/.*a.*b.*c/u, 'polynomial'],
    [/\w+\s*\w+ \d*\w+\w+!/u, 'polynomial'],
    [/(a)\1/u, 'backreference'],
    [/(?<x>a)\k<x>/u, 'backreference'],
    [/.{400}/u, 'too-large'],
  ] as const)('finds that %s is %s', (pattern, risk) => {
    expect(findPatternRisk(pattern)).toBe(risk);
  });
});
