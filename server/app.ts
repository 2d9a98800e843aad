import type { FastifyInstance } from 'fastify';
import { openHttp } from './platform/open-http.ts';
import type { World } from './platform/world.ts';

/** The table of contents of the API: every area is mounted here, and only here. */
export async function createApp(world: World): Promise<FastifyInstance> {
  const app = await openHttp(world);
  return app;
}
