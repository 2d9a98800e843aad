/** A person as a school's list names them. */
export interface Named {
  readonly firstName: string;
  readonly lastName: string;
}

const collator = new Intl.Collator('fr', { numeric: true });

/** The name without what people type differently (accents, case, hyphens, apostrophes, spaces): equal keys, same name. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * A name with its spaces and capitals in order: words all in capitals or all in small letters get one capital
 * ("DUPONT-MARTIN" becomes "Dupont-Martin"), « de » and « d’ » lose theirs; anything else is kept as typed.
 */
export function tidyName(typed: string): string {
  const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const oneCase = name === name.toLowerCase() || name === name.toUpperCase();
  return name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word, place: number) => {
    if (oneCase && /^(?:de(?= )|d(?=['’]))/iu.test(name.slice(place))) return word.toLowerCase();
    return oneCase || word === word.toUpperCase() ? capitalised(word) : word;
  });
}

/** First name and initial, as a class reads them aloud: "Inès M.". A particle (« de », « d’ ») is not the initial. */
export function shortName(firstName: string, lastName: string): string {
  return shortened({ firstName, lastName }, 1);
}

/**
 * The class list as pupils see it, in alphabetical order. Those who would read the same get two, then three letters of
 * their last name ("Léa Ma.", "Léa Me."), then a number in the order given: two pupils never read the same.
 */
export function shortNames<L extends Named>(
  learners: readonly L[],
): readonly { readonly learner: L; readonly name: string }[] {
  const sameAt = (letters: number) => Map.groupBy(learners, (learner) => nameKey(shortened(learner, letters)));
  const levels = [1, 2, 3].map((letters) => ({ letters, same: sameAt(letters) }));
  const nameOf = (learner: L): string => {
    const alone = levels.find(({ letters, same }) => same.get(nameKey(shortened(learner, letters)))?.length === 1);
    if (alone) return shortened(learner, alone.letters);
    const twins = levels.at(-1)?.same.get(nameKey(shortened(learner, 3))) ?? [];
    return `${shortened(learner, 3)} ${twins.indexOf(learner) + 1}`;
  };
  return learners
    .map((learner) => ({ learner, name: nameOf(learner) }))
    .sort((a, b) => collator.compare(a.name, b.name));
}

function shortened({ firstName, lastName }: Named, letters: number): string {
  const root = lastName.normalize('NFC').replace(/^(?:d['’]|(?:de|du|des) )(?=\p{L})/u, '');
  const start = [...root].slice(0, letters).join('').trim();
  return start === '' ? firstName : `${firstName} ${capitalised(start, false)}.`;
}

function capitalised(word: string, lowerRest = true): string {
  const [first = '', ...rest] = word;
  // « ß » has two capitals: only the first is wanted at the head of a word.
  const [capital = '', ...extra] = first.toUpperCase();
  const end = extra.join('').toLowerCase() + rest.join('');
  return capital + (lowerRest ? end.toLowerCase() : end);
}
