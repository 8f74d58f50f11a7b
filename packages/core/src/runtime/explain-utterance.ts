import { type BotContent, compileBot } from '../flow/compile/bot-definition.ts';
import { type Command, matchCommand } from '../intent/commands.ts';
import { createRulesRouter } from '../intent/rules-router.ts';
import type { IntentRouter, RouteRequest, Understanding } from '../ports/intent-router/intent-router.ts';
import type { LadderTrace } from '../ports/intent-router/ladder-trace.ts';
import { systemClock } from './system-clock.ts';
import { withSaidSlots } from './with-said-slots.ts';

/** What a bot makes of a message. */
export interface UtteranceExplanation {
  /** The word that works everywhere which the message is, before any intent: `cancelar`. */
  readonly command: Command | undefined;
  readonly understanding: Understanding;
  /** The flow the intent leads to. */
  readonly flow: string | undefined;
  readonly trace: LadderTrace;
}

/** Has a bot's router read a message as the first of a conversation, or as an answer to `expecting`, and says how it was found out. */
export async function explainUtterance(
  { router, ...content }: BotContent & { readonly router?: IntentRouter },
  request: Pick<RouteRequest, 'utterance' | 'language' | 'expecting'>,
): Promise<UtteranceExplanation> {
  const { intents = [], languages = ['pt'] } = content;
  const definition = compileBot(content);
  const asked = router ?? createRulesRouter({ intents, languages });
  await asked.prepare?.();
  const startedAt = systemClock.monotonic();
  const open = definition.flows.get(request.expecting?.split('.')[0] ?? '')?.[0];
  const routed = await asked.route({ ...request, wantsTrace: true, isLocalOnly: open?.graph.llm === 'local' });
  const ms = systemClock.monotonic() - startedAt;
  const understanding = withSaidSlots(definition, routed, request.utterance);
  return {
    command: matchCommand(request.utterance, request.language)?.command,
    understanding,
    flow: definition.intents.get(understanding.intent ?? ''),
    trace: understanding.trace ?? ofOneRung(understanding, ms),
  };
}

/** For routers that do not say: one step, of the rung they name. */
function ofOneRung({ intent, confidence, source, among }: Understanding, ms: number): LadderTrace {
  const rung = source === 'none' ? 'rules' : source;
  const isUnderstood = intent !== undefined;
  return {
    steps: [
      {
        rung,
        name: rung,
        outcome: isUnderstood ? 'understood' : 'abstained',
        ...(isUnderstood ? { intent } : {}),
        confidence,
        ms,
        why: isUnderstood ? 'sure' : among === undefined ? 'not_sure' : 'ambiguous',
      },
    ],
    ms,
    spent: { calls: 0, inputTokens: 0, outputTokens: 0, money: 0 },
  };
}
