import { startDiagnostic } from '../../core/assessment/start-test.ts';
import { insertTest, type KeptTest, listTestsOfRun } from '../assessment/public.ts';
import type { PublishedCourse } from '../content/published.ts';
import type { Pupil } from '../platform/sessions.ts';
import type { World } from '../platform/world.ts';

/** The learner's diagnostic, made once: two windows that start it at once get the same one. */
export async function openDiagnostic(
  world: World,
  { learnerId, organisationId }: Pupil,
  runId: string,
  { bank, course }: PublishedCourse,
): Promise<KeptTest> {
  const findKnown = async () =>
    (await listTestsOfRun(world, learnerId, runId)).find(({ state }) => state.kind === 'diagnostic');
  const known = await findKnown();
  if (known) return known;
  const state = startDiagnostic(bank, world.random);
  const test = { learnerId, testId: world.newId(), organisationId, runId, courseId: course.id, moduleId: null, state };
  if (await insertTest(world, test)) return test;
  const first = await findKnown();
  if (!first) throw new Error('openDiagnostic: the diagnostic is neither new nor known');
  return first;
}
