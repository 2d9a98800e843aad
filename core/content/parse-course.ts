import { z } from 'zod';
import { type Course, grades } from '../learning/course.ts';
import { publics } from '../learning/module.ts';
import { fingerprint } from './fingerprint.ts';
import { bilingualSchema } from './framework.ts';
import { typesetLanguages } from './typography.ts';
import { type Parsed, parseYaml } from './yaml-file.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

/** The file `content/courses/<id>.course.yaml`. */
export const courseSchema = z.strictObject({
  id,
  framework: z.string(),
  title: bilingualSchema,
  description: bilingualSchema,
  grades: z.array(z.enum(grades)).min(1),
  suits: z.array(z.enum(publics)).min(1),
  diagnostic: z.strictObject({
    skills: z.array(z.string()).min(1),
    maxItems: z.number().int().min(1).max(40).default(8),
    stop: z
      .number()
      .min(0.5)
      .max(1)
      .default(0.85)
      .meta({ description: 'Ends early once every skill is known with this probability.' }),
  }),
  modules: z
    .array(
      z.strictObject({
        id,
        when: z
          .array(z.string())
          .min(1)
          .optional()
          .meta({ description: 'Proposed when one of these skills is not proven (default: those it teaches).' }),
        always: z.boolean().optional().meta({ description: 'Proposed to everybody.' }),
      }),
    )
    .min(1),
  minutes: z
    .strictObject({ from: z.number().int().positive(), to: z.number().int().positive() })
    .refine(({ from, to }) => from <= to, '“from” is not above “to”'),
  awards: z.array(z.string()).default([]),
});

/** Reads a course file: the course, or every problem with its line. */
export function parseCourse(path: string, text: string): Parsed<Course> {
  const parsed = parseYaml(path, text, courseSchema);
  return parsed.problems ? parsed : { value: { ...typesetLanguages(parsed.value), version: fingerprint(text) } };
}
