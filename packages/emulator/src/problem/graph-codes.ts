/** What the emulator says with one of Meta's error codes. */
export interface GraphCodeDescription {
  /** HTTP status when the code is the answer of a call; several of them are not documented by Meta, so clients branch on the code. */
  readonly httpStatus: number;
  readonly title: string;
  readonly details: string;
  readonly isTransient?: boolean;
}

const SERVER_FAILURE = 'Something went wrong. Try again later.';

const DESCRIPTIONS: Readonly<Record<number, GraphCodeDescription>> = {
  1: { httpStatus: 500, title: 'API Unknown', details: SERVER_FAILURE },
  2: { httpStatus: 503, title: 'API Service', details: SERVER_FAILURE, isTransient: true },
  4: { httpStatus: 429, title: 'Application request limit reached', details: 'Too many calls of this app.', isTransient: true },
  10: { httpStatus: 403, title: 'Application does not have permission for this action', details: 'The permission is missing.' },
  100: { httpStatus: 400, title: 'Invalid parameter', details: 'Invalid parameter.' },
  190: { httpStatus: 401, title: 'Invalid OAuth access token', details: 'The access token is missing, wrong or expired.' },
  368: { httpStatus: 403, title: 'Temporarily blocked for policies violations', details: 'The account is restricted.' },
  80007: { httpStatus: 429, title: 'Rate limit issues', details: 'The business account reached its rate limit.', isTransient: true },
  130429: {
    httpStatus: 429,
    title: 'Rate limit hit',
    details: 'Message failed to send because there were too many messages sent from this phone number in a short period of time.',
  },
  131000: { httpStatus: 500, title: 'Something went wrong', details: 'Message failed to send due to an unknown error.' },
  131005: { httpStatus: 403, title: 'Access denied', details: 'The permission is not granted or was removed.' },
  131008: { httpStatus: 400, title: 'Required parameter is missing', details: 'A required parameter is missing.' },
  131009: { httpStatus: 400, title: 'Parameter value is not valid', details: 'One or more parameter values are not valid.' },
  131016: { httpStatus: 503, title: 'Service unavailable', details: 'A service is temporarily unavailable.' },
  131021: { httpStatus: 400, title: 'Recipient cannot be sender', details: 'Sender and recipient phone number is the same.' },
  131026: { httpStatus: 400, title: 'Message undeliverable', details: 'Message Undeliverable.' },
  131030: { httpStatus: 400, title: 'Recipient phone number not in allowed list', details: 'Recipient phone number not in allowed list.' },
  131047: {
    httpStatus: 400,
    title: 'Re-engagement message',
    details: 'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  },
  131048: {
    httpStatus: 400,
    title: 'Spam rate limit hit',
    details: 'There are restrictions on how many messages can be sent from this phone number.',
  },
  131049: {
    httpStatus: 400,
    title: 'Message held back',
    details: 'This message was not delivered to maintain healthy ecosystem engagement.',
  },
  131050: {
    httpStatus: 400,
    title: 'User stopped marketing messages',
    details: 'The user has chosen to stop receiving marketing messages.',
  },
  131051: { httpStatus: 400, title: 'Unsupported message type', details: 'Message type is not currently supported.' },
  131056: {
    httpStatus: 400,
    title: '(Business Account, Consumer Account) pair rate limit hit',
    details:
      'Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.',
  },
  131057: { httpStatus: 503, title: 'Account in maintenance mode', details: 'The business account is in maintenance mode.' },
  132001: {
    httpStatus: 404,
    title: 'Template name does not exist in the translation',
    details: 'The template does not exist in this language.',
  },
  133004: { httpStatus: 503, title: 'Server temporarily unavailable', details: 'The server is temporarily unavailable.' },
};

export function describeGraphCode(code: number): GraphCodeDescription {
  return DESCRIPTIONS[code] ?? { httpStatus: 400, title: 'Generic error', details: 'Generic error.' };
}
