import { formatNumber } from './i18n.ts';
import { t } from './texts.ts';
import './charts.css';

export interface BarsProps {
  readonly title?: string;
  readonly sentence?: string;
  readonly bars: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: number;
    readonly text?: string;
  }[];
  /** The value of a full bar; the largest when absent. */
  readonly max?: number;
  /** Area whose colour fills the bars. */
  readonly area?: 1 | 2 | 3 | 4 | 5;
}

/** Horizontal bars with their numbers in words: a list that is read as it is seen. */
export function Bars({ title, sentence, bars, max, area = 1 }: BarsProps) {
  const full = max ?? Math.max(1e-9, ...bars.map(({ value }) => value));
  return (
    <figure class="k-chart">
      {(title || sentence) && (
        <figcaption>
          {title && <b class="k-chart-title">{title}</b>}
          {sentence && <span class="k-chart-sentence">{sentence}</span>}
        </figcaption>
      )}
      <ul class="k-bars">
        {bars.map(({ id, label, value, text }) => (
          <li key={id}>
            <span>{label}</span>
            <span class="k-bars-track" aria-hidden="true">
              <span style={{ width: `${Math.min(100, (100 * value) / full)}%`, background: `var(--a${area})` }} />
            </span>
            <span class="k-number">{text ?? formatNumber(value)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

export interface SparklineProps {
  readonly title: string;
  readonly sentence: string;
  readonly points: readonly { readonly label: string; readonly value: number }[];
  readonly max?: number;
}

/** A small line over time, the last point marked; its table is one press away. */
export function Sparkline({ title, sentence, points, max }: SparklineProps) {
  const top = max ?? Math.max(1e-9, ...points.map(({ value }) => value));
  const [width, height, edge] = [240, 56, 6];
  const places = points.map(({ value }, index) => ({
    x: edge + (index * (width - 2 * edge)) / Math.max(1, points.length - 1),
    y: height - edge - (Math.min(value, top) / top) * (height - 2 * edge),
  }));
  const last = places.at(-1);
  return (
    <figure class="k-chart">
      <figcaption>
        <b class="k-chart-title">{title}</b>
        <span class="k-chart-sentence">{sentence}</span>
      </figcaption>
      <svg
        class="k-spark"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${title}. ${sentence}`}
      >
        <path d={`M0 ${height - 1}H${width}`} stroke="var(--line-strong)" stroke-width="1" />
        <polyline
          points={places.map(({ x, y }) => `${x},${y}`).join(' ')}
          fill="none"
          stroke="var(--ink)"
          stroke-width="2.5"
          stroke-linejoin="round"
          stroke-linecap="round"
        />
        {last && <circle cx={last.x} cy={last.y} r={5} fill="var(--signal)" stroke="var(--ink)" stroke-width="2.5" />}
      </svg>
      <details>
        <summary>{t('see-table')}</summary>
        <table>
          <caption class="k-unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('label')}</th>
              <th scope="col">{t('value')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td class="k-number">{formatNumber(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
