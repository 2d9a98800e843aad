import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from './assign.ts';

test('a pairing that greed would miss is found', () => {
  // The first fits both, the second only the first place: taking the first free place in order would leave the second out.
  const fits = [
    [true, true],
    [true, false],
  ];
  expect(assign(2, 2, (l, r) => fits[l]![r]!)).toEqual([1, 0]);
});

test('no pairing is larger than the one found', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      (fits) => {
        const found = assign(fits.length, 4, (l, r) => fits[l]![r]!);
        const used = found.filter((r) => r !== -1);
        expect(new Set(used).size).toBe(used.length);
        found.forEach((r, l) => {
          if (r !== -1) expect(fits[l]![r]).toBe(true);
        });
        expect(used.length).toBe(largest(fits, 0, []));
      },
    ),
  );
});

/** The size of the largest pairing, by trying them all. */
function largest(fits: boolean[][], row: number, taken: number[]): number {
  if (row === fits.length) return taken.length;
  const skip = largest(fits, row + 1, taken);
  const take = fits[row]!.flatMap((fit, column) =>
    fit && !taken.includes(column) ? [largest(fits, row + 1, [...taken, column])] : [],
  );
  return Math.max(skip, ...take);
}
