import { addressOf } from '../../core/learning/address.ts';
import type { EffectiveAdjustment } from '../../core/learning/adjustment.ts';
import { masteryAfter } from '../../core/learning/mastery.ts';
import { paceOf } from '../../core/learning/pace.ts';
import { composeProgramme, type Programme } from '../../core/learning/programme.ts';
import { countProgramme } from '../../core/learning/programme-figures.ts';
import { dueSkills, logPractice, logTest, nextRefresherAt } from '../../core/learning/refresher.ts';
import type { EvidenceLog } from '../../core/measurement/evidence-log.ts';
import { type DatedTest, listTestsOfMany, listTestsOfRun } from '../assessment/public.ts';
import {
  findPupilName,
  findRunOfLearner,
  findStanding,
  findStandingsOfMany,
  listRunsOfLearner,
  type Standing,
} from '../classroom/public.ts';
import type { Published, PublishedCourse } from '../content/published.ts';
import type { Pupil } from '../platform/sessions.ts';
import type { World } from '../platform/world.ts';
import { findAdjustment, findAdjustmentsOfMany } from './adjustments.ts';
import { listPassages, listPassagesOfMany, type Passage } from './store.ts';

/** The part that beliefs and programme are computed from. */
export interface Evidenced {
  readonly published: PublishedCourse;
  readonly diagnostic: DatedTest | undefined;
  readonly tests: readonly DatedTest[];
  readonly passages: readonly Passage[];
  /** What the teacher decided for this pupil. */
  readonly adjustment: EffectiveAdjustment;
  readonly standing: Standing;
  readonly practice: Published['practice'];
}

/** All that is known of one learner's way through one course. */
export interface Journey extends Evidenced {
  readonly runId: string;
  readonly code: string;
  readonly group: string;
  readonly learner: string;
}

/** Reads a learner's journey; undefined when the course is not opened for their class. */
export async function readJourney(
  world: World,
  content: Published,
  who: Pupil,
  runId: string,
): Promise<Journey | undefined> {
  const run = await findRunOfLearner(world, who.organisationId, who.learnerId, runId);
  const published = run && content.courses.get(run.courseId);
  if (!run || !published) return undefined;
  const [evidence, pupil] = await Promise.all([
    readEvidenceOf(world, content, published, who.organisationId, who.learnerId, runId),
    findPupilName(world, who.organisationId, who.learnerId),
  ]);
  return { ...evidence, runId, code: run.code, group: run.group, learner: pupil?.name ?? '' };
}

/** What a learner has shown in a course whose content is known. */
export async function readEvidenceOf(
  world: World,
  content: Published,
  published: PublishedCourse,
  organisationId: string,
  learnerId: string,
  runId: string,
): Promise<Evidenced> {
  const [tests, passages, adjustment, standing] = await Promise.all([
    listTestsOfRun(world, learnerId, runId),
    listPassages(world, learnerId, runId),
    findAdjustment(world, organisationId, runId, learnerId),
    findStanding(world, organisationId, runId, learnerId),
  ]);
  const diagnostic = tests.find(({ state }) => state.kind === 'diagnostic');
  return { published, diagnostic, tests, passages, adjustment, standing, practice: content.practice };
}

/** One learner in one opened course. */
export interface Place {
  readonly organisationId: string;
  readonly runId: string;
  readonly learnerId: string;
}

/** The same for many learners in four statements, in their order: for what follows the outbox, many times a second. */
export async function readEvidenceOfMany(
  world: World,
  content: Published,
  many: readonly Place[],
): Promise<(Evidenced | undefined)[]> {
  const [tests, passages, adjustments, standings] = await Promise.all([
    listTestsOfMany(world, many),
    listPassagesOfMany(world, many),
    findAdjustmentsOfMany(world, many),
    findStandingsOfMany(world, many),
  ]);
  const testsOf = Map.groupBy(tests, ({ learnerId, runId }) => `${learnerId} ${runId}`);
  const passagesOf = Map.groupBy(passages, ({ learnerId, runId }) => `${learnerId} ${runId}`);
  return many.map(({ learnerId, runId }, index) => {
    const mine = testsOf.get(`${learnerId} ${runId}`) ?? [];
    const diagnostic = mine.find(({ state }) => state.kind === 'diagnostic');
    const published = diagnostic && content.courses.get(diagnostic.courseId);
    const adjustment = adjustments[index];
    const standing = standings[index];
    if (!published || !adjustment || !standing) return undefined;
    const worked = passagesOf.get(`${learnerId} ${runId}`) ?? [];
    return { published, diagnostic, tests: mine, passages: worked, adjustment, standing, practice: content.practice };
  });
}

