import { useId } from 'preact/hooks';
import { t } from './texts.ts';
import './charts.css';

/** How many have shown something, are uncertain, or not yet there. */
export interface Stack {
  readonly shown: number;
  readonly uncertain: number;
  readonly notYet: number;
}

const width = 300;
const height = 18;
const gap = 3;

/** One bar in three parts, told apart by fill (ink, hatching, signal) and outlined; its numbers are said as its name. */
export function StackedBar({
  shown,
  uncertain,
  notYet,
  decorative = false,
}: Stack & { readonly decorative?: boolean }) {
  const id = useId().replace(/[^\w-]/g, '');
  const parts = [
    { count: shown, fill: 'var(--ink)' },
    { count: uncertain, fill: `url(#${id})` },
    { count: notYet, fill: 'var(--signal)' },
  ].filter(({ count }) => count > 0);
  const total = shown + uncertain + notYet;
  const room = width - gap * Math.max(0, parts.length - 1);
  const widths = parts.map(({ count }) => (room * count) / Math.max(1, total));
  const said = decorative
    ? ({ 'aria-hidden': 'true' } as const)
    : ({ role: 'img', 'aria-label': t('stack-says', { shown, uncertain, notYet }) } as const);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by its numbers, or hidden beside them
    <svg class="k-stack-bar" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" {...said}>
      <defs>
        <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" fill="var(--card)" />
          <rect width="3.2" height="7" fill="var(--ink-3)" />
        </pattern>
      </defs>
      {parts.map(({ fill }, index) => {
        const x = widths.slice(0, index).reduce((sum, part) => sum + part + gap, 0);
        return (
          <rect
            key={fill}
            x={x + 0.75}
            y={0.75}
            width={Math.max(1, (widths[index] ?? 0) - 1.5)}
            height={height - 1.5}
            rx={3}
            fill={fill}
            stroke="var(--ink)"
            stroke-width="1.5"
            vector-effect="non-scaling-stroke"
          />
        );
      })}
      {total === 0 && (
        <rect
          x={0.75}
          y={0.75}
          width={width - 1.5}
          height={height - 1.5}
          rx={3}
          fill="none"
          stroke="var(--line-strong)"
          stroke-dasharray="4 4"
          vector-effect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}

export interface StackedBarsProps {
  readonly title: string;
  /** What the chart shows, in one sentence: "La moitié de la classe croit une réponse parce qu’elle est précise." */
  readonly sentence: string;
  readonly rows: readonly (Stack & { readonly id: string; readonly label: string })[];
}

/** One bar per line with its three numbers: the chart is its own table. */
export function StackedBars({ title, sentence, rows }: StackedBarsProps) {
  return (
    <figure class="k-chart">
      <figcaption>
        <b class="k-chart-title">{title}</b>
        <span class="k-chart-sentence">{sentence}</span>
      </figcaption>
      <StackLegend />
      <table class="k-stack-table">
        <caption class="k-unseen">{title}</caption>
        <thead class="k-unseen">
          <tr>
            <th scope="col">{t('label')}</th>
            <td />
            <th scope="col">{t('shown')}</th>
            <th scope="col">{t('uncertain')}</th>
            <th scope="col">{t('not-yet')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, ...stack }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td class="k-stack-cell">
                <StackedBar {...stack} decorative />
              </td>
              <td data-count>{stack.shown}</td>
              <td data-count>· {stack.uncertain}</td>
              <td data-count>· {stack.notYet}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** What ink, hatching and signal mean. */
export function StackLegend() {
  const one = { shown: 0, uncertain: 0, notYet: 0 };
  return (
    <ul class="k-legend">
      {(
        [
          ['shown', 'shown'],
          ['uncertain', 'uncertain'],
          ['notYet', 'not-yet'],
        ] as const
      ).map(([part, text]) => (
        <li key={part}>
          <span class="k-legend-swatch">
            <StackedBar {...one} {...{ [part]: 1 }} decorative />
          </span>
          {t(text)}
        </li>
      ))}
    </ul>
  );
}
