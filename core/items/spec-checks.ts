import type { z } from 'zod';

/** Notes that something of an item does not fit the rest: the way to it, and what is wrong in the author's words. */
export type Report = (at: readonly (string | number)[], message: string) => void;

/** A `Report` for a schema's refinement. */
export function reportTo(context: z.core.$RefinementCtx): Report {
  return (at, message) => context.addIssue({ code: 'custom', path: [...at], message });
}

/** Both languages name the same things. `field` is a way inside each language, such as `options`. */
export function checkSameIds(
  report: Report,
  field: readonly string[],
  fr: Readonly<Record<string, unknown>>,
  en: Readonly<Record<string, unknown>>,
): void {
  for (const id of Object.keys(fr)) if (!(id in en)) report(['en', ...field], `“${id}” is in French but not here`);
  for (const id of Object.keys(en)) if (!(id in fr)) report(['fr', ...field], `“${id}” is in English but not here`);
}

/** Every id used by the key exists. */
export function checkKnown(
  report: Report,
  at: readonly (string | number)[],
  used: readonly string[],
  known: readonly string[],
): void {
  for (const id of used) if (!known.includes(id)) report(at, `“${id}” is not one of ${known.join(', ')}`);
}

interface Texts {
  readonly feedback: Readonly<Record<string, string>>;
  readonly misconceptions?: Readonly<Record<string, string>> | undefined;
}

/** Each language has the feedbacks needed, and none that nothing leads to. */
export function checkFeedback(
  report: Report,
  item: { readonly fr: Texts; readonly en: Texts },
  needed: readonly string[],
  allowed: readonly string[] = [],
): void {
  const known = new Set([...needed, ...allowed, 'right', 'otherwise']);
  for (const language of ['fr', 'en'] as const) {
    const { feedback, misconceptions = {} } = item[language];
    for (const id of needed) if (!(id in feedback)) report([language, 'feedback'], `there is no feedback for “${id}”`);
    for (const id of Object.keys(feedback))
      if (!known.has(id)) report([language, 'feedback', id], `nothing leads to the feedback “${id}”`);
    for (const id of Object.keys(misconceptions))
      if (!known.has(id)) report([language, 'misconceptions', id], `“${id}” is not the id of a feedback`);
  }
}

/** Each thing needs a feedback of its own, or one for each way of being mistaken about it (`gap`, or every `gap.option`). */
export function checkSplitFeedback(
  report: Report,
  item: { readonly fr: Texts; readonly en: Texts },
  ways: Readonly<Record<string, readonly string[]>>,
): void {
  for (const language of ['fr', 'en'] as const) {
    const { feedback } = item[language];
    for (const [id, wrong] of Object.entries(ways)) {
      const missing = wrong.filter((way) => !(`${id}.${way}` in feedback));
      if (!(id in feedback) && missing.length > 0)
        report([language, 'feedback'], `there is no feedback for “${id}”, nor for “${id}.${missing[0]}”`);
    }
  }
}
