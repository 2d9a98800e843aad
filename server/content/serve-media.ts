import { existsSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { fileOfMedia } from '../../core/content/media.ts';
import { contentFolder } from '../platform/config.ts';

/**
 * Serves the pictures and sounds of items and modules, and nothing else of `content/`: an address is read into a file name by
 * `fileOfMedia`, which knows neither dots alone nor escapes, so that no address leaves a `media` folder. A picture keeps its
 * address when it changes: browsers ask again each time, and are answered 304.
 */
export async function serveMedia(app: FastifyInstance, folder = contentFolder): Promise<void> {
  // In a scope of its own: the applications' files (static-web.ts) come with the same plug-in and another folder.
  await app.register(async (scope) => {
    await scope.register(files, { root: folder, serve: false, cacheControl: false });
    scope.get('/media/*', { schema: { hide: true } }, (request, reply) => {
      const file = fileOfMedia(request.url.split('?')[0] ?? '');
      if (file === undefined || !existsSync(join(folder, file))) return reply.callNotFound();
      return reply.header('cache-control', 'no-cache').sendFile(file);
    });
  });
}
