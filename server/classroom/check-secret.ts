import { ConfigError } from '../platform/config.ts';
import type { World } from '../platform/world.ts';
import { unsealPictures } from './pictures.ts';

/**
 * Refuses to serve a database whose picture passwords another secret sealed: no pupil could come in and no card be printed,
 * and each new card would make it worse. Throws ConfigError.
 */
export async function refuseForeignSecret(world: World): Promise<void> {
  const learner = await world.database.kysely
    .selectFrom('learner')
    .select(['learner_id', 'pictures'])
    .orderBy('organisation_id')
    .orderBy('learner_id')
    .limit(1)
    .executeTakeFirst();
  if (learner === undefined) return;
  try {
    unsealPictures(world, learner.learner_id, learner.pictures);
  } catch {
    throw new ConfigError(
      'The secret is not the one that sealed the pupils’ picture passwords: give that one in BALISE_SECRET, or put its file back in the data folder.',
    );
  }
}
