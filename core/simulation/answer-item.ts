import { nearResponses } from '../content/near-responses.ts';
import { dangerouslySolve } from '../items/grade.ts';
import type { Option, Presented, PresentedBody, Response } from '../items/item.ts';
import type { Item } from '../items/spec.ts';

/** How a simulated learner answers one item: knowing it, by mistake although knowing, by chance, or "I don't know". */
export type Manner = 'right' | 'slip' | 'guess' | 'dont-know';

/**
 * The response a simulated learner gives to an item as shown; null is "I don't know". A slip is one step away from the right response; a
 * guess is blind, so that how often it is right follows from the item and its grading, not from an assumed chance.
 */
export function answerItem(item: Item, shown: Presented, manner: Manner, random: () => number): Response | null {
  if (manner === 'dont-know') return null;
  if (manner === 'guess') return guess(shown.body, random);
  const solved = dangerouslySolve(item, shown.language, shown.variant);
  if (manner === 'right') return solved;
  const near = nearResponses(shown.body, solved).filter(isGiven);
  return near[Math.floor(random() * near.length)] ?? guess(shown.body, random);
}

/** A page does not let an empty choice be sent. */
function isGiven(response: Response): boolean {
  if (response.type === 'multiple-choice') return response.choices.length > 0;
  return response.type !== 'mark-words' || response.marked.length > 0;
}

function guess(body: PresentedBody, random: () => number): Response {
  const one = (options: readonly Option[]) => options[Math.floor(random() * options.length)]!.id;
  const some = (ids: readonly string[]) => {
    const kept = ids.filter(() => random() < 0.5);
    return kept.length > 0 ? kept : ids.slice(0, 1);
  };
  switch (body.type) {
    case 'single-choice':
      return { type: 'single-choice', choice: one(body.options) };
    case 'multiple-choice':
      return { type: 'multiple-choice', choices: some(body.options.map(({ id }) => id)) };
    case 'number':
      return { type: 'number', value: wildNumber(random) };
    case 'short-text':
      return { type: 'short-text', text: 'xyz' };
    case 'fields':
      return {
        type: 'fields',
        values: Object.fromEntries(
          body.fields.map(({ id, kind }) => [id, kind === 'number' ? wildNumber(random) : 'xyz']),
        ),
      };
    case 'drop-downs':
      return {
        type: 'drop-downs',
        values: Object.fromEntries(
          body.parts.flatMap((part) => ('gap' in part ? [[part.gap, one(part.options)] as const] : [])),
        ),
      };
    case 'ordering':
      return {
        type: 'ordering',
        order: shuffled(
          body.options.map(({ id }) => id),
          random,
        ),
      };
    case 'matching': {
      const right = shuffled(
        body.right.map(({ id }) => id),
        random,
      );
      return {
        type: 'matching',
        pairs: Object.fromEntries(body.left.map(({ id }, place) => [id, right[place % right.length]!])),
      };
    }
    case 'grouping':
      return { type: 'grouping', groups: Object.fromEntries(body.options.map(({ id }) => [id, one(body.groups)])) };
    case 'mark-words':
      return { type: 'mark-words', marked: some(body.parts.flatMap((part) => ('mark' in part ? [part.mark] : []))) };
  }
}

function wildNumber(random: () => number): string {
  return String(Math.floor(random() * 1000));
}

function shuffled(ids: readonly string[], random: () => number): string[] {
  const left = [...ids];
  return ids.map(() => left.splice(Math.floor(random() * left.length), 1)[0]!);
}
