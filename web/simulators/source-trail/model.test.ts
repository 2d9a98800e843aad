import { describe, expect, it } from 'vitest';
import { byDate, changesIn, firstHand, namesIn, type Page, pathNoted, reachesSource } from './model.ts';
import { offeredIn, readLab, readTrail, startLab } from './state.ts';
import { openTrail, trailIds } from './trails.ts';

const page = (id: string, rests: readonly string[], says: Page['says'] = {}): Page => ({
  id,
  site: id,
  kind: '',
  title: id,
  author: '',
  date: `2025-01-0${id.length}`,
  text: id,
  rests,
  says,
});
const pages = [
  page('a', ['bb'], { n: '60' }),
  page('bb', ['ccc'], { n: '30' }),
  page('ccc', [], { n: '30', who: 'x' }),
];

describe('a trail', () => {
  it('shows where a statement changes, and only where both pages state it', () => {
    expect(changesIn(pages)).toEqual([{ page: 'a', from: 'bb', what: 'n', before: '30', after: '60' }]);
    expect(namesIn(pages)).toEqual(['n', 'who']);
  });

  it('is walked as far as the links were rightly noted', () => {
    expect(pathNoted(pages, {}).map(({ id }) => id)).toEqual(['a']);
    expect(pathNoted(pages, { a: 'ccc', bb: 'ccc' }).map(({ id }) => id)).toEqual(['a']);
    const noted = { a: 'bb', bb: 'ccc' };
    expect(pathNoted(pages, noted).map(({ id }) => id)).toEqual(['a', 'bb', 'ccc']);
    expect(reachesSource(pages, noted)).toBe(false);
    expect(reachesSource(pages, { ...noted, ccc: 'none' })).toBe(true);
    expect(reachesSource(pages, { ...noted, bb: 'none', ccc: 'none' })).toBe(false);
  });

  it('never turns in circles', () => {
    const circle = [page('a', ['bb']), page('bb', ['a'])];
    expect(pathNoted(circle, { a: 'bb', bb: 'a' })).toHaveLength(2);
  });

  it('lists pages from the latest', () => {
    expect(byDate(pages).map(({ id }) => id)).toEqual(['ccc', 'bb', 'a']);
  });
});

describe.each(trailIds.flatMap((id) => (['fr', 'en'] as const).map((language) => [id, language] as const)))(
  'the investigation “%s” (%s)',
  (id, language) => {
    const trail = openTrail(id, language);

    it('leads from the claim to a page that repeats nobody, and each page names what it rests on', () => {
      const notes = Object.fromEntries(trail.pages.map(({ id: one, rests }) => [one, rests[0] ?? 'none']));
      expect(reachesSource(trail.pages, notes)).toBe(true);
      const words = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
      for (const { text, rests } of trail.pages)
        for (const rest of rests) {
          const { site } = trail.pages.find((other) => other.id === rest)!;
          expect(
            words(site).some((word) => words(text).includes(word)),
            site,
          ).toBe(true);
        }
    });

    it('never rests on a later page', () => {
      for (const { date, rests } of trail.pages)
        for (const rest of rests) expect(trail.pages.find((other) => other.id === rest)!.date <= date).toBe(true);
    });

    it('changes its meaning on the way when the verdict says so', () => {
      expect(changesIn(trail.pages).length > 0).toBe(trail.verdict !== 'holds');
      expect(firstHand(trail.pages).length).toBeGreaterThan(0);
    });
  },
);

describe('settings and kept states', () => {
  const own = {
    claim: 'C',
    verdict: 'distorted',
    pages: [
      { id: 'a', site: 'A', text: 'T', rests: ['b'], says: { n: 60 } },
      { id: 'b', site: 'B', text: 'T', rests: ['c'], says: { n: 30 } },
      { id: 'c', site: 'C', text: 'T' },
    ],
  };

  it('takes the author’s pages when they hold together', () => {
    expect(readTrail(own)?.pages[0]?.says).toEqual({ n: '60' });
    expect([...offeredIn(own, 'fr').keys()]).toEqual(['own']);
    expect(readTrail({ ...own, pages: own.pages.slice(0, 2) })).toBeUndefined();
    expect([...offeredIn({ case: 'river' }, 'fr').keys()]).toEqual(['river']);
    expect([...offeredIn({ case: 'unheard-of' }, 'fr').keys()]).toEqual(trailIds);
  });

  it('resumes what was noted, and ignores a foreign state', () => {
    const read = readLab(offeredIn({}, 'fr'));
    const lab = { ...startLab('river'), opened: ['post'], open: 'post', notes: { post: 'news' }, counted: 2, asked: 1 };
    expect(read(JSON.parse(JSON.stringify(lab)))).toEqual(lab);
    expect(read({ notes: {}, trail: 'elsewhere' })).toBeUndefined();
    expect(read({ marks: 1 })).toBeUndefined();
  });
});
