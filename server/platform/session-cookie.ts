import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.ts';

/** The `__Host-` prefix makes browsers refuse the cookie from a sibling domain or without HTTPS. */
export function sessionCookieName(config: Config): string {
  return config.https ? '__Host-balise' : 'balise';
}

export function sessionToken(request: FastifyRequest, config: Config): string | undefined {
  return request.cookies[sessionCookieName(config)];
}

/** No Max-Age: the cookie ends with the browser, because school computers are shared. */
export function giveSessionCookie(reply: FastifyReply, token: string, config: Config): void {
  reply.setCookie(sessionCookieName(config), token, cookieOptions(config));
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  reply.clearCookie(sessionCookieName(config), cookieOptions(config));
}

function cookieOptions(config: Config) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: config.https } as const;
}
