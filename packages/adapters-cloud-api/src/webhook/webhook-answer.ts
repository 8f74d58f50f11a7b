/** What a webhook is answered, before it is written as a web `Response` or to a Node response. */
export interface WebhookAnswer {
  readonly status: 200 | 400 | 401 | 403 | 405 | 413 | 503;
  /** Plain text. */
  readonly body?: string;
}

/** Headers of an answer; the text is never to be read as HTML. */
export function headersOf(answer: WebhookAnswer): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
  if (answer.status === 503) headers['retry-after'] = '5';
  if (answer.status === 405) headers.allow = 'GET, POST';
  return headers;
}
