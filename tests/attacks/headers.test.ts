import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AskedSchools, openAskedSchools, routeNames, routeOf } from '../ask-routes.ts';

let schools: AskedSchools;
beforeAll(async () => {
  schools = await openAskedSchools();
});
afterAll(() => schools.close());

const safe = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

test.each(['/', '/orga', '/parcours/ABCDEFGH9', '/api/health', '/api/openapi.json', '/no/such/page', '/icon.svg'])(
  '%s carries the security headers, and a policy that runs nothing written in the page',
  async (url) => {
    const { headers } = await schools.app.inject({ url });
    expect(headers).toMatchObject(safe);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  },
);

describe.each(routeNames)('%s', (name) => {
  test('is refused to another site, and never kept on the way', async () => {
    const { method } = routeOf(name);
    const response = await schools.app.inject({ method, url: schools.addressOf(name) });
    expect(response.headers).toMatchObject(safe);
    expect(String(response.headers['cache-control'])).toContain('no-store');
    if (method === 'GET') return;
    for (const foreign of [
      { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' },
      { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
    ]) {
      const forged = await schools.app.inject({
        method,
        url: schools.addressOf(name),
        headers: foreign,
        payload: JSON.stringify(schools.bodyOf(name) ?? {}),
      });
      expect(forged.statusCode, JSON.stringify(foreign)).toBe(403);
      expect(forged.json()).toMatchObject({ code: 'cross-site' });
    }
  });
});
