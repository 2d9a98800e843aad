import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** Something wrong in a content file, where an author can find it: `at` is the way to the value (`fr`, `options`, `source`). */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly at: readonly (string | number)[];
  readonly message: string;
}

/** A value that was read, or all that prevents it. */
export type Parsed<T> =
  | { readonly value: T; readonly problems?: undefined }
  | { readonly problems: readonly Problem[] };

/** The line of a value in a YAML text, for what is said of it later. */
export function lineIn(text: string, at: readonly (string | number)[]): number {
  const lines = new LineCounter();
  return lineFinder(parseDocument(text, { lineCounter: lines }), lines)(at);
}

/**
 * Reads YAML 1.2 (core schema: dates and octal-looking words stay text, duplicate keys are refused) into a schema's value.
 * `more` looks for what a schema cannot say. `firstLine` is the line of the file on which `text` begins.
 */
export function parseYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  more: (value: T) => readonly Pick<Problem, 'at' | 'message'>[] = () => [],
  firstLine = 1,
): Parsed<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line + firstLine - 1,
        at: [],
        message: `not readable as YAML: ${error.message}`,
      })),
    };
  }
  const find = lineFinder(document, lines);
  const lineOf = (at: readonly (string | number)[]) => find(at) + firstLine - 1;
  const locate = ({ at, message }: Pick<Problem, 'at' | 'message'>): Problem => ({
    file,
    line: lineOf(at),
    at,
    message,
  });

  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) return { problems: parsed.error.issues.flatMap((issue) => issuesOf(issue)).map(locate) };
  const problems = more(parsed.data).map(locate);
  return problems.length > 0 ? { problems } : { value: parsed.data };
}

function lineFinder(document: Document, lines: LineCounter): (at: readonly (string | number)[]) => number {
  return (at) => {
    for (let depth = at.length; depth > 0; depth--) {
      const node = document.getIn(at.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

function issuesOf(issue: z.core.$ZodIssue): Pick<Problem, 'at' | 'message'>[] {
  const at = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ at: [...at, key], message: unknownField(key) }));
  return [{ at, message: issue.message }];
}

function unknownField(key: string): string {
  const hint = /[\s,]/.test(key) ? ' (a text with a comma between { } needs quotes)' : '';
  return `unknown field “${key}”${hint}`;
}
