import type { PresentedBody, Response } from '../items/item.ts';

/**
 * Every response one step away from the right one: another option, one tick more or less, two neighbours swapped, one thing
 * elsewhere. If the key is the only truth, each of them is graded under 1. Typed answers have no neighbours: their known mistakes serve.
 */
export function nearResponses(body: PresentedBody, solved: Response): Response[] {
  if (body.type === 'single-choice' && solved.type === 'single-choice')
    return body.options
      .filter(({ id }) => id !== solved.choice)
      .map(({ id }) => ({ type: 'single-choice', choice: id }));
  if (body.type === 'multiple-choice' && solved.type === 'multiple-choice')
    return body.options.map(({ id }) => ({ type: 'multiple-choice', choices: flip(solved.choices, id) }));
  if (body.type === 'mark-words' && solved.type === 'mark-words')
    return body.parts.flatMap((part): Response[] =>
      'mark' in part ? [{ type: 'mark-words', marked: flip(solved.marked, part.mark) }] : [],
    );
  if (body.type === 'ordering' && solved.type === 'ordering')
    return solved.order.slice(1).map((id, place): Response => {
      const order = [...solved.order];
      order[place + 1] = order[place]!;
      order[place] = id;
      return { type: 'ordering', order };
    });
  if (body.type === 'drop-downs' && solved.type === 'drop-downs')
    return body.parts.flatMap((part): Response[] =>
      'gap' in part
        ? elsewhere(solved.values, part.gap, part.options).map((values) => ({ type: 'drop-downs', values }))
        : [],
    );
  if (body.type === 'matching' && solved.type === 'matching')
    return body.left.flatMap(({ id }) =>
      elsewhere(solved.pairs, id, body.right).map((pairs): Response => ({ type: 'matching', pairs })),
    );
  if (body.type === 'grouping' && solved.type === 'grouping')
    return body.options.flatMap(({ id }) =>
      elsewhere(solved.groups, id, body.groups).map((groups): Response => ({ type: 'grouping', groups })),
    );
  return [];
}

function flip(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

function elsewhere(
  placed: Readonly<Record<string, string>>,
  id: string,
  places: readonly { readonly id: string }[],
): Record<string, string>[] {
  return places.filter((place) => place.id !== placed[id]).map((place) => ({ ...placed, [id]: place.id }));
}
