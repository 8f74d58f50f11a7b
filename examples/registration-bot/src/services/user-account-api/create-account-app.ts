import Fastify, { type FastifyInstance } from 'fastify';
import { accountRoutes } from './account-routes.ts';
import type { AccountStore } from './account-store.ts';

/** The HTTP side of the user account API. It logs nothing: its paths hold WhatsApp ids. */
export function createAccountApp(store: AccountStore): FastifyInstance {
  const app = Fastify({ logger: false, bodyLimit: 64 * 1024, routerOptions: { maxParamLength: 200 } });
  for (const prefix of ['/api/user', '/api/users']) app.register(accountRoutes(store), { prefix });
  app.get('/health', async (_, reply) => {
    const isHealthy = await store.isHealthy();
    return reply.code(isHealthy ? 200 : 503).send({ status: isHealthy ? 'ok' : 'down', service: 'user-account-api' });
  });
  // Fastify's own answers repeat the path and what was wrong with the body.
  app.setNotFoundHandler((_, reply) => reply.code(404).send({ error: 'not_found' }));
  app.setErrorHandler((error: { readonly statusCode?: number }, _, reply) => {
    const status = error.statusCode ?? 500;
    return reply.code(status).send(status < 500 ? { error: 'invalid_request', fields: ['body'] } : { error: 'internal' });
  });
  return app;
}
