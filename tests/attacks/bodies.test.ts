import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { SignedIn } from '../../server/platform/sessions.ts';
import {
  type AskedSchools,
  administratorOf,
  openAskedSchools,
  pupilOf,
  type RouteName,
  routeNames,
  routeOf,
  staffOf,
} from '../ask-routes.ts';
import { type JsonSchema, valuesOf } from './bodies-from-schema.ts';

let schools: AskedSchools;
beforeAll(async () => {
  schools = await openAskedSchools();
});
afterAll(() => schools.close());

const withBody = routeNames.filter((name) => routeOf(name).body !== undefined);
/** A fault found is found again: the seed changes only when somebody changes it. */
const seed = 20_261_122;
const bodiesPerRoute = 150;

/** What a caller would like to decide and must not. */
const coveted = {
  role: 'administrator',
  platformRole: 'administrator',
  organisationId: '01900000-0000-7000-8000-000000000001',
  learnerId: '01900000-0000-7000-8000-000000000002',
  isAdmin: true,
  score: 1,
  mastery: 1,
  state: {},
  createdAt: '2020-01-01T00:00:00Z',
} as const;

function allowedPerson(name: RouteName): SignedIn | undefined {
  const { access } = routeOf(name);
  if (access === 'public') return undefined;
  if (access.includes('pupil')) return pupilOf(schools.ours);
  if (access.includes('head')) return staffOf(schools.ours, 'head');
  return access.includes('teacher') ? staffOf(schools.ours, 'teacher') : administratorOf(schools);
}

describe.each(withBody)('%s', (name) => {
  test('answers hostile bodies with a reply or a problem, never with a failure', async () => {
    const { schema, definitions } = documentedBody(name);
    const cookie = await cookieFor(name);
    await fc.assert(
      fc.asyncProperty(valuesOf(schema, definitions), async (body) => {
        const response = await schools.app.inject({
          method: routeOf(name).method,
          url: schools.addressOf(name),
          headers: { ...cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
          payload: JSON.stringify(body) ?? 'null',
        });
        expect(response.statusCode, `${JSON.stringify(body)} → ${response.body}`).toBeLessThan(500);
        if (response.statusCode >= 400) expect(response.json()).toMatchObject({ code: expect.any(String) });
      }),
      { seed, numRuns: bodiesPerRoute },
    );
  });

  test.each(Object.entries(coveted))('refuses a body that also decides %s', async (field, value) => {
    const body = schools.bodyOf(name);
    expect(body, 'tests/ask-routes.ts gives a body').toBeTypeOf('object');
    const known = Object.keys(
      z.toJSONSchema(routeOf(name).body ?? z.never(), { unrepresentable: 'any' }).properties ?? {},
    );
    if (known.includes(field)) return;
    const response = await schools.ask(name, allowedPerson(name), { ...z.looseObject({}).parse(body), [field]: value });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'invalid' });
  });
});

test.each(['not json', '{"a":', '[', '"', 'null', '[]', '1', '{"__proto__":{"role":"administrator"}}', '\ufeff{}'])(
  'a body that reads %j is a problem of the caller',
  async (payload) => {
    for (const name of withBody) {
      const response = await schools.app.inject({
        method: routeOf(name).method,
        url: schools.addressOf(name),
        headers: { ...(await cookieFor(name)), 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
        payload,
      });
      expect(response.statusCode, name).toBe(400);
    }
  },
);

test('an address with hostile parts is a problem of the caller', async () => {
  const parts = [
    '%00',
    '%',
    '%E0%A4%A',
    '..%2f..',
    "'",
    '%F0%9F%98%80',
    'a'.repeat(250),
    '-1',
    '__proto__',
    '%0d%0aX: y',
  ];
  for (const name of routeNames) {
    const { method, path } = routeOf(name);
    if (!path.includes(':')) continue;
    for (const part of parts) {
      const response = await schools.app.inject({
        method,
        url: path.replace(/:\w+/g, part),
        headers: { ...(await cookieFor(name)), 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { payload: JSON.stringify(schools.bodyOf(name) ?? {}) }),
      });
      expect(response.statusCode, `${name} ${part} → ${response.body}`).toBeLessThan(500);
    }
  }
});

const cookies = new Map<RouteName, string>();

async function cookieFor(name: RouteName): Promise<{ readonly cookie?: string }> {
  const who = allowedPerson(name);
  if (!who) return {};
  // A pupil whose pictures are drawn anew is signed out: look up again when it matters.
  const kept = cookies.get(name) ?? (await schools.cookieOf(who));
  cookies.set(name, kept);
  return { cookie: kept };
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: RequestBody }>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, JsonSchema>> };
}
interface RequestBody {
  readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

/** The body as the published document describes it: what an attacker reads. */
function documentedBody(name: RouteName) {
  const document: OpenApi = JSON.parse(JSON.stringify(schools.app.swagger()));
  const { method, path } = routeOf(name);
  const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
  const schema = operation?.requestBody?.content['application/json']?.schema;
  if (!schema) throw new Error(`The document has no body for ${name}.`);
  return { schema, definitions: document.components?.schemas ?? {} };
}
