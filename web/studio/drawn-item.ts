import { describeResponse } from '../../core/items/describe-response.ts';
import { feedbackFor } from '../../core/items/feedback.ts';
import { dangerouslySolve, gradeResponse } from '../../core/items/grade.ts';
import type { Language, Presented, Response } from '../../core/items/item.ts';
import { presentItem } from '../../core/items/present.ts';
import type { Item } from '../../core/items/spec.ts';
import { drawVariant, render } from '../../core/items/variant.ts';

/** One variant of an item in one language, with all that its author wants to see beside it. */
export interface DrawnItem {
  readonly presented: Presented;
  readonly solution: Response;
  readonly solutionLines: readonly string[];
  readonly feedbacks: readonly { readonly id: string; readonly text: string; readonly misconception?: string }[];
  /** What chance decided, as written; empty when the item is not generated. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
}

/** A variant, or the reason why it cannot be drawn: an expression that holds for no value, a name that does not exist. */
export type Drawing = { readonly drawn: DrawnItem; readonly failed?: undefined } | { readonly failed: string };

/** Draws a variant in the page, as practice does: choosing another one needs no server. */
export function drawItem(item: Item, language: Language, variant: number): Drawing {
  return attempt(() => {
    const drawn = drawVariant(item, language, variant);
    const presented = presentItem(item, language, variant);
    const solution = dangerouslySolve(item, language, variant);
    const { feedback, misconceptions } = item[language];
    return {
      presented,
      solution,
      solutionLines: describeResponse(presented.body, solution),
      feedbacks: Object.entries(feedback).map(([id, text]) => {
        const misconception = misconceptions?.[id];
        return {
          id,
          text: render(text, drawn),
          ...(misconception ? { misconception: render(misconception, drawn) } : {}),
        };
      }),
      values: Object.entries(drawn.values ?? {}).map(([name, value]) => ({
        name,
        value: typeof value === 'string' ? value : JSON.stringify(value),
      })),
    };
  });
}

/** What is said of a response that is tried: its score, the feedbacks that apply and the words a learner reads. */
export interface Verdict {
  readonly score: number;
  readonly applied: readonly string[];
  readonly texts: readonly string[];
}

/** Grades a response as practice does. Undefined when it is of another type than the item, which has just changed. */
export function judge(item: Item, language: Language, variant: number, response: Response): Verdict | undefined {
  if (response.type !== item.type) return undefined;
  const grade = gradeResponse(item, language, variant, response);
  const { right, mistakes, next } = feedbackFor(item, language, variant, grade, response);
  const known = item[language].feedback;
  const keyed = item.type === 'single-choice' && response.type === 'single-choice' && grade.score === 1;
  return {
    score: grade.score,
    // A right single choice is said by `right`, or by the feedback of the option that is the key.
    applied: keyed && !known.right && typeof item.key === 'string' ? [item.key] : appliedIn(known, grade.mistakes),
    texts: [...(right ? [right] : []), ...mistakes, ...(next ? [next] : [])],
  };
}

/** The feedbacks as the file names them: `gap.option` falls back on `gap`, and a mistake nobody named on `otherwise`. */
function appliedIn(known: Readonly<Record<string, string>>, mistakes: readonly string[]): readonly string[] {
  const named = mistakes.map((id) => [id, id.split('.')[0] ?? id].find((name) => known[name]) ?? 'otherwise');
  return [...new Set(named)];
}

function attempt(draw: () => DrawnItem): Drawing {
  try {
    return { drawn: draw() };
  } catch (failure) {
    return { failed: failure instanceof Error ? failure.message : String(failure) };
  }
}
