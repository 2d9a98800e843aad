/** How French speaks to the reader: `tu` in collège, `vous` everywhere else. */
export type Address = 'tu' | 'vous';

let current: Address = 'tu';

/** Speaks to the reader this way from now on: said by a course or a module when it opens, before it is drawn. */
export function addressReader(chosen: Address): void {
  current = chosen;
}

/** Keeps one of the two forms of a French text: `[Choisis|Choisissez] une carte.` holds what is said with tu, then with vous. */
export function addressed(text: string, to = current): string {
  return text.replace(/\[([^[\]|]*)\|([^[\]|]*)\]/g, to === 'tu' ? '$1' : '$2');
}
