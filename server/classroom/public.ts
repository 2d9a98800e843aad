import { shortNames } from '../../core/classroom/names.ts';
import type { World } from '../platform/world.ts';
import { findRun, listRunsOfGroup, type Run } from './runs.ts';
import { findLearner, listLearners } from './store.ts';

export { isHelpWanted } from './progress.ts';

/** The courses opened for a pupil's class, newest first. */
export async function listRunsOfLearner(world: World, organisationId: string, learnerId: string): Promise<Run[]> {
  const learner = await findLearner(world, organisationId, learnerId);
  return learner ? listRunsOfGroup(world, organisationId, learner.groupId) : [];
}

/** A course opened for this pupil's own class; another class's course is not found. */
export async function findRunOfLearner(
  world: World,
  organisationId: string,
  learnerId: string,
  runId: string,
): Promise<Run | undefined> {
  const [run, learner] = await Promise.all([
    findRun(world, organisationId, runId),
    findLearner(world, organisationId, learnerId),
  ]);
  return run && learner && run.groupId === learner.groupId ? run : undefined;
}

/** A pupil's name as the class list shows it, with the name of the class. */
export async function findPupilName(
  world: World,
  organisationId: string,
  learnerId: string,
): Promise<{ readonly name: string; readonly groupId: string } | undefined> {
  const learner = await findLearner(world, organisationId, learnerId);
  if (!learner) return undefined;
  const named = shortNames(await listLearners(world, organisationId, learner.groupId));
  return { name: named.find(({ learner: { id } }) => id === learnerId)?.name ?? learner.firstName, groupId: learner.groupId };
}

export { followNews, type PostedNews } from './follow-news.ts';
export { keepEvidence } from './keep-evidence.ts';
export { sealPictures } from './pictures.ts';
export { postJoined } from './progress.ts';
export { insertRun, listRunsOfGroup, type Run } from './runs.ts';
