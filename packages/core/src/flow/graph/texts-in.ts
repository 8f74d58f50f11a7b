import { type Content, type TextSpec, textsOf } from './content.ts';
import type { Step } from './steps.ts';

/** Where in a message a text stands; decides how long it may be. */
export type TextPlace = 'text' | 'caption' | 'body' | 'option' | 'description' | 'button' | 'footer';

/** Every text of a step, with its place. */
export function textsIn(step: Step): readonly { readonly place: TextPlace; readonly text: TextSpec }[] {
  const found: { place: TextPlace; text: TextSpec }[] = [];
  const add = (place: TextPlace, text: TextSpec | undefined) => {
    if (text !== undefined) found.push({ place, text });
  };
  const addContent = (content: Content | undefined) => {
    if (content === undefined) return;
    const place = !('type' in content) ? 'text' : 'caption' in content ? 'caption' : 'body';
    for (const text of textsOf(content)) add(place, text);
  };
  switch (step.kind) {
    case 'say':
      for (const content of step.content) addContent(content);
      break;
    case 'ask':
      addContent(step.content);
      add('text', step.help);
      add('text', step.reask);
      break;
    case 'choose':
      add('body', step.text);
      add('footer', step.footer);
      add('button', step.button);
      add('text', step.help);
      for (const option of step.options) {
        add('option', option.label);
        add('description', option.description);
      }
      break;
    case 'handoff':
      addContent(step.content);
      add('text', step.back);
      break;
    default:
      break;
  }
  return found;
}
