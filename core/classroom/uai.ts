/** A school's UAI, tidied, and what is odd about it. A warning never blocks: real files hold codes with a wrong letter. */
export interface UaiReading {
  readonly uai: string;
  readonly warning?: 'uai-shape' | 'uai-check-letter';
}

/** The French départements that begin a UAI: 001 to 095 (620 and 720 are Corsica), then 97x and 98x. */
const shape = /^(?:0(?:[0-8]\d|9[0-5])|9[78]\d|[67]20)\d{4}[A-Z]$/;
/** The alphabet without the three letters that look like figures; the letter's place is the number modulo 23. */
const checkLetters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** Reads a UAI (the French code of a school: seven figures and a check letter) as a person types it. */
export function checkUai(typed: string): UaiReading {
  const uai = typed.toUpperCase().replace(/[\s.\-_]/gu, '');
  if (!shape.test(uai)) return { uai, warning: 'uai-shape' };
  const letter = checkLetters[Number(uai.slice(0, 7)) % checkLetters.length];
  return uai.endsWith(letter ?? '?') ? { uai } : { uai, warning: 'uai-check-letter' };
}
