import {
  type BotSetup,
  createClassifierRouter,
  createLadderRouter,
  type Flow,
  type IntentRouter,
  type LadderModel,
  type Language,
  type LlmSpending,
} from '@recado/core';
import { WHATSAPP_MESSAGES_QUEUE } from './contracts/message-received-event.ts';
import { DATA_FIELDS } from './contracts/user-account.ts';
import { USER_PII_UPDATE_QUEUE, USER_UPDATE_REQUESTED } from './contracts/user-update-requested-event.ts';
import { deleteDataFlow } from './flows/delete-data-flow.ts';
import { myDataFlow } from './flows/my-data-flow.ts';
import { questionsFlow } from './flows/questions-flow.ts';
import { registrationFlow } from './flows/registration-flow.ts';
import { HANDOFF_TIMEOUT_MS, talkToAPersonFlow } from './flows/talk-to-a-person-flow.ts';
import { thanksFlow } from './flows/thanks-flow.ts';
import { updateDataFlow } from './flows/update-data-flow.ts';
import { updateOneFlow } from './flows/update-one-flow.ts';
import { welcomeFlow } from './flows/welcome-flow.ts';
import { intents } from './intents.ts';
import { texts } from './texts.ts';
import type { UserAccountClient } from './user-account-client.ts';

export interface Understanding {
  /** Asked about what rules and classifier do not know. @default nobody */
  readonly model?: LadderModel | undefined;
  /** Counts what the model took, for all processes together. @default each for itself */
  readonly spending?: LlmSpending | undefined;
}

/** The conversation, apart from where it and its services run. */
export function botContent(accounts: UserAccountClient, understanding: Understanding = {}): Omit<BotSetup, 'services'> {
  const flows = [
    welcomeFlow(accounts),
    registrationFlow(accounts),
    myDataFlow(accounts),
    updateDataFlow(accounts),
    ...DATA_FIELDS.map(updateOneFlow),
    deleteDataFlow(accounts),
    talkToAPersonFlow,
    questionsFlow,
    thanksFlow,
  ];
  return {
    flows,
    intents,
    languages: LANGUAGES,
    router: routerOver(flows, understanding),
    entry: 'welcome',
    texts,
    handoffTimeoutMs: HANDOFF_TIMEOUT_MS,
    messageEventsQueue: WHATSAPP_MESSAGES_QUEUE,
    eventQueues: { [USER_UPDATE_REQUESTED]: USER_PII_UPDATE_QUEUE },
    webhookPath: '/api/whatsapp/webhook',
  };
}

/** Deleting an account takes the person's own words: no model may choose it. */
function routerOver(flows: readonly Flow[], { model, spending }: Understanding): IntentRouter {
  const known = { intents, languages: LANGUAGES };
  if (model === undefined) return createClassifierRouter(known);
  const budget = { turn: { calls: 1, ms: model.timeoutMs ?? LONGEST_MS }, ...(spending === undefined ? {} : { spending }) };
  return createLadderRouter({ ...known, flows, models: [model], withheld: ['delete-data'], budget });
}

const LONGEST_MS = 4_000;
const LANGUAGES: readonly Language[] = ['pt', 'en', 'es'];
