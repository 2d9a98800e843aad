import type { Certificate } from '../../core/learning/contract.ts';
import { countProgramme } from '../../core/learning/programme-figures.ts';
import type { Published } from '../content/published.ts';
import { type Evidenced, programmeOf } from './journey.ts';
import { titleOf } from './show-programme.ts';

/** The certificate of completion of a pupil whose route is complete; undefined before. It says what was followed, never a level. */
export function certificateOf(content: Published, journey: Evidenced, learner: string): Certificate | undefined {
  const { published, passages, standing } = journey;
  const programme = programmeOf(journey);
  if (journey.diagnostic?.state.status !== 'ended' || !countProgramme(programme).finished) return undefined;
  const finished = passages.flatMap(({ moduleId, finishedAt }) => (finishedAt ? [{ moduleId, finishedAt }] : []));
  // Complete a first time, then with what the teacher asked for since.
  const due = new Set(programme.modules.filter(({ compulsory }) => compulsory).map(({ id }) => id));
  const instants = finished
    .filter(({ moduleId }) => standing.finishedAt === null || due.has(moduleId))
    .map(({ finishedAt }) => finishedAt.getTime());
  const worked = new Set(finished.flatMap(({ moduleId }) => published.outlines.get(moduleId)?.teaches ?? []));
  return {
    learner,
    course: published.course.title,
    completedAt: new Date(Math.max(...instants, standing.finishedAt?.getTime() ?? 0)).toISOString(),
    modules: finished.flatMap(({ moduleId }) => {
      const title = titleOf(content, moduleId);
      const outline = published.outlines.get(moduleId);
      return title && outline ? [{ id: moduleId, title, minutes: outline.minutes }] : [];
    }),
    skills: [...published.everySkill.values()]
      .filter(({ id }) => worked.has(id))
      .map(({ id, label, area }) => ({ id, label, area })),
  };
}
