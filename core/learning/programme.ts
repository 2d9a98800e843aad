import type { Reason } from './contract.ts';
import type { Course } from './course.ts';
import type { ModuleLevel } from './module.ts';

/** What the programme needs to know of a module, in any language. */
export interface ModuleOutline {
  readonly id: string;
  readonly minutes: number;
  readonly level: ModuleLevel;
  readonly teaches: readonly string[];
  readonly presupposes: readonly string[];
}

/** What one learner has done of one module. */
export interface ModuleDone {
  readonly moduleId: string;
  readonly finished: boolean;
}

export interface ProgrammeModule {
  readonly id: string;
  readonly status: 'done' | 'here' | 'next' | 'optional';
  readonly started: boolean;
  readonly reason: ReasonOf;
  /** Skills expected to move from "not shown" to "shown", summed probability. */
  readonly expectedGain: number;
}

/** A reason without its labels: those are texts, and the caller has the framework. */
export type ReasonOf = Reason extends infer R ? (R extends { labels: unknown } ? Omit<R, 'labels'> : R) : never;

export interface Programme {
  readonly modules: readonly ProgrammeModule[];
  readonly minutesLeft: number;
}

/** Minutes the diagnostic is counted for in the course's budget: eight items at about a minute. */
const diagnosticMinutes = 8;

/** A course always proposes at least this many modules: a pupil who knows everything still learns something. */
const leastModules = 2;

/** Share of a module's skills still open that a learner is expected to gain by doing it; a planning figure until checks calibrate it. */
const gainPerOpenSkill = 0.6;

const levelOrder: Readonly<Record<ModuleLevel, number>> = { novice: 0, independent: 1, advanced: 2, expert: 3 };

/**
 * The personalised programme: within the course's time, the modules with the highest expected gain per minute, ordered from
 * the easiest on and after what they presuppose. `mastery` gives P(mastered) of a skill. What is done stays; what is already
 * shown is offered, not imposed. The same answers always give the same programme, and new evidence moves it.
 */
export function composeProgramme(
  course: Course,
  outlines: ReadonlyMap<string, ModuleOutline>,
  mastery: (skill: string) => number,
  done: readonly ModuleDone[],
): Programme {
  const known = new Map(done.map((module) => [module.moduleId, module]));
  const candidates = course.modules.flatMap((proposed, position) => {
    const outline = outlines.get(proposed.id);
    if (!outline) return [];
    const open = proposed.when ?? outline.teaches;
    const expectedGain = outline.teaches.reduce((sum, skill) => sum + (1 - mastery(skill)) * gainPerOpenSkill, 0);
    const wanted = proposed.always === true || open.some((skill) => mastery(skill) < 0.8);
    return [
      { outline, position, expectedGain, wanted, always: proposed.always === true, state: known.get(proposed.id) },
    ];
  });

  const chosen = new Set(candidates.filter(({ state }) => state).map(({ outline }) => outline.id));
  let minutes = course.minutes.to - diagnosticMinutes;
  for (const { outline, state } of candidates) if (state) minutes -= outline.minutes;
  const ranked = [...candidates]
    .filter(({ state }) => !state)
    .sort(
      (a, b) =>
        Number(b.always) - Number(a.always) ||
        Number(b.wanted) - Number(a.wanted) ||
        b.expectedGain / b.outline.minutes - a.expectedGain / a.outline.minutes ||
        a.position - b.position,
    );
  for (const { outline, wanted, always } of ranked) {
    const missing = chosen.size < leastModules;
    if (!always && !missing && (!wanted || outline.minutes > minutes)) continue;
    chosen.add(outline.id);
    minutes -= outline.minutes;
  }

  const teachers = new Map(candidates.flatMap(({ outline }) => outline.teaches.map((skill) => [skill, outline.id])));
  const route = orderRoute(
    candidates.filter(({ outline }) => chosen.has(outline.id)),
    teachers,
  );
  const first = route.find(({ state }) => !state?.finished);
  const modules = route.map(
    ({ outline, expectedGain, state, always }): ProgrammeModule => ({
      id: outline.id,
      status: state?.finished ? 'done' : outline.id === first?.outline.id ? 'here' : 'next',
      started: state !== undefined,
      reason: reasonOnRoute(outline, mastery, always),
      expectedGain,
    }),
  );
  const optional = candidates
    .filter(({ outline }) => !chosen.has(outline.id))
    .map(
      ({ outline, expectedGain }): ProgrammeModule => ({
        id: outline.id,
        status: 'optional',
        started: false,
        reason: reasonFor(outline, mastery),
        expectedGain,
      }),
    );
  const minutesLeft = route
    .filter(({ state }) => !state?.finished)
    .reduce((sum, { outline }) => sum + outline.minutes, 0);
  return { modules: [...modules, ...optional], minutesLeft };
}

interface Placed {
  readonly outline: ModuleOutline;
  readonly position: number;
  readonly state: ModuleDone | undefined;
}

/** Done first, in the course's order; then started; then from the easiest level on, never before the module that teaches what it presupposes. */
function orderRoute<P extends Placed>(placed: readonly P[], teacherOf: ReadonlyMap<string, string>): P[] {
  const rest = [...placed].sort(
    (a, b) => rank(a) - rank(b) || levelOrder[a.outline.level] - levelOrder[b.outline.level] || a.position - b.position,
  );
  const route: P[] = [];
  while (rest.length > 0) {
    const ready = rest.findIndex(({ outline }) =>
      outline.presupposes.every((skill) => {
        const teacher = teacherOf.get(skill);
        return teacher === outline.id || !rest.some((other) => other.outline.id === teacher);
      }),
    );
    route.push(...rest.splice(Math.max(0, ready), 1));
  }
  return route;
}

function rank({ state }: Placed): number {
  if (state?.finished) return 0;
  return state ? 1 : 2;
}

/** What everybody does says so when the answers alone would not have proposed it. */
function reasonOnRoute(outline: ModuleOutline, mastery: (skill: string) => number, always: boolean): ReasonOf {
  const reason = reasonFor(outline, mastery);
  return always && reason.code === 'already-shown' ? { code: 'for-everyone' } : reason;
}

function reasonFor(outline: ModuleOutline, mastery: (skill: string) => number): ReasonOf {
  const bySurprise = [...outline.teaches].sort((a, b) => mastery(a) - mastery(b));
  const notYet = bySurprise.filter((skill) => mastery(skill) <= 0.35);
  if (notYet.length > 0) return { code: 'not-yet', skills: notYet.slice(0, 2) };
  const uncertain = bySurprise.filter((skill) => mastery(skill) < 0.8);
  const shown = outline.teaches.length - uncertain.length;
  if (shown * 2 >= outline.teaches.length && shown > 0)
    return { code: 'already-shown', shown, of: outline.teaches.length };
  if (uncertain.length > 0) return { code: 'uncertain', skills: uncertain.slice(0, 2) };
  return { code: 'interest' };
}
