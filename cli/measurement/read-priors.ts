import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ItemPriors } from '../../core/measurement/calibration-model.ts';
import { difficultyOfLevel } from '../../core/measurement/skill-model.ts';
import { newItem } from '../../core/measurement/update-item.ts';
import { MalformedInput } from './malformed-input.ts';
import { lineOfItem, parseJson } from './read-bank.ts';

const normal = z.strictObject({ mean: z.number(), sd: z.number().positive() });

const priorsSchema = z.object({
  items: z
    .array(
      z.strictObject({
        id: z.union([z.string().min(1), z.number().transform(String)]),
        level: z.number().min(0).max(20).optional(),
        b: normal.optional(),
        logA: normal.optional(),
        logitC: normal.optional(),
        logitD: normal.optional(),
      }),
    )
    .min(1),
});

/**
 * Reads what is believed of items before any answer: `{ items: [{ id, level }] }`, or distributions `b`, `logA`, `logitC`, `logitD` as
 * `{ mean, sd }`. A level gives b the difficulty that the diagnostic takes for it (SD 0.8) and log a the mean log 1.2 (SD 0.3); what is given beside it prevails.
 */
export async function readPriors(path: string): Promise<ReadonlyMap<string, ItemPriors>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new MalformedInput(path, 'cannot be read');
  });
  const parsed = priorsSchema.safeParse(parseJson(text, path));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new MalformedInput(
      lineOfItem(text, issue.path, path),
      `${issue.path.join('.') || 'the file'}: ${issue.message}`,
    );
  }
  const priors = new Map<string, ItemPriors>();
  parsed.data.items.forEach(({ id, level, b, logA, logitC, logitD }, index) => {
    if (priors.has(id))
      throw new MalformedInput(lineOfItem(text, ['items', index], path), `the item id "${id}" appears twice`);
    priors.set(id, {
      ...(level === undefined ? {} : priorsOfLevel(level)),
      ...(b && { b }),
      ...(logA && { logA }),
      ...(logitC && { logitC }),
      ...(logitD && { logitD }),
    });
  });
  return priors;
}

function priorsOfLevel(level: number): ItemPriors {
  const { logA, b, covariance } = newItem(difficultyOfLevel(level));
  return { b: { mean: b, sd: Math.sqrt(covariance[2]) }, logA: { mean: logA, sd: Math.sqrt(covariance[0]) } };
}
