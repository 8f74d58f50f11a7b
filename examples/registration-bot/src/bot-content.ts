import { type BotSetup, createClassifierRouter, type Language } from '@recado/core';
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

/** The conversation, apart from where it and its services run. */
export function botContent(accounts: UserAccountClient): Omit<BotSetup, 'services'> {
  return {
    flows: [
      welcomeFlow(accounts),
      registrationFlow(accounts),
      myDataFlow(accounts),
      updateDataFlow(accounts),
      ...DATA_FIELDS.map(updateOneFlow),
      deleteDataFlow(accounts),
      talkToAPersonFlow,
      questionsFlow,
      thanksFlow,
    ],
    intents,
    languages: LANGUAGES,
    router: createClassifierRouter({ intents, languages: LANGUAGES }),
    entry: 'welcome',
    texts,
    handoffTimeoutMs: HANDOFF_TIMEOUT_MS,
    messageEventsQueue: WHATSAPP_MESSAGES_QUEUE,
    eventQueues: { [USER_UPDATE_REQUESTED]: USER_PII_UPDATE_QUEUE },
    webhookPath: '/api/whatsapp/webhook',
  };
}

const LANGUAGES: readonly Language[] = ['pt', 'en', 'es'];
