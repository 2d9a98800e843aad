/** What was kept of a sorting: the group of each card, of cards and groups that still exist. */
export function readPlaced(
  state: unknown,
  element: {
    readonly groups: readonly { readonly id: string }[];
    readonly cards: readonly { readonly id: string }[];
  },
): Readonly<Record<string, string>> {
  if (typeof state !== 'object' || state === null || !('placed' in state)) return {};
  const { placed } = state;
  if (typeof placed !== 'object' || placed === null) return {};
  return Object.fromEntries(
    Object.entries(placed).flatMap(([card, group]: [string, unknown]) =>
      typeof group === 'string' &&
      element.cards.some(({ id }) => id === card) &&
      element.groups.some(({ id }) => id === group)
        ? [[card, group]]
        : [],
    ),
  );
}
