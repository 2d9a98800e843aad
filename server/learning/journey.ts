import { addressOf } from '../../core/learning/address.ts';
import { masteryAfter } from '../../core/learning/mastery.ts';
import { composeProgramme, type Programme } from '../../core/learning/programme.ts';
import { type KeptTest, listTestsOfRun } from '../assessment/public.ts';
import { findPupilName, findRunOfLearner, listRunsOfLearner } from '../classroom/public.ts';
import type { Published, PublishedCourse } from '../content/published.ts';
import type { Pupil } from '../platform/sessions.ts';
import type { World } from '../platform/world.ts';
import { listPassages, type Passage } from './store.ts';

/** All that is known of one learner's way through one course. */
export interface Journey {
  readonly runId: string;
  readonly code: string;
  readonly group: string;
  readonly learner: string;
  readonly published: PublishedCourse;
  readonly diagnostic: KeptTest | undefined;
  readonly tests: readonly KeptTest[];
  readonly passages: readonly Passage[];
}

/** The part that beliefs and programme are computed from. */
export type Evidenced = Pick<Journey, 'published' | 'diagnostic' | 'tests' | 'passages'>;

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
  const [tests, passages, pupil] = await Promise.all([
    listTestsOfRun(world, who.learnerId, runId),
    listPassages(world, who.learnerId, runId),
    findPupilName(world, who.organisationId, who.learnerId),
  ]);
  return {
    runId,
    code: run.code,
    group: run.group,
    learner: pupil?.name ?? '',
    published,
    diagnostic: tests.find(({ state }) => state.kind === 'diagnostic'),
    tests,
    passages,
  };
}

/** What a learner has shown in a course, without asking who they are: for what follows the outbox, many times a second. */
export async function readEvidence(
  world: World,
  content: Published,
  learnerId: string,
  runId: string,
): Promise<Evidenced | undefined> {
  const [tests, passages] = await Promise.all([
    listTestsOfRun(world, learnerId, runId),
    listPassages(world, learnerId, runId),
  ]);
  const diagnostic = tests.find(({ state }) => state.kind === 'diagnostic');
  const published = diagnostic && content.courses.get(diagnostic.courseId);
  return published && { published, diagnostic, tests, passages };
}

/** Every course opened for the learner's class, newest first. */
export async function listJourneys(world: World, content: Published, who: Pupil): Promise<Journey[]> {
  const runs = await listRunsOfLearner(world, who.organisationId, who.learnerId);
  const journeys = await Promise.all(runs.map((run) => readJourney(world, content, who, run.id)));
  return journeys.filter((journey) => journey !== undefined);
}

/** P(mastered) by skill id, from the diagnostic alone (`before`) or from everything shown since (`now`). */
export function masteryOf(journey: Evidenced, when: 'before' | 'now'): (skill: string) => number {
  const states = journey.tests.map(({ state }) => state);
  return masteryAfter(
    journey.published.bank,
    when === 'now' ? states : states.filter(({ kind }) => kind === 'diagnostic'),
  );
}

/** The programme as it stands: moved by every piece of evidence. */
export function programmeOf(journey: Evidenced): Programme {
  const { course, outlines } = journey.published;
  const done = journey.passages.map(({ moduleId, finishedAt }) => ({ moduleId, finished: finishedAt !== null }));
  return composeProgramme(course, outlines, masteryOf(journey, 'now'), done);
}

/** Where the learner is in the course. */
export function stepOf(journey: Evidenced): 'start' | 'diagnostic' | 'programme' | 'finished' {
  if (!journey.diagnostic) return 'start';
  if (journey.diagnostic.state.status === 'running') return 'diagnostic';
  const { modules } = programmeOf(journey);
  return modules.some(({ status }) => status === 'here' || status === 'next') ? 'programme' : 'finished';
}

/** A journey as its learner reads it. */
export function showJourney(journey: Journey) {
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
  };
}
