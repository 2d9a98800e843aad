import type { ComponentChildren } from 'preact';
import type { Language } from '../../core/items/item.ts';
import { language } from './language.ts';
import { punctuate } from './punctuate.ts';

/** A text with `**strong**`, `*emphasis*` and `` `code` `` only, as nodes: nothing a text says can become markup. */
export function RichText({ text, in: spoken = language() }: { readonly text: string; readonly in?: Language }) {
  return <>{parseRichText(text).map((piece, index) => drawPiece(piece, index, spoken))}</>;
}

export interface Piece {
  readonly kind: 'plain' | 'strong' | 'emphasis' | 'code';
  readonly text: string;
}

/** Cuts a text at its marks; a mark that is not closed is an ordinary character. */
export function parseRichText(text: string): readonly Piece[] {
  const marks = /\*\*(?=\S)(.+?)(?<=\S)\*\*|\*(?=[^\s*])([^*]+?)(?<=\S)\*|`([^`]+)`/g;
  const pieces: Piece[] = [];
  let read = 0;
  for (const found of text.matchAll(marks)) {
    if (found.index > read) pieces.push({ kind: 'plain', text: text.slice(read, found.index) });
    const [whole, strong, emphasis, code] = found;
    if (strong !== undefined) pieces.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) pieces.push({ kind: 'emphasis', text: emphasis });
    else pieces.push({ kind: 'code', text: code ?? '' });
    read = found.index + whole.length;
  }
  if (read < text.length) pieces.push({ kind: 'plain', text: text.slice(read) });
  return pieces;
}

/** The text without its marks, for places that only take words (an aria-label, a list of a select). */
export function plainText(text: string): string {
  return parseRichText(text)
    .map((piece) => piece.text)
    .join('');
}

function drawPiece({ kind, text }: Piece, key: number, spoken: Language): ComponentChildren {
  const words = kind === 'code' || spoken !== 'fr' ? text : punctuate(text);
  if (kind === 'strong') return <strong key={key}>{words}</strong>;
  if (kind === 'emphasis') return <em key={key}>{words}</em>;
  return kind === 'code' ? <code key={key}>{words}</code> : words;
}
