import type { Option, PresentedBody, Response } from './item.ts';

/**
 * A response in words, as short lines, for feedback and for teachers: what was chosen, typed, ordered or placed.
 * Ids that were never shown are left out.
 */
export function describeResponse(body: PresentedBody, response: Response): string[] {
  if (body.type === 'single-choice' && response.type === 'single-choice')
    return textsOf(body.options, [response.choice]);
  if (body.type === 'multiple-choice' && response.type === 'multiple-choice')
    return textsOf(
      body.options,
      body.options.map(({ id }) => id).filter((id) => response.choices.includes(id)),
    );
  if (body.type === 'number' && response.type === 'number') return [withUnit(response.value, body.unit)];
  if (body.type === 'short-text' && response.type === 'short-text') return [response.text];
  if (body.type === 'fields' && response.type === 'fields')
    return body.fields.flatMap(({ id, label, unit }) => {
      const value = response.values[id];
      return value === undefined ? [] : [`${label} → ${withUnit(value, unit)}`];
    });
  if (body.type === 'drop-downs' && response.type === 'drop-downs')
    return body.parts.flatMap((part) =>
      'gap' in part
        ? textsOf(part.options, [response.values[part.gap] ?? '']).map((text) => `${part.label} → ${text}`)
        : [],
    );
  if (body.type === 'ordering' && response.type === 'ordering')
    return textsOf(body.options, response.order).map((text, place) => `${place + 1}. ${text}`);
  if (body.type === 'matching' && response.type === 'matching') return pairsOf(body.left, body.right, response.pairs);
  if (body.type === 'grouping' && response.type === 'grouping')
    return pairsOf(body.options, body.groups, response.groups);
  if (body.type === 'mark-words' && response.type === 'mark-words')
    return body.parts.flatMap((part) => ('mark' in part && response.marked.includes(part.mark) ? [part.text] : []));
  return [];
}

function textsOf(options: readonly Option[], ids: readonly string[]): string[] {
  return ids.flatMap((id) => options.find((option) => option.id === id)?.text ?? []);
}

function pairsOf(
  things: readonly Option[],
  places: readonly Option[],
  pairs: Readonly<Record<string, string>>,
): string[] {
  return things.flatMap(({ id, text }) => textsOf(places, [pairs[id] ?? '']).map((place) => `${text} → ${place}`));
}

function withUnit(value: string, unit: string | undefined): string {
  return unit === undefined ? value : `${value}\u00a0${unit}`;
}
