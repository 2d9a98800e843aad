/** Beginnings that attackers try first; a password made of one of them and little else is easy to guess. */
const common = [
  'password',
  'motdepasse',
  'azerty',
  'qwerty',
  'bonjour',
  'soleil',
  'doudou',
  'loulou',
  'marseille',
  'welcome',
  'iloveyou',
  'jetaime',
  'balise',
  'college',
  'abcdef',
  '123456',
  '000000',
];

/**
 * How hard a password is to guess, 0 (too short) to 4 (very good), from an estimate of its bits: distinct characters and
 * kinds of characters, less what is repeated, in sequence, common or personal (`known`: the name, the school…).
 */
export function passwordStrength(password: string, known: readonly string[] = [], shortest = 10): 0 | 1 | 2 | 3 | 4 {
  if ([...password].length < shortest) return 0;
  const bits = guessBits(withoutKnown(password, known));
  if (bits < 38) return 1;
  if (bits < 54) return 2;
  return bits < 72 ? 3 : 4;
}

function withoutKnown(password: string, known: readonly string[]): string {
  const guessed = [...common, ...known.map((word) => word.toLowerCase()).filter((word) => word.length > 2)];
  return guessed.reduce((left, word) => left.replaceAll(word, '*'), password.toLowerCase()) === password.toLowerCase()
    ? password
    : guessed.reduce((left, word) => left.replaceAll(word, '*'), password.toLowerCase());
}

function guessBits(text: string): number {
  const characters = [...text];
  const pool = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].reduce(
    (size, kind, index) => size + (kind.test(text) ? [26, 26, 10, 30][index]! : 0),
    0,
  );
  const surprising = characters.filter((character, index) => !follows(characters[index - 1], character)).length;
  const distinct = new Set(characters).size;
  return Math.min(surprising, distinct * 1.6) * Math.log2(Math.max(pool, 2));
}

function follows(before: string | undefined, character: string): boolean {
  if (before === undefined) return false;
  const step = (character.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0);
  return Math.abs(step) <= 1;
}