/** Every course opened for the learner's class, newest first. */
export async function listJourneys(world: World, content: Published, who: Pupil): Promise<Journey[]> {
  const runs = await listRunsOfLearner(world, who.organisationId, who.learnerId);
  const journeys = await Promise.all(runs.map((run) => readJourney(world, content, who, run.id)));
  return journeys.filter((journey) => journey !== undefined);
}

/** Everything a learner answered in a course, dated, in one log: what refreshers are planned from. Practice counts once its module is finished. */
export function logOf({ published, tests, passages, practice }: Evidenced): EvidenceLog {
  const items = new Map([...practice.values()].flat().map((item) => [item.id, item]));
  return [
    ...tests.flatMap(({ testId, state, startedAt, endedAt }) =>
      logTest(published.bank, { id: testId, kind: state.kind, at: (endedAt ?? startedAt).getTime() }, state.evidence),
    ),
    ...passages
      .filter(({ finishedAt }) => finishedAt !== null)
      .flatMap(({ passageId, progress, startedAt }) =>
        logPractice(
          { id: passageId, at: startedAt.getTime() },
          Object.values(progress.elements).flatMap(({ practised }) => practised ?? []),
          items,
        ),
      ),
  ];
}

/** P(mastered) by skill id, from the diagnostic alone (`before`) or from everything shown since (`now`). */
export function masteryOf(journey: Evidenced, when: 'before' | 'now'): (skill: string) => number {
  const states = journey.tests.map(({ state }) => state);
  return masteryAfter(
    journey.published.bank,
    when === 'now' ? states : states.filter(({ kind }) => kind === 'diagnostic'),
  );
}

/** The programme as it stands: moved by every piece of evidence, and by what the teacher decides. */
export function programmeOf(journey: Evidenced): Programme {
  const { course, outlines } = journey.published;
  return composeProgramme(course, outlines, masteryOf(journey, 'now'), doneOf(journey), {
    before: masteryOf(journey, 'before'),
    adjustment: journey.adjustment,
    closed: journey.standing.finishedAt !== null,
    pace: paceOfLearner(journey),
  });
}

/** How much longer than expected the learner takes, by their diagnostic. */
function paceOfLearner({ diagnostic, published }: Evidenced): number {
  if (!diagnostic?.endedAt) return 1;
  const minutes = (diagnostic.endedAt.getTime() - diagnostic.startedAt.getTime()) / 60_000;
  return paceOf(published.bank, diagnostic.state.evidence, minutes);
}

/** What the learner has done of each module they opened. */
export function doneOf({ passages }: Pick<Evidenced, 'passages'>) {
  return passages.map(({ moduleId, finishedAt }) => ({ moduleId, finished: finishedAt !== null }));
}

/** Where the learner is in the course. */
export function stepOf(journey: Evidenced): 'start' | 'diagnostic' | 'programme' | 'finished' {
  if (!journey.diagnostic) return 'start';
  if (journey.diagnostic.state.status === 'running') return 'diagnostic';
  return countProgramme(programmeOf(journey)).finished ? 'finished' : 'programme';
}

/** A journey as its learner reads it. */
export function showJourney(journey: Journey, now: Date) {
  const { course } = journey.published;
  return {
    runId: journey.runId,
    code: journey.code,
    course: {
      id: course.id,
      title: course.title,
      description: course.description,
      minutes: course.minutes,
      address: addressOf(course.suits),
    },
    group: journey.group,
    learner: journey.learner,
    step: stepOf(journey),
    diagnosticItems: course.diagnostic.maxItems,
    testId: journey.diagnostic?.testId ?? null,
    helpWanted: journey.standing.helpWanted,
    refreshers: showRefreshers(journey, now),
  };
}

/** What is due today, and when one should come back. Nothing before the diagnostic is over. */
function showRefreshers(journey: Evidenced, now: Date) {
  if (journey.diagnostic?.state.status !== 'ended') return { due: 0, begun: false, nextAt: null };
  const { bank } = journey.published;
  const log = logOf(journey);
  const next = nextRefresherAt(bank, log);
  return {
    due: dueSkills(bank, log, now.getTime()).length,
    begun: journey.tests.some(({ state }) => state.kind === 'refresher' && state.status === 'running'),
    nextAt: next === null ? null : new Date(next).toISOString(),
  };
}
