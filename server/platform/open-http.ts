import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { hasZodFastifySchemaValidationErrors, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { isDatabaseAway } from './database-away.ts';
import { type FieldError, type GeneralCode, generalProblems } from './problems.ts';
import { sendProblem } from './reply-problem.ts';
import { refuseCrossSite } from './same-origin.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { openSessions, type Sessions } from './sessions.ts';
import type { World } from './world.ts';

declare module 'fastify' {
  interface FastifyInstance {
    sessions: Sessions;
  }
}

const bodyLimitBytes = 1024 * 1024;
const slowMs = 1_000;

/** A Fastify that knows our doors (zod), our refusals (problem details), our sessions, and serves nothing yet. */
export async function openHttp(world: World): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: world.config.logLevel, base: null },
    // One logger for all: a child for each request would only add a number that no line of ours carries.
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyLimitBytes,
    trustProxy: (_address, hop) => hop < world.config.proxies,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    requestTimeout: 30_000,
    forceCloseConnections: true,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorate('mountedRoutes', []);
  app.decorate('sessions', openSessions(world));
  app.decorateRequest('who');
  readOnlyJson(app);
  addSecurityHeaders(app, world.config);
  refuseCrossSite(app, world.config);
  app.setErrorHandler((error: FastifyError, request, reply) => replyToError(error, request, reply));
  logWithoutPeople(app, world.config.logLevel === 'debug');
  return app;
}

/** U+0000 written in JSON, not a backslash followed by "u0000": PostgreSQL stores every other character. */
const nul = /(?:^|[^\\])(?:\\\\)*\\u0000/;

/** JSON is the only body we read; an empty one is no body. Keys that would reach a prototype, and U+0000, are refused. */
function readOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    const text = body.toString();
    if (text.includes('\\u0000') && nul.test(text))
      return done(Object.assign(new Error('The body holds U+0000.'), { statusCode: 400 }));
    return parse(request, text, done);
  });
}

function replyToError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (hasZodFastifySchemaValidationErrors(error)) {
    return sendProblem(request, reply, 'invalid', generalProblems.invalid, { errors: fieldErrors(error) });
  }
  if (isDatabaseAway(error)) {
    request.log.warn({ route: request.routeOptions.url, reason: error.message }, 'database away');
    return sendProblem(request, reply, 'database-away', generalProblems['database-away'], { retryAfterSeconds: 2 });
  }
  const status = error.statusCode ?? 500;
  if (status < 500) {
    const code = codeOfStatus(status);
    return sendProblem(request, reply, code, generalProblems[code]);
  }
  request.log.error({ route: request.routeOptions.url, err: error }, 'unexpected');
  return sendProblem(request, reply, 'unexpected', generalProblems.unexpected);
}

function fieldErrors(error: FastifyError): FieldError[] {
  const from = error.validationContext;
  const place = from === 'querystring' ? 'query' : from === 'params' || from === 'headers' ? from : 'body';
  return (error.validation ?? []).map((issue) => ({
    in: place,
    path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
    code: issue.keyword,
    message: issue.message ?? '',
  }));
}

function codeOfStatus(status: number): GeneralCode {
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 415) return 'wrong-format';
  return 'invalid';
}

/** Route patterns, never addresses: no code, no id, no name, no IP in the logs. */
function logWithoutPeople(app: FastifyInstance, everyRequest: boolean): void {
  app.addHook('onResponse', (request, reply, done) => {
    const ms = Math.round(reply.elapsedTime);
    if (ms < slowMs && !everyRequest) return done();
    const line = { method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms };
    // An answer that is told as it comes takes its time.
    const isTold = String(reply.getHeader('content-type') ?? '').startsWith('text/event-stream');
    if (ms >= slowMs && !isTold) request.log.warn(line, 'slow');
    else request.log.debug(line, 'served');
    done();
  });
}
