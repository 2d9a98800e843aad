/** What a careful reader may say of a claim: it holds, it is distorted, nothing supports it, or nobody can tell. */
export const verdicts = ['holds', 'distorted', 'baseless', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** A page of the small web. `rests` are the pages it relies on; `says` what it states, by name, so that two pages can be compared. */
export interface Page {
  readonly id: string;
  readonly site: string;
  readonly kind: string;
  readonly title: string;
  readonly author: string;
  /** Year-month-day. */
  readonly date: string;
  readonly text: string;
  readonly rests: readonly string[];
  readonly says: Readonly<Record<string, string>>;
}

/** A claim to trace. The first page is the one that makes it. */
export interface Trail {
  readonly claim: string;
  readonly pages: readonly Page[];
  readonly verdict: Verdict;
  readonly why: string;
}

/** A statement that is not the same in a page and in one it rests on. */
export interface Change {
  readonly page: string;
  readonly from: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** Where statements change: each page is compared with the pages it rests on. */
export function changesIn(pages: readonly Page[]): readonly Change[] {
  return pages.flatMap((page) =>
    page.rests.flatMap((id) => {
      const from = pages.find((other) => other.id === id);
      if (!from) return [];
      return Object.entries(page.says).flatMap(([what, after]) => {
        const before = from.says[what];
        return before !== undefined && before !== after ? [{ page: page.id, from: id, what, before, after }] : [];
      });
    }),
  );
}

/** What the pages state, by name, in the order they are met. */
export function namesIn(pages: readonly Page[]): readonly string[] {
  return [...new Set(pages.flatMap((page) => Object.keys(page.says)))];
}

/** What a pupil noted for a page: the page it rests on, or `none`. */
export type Notes = Readonly<Record<string, string>>;

export function isNotedRight(page: Page, notes: Notes): boolean {
  const noted = notes[page.id];
  if (noted === undefined) return false;
  return noted === 'none' ? page.rests.length === 0 : page.rests.includes(noted);
}

/** The pages that rightly noted links join, from the claim on; it goes no further than what was noted, and never in circles. */
export function pathNoted(pages: readonly Page[], notes: Notes): readonly Page[] {
  const path: Page[] = [];
  let page = pages[0];
  while (page && !path.includes(page)) {
    path.push(page);
    const next = isNotedRight(page, notes) ? notes[page.id] : undefined;
    page = pages.find(({ id }) => id === next);
  }
  return path;
}

/** Whether the noted path ends where everything started: a page that rests on no other, and was noted so. */
export function reachesSource(pages: readonly Page[], notes: Notes): boolean {
  const last = pathNoted(pages, notes).at(-1);
  return last !== undefined && last.rests.length === 0 && isNotedRight(last, notes);
}

/** The pages that repeat no other: what is known rests on them, however many repeat it. */
export function firstHand(pages: readonly Page[]): readonly Page[] {
  return pages.filter((page) => page.rests.length === 0);
}

/** From the latest page to the oldest, as a search gives them. */
export function byDate(pages: readonly Page[]): readonly Page[] {
  return [...pages].sort((a, b) => b.date.localeCompare(a.date));
}
