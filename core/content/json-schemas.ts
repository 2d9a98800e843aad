import { z } from 'zod';
import { itemSchema } from '../items/spec.ts';
import { frameworkSchema } from './framework.ts';
import { courseSchema } from './parse-course.ts';
import { moduleFrontMatterSchema } from './parse-module.ts';

const schemas = {
  item: { schema: itemSchema, title: 'An item: one question in both languages, with its key and its feedback' },
  framework: { schema: frameworkSchema, title: 'A framework: areas, competences, topics and skills' },
  course: { schema: courseSchema, title: 'A course: a diagnostic, the modules it may propose, what it awards' },
  'module-front-matter': { schema: moduleFrontMatterSchema, title: 'The front matter of a module' },
} as const;

/** The published JSON Schemas (2020-12) of what authors write, by file name: editors complete and check with them. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, { schema, title }]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input', reused: 'ref' }) }, null, 2)}\n`,
    ]),
  );
}
