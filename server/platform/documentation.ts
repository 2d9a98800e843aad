import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import swagger from '@fastify/swagger';
import swaggerPage from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Contract } from '../../core/contract.ts';
import { type Config, projectFolder } from './config.ts';
import { sessionCookieName } from './session-cookie.ts';

const packageFile = z.object({ version: z.string() });

/**
 * The interface described for other programs, from the schemas that serve it: JSON at /api/openapi.json, a page at /api/docs.
 * `areas` gives each route its chapter. To be called before the routes are mounted.
 * `unrepresentable: 'any'`: a type the core keeps to itself shows as "anything".
 */
export async function openDocumentation(
  app: FastifyInstance,
  config: Config,
  areas: Readonly<Record<string, Contract>>,
): Promise<void> {
  const { version } = packageFile.parse(JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8')));
  const toJsonSchema = createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } });
  const areaOfPath = new Map(
    Object.entries(areas).flatMap(([area, contract]) => Object.values(contract).map(({ path }) => [path, area])),
  );
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Balise',
        version,
        description:
          'Adaptive diagnostic, personalised modules, what teachers see. Refusals are problem details (RFC 9457) whose `code` is stable.',
        license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
      },
      servers: [{ url: config.publicUrl }],
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookieName(config) } },
      },
    },
    transform: (document) => {
      const { schema, url } = toJsonSchema(document);
      return { schema: { ...schema, tags: [areaOfPath.get(document.url) ?? 'platform'] }, url };
    },
    transformObject: jsonSchemaTransformObject,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.register(swaggerPage, {
    routePrefix: '/api/docs',
    staticCSP: documentationPolicy,
    transformSpecificationClone: false,
    uiConfig: { url: '/api/openapi.json', defaultModelsExpandDepth: 0 },
    logo: { type: 'image/svg+xml', content: await readFile(join(projectFolder, 'web/public/icon.svg')), href: '/' },
    theme: { title: 'Balise · API' },
  });
}

/** Our own policy but for the styles that the page writes into its elements. */
const documentationPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');
