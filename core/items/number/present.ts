import type { PresentedBody } from '../item.ts';
import { unitOf } from '../judge-number.ts';
import type { Drawn } from '../variant.ts';
import type { NumberItem } from './spec.ts';

/** A field and the unit that follows it. */
export function presentNumber(item: NumberItem, drawn: Drawn): PresentedBody {
  const unit = unitOf(item.key, drawn.language);
  return unit === undefined ? { type: 'number' } : { type: 'number', unit };
}
