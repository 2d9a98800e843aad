import { z } from 'zod';
import { publics } from '../learning/module.ts';
import { typesetLanguages } from './typography.ts';
import { type Parsed, type Problem, parseYaml } from './yaml-file.ts';

/** A text in both languages; an empty one is refused. */
export const bilingualSchema = z.strictObject({ fr: z.string().trim().min(1), en: z.string().trim().min(1) });

/** A short text for charts and lists: at most 28 characters in each language. */
const labelSchema = z
  .strictObject({ fr: z.string().trim().min(1).max(28), en: z.string().trim().min(1).max(28) })
  .meta({ description: 'A short label for charts, at most 28 characters in each language.' });

const maps = z
  .record(z.string(), z.array(z.string()).min(1))
  .meta({ description: 'Where this stands in other frameworks: name of the framework → references.' });

const mark = z.number().int().min(1).max(5);

const skill = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/),
  level: z.number().int().min(1).max(8),
  label: labelSchema,
  statement: bilingualSchema.meta({ description: 'What a person who has the skill says: “Je sais …”, “I can …”.' }),
  suits: z.array(z.enum(publics)).meta({ description: 'Publics of whom the skill is expected.' }),
  extends: z.array(z.enum(publics)).default([]).meta({ description: 'Publics for whom the skill goes further.' }),
  maps: maps.default({}),
});

const topic = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/),
  label: labelSchema,
  skills: z
    .array(skill)
    .min(1)
    .meta({ description: 'A chain: each skill presupposes the one before; levels increase.' }),
});

const competence = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/),
  title: bilingualSchema,
  label: labelSchema,
  maps: maps.default({}),
  topics: z.array(topic).min(1),
});

const area = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: bilingualSchema,
  label: labelSchema,
  shape: mark.meta({ description: 'Which of the five shapes stands for the area.' }),
  colour: mark.meta({ description: 'Which of the five colours stands for the area.' }),
  competences: z.array(competence).min(1),
});

/** The file `content/frameworks/<id>/framework.yaml`: areas → competences → topics (chains) → skills. */
export const frameworkSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: bilingualSchema,
  description: bilingualSchema,
  place: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .meta({ description: 'The word of its page’s address: /referentiels/<place>.' }),
  updated: z.iso.date().meta({ description: 'The day the framework last changed.' }),
  areas: z.array(area).min(1),
});

export type Framework = z.infer<typeof frameworkSchema>;
export type Area = Framework['areas'][number];
export type Competence = Area['competences'][number];
export type Topic = Competence['topics'][number];
export type Skill = Topic['skills'][number];

/** Reads a framework file: the framework, or every problem with its line. */
export function parseFramework(path: string, text: string): Parsed<Framework> {
  const parsed = parseYaml(path, text, frameworkSchema, frameworkProblems);
  return parsed.problems ? parsed : { value: typesetLanguages(parsed.value) };
}

/** The skills of a framework in reading order, each with the topic, competence and area that hold it. */
export function skillsOf(
  framework: Framework,
): { readonly skill: Skill; readonly topic: Topic; readonly competence: Competence; readonly area: Area }[] {
  return framework.areas.flatMap((area) =>
    area.competences.flatMap((competence) =>
      competence.topics.flatMap((topic) => topic.skills.map((skill) => ({ skill, topic, competence, area }))),
    ),
  );
}

function frameworkProblems(framework: Framework): Pick<Problem, 'at' | 'message'>[] {
  const problems: Pick<Problem, 'at' | 'message'>[] = [];
  const seen = new Set<string>();
  const claim = (id: string, at: (string | number)[]) => {
    if (seen.has(id)) problems.push({ at, message: `the id ${id} appears twice` });
    seen.add(id);
  };
  framework.areas.forEach((area, a) => {
    claim(area.id, ['areas', a, 'id']);
    area.competences.forEach((competence, c) => {
      claim(competence.id, ['areas', a, 'competences', c, 'id']);
      competence.topics.forEach((topic, t) => {
        const at = ['areas', a, 'competences', c, 'topics', t];
        claim(topic.id, [...at, 'id']);
        topic.skills.forEach((skill, s) => {
          claim(skill.id, [...at, 'skills', s, 'id']);
          if (s > 0 && skill.level <= topic.skills[s - 1]!.level)
            problems.push({
              at: [...at, 'skills', s, 'level'],
              message: 'levels increase along a topic: this one is not above the skill before it',
            });
        });
      });
    });
  });
  return problems;
}
