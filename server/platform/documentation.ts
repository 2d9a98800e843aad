import swagger from '@fastify/swagger';
import swaggerPage from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { Config } from './config.ts';
import { sessionCookieName } from './session-cookie.ts';

/**
 * The interface described for other programs, from the schemas that serve it: JSON at /api/openapi.json, a page at /api/docs.
 * To be called before the routes are mounted. `unrepresentable: 'any'`: a type the core keeps to itself shows as "anything".
 */
export async function openDocumentation(app: FastifyInstance, config: Config, version: string): Promise<void> {
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
    transform: createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } }),
    transformObject: jsonSchemaTransformObject,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.register(swaggerPage, {
    routePrefix: '/api/docs',
    staticCSP: documentationPolicy,
    transformSpecificationClone: false,
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
