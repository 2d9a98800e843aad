import type { Public } from './module.ts';

/** How French speaks to the readers of a content, by the public it suits: `tu` in collège, `vous` everywhere else. */
export function addressOf(suits: readonly Public[]): 'tu' | 'vous' {
  return suits.includes('college') ? 'tu' : 'vous';
}
