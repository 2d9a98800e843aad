import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.ts';

/** The `__Host-` prefix makes browsers refuse the cookie from a sibling domain or without HTTPS. */
export function sessionCookieName(config: Config): string {
  return config.https ? '__Host-balise' : 'balise';
}

export function sessionToken(request: FastifyRequest, config: Config): string | undefined {
  return readCookie(request, sessionCookieName(config));
}

/** A cookie of the request; no other is decoded and nothing is kept, as an answer reads two at most. */
export function readCookie(request: FastifyRequest, name: string): string | undefined {
  const { cookie } = request.headers;
  return cookie?.includes(name) ? parseCookie(cookie)[name] : undefined;
}

/** No Max-Age: the cookie ends with the browser, because school computers are shared. */
export function giveSessionCookie(reply: FastifyReply, token: string, config: Config): void {
  setCookie(reply, config, { value: token });
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  setCookie(reply, config, { value: '', maxAge: 0, expires: new Date(0) });
}

/** What is set later in a reply takes the place of what was set before: we give one cookie only. */
function setCookie(
  reply: FastifyReply,
  config: Config,
  given: { readonly value: string; readonly maxAge?: number; readonly expires?: Date },
): void {
  reply.removeHeader('set-cookie');
  reply.header(
    'set-cookie',
    stringifySetCookie({
      name: sessionCookieName(config),
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: config.https,
      ...given,
    }),
  );
}
