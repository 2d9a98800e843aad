/**
 * Course codes: 9 characters, 8 drawn and a check character. The alphabet keeps exactly one character of each
 * look-alike family (0 O Q · 1 I L · 2 Z · 5 S · 6 G · 8 B · V U Y), so that whichever one is typed, the code is the same;
 * it has no vowel, hence no word. 24^8 = 1.1e11 codes.
 */
export const codeAlphabet = '0123456789CDFHJKMNPRTVWX';
const lookAlikes: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
  U: 'V',
  Y: 'V',
};
const drawnLength = 8;

/** What a typed code amounts to: the code, or why it cannot be one. `unusable` lists typed characters no code has. */
export type CodeReading =
  | { readonly code: string }
  | { readonly refused: 'length'; readonly length: number }
  | { readonly refused: 'characters'; readonly unusable: readonly string[] }
  | { readonly refused: 'check' };

/** Reads what a person typed: lower case, spaces, hyphens and look-alikes are accepted. */
export function readCode(typed: string): CodeReading {
  const characters = [...typed.toUpperCase().replace(/[\s.\-_·–—]/gu, '')].map(
    (typedCharacter) => lookAlikes[typedCharacter] ?? typedCharacter,
  );
  const unusable = characters.filter((character) => !codeAlphabet.includes(character));
  if (unusable.length > 0) return { refused: 'characters', unusable };
  if (characters.length !== drawnLength + 1) return { refused: 'length', length: characters.length };
  const code = characters.join('');
  return checkCharacter(code.slice(0, drawnLength)) === code[drawnLength] ? { code } : { refused: 'check' };
}

/** Draws a code. `random` gives numbers in [0, 1). Uniqueness is the caller's matter. */
export function drawCode(random: () => number): string {
  const drawn = Array.from(
    { length: drawnLength },
    () => codeAlphabet[Math.floor(random() * codeAlphabet.length)],
  ).join('');
  return drawn + checkCharacter(drawn);
}

/** A code as people read it: three groups of three. */
export function showCode(code: string): string {
  return code.replace(/(.{3})(?=.)/g, '$1 ');
}

/** Luhn's algorithm modulo 24 (ISO/IEC 7812-1 generalised): finds any single mistyped character. */
function checkCharacter(drawn: string): string {
  const size = codeAlphabet.length;
  const sum = [...drawn].reverse().reduce((total, character, index) => {
    const value = codeAlphabet.indexOf(character) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / size) + (value % size);
  }, 0);
  return codeAlphabet[(size - (sum % size)) % size] ?? '';
}
