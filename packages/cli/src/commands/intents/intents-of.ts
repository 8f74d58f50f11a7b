import { type BotSetup, ConfigurationError, type IntentDefinition, intentExamples } from '@recado/core';

/** The intents of a bot. @throws ConfigurationError when none has an example. */
export function intentsOf({ intents = [] }: BotSetup): readonly IntentDefinition[] {
  if (intentExamples(intents).length > 0) return intents;
  throw new ConfigurationError({
    message: "The bot's intents have no examples.",
    hint: "Give them some: intent('book', { flow: 'booking', examples: { pt: ['quero marcar', …] } }).",
  });
}
