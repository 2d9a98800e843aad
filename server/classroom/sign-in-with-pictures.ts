import { shortNames } from '../../core/classroom/names.ts';
import type { Pupil } from '../platform/sessions.ts';
import { clearFailures, startTry } from '../platform/throttle.ts';
import type { World } from '../platform/world.ts';
import { samePictures, unsealPictures } from './pictures.ts';
import { postJoined } from './progress.ts';
import type { PlainRun } from './runs.ts';
import { findSealedPictures, listLearners } from './store.ts';

type SignedIn = { readonly pupil: Pupil; readonly name: string };
type Refusal =
  | { readonly refused: 'wrong-pictures' }
  | { readonly refused: 'too-many-tries'; readonly retryAfterSeconds: number };

/** Signs a pupil of the run's class in. A learner of another class is refused like wrong pictures: nothing is told about who exists. */
export async function signInWithPictures(
  world: World,
  run: PlainRun,
  learnerId: string,
  pictures: readonly string[],
): Promise<SignedIn | Refusal> {
  const key = `learner:${learnerId}`;
  const lock = await startTry(world, key);
  if (lock) return { refused: 'too-many-tries', retryAfterSeconds: lock.retryAfterSeconds };

  const [learners, sealed] = await Promise.all([
    listLearners(world, run.organisationId, run.groupId),
    findSealedPictures(world, run.organisationId, learnerId),
  ]);
  const named = shortNames(learners).find(({ learner }) => learner.id === learnerId);
  if (!named || !sealed || !samePictures(unsealPictures(world, learnerId, sealed), pictures)) {
    return { refused: 'wrong-pictures' };
  }
  await Promise.all([clearFailures(world, key), postJoined(world, run.organisationId, learnerId, run.id)]);
  return { pupil: { kind: 'pupil', learnerId, organisationId: run.organisationId }, name: named.name };
}
