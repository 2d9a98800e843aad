import { z } from 'zod';

const bounds = z.strictObject({ min: z.number().int().min(0).optional(), max: z.number().int().min(0).optional() });

const laterRule = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('mfi') }),
  z.strictObject({ rule: z.literal('random') }),
  z.strictObject({ rule: z.literal('randomesque'), bestOf: z.number().int().min(1).optional() }),
  z.strictObject({
    rule: z.literal('progressive'),
    length: z.number().int().min(1),
    acceleration: z.number().positive().optional(),
  }),
  z.strictObject({
    rule: z.literal('softmax'),
    temperature: z.number().positive().optional(),
    exposurePenalty: z.number().min(0).optional(),
  }),
  z.strictObject({
    rule: z.literal('priced'),
    target: z.number().gt(0).max(1),
    ramp: z.number().int().min(1).optional(),
  }),
  z.strictObject({ rule: z.literal('thompson'), exposurePenalty: z.number().min(0).optional() }),
]);

const items = z
  .array(
    z
      .object({
        id: z.union([z.string().min(1), z.number().transform(String)]),
        a: z.number().positive(),
        b: z.number(),
        c: z.number().min(0).lt(1).optional(),
        d: z.number().gt(0).max(1).optional(),
        competence: z.string().optional(),
        topic: z.string().optional(),
        type: z.string().optional(),
        seconds: z.number().positive().optional(),
        languages: z.array(z.string()).optional(),
        accessibleTo: z.array(z.string()).optional(),
        enemyGroups: z.array(z.string()).optional(),
      })
      .refine((item) => (item.c ?? 0) < (item.d ?? 1), { message: 'c must be below d' }),
  )
  .min(1);

/** The scenario file of `balise simulate`. */
export const scenarioSchema = z.strictObject({
  /** A file `{ items }` beside the scenario, the items themselves, or a made-up bank. */
  bank: z.union([
    z.string().min(1),
    z.strictObject({ items }),
    z.strictObject({
      synthetic: z.strictObject({
        competences: z.number().int().min(1),
        itemsPerCompetence: z.number().int().min(1),
        logA: z.tuple([z.number(), z.number().min(0)]),
        b: z.tuple([z.number(), z.number().min(0)]),
        seed: z.number().int().min(0).optional(),
      }),
    }),
  ]),
  blueprint: z.strictObject({
    length: z.number().int().min(1),
    competences: z.record(z.string(), bounds).optional(),
    types: z.record(z.string(), bounds).optional(),
    oneItemPerTopic: z.boolean().optional(),
    maxSeconds: z.number().positive().optional(),
    language: z.string().optional(),
    needs: z.array(z.string()).optional(),
  }),
  rule: z.union([
    laterRule,
    z.strictObject({ rule: z.literal('kl'), items: z.number().int().min(1).optional(), after: laterRule.optional() }),
  ]),
  exposure: z
    .strictObject({
      overall: z.number().gt(0).max(1),
      byBand: z.number().gt(0).max(1).optional(),
      cutPoints: z.array(z.number()).optional(),
      firstPeople: z.number().int().min(1).optional(),
    })
    .optional(),
  stopping: z
    .strictObject({
      minItems: z.number().int().min(0).optional(),
      maxItems: z.number().int().min(1).optional(),
      se: z.number().positive().optional(),
      classify: z.strictObject({ cutPoints: z.array(z.number()), z: z.number().positive().optional() }).optional(),
    })
    .default({}),
  population: z.strictObject({ mean: z.number(), sd: z.number().positive() }).default({ mean: 0, sd: 1 }),
  prior: z.strictObject({ mean: z.number(), sd: z.number().positive() }).optional(),
  behaviour: z
    .strictObject({
      fatigue: z.number().min(0).optional(),
      preKnowledge: z
        .strictObject({ candidates: z.number().min(0).max(1), items: z.number().min(0).max(1) })
        .optional(),
    })
    .optional(),
  pilots: z.number().int().min(0).max(1000).optional(),
  candidates: z.number().int().min(2).max(1_000_000),
  seed: z.number().int().min(0).default(1),
});

export const bankFileSchema = z.object({ items });
