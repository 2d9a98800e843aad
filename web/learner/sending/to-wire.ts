import type { Response } from '../../../core/items/item.ts';

/** A response as the contract's types want it: the same value with its own lists. */
export function toWire(response: Response) {
  switch (response.type) {
    case 'multiple-choice':
      return { type: response.type, choices: [...response.choices] };
    case 'ordering':
      return { type: response.type, order: [...response.order] };
    case 'mark-words':
      return { type: response.type, marked: [...response.marked] };
    default:
      return response;
  }
}
