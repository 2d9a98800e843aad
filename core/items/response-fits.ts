import type { PresentedBody, Response } from './item.ts';

/** Whether a response is of the type asked and names only what was shown. Anything else comes from a broken or hostile client. */
export function responseFits(body: PresentedBody, response: Response): boolean {
  const ids = (options: readonly { readonly id: string }[]) => options.map(({ id }) => id);
  const allIn = (given: readonly string[], known: readonly string[]) => given.every((id) => known.includes(id));
  if (body.type === 'single-choice' && response.type === 'single-choice')
    return allIn([response.choice], ids(body.options));
  if (body.type === 'multiple-choice' && response.type === 'multiple-choice')
    return allIn(response.choices, ids(body.options));
  if (body.type === 'fields' && response.type === 'fields')
    return allIn(Object.keys(response.values), ids(body.fields));
  if (body.type === 'drop-downs' && response.type === 'drop-downs')
    return Object.entries(response.values).every(([gap, choice]) =>
      body.parts.some((part) => 'gap' in part && part.gap === gap && allIn([choice], ids(part.options))),
    );
  if (body.type === 'ordering' && response.type === 'ordering') return allIn(response.order, ids(body.options));
  if (body.type === 'matching' && response.type === 'matching')
    return allIn(Object.keys(response.pairs), ids(body.left)) && allIn(Object.values(response.pairs), ids(body.right));
  if (body.type === 'grouping' && response.type === 'grouping')
    return (
      allIn(Object.keys(response.groups), ids(body.options)) && allIn(Object.values(response.groups), ids(body.groups))
    );
  if (body.type === 'mark-words' && response.type === 'mark-words')
    return allIn(
      response.marked,
      body.parts.flatMap((part) => ('mark' in part ? [part.mark] : [])),
    );
  return body.type === response.type;
}
