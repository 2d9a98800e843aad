/** A piece of a text: plain, or a place written `[[id]]` or `[[id|what is read]]`. */
export type Piece = { readonly text: string } | { readonly id: string; readonly text: string };

/** Cuts a text at its places. */
export function splitText(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(/\[\[([a-z0-9-]+)(?:\|([^\]]*))?\]\]/g)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) });
    pieces.push({ id: found[1]!, text: found[2] ?? '' });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** The ids of a text's places, in reading order. */
export function placesOf(text: string): string[] {
  return splitText(text).flatMap((piece) => ('id' in piece ? [piece.id] : []));
}
