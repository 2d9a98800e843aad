import { startCheck } from '../../core/assessment/start-test.ts';
import type { Language } from '../../core/items/item.ts';
import type { Module, Public } from '../../core/learning/module.ts';
import { insertTest, type KeptTest, listTestsOfRun, showItem } from '../assessment/public.ts';
import type { Published } from '../content/published.ts';
import type { Pupil } from '../platform/sessions.ts';
import type { World } from '../platform/world.ts';
import type { Journey } from './journey.ts';
import { openPassage } from './store.ts';

/** Opens a module, or comes back to it: the pack holds everything it needs to go on without a network. */
export async function openModule(
  world: World,
  content: Published,
  who: Pupil,
  journey: Journey,
  moduleId: string,
  language: Language,
) {
  const module = content.modules.get(moduleId)?.[language];
  const rule = journey.adjustment.rules.get(moduleId)?.rule;
  const begun = journey.passages.some((passage) => passage.moduleId === moduleId);
  const proposed = begun || rule !== undefined || journey.published.course.modules.some(({ id }) => id === moduleId);
  if (!module || !proposed) return { refused: 'module-unknown' } as const;
  if (rule === 'removed' && !begun) return { refused: 'module-removed' } as const;

  const check = await openCheck(world, who, journey, module);
  const passage = await openPassage(world, {
    learnerId: who.learnerId,
    organisationId: who.organisationId,
    runId: journey.runId,
    moduleId,
    moduleVersion: module.version,
    checkTestId: check?.testId ?? null,
  });
  const { bank } = journey.published;
  return {
    passageId: passage.passageId,
    module,
    practice: practiceOf(content, module, journey.published.course.suits),
    check: check
      ? {
          testId: check.testId,
          turn: check.state.turn,
          items: check.state.plan.map(({ ordinal, variant }) => showItem(bank, ordinal, variant, language).presented),
        }
      : null,
    progress: passage.progress,
  };
}

/** The module's measured check, made once and then the same on every computer. */
async function openCheck(world: World, who: Pupil, journey: Journey, module: Module): Promise<KeptTest | undefined> {
  const known = journey.tests.find(({ moduleId }) => moduleId === module.id);
  if (known) return known;
  const wanted = findCheck(module);
  if (!wanted) return undefined;

  const { bank, course } = journey.published;
  const met = new Set(
    journey.tests.flatMap(({ state }) =>
      [...state.evidence, ...state.plan].flatMap(({ ordinal }) => bank.versions.get(ordinal)?.item.id ?? []),
    ),
  );
  const state = startCheck(bank, wanted.from, wanted.draw, met, world.random);
  if (!state) return undefined;
  await insertTest(world, {
    learnerId: who.learnerId,
    testId: world.newId(),
    organisationId: who.organisationId,
    runId: journey.runId,
    courseId: course.id,
    moduleId: module.id,
    state,
  });
  const tests = await listTestsOfRun(world, who.learnerId, journey.runId);
  return tests.find(({ moduleId }) => moduleId === module.id);
}

/** The questions a module asks for at its end, if any. */
export function findCheck(module: Module) {
  return module.sections
    .flatMap(({ steps }) => steps.flatMap(({ elements }) => elements))
    .find((element) => element.kind === 'check');
}

/**
 * The practice items a module draws from: declared exception to secrecy, they are never evidence in a test. Only those that suit the
 * course's publics: nobody meets another public's situations or address.
 */
export function practiceOf(content: Published, module: Module, publics: readonly Public[]) {
  const skills = new Set(
    module.sections.flatMap(({ steps }) =>
      steps.flatMap(({ elements }) => elements.flatMap((element) => (element.kind === 'practice' ? element.from : []))),
    ),
  );
  return [...skills].flatMap((skill) =>
    (content.practice.get(skill) ?? []).filter(({ suits }) => suits.some((suited) => publics.includes(suited))),
  );
}
