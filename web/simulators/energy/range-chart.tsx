import type { Language } from '../exploration.ts';
import { energyInWords, rangeInWords } from './amounts.ts';
import type { Range } from './facts.ts';
import { axisFor, onAxis } from './model.ts';
import './range-chart.css';

interface Props {
  readonly rows: readonly { readonly label: string; readonly range: Range; readonly colour: 1 | 2 | 3 | 4 }[];
  readonly language: Language;
  /** What one step of the axis means. */
  readonly caption: string;
}

/** Ranges on a logarithmic axis, each with its name and its two numbers. */
export function RangeChart({ rows, language, caption }: Props) {
  const axis = axisFor(rows.map((row) => row.range));
  const first = Math.round(Math.log10(axis.low));
  const steps = Math.round(Math.log10(axis.high)) - first;
  const every = steps > 5 ? Math.ceil(steps / 4) : 1;
  const ticks = Array.from({ length: steps + 1 }, (_, i) => ({ i, value: 10 ** (first + i) }));
  return (
    <div class="x-range">
      <ul>
        {rows.map((row) => {
          const from = onAxis(row.range.low, axis) * 100;
          const to = onAxis(row.range.high, axis) * 100;
          return (
            <li key={row.colour} data-colour={row.colour}>
              <p class="x-range-head">
                <b>{row.label}</b>
                <span class="k-number">{rangeInWords(row.range, language, energyInWords)}</span>
              </p>
              <div class="x-range-track" aria-hidden="true">
                {ticks.map((tick) => (
                  <i key={tick.i} style={{ left: `${(tick.i / steps) * 100}%` }} />
                ))}
                <span style={{ left: `${from}%`, width: `${Math.max(to - from, 1.2)}%` }} />
              </div>
            </li>
          );
        })}
      </ul>
      <div class="x-range-axis k-number" aria-hidden="true">
        {ticks
          .filter((tick) => tick.i % every === 0)
          .map((tick) => (
            <span key={tick.i} style={{ left: `${(tick.i / steps) * 100}%` }}>
              {energyInWords(tick.value, language)}
            </span>
          ))}
      </div>
      <p class="k-small">{caption}</p>
    </div>
  );
}
