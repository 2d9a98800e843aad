/** A fact is read again once it is two years old (see docs/guides/writing-items.md), unless it lasts. */
const yearsBeforeReview = 2;

/** How old a source is on a day, in whole years, and whether it is to be read again. A year is counted from its end. */
export function ageOf(
  source: { readonly year: number; readonly lasting?: boolean | undefined },
  today: Date,
): { readonly years: number; readonly isOld: boolean } {
  const months = today.getFullYear() * 12 + today.getMonth() - (source.year * 12 + 11);
  return {
    years: Math.max(0, Math.floor(months / 12)),
    isOld: months > yearsBeforeReview * 12 && !source.lasting,
  };
}
