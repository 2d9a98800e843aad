import { z } from 'zod';
import { itemSchema } from '../items/spec.ts';
import { frameworkSchema } from './framework.ts';
import { courseSchema } from './parse-course.ts';
import { moduleFrontMatterSchema } from './parse-module.ts';
import { sheetSchema } from './parse-sheet.ts';

const schemas = {
  item: { schema: itemSchema, title: 'An item: one question in both languages, with its key and its feedback' },
  framework: { schema: frameworkSchema, title: 'A framework: areas, competences, topics and skills' },
  course: { schema: courseSchema, title: 'A course: a diagnostic, the modules it may propose, what it awards' },
  'module-front-matter': { schema: moduleFrontMatterSchema, title: 'The front matter of a module' },
  sheet: { schema: sheetSchema, title: 'The lesson sheet of a module, for teachers, in both languages' },
} as const;

/** The published JSON Schemas (2020-12) of what authors write, by file name: editors complete and check with them. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, { schema, title }]) => [
      `${name}.schema.json`,
      `${layOut({ title, ...z.toJSONSchema(schema, { io: 'input', reused: 'ref' }) }, '', '')}\n`,
    ]),
  );
}

/** JSON as the formatter lays it out: a list of plain values on one line when it fits in 120 columns, everything else a line each. */
function layOut(value: unknown, indent: string, before: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const flat = `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
    const plain = value.every((one) => typeof one !== 'object' || one === null);
    if (plain && indent.length + before.length + flat.length + 1 <= 120) return flat;
    return `[\n${value.map((one) => inner + layOut(one, inner, '')).join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  if (fields.length === 0) return '{}';
  const lines = fields.map(([name, field]) => {
    const head = `${JSON.stringify(name)}: `;
    return inner + head + layOut(field, inner, head);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
