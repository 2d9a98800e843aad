import { z } from 'zod';

/** The roles a person signs in with. `pupil` holds a learner session; the others hold a staff session. */
export const roles = ['administrator', 'head', 'teacher', 'pupil'] as const;
export type Role = (typeof roles)[number];

/** Who may call a route: anyone, or the roles listed. There is no third way: a route without access does not compile. */
export type Access = 'public' | readonly Role[];

/**
 * One route of the HTTP interface, as a value. The server mounts it, the OpenAPI document and the access matrix
 * are generated from it, and the web infers its typed client from it (`import type` only, so no schema reaches a browser).
 * `path` uses `:name` parameters. `reply` is the JSON of a 200; a route that answers a file says its `contentType`.
 * `refusals` are the problem codes (RFC 9457 `code`) that a caller must expect besides 400, 401, 403 and 404.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType;
  readonly refusals?: readonly string[];
  readonly contentType?: string;
}

/** An area's routes by name, e.g. `assessmentContract.takeTurn`. */
export type Contract = Readonly<Record<string, Route>>;

/** Types a contract without widening it. */
export function defineContract<const C extends Contract>(contract: C): C {
  return contract;
}

/** The reply of a route that has nothing to say but that it is done. */
export const done = z.object({ done: z.literal(true) });
