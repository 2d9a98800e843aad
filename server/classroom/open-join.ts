import { readCode } from '../../core/classroom/code.ts';
import { shortNames } from '../../core/classroom/names.ts';
import { addressOf } from '../../core/learning/address.ts';
import type { Published } from '../content/published.ts';
import type { World } from '../platform/world.ts';
import { findRunByCode, type PlainRun, type RunAtDoor } from './runs.ts';
import { listLearners } from './store.ts';

/** Whether the class list may be shown now at the code. */
export function isJoiningOpen(run: Pick<PlainRun, 'joiningUntil'>, now: Date): boolean {
  return run.joiningUntil !== null && run.joiningUntil > now;
}

/** The run that a typed code opens, or why none. */
export async function findTypedRun(
  world: World,
  typed: string,
): Promise<
  { readonly run: RunAtDoor } | { readonly refused: 'code-mistyped' | 'code-unknown'; readonly detail?: string }
> {
  const reading = readCode(typed);
  if ('refused' in reading) return { refused: 'code-mistyped', detail: reading.refused };
  const run = await findRunByCode(world, reading.code);
  return run ? { run } : { refused: 'code-unknown' };
}

/** What a visitor with the code sees: the course, the class, and the names only while joining is open. */
export async function showJoin(world: World, content: Published, run: RunAtDoor) {
  const published = content.courses.get(run.courseId);
  if (!published) return undefined;
  const open = isJoiningOpen(run, world.now());
  const learners = open ? shortNames(await listLearners(world, run.organisationId, run.groupId)) : [];
  const { id, title, minutes, suits } = published.course;
  return {
    runId: run.id,
    code: run.code,
    course: { id, title, minutes, address: addressOf(suits) },
    organisation: run.organisation,
    group: run.group,
    open,
    learners: learners.map(({ learner, name }) => ({ id: learner.id, name })),
  };
}
