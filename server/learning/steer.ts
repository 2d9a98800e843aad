import { type Adjustment, noAdjustment, type Scope, tidyAdjustment } from '../../core/learning/adjustment.ts';
import { countProgramme } from '../../core/learning/programme-figures.ts';
import { findRunOfSchool, listPupilNames, type Run } from '../classroom/public.ts';
import type { Published, PublishedCourse } from '../content/published.ts';
import type { SchoolStaff } from '../platform/sessions.ts';
import type { World } from '../platform/world.ts';
import { listAdjustments, postAdjusted, saveAdjustment } from './adjustments.ts';
import { type Evidenced, programmeOf, readEvidenceOf, stepOf } from './journey.ts';
import { showProgramme, titleOf } from './show-programme.ts';

/** An opened course as its teachers steer it, with every pupil's evidence. */
export interface ClassAtWork {
  readonly run: Run;
  readonly published: PublishedCourse;
  readonly pupils: readonly { readonly id: string; readonly name: string; readonly evidence: Evidenced }[];
}

/** Reads a course opened in this school, and each of its pupils; undefined when it is not this school's. Only `learnerId` when given. */
export async function readClass(
  world: World,
  content: Published,
  who: SchoolStaff,
  runId: string,
  learnerId?: string,
): Promise<ClassAtWork | undefined> {
  const run = await findRunOfSchool(world, who.organisationId, runId);
  const published = run && content.courses.get(run.courseId);
  if (!run || !published) return undefined;
  const names = await listPupilNames(world, who.organisationId, run.groupId);
  const wanted = learnerId === undefined ? names : names.filter(({ id }) => id === learnerId);
  const pupils = await Promise.all(
    wanted.map(async ({ id, name }) => ({
      id,
      name,
      evidence: await readEvidenceOf(world, content, published, who.organisationId, id, runId),
    })),
  );
  return { run, published, pupils };
}

/** The class's programme: every module that could be in it, what was decided, and where each pupil stands. */
export async function showClassProgramme(world: World, content: Published, { run, published, pupils }: ClassAtWork) {
  const { group, pupils: own } = await listAdjustments(world, { organisationId: run.organisationId, runId: run.id });
  const programmes = pupils.map(({ evidence }) =>
    evidence.diagnostic?.state.status === 'ended' ? programmeOf(evidence) : undefined,
  );
  const statusesOf = (id: string) =>
    programmes.flatMap((programme) => programme?.modules.find((module) => module.id === id)?.status ?? []);
  return {
    ...group,
    run: headOf(run, published),
    modules: listProposable(content, published).map((module) => {
      const statuses = statusesOf(module.id);
      return {
        ...module,
        proposed: statuses.filter((status) => status === 'here' || status === 'next').length,
        done: statuses.filter((status) => status === 'done').length,
      };
    }),
    pupils: pupils.map(({ id, name, evidence }, place) => {
      const programme = programmes[place];
      const { done, planned, minutesLeft } = programme
        ? countProgramme(programme)
        : { done: 0, planned: 0, minutesLeft: 0 };
      return { id, name, step: stepOf(evidence), done, planned, minutesLeft, adjusted: own.has(id) };
    }),
  };
}

/** One pupil's programme, by the same function as the pupil's own page. */
export async function showPupilProgramme(world: World, content: Published, { run, pupils }: ClassAtWork) {
  const pupil = pupils[0];
  if (!pupil) return undefined;
  const { pupils: own } = await listAdjustments(world, { organisationId: run.organisationId, runId: run.id });
  const { adjustment, revision } = own.get(pupil.id) ?? { adjustment: noAdjustment, revision: 0 };
  const { evidence } = pupil;
  return {
    adjustment,
    revision,
    learner: { id: pupil.id, name: pupil.name },
    step: stepOf(evidence),
    programme: evidence.diagnostic?.state.status === 'ended' ? showProgramme(content, evidence) : null,
  };
}

/** Changes a programme, for the class or for the one pupil of `work`, and tells the live class whose counts moved. */
export async function steer(
  world: World,
  content: Published,
  who: SchoolStaff,
  work: ClassAtWork,
  scope: Scope,
  change: { readonly adjustment: Adjustment; readonly revision: number },
) {
  const { run, published, pupils } = work;
  const adjustment = tidyAdjustment(change.adjustment, scope);
  const known = new Set(listProposable(content, published).map(({ id }) => id));
  const named = [...Object.keys(adjustment.rules), ...adjustment.order];
  if (named.some((id) => !known.has(id))) return { refused: 'module-unknown' } as const;
  const learnerId = scope === 'pupil' ? pupils[0]?.id : undefined;
  const steered = { organisationId: who.organisationId, runId: run.id, ...(learnerId ? { learnerId } : {}) };
  const revision = await saveAdjustment(world, steered, adjustment, change.revision, who.accountId);
  if (revision === undefined) return { refused: 'changed-meanwhile' } as const;
  const moved = pupils.filter(({ evidence }) => evidence.diagnostic?.state.status === 'ended').map(({ id }) => id);
  await postAdjusted(world, who.organisationId, run.id, moved);
  return { adjustment, revision };
}

/** The modules of the course in its order, then those of other courses for the same public. */
function listProposable(content: Published, { course, everySkill }: PublishedCourse) {
  const own = course.modules.map(({ id }) => id);
  const others = [...content.modules.values()]
    .filter(({ fr }) => !own.includes(fr.id) && fr.suits.some((suited) => course.suits.includes(suited)))
    .map(({ fr }) => fr.id);
  return [...own, ...others].flatMap((id) => {
    const module = content.modules.get(id)?.fr;
    const title = titleOf(content, id);
    if (!module || !title) return [];
    const skills = module.teaches.flatMap((skill) => everySkill.get(skill)?.label ?? []);
    return [{ id, title, minutes: module.minutes, level: module.level, skills, own: own.includes(id) }];
  });
}

/** A run as the head of a page says it. */
export function headOf(run: Run, { course }: PublishedCourse) {
  return {
    id: run.id,
    code: run.code,
    course: { id: course.id, title: course.title, minutes: course.minutes },
    group: { id: run.groupId, name: run.group },
  };
}
