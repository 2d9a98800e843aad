/** One test as it is exported: nothing but which items and what they were worth, 0 to 1 (null: "I don't know"). */
export type AnonymousTest = readonly { readonly id: string; readonly score: number | null }[];

/**
 * The response file that `balise calibrate` reads, from tests: one line a test, one column an item, 1 when everything was right, 0 otherwise,
 * nothing when not asked. Lines are sorted by what they say, so that their order tells nothing of who or when. Items answered by fewer than
 * `least` are left out, and so are lines that say nothing then.
 */
export function responsesCsv(tests: readonly AnonymousTest[], least = 1) {
  const asked = new Map<string, number>();
  for (const test of tests) for (const { id } of test) asked.set(id, (asked.get(id) ?? 0) + 1);
  const ids = [...asked].flatMap(([id, count]) => (count >= least ? [id] : [])).sort();
  const column = new Map(ids.map((id, at) => [id, at]));
  const lines = tests.flatMap((test) => {
    const cells = new Array<string>(ids.length).fill('');
    for (const { id, score } of test) {
      const at = column.get(id);
      if (at !== undefined) cells[at] = score !== null && score >= 1 ? '1' : '0';
    }
    const line = cells.join(',');
    return cells.some((cell) => cell !== '') ? [line] : [];
  });
  return { csv: `${ids.join(',')}\n${lines.sort().join('\n')}\n`, tests: lines.length, items: ids.length };
}
