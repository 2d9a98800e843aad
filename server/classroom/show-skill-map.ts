import { shortNames } from '../../core/classroom/names.ts';
import { countMastery, findMeaning, readMastery } from '../../core/classroom/skill-map.ts';
import { writeCsv } from '../../core/classroom/write-csv.ts';
import type { Language } from '../../core/items/item.ts';
import type { Published } from '../content/published.ts';
import type { World } from '../platform/world.ts';
import { listMastery } from './progress.ts';
import type { Run } from './runs.ts';
import { showRun } from './show-run.ts';
import { listLearners } from './store.ts';

/** The diagnostic by theme: pupils × skills, with totals and the one sentence of meaning. */
export async function showSkillMap(world: World, content: Published, run: Run) {
  const published = content.courses.get(run.courseId);
  const skills = published?.skills ?? [];
  const [learners, masteries] = await Promise.all([
    listLearners(world, run.organisationId, run.groupId),
    listMastery(world, run.organisationId, run.id),
  ]);
  const masteryOf = new Map(masteries.map(({ learnerId, mastery }) => [learnerId, mastery]));
  const shown = shortNames(learners).map(({ learner, name }) => {
    const known = masteryOf.get(learner.id);
    return { id: learner.id, name, mastery: known ? skills.map(({ id }) => known[id] ?? 0.5) : null };
  });
  const rows = shown.flatMap(({ mastery }) => (mastery ? [mastery] : []));
  const meaning = findMeaning(
    skills.map(({ id }) => id),
    rows,
  );
  const columnOf = (index: number) => rows.map((row) => row[index] ?? 0.5);
  return {
    run: showRun(content, run),
    learners: shown,
    skills: skills.map(({ id, label, statement, area, level }, index) => ({
      id,
      label,
      statement,
      area,
      level,
      totals: countMastery(columnOf(index)),
    })),
    topics: (published?.topics ?? []).map(({ id, label, area }) => {
      const columns = skills.flatMap((skill, index) => (skill.topic === id ? [{ id: skill.id, index }] : []));
      const means = rows.map(
        (row) => columns.reduce((sum, { index }) => sum + (row[index] ?? 0.5), 0) / columns.length,
      );
      return { id, label, area, skills: columns.map((column) => column.id), totals: countMastery(means) };
    }),
    meaning: meaning ? { ...meaning, lesson: findLesson(content, run.courseId, meaning.skill) ?? null } : null,
  };
}

/** The module that teaches a skill: one that the course proposes, else one written for the same public. */
function findLesson({ courses, modules }: Published, courseId: string, skill: string) {
  const course = courses.get(courseId)?.course;
  const teaching = [...modules.values()].filter(({ fr }) => fr.teaches.includes(skill));
  const own = teaching.find(({ fr }) => course?.modules.some(({ id }) => id === fr.id));
  const found = own ?? teaching.find(({ fr }) => fr.suits.some((suited) => course?.suits.includes(suited)));
  return found && { id: found.fr.id, title: { fr: found.fr.title, en: found.en.title }, minutes: found.fr.minutes };
}

const words = {
  fr: { name: 'Élève', shown: 'acquis', uncertain: 'incertain', notYet: 'pas encore', total: 'Total' },
  en: { name: 'Pupil', shown: 'shown', uncertain: 'uncertain', notYet: 'not yet', total: 'Total' },
} as const;

/** The same numbers as a CSV file: a reading and a percentage for each pupil and skill, then the totals. */
export async function exportSkillMap(world: World, content: Published, run: Run, language: Language) {
  const { skills, learners } = await showSkillMap(world, content, run);
  const say = words[language];
  const head = [say.name, ...skills.flatMap(({ label }) => [label[language], `${label[language]} (%)`])];
  const rows = learners.map(({ name, mastery }) => [
    name,
    ...skills.flatMap((_, index) => {
      const probability = mastery?.[index];
      return probability === undefined
        ? ['', '']
        : [say[readMastery(probability)], String(Math.round(probability * 100))];
    }),
  ]);
  const totals = (['shown', 'uncertain', 'notYet'] as const).map((reading) => [
    `${say.total} · ${say[reading]}`,
    ...skills.flatMap((skill) => [String(skill.totals[reading]), '']),
  ]);
  return {
    file: writeCsv([head, ...rows, ...totals]),
    name: `diagnostic-${run.group}-${run.code}.csv`.replaceAll(' ', '-'),
  };
}
