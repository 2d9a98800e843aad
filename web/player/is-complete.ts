import type { PresentedBody, Response } from '../../core/items/item.ts';

/** What a response still lacks before it can be submitted, as the key of its message. */
export type Lack =
  | 'choose-one'
  | 'choose-some'
  | 'write-number'
  | 'write-text'
  | 'fill-all'
  | 'choose-all'
  | 'order-first'
  | 'match-all'
  | 'group-all'
  | 'mark-some';

/** Whether a response can be submitted. It says nothing about its being right. */
export function isComplete(body: PresentedBody, response: Response | undefined): boolean {
  return lackOf(body, response) === undefined;
}

/** What a response lacks, or undefined when it is complete. A response of another type counts as none. */
export function lackOf(body: PresentedBody, response: Response | undefined): Lack | undefined {
  switch (body.type) {
    case 'single-choice':
      return response?.type === body.type && response.choice !== '' ? undefined : 'choose-one';
    case 'multiple-choice':
      return response?.type === body.type && response.choices.length > 0 ? undefined : 'choose-some';
    case 'number':
      return response?.type === body.type && isNumber(response.value) ? undefined : 'write-number';
    case 'short-text':
      return response?.type === body.type && response.text.trim() !== '' ? undefined : 'write-text';
    case 'fields':
      return response?.type === body.type && body.fields.every(({ id, kind }) => isFilled(response.values[id], kind))
        ? undefined
        : 'fill-all';
    case 'drop-downs':
      return response?.type === body.type && body.parts.every((part) => !('gap' in part) || response.values[part.gap])
        ? undefined
        : 'choose-all';
    case 'ordering':
      return response?.type === body.type && response.order.length === body.options.length ? undefined : 'order-first';
    case 'matching':
      return response?.type === body.type && body.left.every(({ id }) => response.pairs[id]) ? undefined : 'match-all';
    case 'grouping':
      return response?.type === body.type && body.options.every(({ id }) => response.groups[id])
        ? undefined
        : 'group-all';
    case 'mark-words':
      return response?.type === body.type && response.marked.length > 0 ? undefined : 'mark-some';
  }
}

function isFilled(value: string | undefined, kind: 'number' | 'text'): boolean {
  return value !== undefined && (kind === 'number' ? isNumber(value) : value.trim() !== '');
}

/** Figures with a sign, separators of thousands, and a decimal comma or point; the grader reads them exactly. */
export function isNumber(text: string): boolean {
  return /^[-−–+]?\s*\d[\d\s\u00A0\u202F]*(?:[.,]\s*\d[\d\s]*)*$/.test(text.trim());
}
