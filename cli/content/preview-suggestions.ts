import { join } from 'node:path';
import type { PreviewSuggestions } from '../../core/content/preview.ts';
import { listSuggestions } from '../../server/frameworks/public.ts';
import { openFoundation } from '../../server/open-service.ts';
import { dataFolderOf, readConfig } from '../../server/platform/config.ts';
import { isServing, readPostmaster } from '../../server/platform/postgres-process.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What anyone suggested about the frameworks, read from the Balise that runs here, or from the database of DATABASE_URL; null when
 * there is none: an author may well work on files alone, and nothing is started for that.
 */
export async function previewSuggestions(variables: Variables): Promise<PreviewSuggestions> {
  if (!isRunning(variables)) return { suggestions: null, answeredAt: null };
  const config = readConfig(variables);
  const { world, close } = await openFoundation(config, 'join');
  try {
    const suggestions = await listSuggestions(world, {});
    return { suggestions, answeredAt: `${config.publicUrl}/orga/propositions` };
  } finally {
    await close();
  }
}

function isRunning(variables: Variables): boolean {
  if (variables.DATABASE_URL) return true;
  const cluster = join(dataFolderOf(variables), 'postgres/cluster');
  const postmaster = readPostmaster(cluster);
  return postmaster !== undefined && isServing(postmaster, cluster);
}
