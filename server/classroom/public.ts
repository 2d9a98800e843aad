import { shortNames } from '../../core/classroom/names.ts';
import type { World } from '../platform/world.ts';
import { findRun, listRunsOfGroup, type Run } from './runs.ts';
import { findGroup, findLearner, listLearners } from './store.ts';

/** A course opened in a school, for its staff. */
export async function findRunOfSchool(world: World, organisationId: string, runId: string): Promise<Run | undefined> {
  return findRun(world, organisationId, runId);
}

/** The pupils of a class with the names the class knows them by, in the order of its list. */
export async function listPupilNames(
  world: World,
  organisationId: string,
  groupId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const learners = await listLearners(world, organisationId, groupId);
  return shortNames(learners).map(({ learner, name }) => ({ id: learner.id, name }));
}

export { refuseForeignSecret } from './check-secret.ts';
export { findStanding, findStandingsOfMany, type Standing } from './progress.ts';

/** The courses opened for a pupil's class, newest first. */
export async function listRunsOfLearner(world: World, organisationId: string, learnerId: string): Promise<Run[]> {
  const learner = await findLearner(world, organisationId, learnerId);
  return learner ? listRunsOfGroup(world, organisationId, learner.groupId) : [];
}

/** A pupil's name as the class list shows it, with the name of the class. */
export async function findPupilName(
  world: World,
  organisationId: string,
  learnerId: string,
): Promise<{ readonly name: string; readonly group: string } | undefined> {
  const learner = await findLearner(world, organisationId, learnerId);
  if (!learner) return undefined;
  const [learners, group] = await Promise.all([
    listLearners(world, organisationId, learner.groupId),
    findGroup(world, organisationId, learner.groupId),
  ]);
  const named = shortNames(learners).find(({ learner: { id } }) => id === learnerId);
  return { name: named?.name ?? learner.firstName, group: group?.name ?? '' };
}

export { type ClassOfRun, findClassOfRun } from './class-of-run.ts';
export { followNews } from './follow-news.ts';
export { keepEvidence } from './keep-evidence.ts';
export { findOrganisation, insertOrganisation, listOrganisations } from './organisations.ts';
export { sealPictures, unsealPictures } from './pictures.ts';
export { newsTopics, postJoined } from './progress.ts';
export { findRunOfLearner, insertRun, joiningHours, listRunsOfGroup, type Run, setJoiningUntil } from './runs.ts';
export { listLearners as listPupilsOfClass } from './store.ts';
