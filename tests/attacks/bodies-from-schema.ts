import fc from 'fast-check';

/** A JSON schema as the OpenAPI document gives it: only what our bodies use is read. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly $ref?: string;
}

/** Texts that break programs: what the database cannot store, what a page could run, what a language reads as something else. */
const hostileTexts = [
  '',
  ' ',
  '\u0000',
  '\\u0000',
  'a\u0000b',
  '\ud800',
  '\u202edrowssap',
  '\ufeff',
  "' or '1'='1",
  '"; drop table learner; --',
  '<script>alert(1)</script>',
  '=1+1',
  '../../../../etc/passwd',
  '%00',
  '%s%n',
  '{{7*7}}',
  '$\u007b7*7}',
  '__proto__',
  'constructor',
  'NaN',
  '1e309',
  '٣',
  '9'.repeat(400),
  'é'.repeat(5_000),
  '👩‍👩‍👧‍👦'.repeat(100),
  '2026-02-30',
  '+275760-09-13T00:00:00.001Z',
];
const hostileNumbers = [-1, -0, 0, 0.5, 1e21, -1e21, 2 ** 31, 2 ** 53, Number.MIN_VALUE, 1.7976931348623157e308];

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.constantFrom(...hostileNumbers),
  fc.constantFrom(null, true, false, [], {}, [[[[[]]]]], { length: 1_000_000_000 }, { toString: 'x' }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Values of a schema's shape, with a hostile value in about one place in six. */
export function valuesOf(schema: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): fc.Arbitrary<unknown> {
  return shape(schema, definitions, 0);
}

function shape(
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
  depth: number,
): fc.Arbitrary<unknown> {
  const fitting = depth > 6 ? fc.constant(null) : fittingValues(schema, definitions, depth);
  return fc.oneof({ weight: 5, arbitrary: fitting }, { weight: 1, arbitrary: hostile });
}

function fittingValues(
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
  depth: number,
): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const named = definitions[schema.$ref.split('/').at(-1) ?? ''];
    return named ? shape(named, definitions, depth + 1) : hostile;
  }
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => shape(choice, definitions, depth + 1)));
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'string') return texts(schema);
  if (type === 'integer') return fc.integer({ min: limit(schema.minimum, -5), max: limit(schema.maximum, 2_000) });
  if (type === 'number') return fc.double({ min: schema.minimum ?? -5, max: schema.maximum ?? 2_000, noNaN: true });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array') {
    if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((item) => shape(item, definitions, depth + 1)));
    return fc.array(shape(schema.items ?? {}, definitions, depth + 1), {
      minLength: schema.minItems ?? 0,
      maxLength: Math.min(schema.maxItems ?? 4, (schema.minItems ?? 0) + 4),
    });
  }
  if (type === 'object' || schema.properties) return objects(schema, definitions, depth);
  return hostile;
}

const limit = (bound: number | undefined, otherwise: number) =>
  bound === undefined ? otherwise : Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, bound));

function texts(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.format === 'uuid') return fc.uuid();
  if (schema.format === 'email') return fc.emailAddress();
  if (schema.format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  const maxLength = Math.min(schema.maxLength ?? 80, 80);
  const minLength = Math.min(schema.minLength ?? 0, maxLength);
  return fc.oneof(
    fc.string({ minLength, maxLength }),
    fc.string({ unit: 'binary', minLength, maxLength }),
    fc.constantFrom(...hostileTexts),
  );
}

function objects(
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
  depth: number,
): fc.Arbitrary<unknown> {
  const entries = Object.entries(schema.properties ?? {});
  if (entries.length === 0) {
    const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    return fc.dictionary(fc.string({ maxLength: 12 }), shape(values, definitions, depth + 1), { maxKeys: 4 });
  }
  return fc.record(Object.fromEntries(entries.map(([name, value]) => [name, shape(value, definitions, depth + 1)])), {
    requiredKeys: entries.flatMap(([name]) => (schema.required?.includes(name) ? [name] : [])),
  });
}
