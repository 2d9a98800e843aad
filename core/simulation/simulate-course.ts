import type { Bank, BankItem } from '../assessment/bank.ts';
import { startCheck, startDiagnostic } from '../assessment/start-test.ts';
import { type ItemShown, renderItem, type ShowItem, takeTurn } from '../assessment/take-turn.ts';
import type { TestState } from '../assessment/test-state.ts';
import type { Language } from '../items/item.ts';
import type { Course } from '../learning/course.ts';
import { masteryAfter } from '../learning/mastery.ts';
import { paceOf } from '../learning/pace.ts';
import { composeProgramme, type ModuleDone, type ModuleOutline } from '../learning/programme.ts';
import { standardNormal } from '../measurement/choose-item.ts';
import { answerItem, type Manner } from './answer-item.ts';
import { drawLearner, type LearnerPopulation, type SyntheticLearner } from './synthetic-learner.ts';

/** What a module asks of a learner: words to read, minutes of doing, and the check that closes it. */
export interface ModuleEffort {
  readonly words: number;
  readonly doingMinutes: number;
  readonly check: { readonly from: readonly string[]; readonly draw: number } | undefined;
}

export interface CourseScenario {
  readonly course: Course;
  readonly bank: Bank;
  readonly outlines: ReadonlyMap<string, ModuleOutline>;
  readonly efforts: ReadonlyMap<string, ModuleEffort>;
  /** What the course believes of its learners. */
  readonly believed: { readonly mean: number; readonly abilitySd: number; readonly areaSd: number };
  readonly population: LearnerPopulation;
  readonly language: Language;
  readonly learners: number;
  readonly random: () => number;
}

/** One simulated learner's way through a course. */
export interface SimulatedPassage {
  readonly learner: SyntheticLearner;
  /** Item ids in the order asked. */
  readonly asked: readonly string[];
  /** What each of those answers was worth, 0 to 1; null is "I don't know". */
  readonly scores: readonly (number | null)[];
  readonly diagnosticMinutes: number;
  /** On the skills the diagnostic decides about: whether mastered, and P(mastered) as believed at its end. */
  readonly truth: readonly boolean[];
  readonly believed: readonly number[];
  /** Modules on the route when the diagnostic ended. */
  readonly proposed: readonly string[];
  /** Modules done: the programme may have moved. */
  readonly done: readonly string[];
  /** Diagnostic and modules, reading and doing. */
  readonly minutes: number;
  /** At the end: the same two lines as after the diagnostic. */
  readonly truthAfter: readonly boolean[];
  readonly believedAfter: readonly number[];
  /** No way forward: nothing to do next although the route was not complete, or no module at all. */
  readonly stuck: boolean;
}

/**
 * Simulated learners take a whole course: the real diagnostic (`startDiagnostic`, `takeTurn` with real responses to the real items, graded),
 * the real programme, and the real check at the end of each module; what a module teaches is the population's assumption. `onLearner` is
 * told after each one.
 */
export function simulateCourse(
  scenario: CourseScenario,
  onLearner: (done: number) => void = () => {},
): readonly SimulatedPassage[] {
  const show = rememberShown(scenario.language);
  return Array.from({ length: scenario.learners }, (_, index) => {
    const passage = passThrough(scenario, show);
    onLearner(index + 1);
    return passage;
  });
}

