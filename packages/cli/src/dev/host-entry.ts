/** The module a bot's process runs: beside us as a source, at the top of the folder once built. */
export const hostEntry = (): URL => new URL(import.meta.url.endsWith('.ts') ? '../host/bot-host.ts' : './bot-host.js', import.meta.url);
