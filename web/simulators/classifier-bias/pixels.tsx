import { type Picture, side } from './model.ts';

/** A little picture of pixels, with its description. */
export function Pixels({ picture, label }: { readonly picture: Picture; readonly label: string }) {
  return (
    <svg class="x-cb-pixels" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      {picture.map((ink, i) =>
        ink > 0.08 ? (
          <rect
            key={place(i)}
            x={i % side}
            y={Math.floor(i / side)}
            width="1"
            height="1"
            fill="currentColor"
            opacity={ink}
          />
        ) : null,
      )}
    </svg>
  );
}

/** The weights of a classifier: one colour for each side, the stronger the more it counts. */
export function Weights({ weights, label }: { readonly weights: readonly number[]; readonly label: string }) {
  const most = Math.max(0.001, ...weights.map(Math.abs));
  return (
    <svg
      class="x-cb-weights"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      {weights.map((weight, i) => (
        <rect
          key={place(i)}
          x={i % side}
          y={Math.floor(i / side)}
          width="1"
          height="1"
          class={weight > 0 ? 'x-cb-for' : 'x-cb-against'}
          opacity={Math.abs(weight) / most}
        />
      ))}
    </svg>
  );
}

function place(i: number): string {
  return `p${i}`;
}
