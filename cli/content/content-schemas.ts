import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemas } from '../../core/content/json-schemas.ts';
import { projectFolder } from '../../server/platform/config.ts';

/** Where the schemas are published. */
export const schemasFolder = join(projectFolder, 'content', 'schemas');

/** Writes the JSON Schemas of the content, or with `check` fails when the files are not what the code says. */
export async function writeContentSchemas({ check }: { check: boolean }): Promise<void> {
  const stale: string[] = [];
  await mkdir(schemasFolder, { recursive: true });
  for (const [name, text] of jsonSchemas()) {
    const path = join(schemasFolder, name);
    if ((await readFile(path, 'utf8').catch(() => '')) === text) continue;
    stale.push(name);
    if (!check) await writeFile(path, text);
  }
  if (check && stale.length > 0) {
    process.stderr.write(`✗ content/schemas is out of date (${stale.join(', ')}): npx balise content-schemas\n`);
    process.exitCode = 2;
    return;
  }
  process.stdout.write(stale.length > 0 ? `✓ wrote ${stale.join(', ')}\n` : '✓ content/schemas is up to date\n');
}
