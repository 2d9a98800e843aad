import type { ModuleEvent } from '../../core/learning/module-event.ts';
import type { Published } from '../content/published.ts';
import { keepEvents, openModule, postHelp, programmeOf, readJourney } from '../learning/public.ts';
import type { Pupil } from '../platform/sessions.ts';
import type { World } from '../platform/world.ts';

/** How far the made-up pupil goes in modules: none, inside the first one, or one done and inside the next. */
export type ModuleWork = 'none' | 'first' | 'second';

/**
 * Opens modules of the pupil's own programme and moves in them through the same doors as a browser. `share`: how much of the
 * module they are in is reached, 0 to 1, given so that the same pupil is at the same place in each demonstration.
 */
export async function playModules(
  world: World,
  content: Published,
  who: Pupil,
  runId: string,
  { work, share }: { readonly work: ModuleWork; readonly share: number },
): Promise<void> {
  const modules = work === 'none' ? 0 : work === 'first' ? 1 : 2;
  for (let played = 1; played <= modules; played++) {
    const journey = await readJourney(world, content, who, runId);
    if (journey?.diagnostic?.state.status !== 'ended') return;
    const here = programmeOf(journey).modules.find(({ status }) => status === 'here');
    if (!here) return;
    const pack = await openModule(world, content, who, journey, here.id, 'fr');
    if ('refused' in pack) return;
    const steps = pack.module.sections.flatMap(({ id, steps: inSection }) =>
      inSection.map((step) => ({ section: id, step: step.id })),
    );
    const isDone = played < modules;
    const reached = isDone ? steps : steps.slice(0, 1 + Math.floor(share * (steps.length - 1)));
    const events: ModuleEvent[] = reached.map(({ section, step }) => ({
      ...stamp(world),
      kind: 'step-reached',
      step,
      section,
    }));
    await keepEvents(
      world,
      who.learnerId,
      pack.passageId,
      isDone ? [...events, { ...stamp(world), kind: 'module-finished' }] : events,
    );
  }
}

/** Raises the pupil's hand. */
export async function raiseHand(world: World, who: Pupil, runId: string): Promise<void> {
  await postHelp(world, who.learnerId, who.organisationId, runId, true);
}

function stamp(world: World) {
  return { id: world.newId(), at: world.now().toISOString() };
}
