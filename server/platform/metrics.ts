import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { generalProblems } from './problems.ts';
import { sendProblem } from './reply-problem.ts';
import type { World } from './world.ts';

/** Beyond this many, "many" says enough, and counting costs. */
const countedAtMost = 100_000;
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Figures for Prometheus at /metrics, for whoever has the token of BALISE_METRICS_TOKEN; without a token there is no such
 * page. Labels are route patterns, methods and statuses: no address, no id, no person. To be called before routes are mounted.
 */
export function mountMetrics(app: FastifyInstance, world: World, contentVersion: string): void {
  const token = world.config.metricsToken;
  if (token === undefined) return;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'balise_http_request_duration_seconds',
    help: 'Time from a request to the end of its reply, by route pattern.',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'page';
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
  });
  const lookAgain = describeDatabase(registry, world);
  new Gauge({
    name: 'balise_content_info',
    help: 'Version of the published content, as a label.',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version: contentVersion }, 1);

  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!isToken(request.headers.authorization, token)) {
      reply.header('www-authenticate', 'Bearer');
      return sendProblem(request, reply, 'sign-in-needed', generalProblems['sign-in-needed']);
    }
    await lookAgain();
    return reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics());
  });
}

/** Gives what looks at the database again: when somebody asks, never between. */
function describeDatabase(registry: Registry, world: World): () => Promise<void> {
  const { pool } = world.database;
  new Gauge({
    name: 'balise_database_connections',
    help: 'Connections of this server: at work, idle; and requests waiting for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  const up = new Gauge({ name: 'balise_database_up', help: '1 when the database answers.', registers: [registry] });
  const messages = new Gauge({
    name: 'balise_outbox_messages',
    help: `Messages that dashboards and evidence have not followed yet (counted up to ${countedAtMost}).`,
    registers: [registry],
  });
  const age = new Gauge({
    name: 'balise_outbox_oldest_seconds',
    help: 'Age of the oldest message that dashboards and evidence have not followed yet; 0 when none waits.',
    registers: [registry],
  });
  return async () => {
    const waiting = await readOutbox(world);
    up.set(waiting === undefined ? 0 : 1);
    messages.set(waiting?.messages ?? Number.NaN);
    const { oldest = null } = waiting ?? {};
    age.set(oldest === null ? 0 : Math.max(0, (world.now().getTime() - oldest.getTime()) / 1_000));
  };
}

/** Undefined when the database is away: that is a figure too, and the page must not fail for it. */
async function readOutbox({ database, warn }: World) {
  try {
    const [row] = await database.named<{ messages: number; oldest: Date | null }>(
      `select (select coalesce(sum(messages), 0) from (select messages from outbox limit ${countedAtMost}) as counted) as messages,
              (select at from outbox order by id limit 1) as oldest`,
      [],
    );
    return row;
  } catch (error) {
    warn('The metrics could not ask the database.', { reason: String(error) });
    return undefined;
  }
}

/** Compared by digest, in constant time. */
function isToken(header: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`));
}
