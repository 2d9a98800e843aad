import type { EffectiveAdjustment } from './adjustment.ts';
import type { Reason } from './contract.ts';
import type { Course } from './course.ts';
import type { ModuleLevel } from './module.ts';
import { orderRoute } from './order-route.ts';

/** What the programme needs to know of a module, in any language. */
export interface ModuleOutline {
  readonly id: string;
  /** As announced to pupils. */
  readonly minutes: number;
  /** Minutes that a course's budget counts for it: reading, doing and thinking (`timeOf`). Default: `minutes`. */
  readonly takes?: number;
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
  /** Due whatever the answers: the teacher decided so. */
  readonly compulsory: boolean;
  readonly reason: ReasonOf;
  /** Skills expected to move from "not shown" to "shown", summed probability; 0 once done. */
  readonly expectedGain: number;
}

/** A reason without its labels: those are texts, and the caller has the framework. */
export type ReasonOf = Reason extends infer R ? (R extends { labels: unknown } ? Omit<R, 'labels'> : R) : never;

export interface Programme {
  readonly modules: readonly ProgrammeModule[];
  readonly minutesLeft: number;
}

export interface ProgrammeOptions {
  /** P(mastered) of a skill as the diagnostic left it: why a finished module was done. Default: `mastery`. */
  readonly before?: (skill: string) => number;
  /** What the teacher decided. Default: nothing. */
  readonly adjustment?: EffectiveAdjustment;
  /** The route was complete once: new answers add nothing to it any more, only the teacher does. Default false. */
  readonly closed?: boolean;
  /** Time this learner takes, as a multiple of what authors expect (`paceOf`): the course's time holds fewer modules for who needs longer, and no more for who is quick. Default 1. */
  readonly pace?: number;
}

const takes = (outline: ModuleOutline) => outline.takes ?? outline.minutes;

/** Minutes the diagnostic is counted for in the course's budget: eight items at about a minute. */
const diagnosticMinutes = 8;

/** A course always proposes at least this many modules: a pupil who knows everything still learns something. */
const leastModules = 2;

/** Minutes kept free at the end of a course's longest time: half of the learners are slower than expected. With 3, 95 % of simulated learners end within it (docs/reference/courses.md). */
const spareMinutes = 3;

/** Nor is a course planned to last less than this below its shortest time: who is quick and knows much has something to do in the lesson. */
const shortByMinutes = 4;

/** Share of a module's skills still open that a learner is expected to gain by doing it; a planning figure until checks calibrate it. */
const gainPerOpenSkill = 0.6;

/**
 * The personalised programme: within the course's time, the modules with the highest expected gain per minute, ordered from
 * the easiest on and after what they presuppose. `mastery` gives P(mastered) of a skill. What is done stays; what is already
 * shown is offered, not imposed. A teacher's compulsory module is on the route whatever the time; an added one comes before
 * the others while time is left; a removed one is not proposed unless it was begun. The same answers and decisions always
 * give the same programme, and new evidence moves it.
 */
