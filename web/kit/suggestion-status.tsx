import type { Suggestion } from '../../core/frameworks/contract.ts';
import { sayOfSuggestion } from './suggestion-texts.ts';
import { Tag } from './tag.tsx';

const tones = { received: 'plain', considered: 'info', accepted: 'yes', declined: 'try' } as const;

/** How a suggestion stands, as a tag. */
export function SuggestionStatus({ status }: { readonly status: Suggestion['status'] }) {
  return <Tag tone={tones[status]}>{sayOfSuggestion(`status-${status}`)}</Tag>;
}
