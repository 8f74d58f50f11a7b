import type { BotSetup } from '@recado/core';

/** What a bot file set up, by who takes it: the bot itself, and the process it runs in. What is there for `recado privacy` alone goes to neither. */
export function partBotSetup({
  webhookPath = '/webhook',
  services = [],
  personalStores: _,
  vault: _vault,
  consents: _consents,
  ...bot
}: BotSetup) {
  return { webhookPath, services, bot };
}
