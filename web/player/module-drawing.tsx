import { type ComponentChildren, h } from 'preact';
import { type DrawingColour, type Mark, type Shot, shotSize } from '../../core/learning/drawing.ts';

/** A shot of a scene, in the colours of the page's theme. Hidden from screen readers: its caption says what it shows. */
export function Drawing({ shot }: { readonly shot: Shot }) {
  return (
    <svg class="m-drawing" viewBox={`0 0 ${shotSize.width} ${shotSize.height}`} aria-hidden="true" focusable="false">
      {shot.map(drawMark)}
    </svg>
  );
}

function drawMark({ shape, attributes, fill, stroke, moves, marks }: Mark, place: number): ComponentChildren {
  const paint = {
    ...(fill ? { fill: colourOf(fill) } : {}),
    ...(stroke ? { stroke: colourOf(stroke) } : {}),
    ...(moves ? { 'data-moves': moves } : {}),
  };
  return h(shape, { key: place, ...attributes, ...paint }, marks?.map(drawMark));
}

function colourOf(colour: DrawingColour): string {
  return colour === 'none' ? 'none' : `var(--${colour})`;
}
