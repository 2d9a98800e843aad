import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../server/platform/config.ts';
import { openDatabase } from '../server/platform/database.ts';
import { openEmbedded } from '../server/platform/embedded-postgres.ts';
import { migrate } from '../server/platform/migrate.ts';
import { readCatalog } from '../server/platform/schema-catalog.ts';
import { writeSchemaText } from '../server/platform/schema-text.ts';
import { writeSchemaTypes } from '../server/platform/schema-types.ts';
import { Sentence } from './explain.ts';
import { say } from './say.ts';

/** The files made from the schema, by path, as the migrations would have them. */
async function renderSchema(): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'balise-schema-'));
  const embedded = await openEmbedded(folder, { whenTaken: 'refuse', durable: false });
  const database = openDatabase(embedded.place, { namedStatements: false, connections: 1 });
  try {
    await migrate(embedded.place);
    const catalog = await readCatalog(database.pool);
    return new Map([
      ['server/schema.sql', writeSchemaText(catalog)],
      ['server/schema.generated.ts', writeSchemaTypes(catalog)],
    ]);
  } finally {
    await database.close();
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export async function showSchema(options: { readonly check: boolean }): Promise<void> {
  const changed = await writeSchema(options);
  if (changed.length === 0) return say('The schema files are up to date.');
  if (options.check) throw new Sentence(`Out of date: ${changed.join(', ')}. Write them with: npx balise schema`);
  say(`Written: ${changed.join(', ')}.`);
}

/** Writes the schema files; with `check`, only says which are out of date. */
async function writeSchema(options: { readonly check: boolean }): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const [path, text] of await renderSchema()) {
    const file = join(projectFolder, path);
    const current = await readFile(file, 'utf8').catch(() => '');
    if (current === text) continue;
    changed.push(path);
    if (!options.check) await writeFile(file, text);
  }
  return changed;
}
