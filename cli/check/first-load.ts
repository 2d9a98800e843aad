import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { z } from 'zod';
import { projectFolder } from '../../server/platform/config.ts';

/** What a pupil's first page may weigh, compressed: a tired computer on a shared line. */
const most = { scripts: 60_000, everything: 150_000 } as const;
const learnersPage = 'index.html';

const manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).default([]),
    assets: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
  }),
);

export interface FirstLoad {
  /** Which page: the entry alone, or the entry and a page it loads lazily. */
  readonly page: string;
  readonly scripts: number;
  readonly everything: number;
  readonly isWithin: boolean;
}

/**
 * Weighs every page that a pupil may arrive on: the entry, and the entry with each page it loads lazily, with the HTML,
 * styles, preloaded fonts and pictures. Compressed as served (Brotli; fonts as they are).
 */
export async function weighFirstLoads(): Promise<readonly FirstLoad[]> {
  const built = join(projectFolder, 'web/dist');
  const chunks = manifest.parse(JSON.parse(await readFile(join(built, '.vite/manifest.json'), 'utf8')));
  const entry = chunks[learnersPage];
  if (entry === undefined) throw new Error(`The build has no ${learnersPage}.`);
  const html = await readFile(join(built, learnersPage), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1] ?? '');
  const lazyPages = [...reach(chunks, [learnersPage])].flatMap((name) => chunks[name]?.dynamicImports ?? []);
  const weigh = await weigher(built);

  const loads: FirstLoad[] = [];
  for (const page of [undefined, ...new Set(lazyPages)]) {
    const names = [...reach(chunks, page === undefined ? [learnersPage] : [learnersPage, page])];
    const files = new Set([learnersPage, ...named]);
    for (const name of names)
      for (const file of [chunks[name]?.file, ...(chunks[name]?.css ?? [])]) if (file) files.add(file);
    const weights = await Promise.all([...files].map(async (file) => ({ file, bytes: await weigh(file) })));
    const scripts = sum(weights.filter(({ file }) => file.endsWith('.js')));
    const everything = sum(weights);
    loads.push({
      page: page ?? learnersPage,
      scripts,
      everything,
      isWithin: scripts <= most.scripts && everything <= most.everything,
    });
  }
  return loads;
}

/** Chunks that come with these, whatever is clicked. */
function reach(chunks: z.infer<typeof manifest>, from: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (name: string) => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const next of chunks[name]?.imports ?? []) visit(next);
  };
  for (const name of from) visit(name);
  return reached;
}

async function weigher(built: string): Promise<(file: string) => Promise<number>> {
  const known = new Map<string, number>();
  return async (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const content = await readFile(join(built, file));
    const isCompressed = /\.(woff2|png|jpe?g|webp|avif)$/.test(file);
    const bytes = isCompressed
      ? content.length
      : brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    known.set(file, bytes);
    return bytes;
  };
}

function sum(weights: readonly { readonly bytes: number }[]): number {
  return weights.reduce((total, { bytes }) => total + bytes, 0);
}
