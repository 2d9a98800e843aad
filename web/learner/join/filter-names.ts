/** The names that begin with, or hold a word that begins with, what is typed; accents, case and hyphens do not count. */
export function filterNames<N extends { readonly name: string }>(names: readonly N[], typed: string): readonly N[] {
  const wanted = bare(typed);
  if (wanted === '') return names;
  return names.filter(({ name }) => {
    const plain = bare(name);
    return plain.startsWith(wanted) || plain.split(' ').some((word) => word.startsWith(wanted));
  });
}

function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