export function composeProgramme(
  course: Course,
  outlines: ReadonlyMap<string, ModuleOutline>,
  mastery: (skill: string) => number,
  done: readonly ModuleDone[],
  { before = mastery, adjustment = nothingAdjusted, closed = false, pace = 1 }: ProgrammeOptions = {},
): Programme {
  const known = new Map(done.map((module) => [module.moduleId, module]));
  const candidates = proposedModules(course, done, adjustment).flatMap((proposed, position) => {
    const outline = outlines.get(proposed.id);
    const state = known.get(proposed.id);
    const decided = adjustment.rules.get(proposed.id);
    if (!outline || (decided?.rule === 'removed' && !state)) return [];
    const open = proposed.when ?? outline.teaches;
    const expectedGain = outline.teaches.reduce((sum, skill) => sum + (1 - mastery(skill)) * gainPerOpenSkill, 0);
    const wanted = proposed.always === true || open.some((skill) => mastery(skill) < 0.8);
    return [{ outline, position, expectedGain, wanted, always: proposed.always === true, decided, state }];
  });
  type Candidate = (typeof candidates)[number];
  const isSet = ({ state, decided }: Candidate) =>
    decided?.rule === 'compulsory' || (state !== undefined && (state.finished || decided?.rule !== 'removed'));
  const isAdded = ({ decided }: Candidate) => decided?.rule === 'added';

  const chosen = new Set(candidates.filter(isSet).map(({ outline }) => outline.id));
  let minutes = (course.minutes.to - spareMinutes) / Math.max(1, pace) - diagnosticMinutes;
  const shortest = (course.minutes.from - shortByMinutes) / pace - diagnosticMinutes;
  let planned = 0;
  for (const candidate of candidates) if (isSet(candidate)) planned += takes(candidate.outline);
  minutes -= planned;
  const ranked = candidates
    .filter((candidate) => !isSet(candidate) && candidate.decided?.rule !== 'removed')
    .sort(
      (a, b) =>
        Number(b.always) - Number(a.always) ||
        Number(isAdded(b)) - Number(isAdded(a)) ||
        Number(b.wanted) - Number(a.wanted) ||
        b.expectedGain / takes(b.outline) - a.expectedGain / takes(a.outline) ||
        a.position - b.position,
    );
  for (const candidate of ranked) {
    const { outline, wanted, always } = candidate;
    const fits = isAdded(candidate) ? minutes > 0 : wanted && !closed && takes(outline) <= minutes;
    const enough = chosen.size >= leastModules && planned >= shortest;
    if (!fits && (closed || (!always && enough))) continue;
    chosen.add(outline.id);
    minutes -= takes(outline);
    planned += takes(outline);
  }

  const route = orderRoute(
    candidates.filter(({ outline }) => chosen.has(outline.id)),
    adjustment.order,
  );
  const first = route.find(({ state }) => !state?.finished);
  const modules = route.map(
    (candidate): ProgrammeModule => ({
      id: candidate.outline.id,
      status: candidate.state?.finished ? 'done' : candidate === first ? 'here' : 'next',
      started: candidate.state !== undefined,
      compulsory: candidate.decided?.rule === 'compulsory',
      reason: reasonOnRoute(candidate, candidate.state?.finished ? before : mastery),
      expectedGain: candidate.state?.finished ? 0 : candidate.expectedGain,
    }),
  );
  const optional = candidates
    .filter(({ outline }) => !chosen.has(outline.id))
    .map(
      ({ outline, expectedGain, state }): ProgrammeModule => ({
        id: outline.id,
        status: 'optional',
        started: state !== undefined,
        compulsory: false,
        reason: reasonFor(outline, mastery),
        expectedGain,
      }),
    );
  const minutesLeft = route
    .filter(({ state }) => !state?.finished)
    .reduce((sum, { outline }) => sum + outline.minutes, 0);
  return { modules: [...modules, ...optional], minutesLeft };
}

const nothingAdjusted: EffectiveAdjustment = { rules: new Map(), order: [] };

/** The course's modules, then those a teacher brought in from elsewhere, then those done before they were taken out again. */
function proposedModules(course: Course, done: readonly ModuleDone[], { rules }: EffectiveAdjustment) {
  const own = new Set(course.modules.map(({ id }) => id));
  const brought = [...rules].filter(([, { rule }]) => rule !== 'removed').map(([id]) => id);
  const others = new Set([...brought.sort(), ...done.map(({ moduleId }) => moduleId)].filter((id) => !own.has(id)));
  return [...course.modules, ...[...others].map((id) => ({ id, when: undefined, always: undefined }))];
}

interface Explained {
  readonly outline: ModuleOutline;
  readonly always: boolean;
  readonly decided: { readonly rule: string; readonly for: 'group' | 'pupil' } | undefined;
}

/** What a teacher decided says so; what everybody does says so when the answers alone would not have proposed it. */
function reasonOnRoute({ outline, always, decided }: Explained, mastery: (skill: string) => number): ReasonOf {
  if (decided?.rule === 'compulsory' || decided?.rule === 'added') return { code: decided.rule, for: decided.for };
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
