import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ItemParameters } from '../../core/measurement/response-model.ts';
import { MalformedInput } from './malformed-input.ts';

export interface BankItem extends ItemParameters {
  readonly id: string;
}

const bankSchema = z.object({
  items: z
    .array(
      z
        .object({
          id: z.union([z.string().min(1), z.number().transform(String)]),
          a: z.number().positive(),
          b: z.number(),
          c: z.number().min(0).lt(1).nullish(),
          d: z.number().gt(0).max(1).nullish(),
        })
        .refine((item) => (item.c ?? 0) < (item.d ?? 1), { message: 'c must be below d' }),
    )
    .min(1),
});

/** Reads `{ items: [{ id, a, b, c?, d? }] }`. Throws MalformedInput with the path inside the file and the reason. */
export async function readBank(path: string): Promise<readonly BankItem[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new MalformedInput(path, 'cannot be read');
  });
  const parsed = bankSchema.safeParse(parseJson(text, path));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new MalformedInput(
      lineOfItem(text, issue.path, path),
      `${issue.path.join('.') || 'the file'}: ${issue.message}`,
    );
  }
  const seen = new Set<string>();
  return parsed.data.items.map(({ id, a, b, c, d }, index) => {
    if (seen.has(id))
      throw new MalformedInput(lineOfItem(text, ['items', index], path), `the item id "${id}" appears twice`);
    seen.add(id);
    return { id, a, b, c: c ?? 0, d: d ?? 1 };
  });
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
