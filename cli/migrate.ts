import { openFoundation } from '../server/open-service.ts';
import { readConfig } from '../server/platform/config.ts';
import { say, sayJson } from './say.ts';

export async function migrateNow(options: { readonly json: boolean }): Promise<void> {
  const foundation = await openFoundation(readConfig(process.env), 'join');
  await foundation.close();
  if (options.json) sayJson({ applied: foundation.migrated });
  else if (foundation.migrated.length === 0) say('The database is already at this version.');
  else say(`Migrated: ${foundation.migrated.join(', ')}.`);
}
