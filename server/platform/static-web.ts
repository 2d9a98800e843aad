import { existsSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { projectFolder } from './config.ts';
import { generalProblems } from './problems.ts';
import { sendProblem } from './reply-problem.ts';

/** The applications of the web build and the addresses each one answers; the last one answers the rest. */
const pages = [
  { file: 'orga.html', prefix: '/orga' },
  { file: 'referentiels.html', prefix: '/referentiels' },
  { file: 'galerie.html', prefix: '/galerie' },
  { file: 'apercu.html', prefix: '/apercu' },
  { file: 'index.html', prefix: '' },
] as const;

/** First words of the learners' addresses: anything else gets the same page, which says so, with a 404. */
const learnerAddresses = new Set(['', 'parcours']);

/** Serves the built applications; everything that is neither the interface nor a file is a page of one of them. */
export async function serveWeb(app: FastifyInstance, folder = join(projectFolder, 'web/dist')): Promise<void> {
  if (existsSync(folder)) {
    await app.register(files, {
      root: folder,
      index: false,
      preCompressed: true,
      cacheControl: false,
      schemaHide: true,
      setHeaders: (reply, path) => void reply.header('cache-control', cacheOf(path.slice(folder.length))),
    });
  }
  // The root is a folder to the file server, which has no page for it.
  app.get('/', { schema: { hide: true } }, (request, reply) => sendPage(request, reply, '/', folder));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') && !path.startsWith('/api/') && !hasExtension(path);
    if (!isPage) return sendProblem(request, reply, 'not-found', generalProblems['not-found']);
    return sendPage(request, reply, path, folder);
  });
}

/** Names in `assets` change with their content; fonts hardly ever change; the rest is asked again, and answered 304. */
function cacheOf(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  if (path.startsWith('/fonts/')) return 'public, max-age=604800';
  return 'no-cache';
}

function sendPage(_request: FastifyRequest, reply: FastifyReply, path: string, folder: string): FastifyReply {
  const page = pages.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`));
  if (page === undefined || !existsSync(join(folder, page.file))) {
    return reply.code(404).type('text/html; charset=utf-8').send(notBuilt);
  }
  const isKnown = page.prefix !== '' || learnerAddresses.has(path.split('/')[1] ?? '');
  return reply.code(isKnown ? 200 : 404).sendFile(page.file);
}

function hasExtension(path: string): boolean {
  return /\.[a-z0-9]+$/i.test(path);
}

const notBuilt =
  '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Balise</title>' +
  '<p>Cette page n’existe pas, ou n’a pas encore été construite. · This page does not exist, or is not built yet.</p></html>';
