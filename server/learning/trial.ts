import type { z } from 'zod';
import { startCheck } from '../../core/assessment/start-test.ts';
import { feedbackFor } from '../../core/items/feedback.ts';
import { gradeResponse } from '../../core/items/grade.ts';
import type { Language } from '../../core/items/item.ts';
import { presentItem } from '../../core/items/present.ts';
import { randomFrom } from '../../core/items/random.ts';
import { responseFits } from '../../core/items/response-fits.ts';
import { addressOf } from '../../core/learning/address.ts';
import type { TrialContract } from '../../core/learning/trial-contract.ts';
import { showItem } from '../assessment/public.ts';
import type { Published, PublishedCourse } from '../content/published.ts';
import { findCheck, practiceOf } from './open-module.ts';
import { listModule } from './sheets.ts';

type AskedTrial = z.output<TrialContract['openTrial']['query']>;
type Attempt = z.output<TrialContract['gradeTrial']['body']>;

/** Examples are always the same variant: a teacher may speak of one without having shown all that pupils may get. */
const exampleVariant = 0;

/** A module as pupils of a course get it. It reads the content only: no database, so nothing to keep. */
export function openTrial(content: Published, moduleId: string, { course: asked, lang, draw }: AskedTrial) {
  const module = content.modules.get(moduleId)?.[lang];
  const every = [...content.courses.values()];
  const proposing = every.filter(({ course }) => course.modules.some(({ id }) => id === moduleId));
  const published = asked === undefined ? (proposing[0] ?? every[0]) : content.courses.get(asked);
  if (!module || !published) return undefined;
  const { bank, course } = published;
  const choices = proposing.includes(published) ? proposing : [published, ...proposing];
  const wanted = findCheck(module);
  const random = randomFrom(`trial/${moduleId}/${course.id}/${draw}`);
  const plan = (wanted && startCheck(bank, wanted.from, wanted.draw, new Set(), random)?.plan) ?? [];
  return {
    course: { id: course.id, title: course.title },
    courses: choices.map(({ course: { id, title, grades } }) => ({ id, title, grades })),
    module,
    practice: practiceOf(content, module, course.suits),
    check: plan.map(({ ordinal, variant }) => showItem(bank, ordinal, variant, lang).presented),
  };
}

/** Grades an answer to a question that the course may ask now, and forgets it. */
export function gradeTrial({ bank }: PublishedCourse, { item: id, variant, language, response }: Attempt) {
  const item = bank.current.find((entry) => entry.item.id === id)?.item;
  if (!item) return { refused: 'not-found' } as const;
  if (response && !responseFits(presentItem(item, language, variant).body, response))
    return { refused: 'response-unfit' } as const;
  const grade = response ? gradeResponse(item, language, variant, response) : { score: 0, mistakes: ['otherwise'] };
  const { right, mistakes, next, solution } = feedbackFor(item, language, variant, grade, response);
  return { score: grade.score, right: right ?? null, mistakes: response ? mistakes : [], next: next ?? null, solution };
}

/** What a course teaches: its modules in its order, and each skill with one question that shows it. */
export function readCourse(content: Published, { bank, course, skills, topics }: PublishedCourse, language: Language) {
  const { id, title, description, grades, minutes, suits } = course;
  return {
    course: {
      id,
      title,
      description,
      grades,
      minutes,
      diagnosticItems: course.diagnostic.maxItems,
      address: addressOf(suits),
    },
    modules: course.modules.flatMap((proposed) => listModule(content, proposed.id)),
    skills: skills.map(({ id: skill, label, statement, level, area, topic }) => {
      const example = bank.current.find(({ item }) => item.skill === skill);
      return {
        id: skill,
        label,
        statement,
        level,
        area,
        topic: topics.find(({ id: one }) => one === topic)?.label ?? label,
        example: example ? showItem(bank, example.ordinal, exampleVariant, language).presented : null,
      };
    }),
  };
}
