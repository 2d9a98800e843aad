import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { World } from './world.ts';

const health = z.object({
  status: z.enum(['ok', 'degraded']),
  database: z.enum(['ok', 'away']),
  content: z.string().meta({ description: 'Version of the published content.' }),
});

/** For load balancers and people: 200 when everything answers, 503 when the database is away. */
export function mountHealth(app: FastifyInstance, world: World, contentVersion: string): void {
  app.route({
    method: 'GET',
    url: '/api/health',
    schema: {
      operationId: 'health',
      summary: 'Whether the service can do its work',
      response: { 200: health, 503: health },
    },
    handler: async (_request, reply) => {
      const isUp = await world.database.isUp();
      return reply
        .code(isUp ? 200 : 503)
        .send({ status: isUp ? 'ok' : 'degraded', database: isUp ? 'ok' : 'away', content: contentVersion });
    },
  });
}