function passThrough(scenario: CourseScenario, show: ShowItem): SimulatedPassage {
  const { course, bank, outlines, efforts, believed, population, random } = scenario;
  const learner = drawLearner(bank.model.topics, believed, population, random);
  const mastered = [...learner.mastered];
  const leaked = new Set<string>();
  if (learner.hasPreKnowledge)
    for (const { item } of bank.current) if (random() < population.preKnowledge!.items) leaked.add(item.id);
  const sit = (state: TestState) => sitTest(scenario, show, { ...learner, mastered }, leaked, state);

  const diagnostic = sit(startDiagnostic(bank, random));
  const tests: TestState[] = [diagnostic.state];
  const before = masteryAfter(bank, tests);
  const read = (mastery: (skill: string) => number) =>
    bank.targets.map((skill) => mastery(bank.model.skillIds[skill]!));
  const truth = bank.targets.map((skill) => mastered[skill]!);

  const pace = paceOf(bank, diagnostic.state.evidence, diagnostic.minutes);
  const done: ModuleDone[] = [];
  let minutes = diagnostic.minutes;
  let proposed: readonly string[] | undefined;
  let stuck = false;
  for (;;) {
    const { modules } = composeProgramme(course, outlines, masteryAfter(bank, tests), done, { before, pace });
    const route = modules.filter(({ status }) => status !== 'optional');
    proposed ??= route.map(({ id }) => id);
    const here = route.find(({ status }) => status === 'here');
    if (!here) {
      stuck = route.length === 0 || route.some(({ status }) => status !== 'done');
      break;
    }
    const effort = efforts.get(here.id);
    if (!effort) throw new Error(`simulateCourse: nothing is known of the module ${here.id}`);
    minutes += effort.words / learner.wordsPerMinute + effort.doingMinutes * learner.pace;
    learn(bank, mastered, outlines.get(here.id)!.teaches, population.learns ?? 0.6, random);
    const met = new Set(
      tests.flatMap(({ evidence }) => evidence.map(({ ordinal }) => bank.versions.get(ordinal)!.item.id)),
    );
    const check = effort.check && startCheck(bank, effort.check.from, effort.check.draw, met, random);
    if (check) tests.push(sit(check).state);
    done.push({ moduleId: here.id, finished: true });
  }
  return {
    learner,
    asked: diagnostic.state.evidence.map(({ ordinal }) => bank.versions.get(ordinal)!.item.id),
    scores: diagnostic.state.evidence.map(({ score }) => score),
    diagnosticMinutes: diagnostic.minutes,
    truth,
    believed: read(before),
    proposed: proposed ?? [],
    done: done.map(({ moduleId }) => moduleId),
    minutes,
    truthAfter: bank.targets.map((skill) => mastered[skill]!),
    believedAfter: read(masteryAfter(bank, tests)),
    stuck,
  };
}

/** Takes a test turn by turn to its end, with the time it takes. */
function sitTest(
  { bank, language, population, random }: CourseScenario,
  show: ShowItem,
  learner: SyntheticLearner,
  leaked: ReadonlySet<string>,
  started: TestState,
): { readonly state: TestState; readonly minutes: number } {
  let state = started;
  let minutes = 0;
  while (state.asked) {
    const { ordinal, variant } = state.asked;
    const entry = bank.versions.get(ordinal)!;
    const manner = mannerOf(entry, learner, leaked, population, state.turn, random);
    const { presented } = show(bank, ordinal, variant, language);
    const response = answerItem(entry.item, presented, manner, random);
    const taken = takeTurn(
      state,
      { turn: state.turn, key: String(state.turn), response, language },
      bank,
      random,
      show,
    );
    if (!('outcome' in taken)) throw new Error(`simulateCourse: ${taken.refused} on ${entry.item.id}`);
    state = taken.test;
    minutes +=
      (entry.seconds / 60) * learner.pace * (manner === 'dont-know' ? 0.6 : Math.exp(0.2 * standardNormal(random)));
  }
  return { state, minutes };
}

function mannerOf(
  { item, skill, slip }: BankItem,
  learner: SyntheticLearner,
  leaked: ReadonlySet<string>,
  { slips = 1, fatigue = 0, saysDontKnow = 0.3 }: LearnerPopulation,
  turn: number,
  random: () => number,
): Manner {
  const chance = random();
  if (leaked.has(item.id)) return 'right';
  if (learner.mastered[skill]) return chance < Math.min(0.9, slip * slips + (fatigue * turn) / 9) ? 'slip' : 'right';
  return chance < saysDontKnow ? 'dont-know' : 'guess';
}

/** A finished module teaches each of its skills with the population's chance, provided the easier skills of the chain are there. */
function learn(
  bank: Bank,
  mastered: boolean[],
  teaches: readonly string[],
  chance: number,
  random: () => number,
): void {
  const { model } = bank;
  const skills = teaches.map((id) => model.skillIds.indexOf(id)).filter((skill) => skill >= 0);
  for (const skill of skills.sort((a, b) => a - b)) {
    const isFirst = model.firstSkill[model.topicOfSkill[skill]!] === skill;
    if ((isFirst || mastered[skill - 1]) && random() < chance) mastered[skill] = true;
  }
}

/** Renders each variant once: thousands of learners see the same ones. */
function rememberShown(language: Language): ShowItem {
  const kept = new Map<string, ItemShown>();
  return (bank, ordinal, variant) => {
    const key = `${ordinal}/${variant}`;
    const known = kept.get(key);
    if (known) return known;
    const shown = renderItem(bank, ordinal, variant, language);
    kept.set(key, shown);
    return shown;
  };
}
