import { startPlanned } from '../../core/assessment/start-test.ts';
import type { Language } from '../../core/items/item.ts';
import { planRefresher } from '../../core/learning/refresher.ts';
import { insertTest, listTestsOfRun, showItem } from '../assessment/public.ts';
import type { Pupil } from '../platform/sessions.ts';
import type { World } from '../platform/world.ts';
import { type Journey, logOf } from './journey.ts';

/** Starts the questions due today on what a pupil learnt, or gives back those already begun: all of them, so that the network may go. */
export async function startRefresher(world: World, who: Pupil, journey: Journey, language: Language) {
  const { bank, course } = journey.published;
  const begun = findBegun(journey.tests) ?? (await begin());
  if (!begun) return { refused: 'nothing-due' } as const;
  return {
    testId: begun.testId,
    turn: begun.state.turn,
    items: begun.state.plan.map(({ ordinal, variant }) => showItem(bank, ordinal, variant, language).presented),
  };

  async function begin() {
    const plan = planRefresher(bank, logOf(journey), world.now().getTime(), world.random);
    const state = startPlanned('refresher', plan);
    if (!state) return undefined;
    await insertTest(world, {
      learnerId: who.learnerId,
      testId: world.newId(),
      organisationId: who.organisationId,
      runId: journey.runId,
      courseId: course.id,
      moduleId: null,
      state,
    });
    return findBegun(await listTestsOfRun(world, who.learnerId, journey.runId));
  }
}

function findBegun(tests: Journey['tests']) {
  return tests.find(({ state }) => state.kind === 'refresher' && state.status === 'running');
}
