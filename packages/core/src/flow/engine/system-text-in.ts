import type { Language } from '../../text/language.ts';
import { pickText } from '../../text/pick-text.ts';
import type { BotDefinition } from '../compile/bot-definition.ts';
import type { SystemTexts } from './system-texts.ts';

/** One of the engine's own texts outside a turn: without slots or titles. */
export function systemTextIn(bot: BotDefinition, text: keyof SystemTexts, language: Language | undefined): string {
  return pickText(bot.texts[text], language ?? bot.languages[0] ?? 'pt', bot.languages);
}
