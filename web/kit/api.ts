import type { z } from 'zod';
import type { Contract, Route } from '../../core/contract.ts';
import { language } from './language.ts';

/** What the server says when it refuses (RFC 9457); `errors` name the fields at fault. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

/** The three ends of a call. A network that is away is an end like another, never an exception. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly offline: false; readonly problem: Problem }
  | { readonly ok: false; readonly offline: true; readonly problem?: undefined };

/** What is sent is only read, so that read-only values may be given. */
type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;
type RoutesOf<C> = C extends Contract ? C[keyof C] : never;
type Named<R> = R extends Route ? `${R['method']} ${R['path']}` : never;
type RouteNamed<C, N> =
  RoutesOf<C> extends infer R ? (R extends Route ? (Named<R> extends N ? R : never) : never) : never;
// A part whose every member is optional may be left out.
type Given<R, Part extends 'params' | 'query' | 'body'> = R extends { readonly [P in Part]: infer S extends z.ZodType }
  ? Partial<z.input<S>> extends z.input<S>
    ? { readonly [P in Part]?: Frozen<z.input<S>> }
    : { readonly [P in Part]: Frozen<z.input<S>> }
  : unknown;
type Needs<R> = Given<R, 'params'> & Given<R, 'query'> & Given<R, 'body'>;
type Reply<R> = R extends { readonly reply: infer S extends z.ZodType } ? z.output<S> : never;
type Extras = { readonly signal?: AbortSignal; readonly headers?: Readonly<Record<string, string>> };
type Arguments<R> = Partial<Needs<R>> extends Needs<R> ? [given?: Needs<R> & Extras] : [given: Needs<R> & Extras];

/** A client whose calls are known to the compiler: names, what to give and what comes back are the contract's. */
export interface Api<C> {
  readonly call: <N extends Named<RoutesOf<C>>>(
    route: N,
    ...given: Arguments<RouteNamed<C, N>>
  ) => Promise<Outcome<Reply<RouteNamed<C, N>>>>;
}

/**
 * Makes the client of a union of contracts:
 * `createApi<typeof peopleContract | typeof classroomContract>().call('POST /api/…', { params, query, body })`.
 */
export function createApi<C>(): Api<C> {
  return { call: (route, ...[given]) => send(route, given ?? {}) };
}

type Loose = Extras & { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown };

// The contract is believed behind this door: the server has parsed what it sends with the same schemas.
async function send(route: string, given: Loose) {
  const { method, address } = addressOf(route, given);
  try {
    const response = await fetch(address, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': language(),
        'x-balise': 'web',
        ...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...given.headers,
      },
      ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
      ...(given.signal ? { signal: given.signal } : {}),
    });
    const text = await response.text();
    if (response.ok) return { ok: true, value: text === '' ? undefined : JSON.parse(text) } as const;
    return { ok: false, offline: false, problem: problemOf(response.status, text) } as const;
  } catch (failure) {
    if (failure instanceof SyntaxError)
      return {
        ok: false,
        offline: false,
        problem: { status: 502, code: 'unreadable', title: 'Unreadable reply' },
      } as const;
    return { ok: false, offline: true } as const;
  }
}

/** The method and address of a call: `:names` are filled from `params`, and `query` is added. */
export function addressOf(
  route: string,
  given: { readonly params?: unknown; readonly query?: unknown },
): { readonly method: string; readonly address: string } {
  const [method = 'GET', path = '/'] = route.split(' ');
  const params = new Map(entriesOf(given.params));
  const filled = path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(params.get(name) ?? ''));
  const query = new URLSearchParams(entriesOf(given.query)).toString();
  return { method, address: query === '' ? filled : `${filled}?${query}` };
}

/** Reads a refusal, whatever answered: a proxy's HTML page becomes a problem too. */
export function problemOf(status: number, text: string): Problem {
  const unknownProblem: Problem = { status, code: status >= 500 ? 'unavailable' : 'refused', title: `HTTP ${status}` };
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? { ...unknownProblem, ...found } : unknownProblem;
  } catch (notJson) {
    return notJson instanceof SyntaxError ? unknownProblem : { ...unknownProblem, code: 'unreadable' };
  }
}

function entriesOf(record: unknown): [string, string][] {
  if (typeof record !== 'object' || record === null) return [];
  return Object.entries(record)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, String(value)]);
}
