import type { Published } from '../content/published.ts';
import type { World } from '../platform/world.ts';
import { isJoiningOpen } from './open-join.ts';
import type { Run } from './runs.ts';

/** An opened course as staff read it. A course that has left the content keeps its id as title. */
export function showRun(content: Published, run: Run) {
  const title = content.courses.get(run.courseId)?.course.title ?? { fr: run.courseId, en: run.courseId };
  return {
    id: run.id,
    code: run.code,
    course: { id: run.courseId, title },
    group: { id: run.groupId, name: run.group },
    openedAt: run.openedAt.toISOString(),
    joiningUntil: run.joiningUntil?.toISOString() ?? null,
    joined: run.joined,
    finished: run.finished,
    learners: run.learners,
  };
}

/** The address a pupil types, in short form. */
export function addressOf(world: World, run: Pick<Run, 'code'>): string {
  return `${world.config.publicUrl}/parcours/${run.code}`;
}

/** A run whose joining time has passed shows as closed. */
export function withJoiningNow(run: Run, now: Date): Run {
  return isJoiningOpen(run, now) ? run : { ...run, joiningUntil: null };
}
