import type { Named } from './names.ts';

const particle =
  /^(?:d['’]?|de|du|des|di|da|do|dos|del|della|la|le|les|van|von|der|den|ter|ben|bin|el|al|mac|mc|st|saint)$/iu;

/**
 * Cuts « NOM Prénom » or « Prénom NOM » where the capitals say so, else by the order a header gives when there are just
 * two words. Undefined when nothing says where the last name ends: we do not guess.
 */
export function splitFullName(fullName: string, order?: 'last-first' | 'first-last'): Named | undefined {
  const words = fullName.split(' ').filter((word) => word !== '');
  if (words.length < 2) return undefined;
  const capitals = words.map(inCapitals);
  const leading = leadingLastName(words, capitals);
  if (leading > 0 && leading < words.length && !capitals.slice(leading).some(Boolean)) return cut(words, leading, true);
  const trailing = trailingLastName(words, capitals);
  if (trailing > 0 && trailing < words.length && !capitals.slice(0, trailing).some(Boolean))
    return cut(words, trailing, false);
  return words.length === 2 && order ? cut(words, 1, order === 'last-first') : undefined;
}

/** How many words the last name takes at the start: words in capitals, with the small particles before them. */
function leadingLastName(words: readonly string[], capitals: readonly boolean[]): number {
  let end = 0;
  while (end < words.length && (capitals[end] || (particle.test(words[end] ?? '') && capitals.indexOf(true, end) > 0)))
    end += 1;
  return capitals.slice(0, end).some(Boolean) ? end : 0;
}

/** Where the last name starts when it is at the end. */
function trailingLastName(words: readonly string[], capitals: readonly boolean[]): number {
  let start = words.length;
  while (start > 0 && capitals[start - 1]) start -= 1;
  if (start === words.length) return 0;
  while (start > 1 && /^\p{Ll}/u.test(words[start - 1] ?? '') && particle.test(words[start - 1] ?? '')) start -= 1;
  return start;
}

function cut(words: readonly string[], at: number, lastFirst: boolean): Named {
  const [start, end] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  return lastFirst ? { lastName: start, firstName: end } : { lastName: end, firstName: start };
}

/** In capitals, but for a particle glued to it: « DUPONT », « d’ARC », « McDONALD ». */
function inCapitals(word: string): boolean {
  const root = word.replace(/^(?:[dl]['’]|M[a]?c)(?=\p{Lu}{2})/u, '');
  return /\p{Lu}/u.test(root) && root === root.toUpperCase();
}
