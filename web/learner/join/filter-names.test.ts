import { describe, expect, it } from 'vitest';
import { filterNames } from './filter-names.ts';

const names = ['Aïcha D.', 'Élif K.', 'Jean-Baptiste L.', 'Marie-Lou B.', 'Lou P.', 'Cœur M.'].map((name) => ({
  name,
}));
const found = (typed: string) => filterNames(names, typed).map(({ name }) => name);

describe('the class list', () => {
  it('is whole when nothing is typed', () => {
    expect(found('  ')).toHaveLength(6);
  });

  it('forgives accents, case and hyphens', () => {
    expect(found('aicha')).toEqual(['Aïcha D.']);
    expect(found('ELIF')).toEqual(['Élif K.']);
    expect(found('jean b')).toEqual(['Jean-Baptiste L.']);
    expect(found('coe')).toEqual(['Cœur M.']);
  });

  it('finds the second part of a first name', () => {
    expect(found('lou')).toEqual(['Marie-Lou B.', 'Lou P.']);
  });

  it('is empty when nobody has that name', () => {
    expect(found('zz')).toEqual([]);
  });
});
