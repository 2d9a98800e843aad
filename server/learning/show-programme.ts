import { readMastery } from '../../core/classroom/skill-map.ts';
import type { Reason } from '../../core/learning/contract.ts';
import type { Bilingual } from '../../core/learning/course.ts';
import type { ProgrammeModule, ReasonOf } from '../../core/learning/programme.ts';
import { countProgramme } from '../../core/learning/programme-figures.ts';
import { tellChanges } from '../../core/learning/tell-changes.ts';
import type { Published, PublishedCourse } from '../content/published.ts';
import { doneOf, type Evidenced, masteryOf, programmeOf } from './journey.ts';

/** A pupil's programme as anybody reads it: the pupil, or the teacher looking at the pupil's. */
export function showProgramme(content: Published, journey: Evidenced) {
  const { skills } = journey.published;
  const programme = programmeOf(journey);
  const mastery = masteryOf(journey, 'now');
  const readings = skills.map(({ id }) => readMastery(mastery(id)));
  const changes = tellChanges(journey.adjustment, doneOf(journey));
  const titlesOf = (ids: readonly string[]) => ids.flatMap((id) => titleOf(content, id) ?? []);
  return {
    ...countProgramme(programme),
    skills: {
      shown: readings.filter((reading) => reading === 'shown').length,
      uncertain: readings.filter((reading) => reading === 'uncertain').length,
      of: skills.length,
    },
    modules: programme.modules.flatMap((module) => showModule(content, journey.published, module)),
    changes: changes && {
      compulsory: titlesOf(changes.compulsory),
      added: titlesOf(changes.added),
      removed: titlesOf(changes.removed),
      reordered: changes.reordered,
    },
  };
}

/** A module of a programme with its texts; empty when it has left the content. */
export function showModule(content: Published, published: PublishedCourse, module: ProgrammeModule) {
  const outline = published.outlines.get(module.id);
  const title = titleOf(content, module.id);
  if (!outline || !title) return [];
  const { minutes, level } = outline;
  return [
    {
      ...module,
      title,
      minutes,
      level,
      reason: labelReason(module.reason, published.labels),
      expectedGain: Math.round(module.expectedGain * 10) / 10,
    },
  ];
}

/** What a module is called, in both languages. */
export function titleOf(content: Published, moduleId: string): Bilingual | undefined {
  const module = content.modules.get(moduleId);
  return module && { fr: module.fr.title, en: module.en.title };
}

function labelReason(reason: ReasonOf, labelOf: PublishedCourse['labels']): Reason {
  if (reason.code !== 'not-yet' && reason.code !== 'uncertain') return reason;
  return { ...reason, labels: reason.skills.flatMap((id) => labelOf.get(id) ?? []) };
}
