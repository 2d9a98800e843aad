import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { AnyItemParameters } from '../../core/measurement/response-model.ts';
import { MalformedInput } from './malformed-input.ts';

/** An item of a bank file: right-or-wrong, or partial credit when it has steps. `se`: what is not known of its parameters. */
export type BankItem = AnyItemParameters & {
  readonly id: string;
  readonly se?: { readonly a: number; readonly b: number };
};

const id = z.union([z.string().min(1), z.number().transform(String)]);
const error = z.number().min(0).nullish();
const se = z.object({ a: error, b: error }).optional();

const rightOrWrong = z
  .object({
    id,
    a: z.number().positive(),
    b: z.number(),
    c: z.number().min(0).lt(1).nullish(),
    d: z.number().gt(0).max(1).nullish(),
    se,
  })
  .refine((item) => (item.c ?? 0) < (item.d ?? 1), { message: 'c must be below d' });

const partialCredit = z.object({ id, a: z.number().positive(), steps: z.array(z.number()).min(1), se });

const bankSchema = z.object({ items: z.array(z.unknown()).min(1) });

/** An item that `balise calibrate` could not estimate: it is in its output, with the reason, and has no parameters. */
const leftOut = z.object({ id, problem: z.string().min(1) });

/** Reads `{ items: [{ id, a, b, c?, d? } or { id, a, steps }] }`, which is also what `balise calibrate --json` prints. Throws MalformedInput with line and reason. */
export async function readBank(path: string): Promise<readonly BankItem[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new MalformedInput(path, 'cannot be read');
  });
  const parsed = bankSchema.safeParse(parseJson(text, path));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new MalformedInput(path, `${issue.path.join('.') || 'the file'}: ${issue.message}`);
  }
  const seen = new Set<string>();
  return parsed.data.items.flatMap((given, index): readonly BankItem[] => {
    const where = () => lineOfItem(text, ['items', index], path);
    if (leftOut.safeParse(given).success) return [];
    const read = (hasSteps(given) ? partialCredit : rightOrWrong).safeParse(given);
    if (!read.success) {
      const issue = read.error.issues[0]!;
      throw new MalformedInput(where(), `${['items', index, ...issue.path].join('.')}: ${issue.message}`);
    }
    const item = read.data;
    if (seen.has(item.id)) throw new MalformedInput(where(), `the item id "${item.id}" appears twice`);
    seen.add(item.id);
    const doubt = item.se ? { se: { a: item.se.a ?? 0, b: item.se.b ?? 0 } } : {};
    if ('steps' in item) return [{ id: item.id, a: item.a, steps: item.steps, ...doubt }];
    return [{ id: item.id, a: item.a, b: item.b, c: item.c ?? 0, d: item.d ?? 1, ...doubt }];
  });
}

function hasSteps(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'steps' in given;
}

/** Parses JSON; a syntax error is told with the line where it is. */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? firstBadToken(text));
    throw new MalformedInput(
      `${where}:${text.slice(0, position).split('\n').length}`,
      `is not JSON (${message.split('\n')[0]})`,
    );
  }
}

/** Where the first thing stands that is no JSON token: the engine does not tell the place of every error. */
function firstBadToken(text: string): number {
  const token = /\s*(?:"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:])/y;
  let end = 0;
  while (token.test(text)) end = token.lastIndex;
  return end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
}

/** The line on which the item of an issue begins: its opening brace is counted outside strings. */
export function lineOfItem(text: string, issuePath: readonly PropertyKey[], path: string): string {
  const index = issuePath[issuePath.indexOf('items') + 1];
  if (!issuePath.includes('items') || typeof index !== 'number') return path;
  const start = text.indexOf('[', text.indexOf('"items"'));
  let depth = 0;
  let item = -1;
  let quoted = false;
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === '{' && depth++ === 0 && ++item === index)
      return `${path}:${text.slice(0, at).split('\n').length}`;
    else if (!quoted && character === '}') depth--;
  }
  return path;
}
