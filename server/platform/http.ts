import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Access, Contract, Role, Route } from '../../core/contract.ts';
import type { Language } from '../../core/items/item.ts';
import { type DeclaredCode, generalProblems, type Problem, type ProblemTable, type Refused } from './problems.ts';
import { chosenLanguage, sendProblem } from './reply-problem.ts';
import { clearSessionCookie, giveSessionCookie, sessionToken } from './session-cookie.ts';
import type { Administrator, Pupil, SchoolStaff, SignedIn, Who } from './sessions.ts';
import type { World } from './world.ts';

/** Who can be asking, given the access of the route: a pupils' route never sees a visitor or a teacher. */
export type WhoOf<A extends Access> = A extends readonly (infer R)[] ? WhoWithRole<R> : Who;
type WhoWithRole<R> = R extends 'pupil'
  ? Pupil
  : R extends 'administrator'
    ? Administrator
    : R extends 'head' | 'teacher'
      ? SchoolStaff<R>
      : never;

/** What a call knows about the request besides what was asked; found when it is looked at, which few calls do. */
export interface Meta {
  readonly ip: string;
  readonly language: Language;
}

class MetaOfRequest implements Meta {
  readonly #request: FastifyRequest;
  constructor(request: FastifyRequest) {
    this.#request = request;
  }
  get ip(): string {
    return this.#request.ip;
  }
  get language(): Language {
    return chosenLanguage(this.#request);
  }
}

/** Starting and ending the session of the browser that asks. */
export interface SessionOfCaller {
  readonly begin: (who: SignedIn) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** All that a call is given: parsed, allowed, and nothing else. */
export interface Asked<R extends Route> {
  readonly params: R extends { readonly params: infer S extends z.ZodType } ? z.output<S> : undefined;
  readonly query: R extends { readonly query: infer S extends z.ZodType } ? z.output<S> : undefined;
  readonly body: R extends { readonly body: infer S extends z.ZodType } ? z.output<S> : undefined;
  readonly who: WhoOf<R['access']>;
  readonly meta: Meta;
  readonly session: SessionOfCaller;
  readonly world: World;
}

/** A file to download (`name`) or to show. */
export interface FileReply {
  readonly file: string | Buffer;
  readonly name?: string;
}

/** A reply that goes on: server-sent events, as they come. */
export interface StreamReply {
  readonly stream: Readable;
}

/** A reply already written as JSON, for the one path where writing it anew would cost. Not parsed again: a test holds it to its schema. */
export interface WrittenReply<T> {
  readonly writtenJson: Buffer;
  /** Never there: says what the JSON is of. */
  readonly of?: T;
}

export function writeReply<T>(json: Buffer): WrittenReply<T> {
  return { writtenJson: json };
}

export type ReplyOf<R extends Route> = R extends { readonly contentType: typeof eventStream }
  ? StreamReply
  : R extends { readonly contentType: string }
    ? FileReply
    : [z.output<R['reply']>] extends [Record<string, never>]
      ? { readonly refused?: undefined }
      : Unchanging<z.output<R['reply']>>;

/** A reply is only read: a call may give what the core keeps readonly. Eight levels, because JSON values have no end. */
export type Unchanging<T, Depth extends readonly 0[] = []> = unknown extends T
  ? T
  : Depth['length'] extends 8
    ? T
    : T extends object
      ? { readonly [Key in keyof T]: Unchanging<T[Key], readonly [...Depth, 0]> }
      : T;

/** What a route does: gives its reply, or one of the refusals it declared (or not-found, forbidden, invalid, overloaded). */
export type Call<R extends Route> = (
  asked: Asked<R>,
) => Promise<
  | ReplyOf<R>
  | WrittenReply<z.output<R['reply']>>
  | Refused<DeclaredCode<R> | 'not-found' | 'forbidden' | 'invalid' | 'overloaded'>
>;

/** One call per route of a contract. */
export type Calls<C extends Contract> = { readonly [Name in keyof C]: Call<C[Name]> };

/** A route as it is served, for the access matrix and the documentation. */
export interface MountedRoute {
  readonly name: string;
  readonly route: Route;
}

declare module 'fastify' {
  interface FastifyInstance {
    mountedRoutes: MountedRoute[];
  }
  interface FastifyRequest {
    who: Who;
  }
}

interface LooseAsked {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly who: Who;
  readonly meta: Meta;
  readonly session: SessionOfCaller;
  readonly world: World;
}
/** Method syntax, because its parameter is compared both ways: the overload below is what callers see. */
interface LooseCalls {
  [name: string]: { bivariant(asked: LooseAsked): Promise<unknown> }['bivariant'];
}

/** Serves the routes of an area: access first, then parsing, then the call, then the reply or the problem. */
export function mount<C extends Contract>(
  app: FastifyInstance,
  world: World,
  contract: C,
  calls: NoInfer<Calls<C>>,
  problems: NoInfer<ProblemTable<C>>,
): void;
export function mount(
  app: FastifyInstance,
  world: World,
  contract: Contract,
  calls: LooseCalls,
  problems: Readonly<Record<string, Problem>>,
): void {
  const known: Readonly<Record<string, Problem>> = { ...generalProblems, ...problems };
  for (const [name, route] of Object.entries(contract)) {
    const call = calls[name];
    if (call === undefined) throw new Error(`No call for the route ${name}.`);
    app.mountedRoutes.push({ name, route });
    app.route({
      method: route.method,
      url: route.path,
      schema: documentedSchema(name, route, known),
      // With a callback: most sessions are known at once, and a promise for each answer costs.
      onRequest: (request, reply, done) => {
        const letIn = (who: Who) => {
          request.who = who;
          const refusal = refusalOfAccess(route.access, who);
          if (refusal === undefined) done();
          else sendProblem(request, reply, refusal, generalProblems[refusal]);
        };
        const found = app.sessions.find(sessionToken(request, world.config));
        if (found instanceof Promise) found.then(letIn, done);
        else letIn(found);
      },
      handler: async (request, reply) => {
        const answer = await call({
          params: route.params === undefined ? undefined : request.params,
          query: route.query === undefined ? undefined : request.query,
          body: route.body === undefined ? undefined : request.body,
          who: request.who,
          meta: new MetaOfRequest(request),
          session: sessionOfCaller(app, world, request, reply),
          world,
        });
        return sendAnswer(request, reply, route, answer, known);
      },
    });
  }
}

/** Default deny: a route says who may call it, and nobody else does. */
export function refusalOfAccess(access: Access, who: Who): 'sign-in-needed' | 'forbidden' | undefined {
  if (access === 'public') return undefined;
  if (who.kind === 'visitor') return 'sign-in-needed';
  const role: Role = who.kind === 'pupil' ? 'pupil' : who.role;
  return access.includes(role) ? undefined : 'forbidden';
}

function sessionOfCaller(
  app: FastifyInstance,
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
): SessionOfCaller {
  const end = async () => {
    const token = sessionToken(request, world.config);
    if (token !== undefined) await app.sessions.end(token);
    clearSessionCookie(reply, world.config);
  };
  return {
    begin: async (who) => {
      await end();
      giveSessionCookie(reply, await app.sessions.begin(who), world.config);
    },
    end,
  };
}

function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  route: Route,
  answer: unknown,
  known: Readonly<Record<string, Problem>>,
): FastifyReply {
  if (isRefused(answer)) {
    const problem = known[answer.refused];
    if (problem === undefined) throw new Error(`The refusal ${answer.refused} has no problem.`);
    return sendProblem(request, reply, answer.refused, problem, answer);
  }
  if (isWritten(answer)) return reply.type(jsonContentType).send(answer.writtenJson);
  if (route.contentType === undefined) return reply.send(answer);
  if (route.contentType === eventStream) return sendStream(reply, answer);
  const { file, name } = fileReply.parse(answer);
  reply.type(route.contentType).header('cache-control', 'private, no-store');
  if (name !== undefined) {
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  }
  return reply.serializer((sent: string | Buffer) => sent.toString()).send(file);
}

/** Proxies must not wait for the end before they pass on the beginning. */
function sendStream(reply: FastifyReply, answer: unknown): FastifyReply {
  const { stream } = streamReply.parse(answer);
  return reply.type(`${eventStream}; charset=utf-8`).header('x-accel-buffering', 'no').send(stream);
}

const eventStream = 'text/event-stream';
const streamReply = z.object({ stream: z.instanceof(Readable) });
const fileReply = z.object({ file: z.union([z.string(), z.instanceof(Buffer)]), name: z.string().optional() });

const jsonContentType = 'application/json; charset=utf-8';

function isWritten(answer: unknown): answer is WrittenReply<unknown> {
  return typeof answer === 'object' && answer !== null && 'writtenJson' in answer;
}

function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

function documentedSchema(name: string, route: Route, known: Readonly<Record<string, Problem>>) {
  const statuses = new Set([
    ...(route.params || route.query || route.body ? [400] : []),
    ...(route.access === 'public' ? [] : [401, 403]),
    ...(route.params ? [404] : []),
    ...(route.refusals ?? []).map((code) => known[code]?.status ?? 500),
  ]);
  const responses = [...statuses].sort().map((status) => [status, problemResponse(status, route, known)]);
  return {
    operationId: name,
    summary: route.summary,
    description: route.access === 'public' ? 'Open to anyone.' : `For these roles: ${route.access.join(', ')}.`,
    ...(route.access === 'public' ? {} : { security: [{ session: [] }] }),
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.body ? { body: route.body } : {}),
    response: {
      200:
        route.contentType === undefined
          ? route.reply
          : { description: 'A file', content: { [route.contentType]: { schema: route.reply } } },
      ...Object.fromEntries(responses),
    },
  };
}

function problemResponse(status: number, route: Route, known: Readonly<Record<string, Problem>>) {
  const codes = (route.refusals ?? []).filter((code) => known[code]?.status === status);
  return {
    description: codes.length > 0 ? `Refused: ${codes.join(', ')}` : 'Refused',
    content: { 'application/problem+json': { schema: problemSchema } },
  };
}

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    retryAfterSeconds: z.number().int().optional(),
    errors: z.array(z.object({ in: z.string(), path: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
