import type { Contract, Route } from '../../core/contract.ts';
import type { Language } from '../../core/items/item.ts';

/** What a refusal looks like over HTTP (RFC 9457). The title is for people, in their language; the code is for programs. */
export interface Problem {
  readonly status: number;
  readonly title: Readonly<Record<Language, string>>;
}

export interface FieldError {
  /** Where the value came from. */
  readonly in: 'body' | 'query' | 'params' | 'headers';
  /** Path of the field, dotted: `learners.3.birthDate`. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** An expected refusal, returned by a call instead of its reply. */
export interface Refused<Code extends string = string> {
  readonly refused: Code;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
}

/** Refusals that any route may give without declaring them. */
export const generalProblems = {
  invalid: {
    status: 400,
    title: {
      fr: 'Cette demande n’est pas complète ou pas bien formée.',
      en: 'This request is incomplete or malformed.',
    },
  },
  'sign-in-needed': { status: 401, title: { fr: 'Il faut se connecter.', en: 'Please sign in.' } },
  forbidden: { status: 403, title: { fr: 'Ce compte n’y a pas accès.', en: 'This account has no access to it.' } },
  'cross-site': {
    status: 403,
    title: { fr: 'Cette demande vient d’un autre site.', en: 'This request comes from another site.' },
  },
  'not-found': { status: 404, title: { fr: 'Cela n’existe pas, ou plus.', en: 'It does not exist, or no longer.' } },
  'too-large': { status: 413, title: { fr: 'C’est trop volumineux.', en: 'It is too large.' } },
  'wrong-format': {
    status: 415,
    title: { fr: 'Ce format n’est pas accepté ici.', en: 'This format is not accepted here.' },
  },
  unexpected: {
    status: 500,
    title: { fr: 'Quelque chose s’est mal passé de notre côté.', en: 'Something went wrong on our side.' },
  },
  'database-away': {
    status: 503,
    title: {
      fr: 'Le service reprend dans un instant. Rien n’est perdu.',
      en: 'The service will be back in a moment. Nothing is lost.',
    },
  },
  overloaded: {
    status: 503,
    title: {
      fr: 'Beaucoup de monde en même temps. Réessayez dans un instant.',
      en: 'Very busy. Try again in a moment.',
    },
  },
} as const satisfies Readonly<Record<string, Problem>>;

export type GeneralCode = keyof typeof generalProblems;

/** The codes a route declares. */
export type DeclaredCode<R extends Route> = R extends { readonly refusals: readonly (infer Code extends string)[] }
  ? Code
  : never;

/** One row for every code that any route of the area declares: a missing or invented row does not compile. */
export type ProblemTable<C extends Contract> = Readonly<Record<DeclaredCode<C[keyof C]>, Problem>>;

export const problemContentType = 'application/problem+json; charset=utf-8';

export function describeProblem(
  code: string,
  problem: Problem,
  language: Language,
  refused?: Omit<Refused, 'refused'>,
) {
  return {
    type: `urn:balise:problem:${code}`,
    title: problem.title[language],
    status: problem.status,
    code,
    ...(refused?.detail === undefined ? {} : { detail: refused.detail }),
    ...(refused?.errors === undefined ? {} : { errors: refused.errors }),
    ...(refused?.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: Math.ceil(refused.retryAfterSeconds) }),
  };
}
