import type { LocalizedText } from '../../text/language.ts';
import type { TextSpec } from '../graph/content.ts';
import type { SlotSpec } from '../graph/flow-graph.ts';
import type { ChooseStep, EndStep, SayStep, Transition } from '../graph/steps.ts';

export interface ConfirmOptions {
  /** @default 'confirm' */
  readonly step?: string;
}

type OpenStep<S> = Omit<S, 'next'> & { readonly next?: Transition };

/** The steps behind `.confirm()`: yes, correct one slot and come back, or cancel. */
export function confirmSteps(
  id: string,
  text: TextSpec,
  slots: { readonly [slot: string]: SlotSpec },
  askSteps: ReadonlyMap<string, string>,
): readonly (readonly [string, OpenStep<ChooseStep> | OpenStep<SayStep> | EndStep])[] {
  const correctable = [...askSteps];
  return [
    [
      id,
      {
        kind: 'choose',
        text,
        options: [
          { id: 'yes', label: YES, aliases: YES_WORDS, next: `${id}.confirmed` },
          { id: 'correct', label: CORRECT, aliases: CORRECT_WORDS, next: `${id}.slot` },
          { id: 'cancel', label: CANCEL, next: `${id}.cancelled` },
        ],
      },
    ],
    [
      `${id}.slot`,
      {
        kind: 'choose',
        text: WHICH,
        options: correctable.map(([slot, step]) => ({
          id: slot,
          label: slots[slot]?.label ?? { pt: slot, en: slot, es: slot },
          next: { to: step, clear: [slot] },
        })),
      },
    ],
    [`${id}.cancelled`, { kind: 'end', outcome: 'cancelled' }],
    [`${id}.confirmed`, { kind: 'say', content: [] }],
  ];
}

const YES: LocalizedText = { pt: 'Sim', en: 'Yes', es: 'Sí' };
const CORRECT: LocalizedText = { pt: 'Corrigir', en: 'Change', es: 'Corregir' };
const CANCEL: LocalizedText = { pt: 'Cancelar', en: 'Cancel', es: 'Cancelar' };
const WHICH: LocalizedText = { pt: 'O que você quer corrigir?', en: 'What would you like to change?', es: '¿Qué quieres corregir?' };

const YES_WORDS = {
  pt: [
    'confere',
    'certo',
    'está certo',
    'tá certo',
    'isso',
    'isso mesmo',
    'correto',
    'confirmo',
    'ok',
    'tudo certo',
    's',
    'pode confirmar',
    '👍',
  ],
  en: ['correct', 'right', 'that is right', 'confirm', 'ok', 'y', 'yep', 'yeah'],
  es: ['correcto', 'así es', 'confirmo', 'está bien', 'vale', 'ok'],
};
const CORRECT_WORDS = {
  pt: ['não', 'nao', 'errado', 'está errado', 'quero corrigir', 'mudar', 'alterar', 'n'],
  en: ['no', 'wrong', 'edit', 'not correct', 'n'],
  es: ['no', 'mal', 'está mal', 'cambiar', 'modificar'],
};
