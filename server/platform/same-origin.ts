import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from './config.ts';
import { generalProblems } from './problems.ts';
import { sendProblem } from './reply-problem.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Another site must not act with a visitor's cookie. Besides SameSite=Lax, what changes something must come from our own
 * pages (Sec-Fetch-Site, Origin) and be what a plain form cannot send: JSON, or the header `x-balise`.
 */
export function refuseCrossSite(app: FastifyInstance, config: Config): void {
  const publicHost = new URL(config.publicUrl).host;
  app.addHook('onRequest', (request, reply, done) => {
    const isFine = safeMethods.has(request.method) || (comesFromHere(request, publicHost) && isNoPlainForm(request));
    if (isFine) done();
    else sendProblem(request, reply, 'cross-site', generalProblems['cross-site']);
  });
}

function comesFromHere(request: FastifyRequest, publicHost: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const host = new URL(origin).host;
  return host === request.headers.host || host === publicHost;
}

function isNoPlainForm(request: FastifyRequest): boolean {
  return (request.headers['content-type'] ?? '').startsWith('application/json') || 'x-balise' in request.headers;
}
