import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../core/items/item.ts';
import { describeProblem, type Problem, problemContentType, type Refused } from './problems.ts';
import { readCookie } from './session-cookie.ts';

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  code: string,
  problem: Problem,
  refused?: Omit<Refused, 'refused'>,
): FastifyReply {
  if (refused?.retryAfterSeconds !== undefined) reply.header('retry-after', Math.ceil(refused.retryAfterSeconds));
  return reply
    .code(problem.status)
    .type(problemContentType)
    .header('cache-control', 'no-store')
    .serializer((described: unknown) => JSON.stringify(described))
    .send(describeProblem(code, problem, chosenLanguage(request), refused));
}

/** The language chosen in the interface (cookie `lang`), else the browser's, else French. */
export function chosenLanguage(request: FastifyRequest): Language {
  const chosen = readCookie(request, 'lang');
  if (chosen === 'fr' || chosen === 'en') return chosen;
  for (const wanted of (request.headers['accept-language'] ?? '').split(',')) {
    const language = wanted.trim().slice(0, 2).toLowerCase();
    if (language === 'fr' || language === 'en') return language;
  }
  return 'fr';
}
