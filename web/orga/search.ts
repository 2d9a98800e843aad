/** Whether every word typed is found in a text, whatever the accents and capitals. */
export function matches(typed: string, text: string): boolean {
  const found = plain(text);
  return plain(typed)
    .split(/\s+/u)
    .every((word) => found.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
