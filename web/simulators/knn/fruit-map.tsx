import type { TargetedPointerEvent } from 'preact';
import type { Language } from '../exploration.ts';
import type { Fruit, Kind, Place } from './model.ts';
import { texts } from './texts.ts';

/** Cells on each side of the painted map. */
export const mapSide = 30;
const step = 0.04;

interface Props {
  readonly fruits: readonly Fruit[];
  readonly neighbours: readonly Fruit[];
  readonly cells: readonly Kind[];
  readonly place: Place;
  readonly label: string;
  readonly language: Language;
  readonly onPlace: (place: Place) => void;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, step],
  ArrowDown: [0, -step],
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
};

/** The known fruits, the territories their votes draw, the new fruit and the lines to the neighbours that vote. */
export function FruitMap({ fruits, neighbours, cells, place, label, language, onPlace }: Props) {
  const t = texts(language);
  const to = (x: number, y: number) =>
    onPlace({ x: Math.min(0.98, Math.max(0.02, x)), y: Math.min(0.98, Math.max(0.02, y)) });
  const point = (event: TargetedPointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    to((event.clientX - box.left) / box.width, 1 - (event.clientY - box.top) / box.height);
  };
  return (
    <svg
      class="x-kn-map"
      viewBox="0 0 300 300"
      role="application"
      tabindex={0}
      aria-label={label}
      onPointerDown={point}
      onPointerMove={(event) => event.buttons > 0 && point(event)}
      onKeyDown={(event) => {
        const move = moves[event.key];
        if (!move) return;
        event.preventDefault();
        to(place.x + move[0], place.y + move[1]);
      }}
    >
      {cells.map((kind, i) => (
        <rect
          key={`c${i}`}
          x={(i % mapSide) * 10}
          y={Math.floor(i / mapSide) * 10}
          width="10.3"
          height="10.3"
          class={`x-kn-${kind}-land`}
        />
      ))}
      {neighbours.map((fruit) => (
        <line
          key={`${fruit.x} ${fruit.y}`}
          x1={place.x * 300}
          y1={300 - place.y * 300}
          x2={fruit.x * 300}
          y2={300 - fruit.y * 300}
          class="x-kn-tie"
        />
      ))}
      {fruits.map((fruit) => (
        <FruitMark key={`${fruit.x} ${fruit.y}`} fruit={fruit} />
      ))}
      <g transform={`translate(${place.x * 300} ${300 - place.y * 300})`} class="x-kn-new">
        <circle r="12" />
        <text text-anchor="middle" dy="5.5">
          ?
        </text>
      </g>
      <text x="296" y="294" text-anchor="end" class="x-kn-axis">
        {t('shape')}
      </text>
      <text x="5" y="14" class="x-kn-axis">
        {t('mass')}
      </text>
    </svg>
  );
}

/** Lemons are pointed, oranges round: the shape says it as much as the colour. */
function FruitMark({ fruit }: { readonly fruit: Fruit }) {
  const [x, y] = [fruit.x * 300, 300 - fruit.y * 300];
  return fruit.kind === 'lemon' ? (
    <path d={`M${x - 8} ${y}q8-8 16 0q-8 8-16 0z`} class="x-kn-lemon" />
  ) : (
    <circle cx={x} cy={y} r="5.6" class="x-kn-orange" />
  );
}
