import { describe, expect, it } from 'vitest';
import { huntIds, openHunt } from './hunts.ts';
import { countChecked, searchLibrary } from './model.ts';
import { readHunt, readLab } from './state.ts';

const hunt = openHunt('marie-curie', 'fr');

describe('the library', () => {
  it('finds documents without minding accents, capitals or plurals', () => {
    expect(searchLibrary(hunt.library, 'pantheon')[0]?.source.id).toBe('press');
    expect(searchLibrary(hunt.library, 'VOITURE')[0]?.source.id).toBe('museum');
  });

  it('puts first the document that holds the rarest words', () => {
    expect(searchLibrary(hunt.library, 'Marie Curie Nobel chimie')[0]?.source.id).toBe('nobel');
  });

  it('finds nothing about what no document mentions', () => {
    expect(searchLibrary(hunt.library, 'Oslo')).toEqual([]);
    expect(searchLibrary(openHunt('kermor', 'en').library, 'Eiffel')).toEqual([]);
  });

  it('gives the whole library, unmarked, when nothing is searched for', () => {
    const found = searchLibrary(hunt.library, ' ');
    expect(found).toHaveLength(hunt.library.length);
    expect(found.flatMap((f) => f.parts).some((part) => part.match)).toBe(false);
  });

  it('marks the words found and changes no letter of the text', () => {
    for (const { source, parts } of searchLibrary(hunt.library, 'radiographie 1914')) {
      expect(parts.map((part) => part.text).join('')).toBe(source.text);
    }
    expect(
      searchLibrary(hunt.library, 'radiographie')[0]
        ?.parts.filter((p) => p.match)
        .map((p) => p.text),
    ).toContain('radiographie');
  });

  it('leads each hint to a document that settles the claim, or shows that none does', () => {
    for (const id of huntIds) {
      for (const language of ['fr', 'en'] as const) {
        const { claims, library } = openHunt(id, language);
        for (const claim of claims) {
          const found = searchLibrary(library, claim.hint);
          if (claim.verdict !== 'not-found') expect(found.length, `${id} ${claim.id}`).toBeGreaterThan(0);
        }
        expect(new Set(claims.map((c) => c.verdict)).size).toBe(3);
      }
    }
  });
});

describe('checking', () => {
  it('counts only the claims rightly marked', () => {
    expect(countChecked(hunt, { born: 'confirmed', oslo: 'contradicted', book: 'not-found' })).toEqual({
      checked: 2,
      confirmed: 1,
      contradicted: 0,
      'not-found': 1,
    });
  });

  it('takes the author’s own hunt when it holds together and a built-in one otherwise', () => {
    const own = readHunt(
      { claims: [{ text: 'A', verdict: 'confirmed', why: 'B' }], library: [{ title: 'T', text: 'A', year: 2020 }] },
      'fr',
    );
    expect(own.claims[0]).toMatchObject({ text: 'A', verdict: 'confirmed' });
    expect(readHunt({ claims: [{ text: 'A', verdict: 'perhaps' }], library: 3 }, 'en')).toEqual(
      openHunt('marie-curie', 'en'),
    );
    expect(readHunt({ set: 'kermor' }, 'en').invented).toBe(true);
  });

  it('shows the first sentences of a built-in one, with one of each verdict among the first five', () => {
    for (const language of ['fr', 'en'] as const) {
      const { claims, library } = readHunt({ set: 'marie-curie', sentences: 5 }, language);
      expect(claims.map(({ id }) => id)).toEqual(
        openHunt('marie-curie', language)
          .claims.slice(0, 5)
          .map(({ id }) => id),
      );
      expect(new Set(claims.map(({ verdict }) => verdict)).size).toBe(3);
      expect(library).toEqual(openHunt('marie-curie', language).library);
    }
  });

  it('resumes known marks only', () => {
    expect(readLab({ marks: { born: 'confirmed', x: 'maybe' }, open: 'born' })).toEqual({
      marks: { born: 'confirmed' },
      open: 'born',
      query: '',
    });
    expect(readLab({ start: '' })).toBeUndefined();
  });
});
