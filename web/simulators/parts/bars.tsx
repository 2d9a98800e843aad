import './bars.css';

export interface Bar {
  readonly label: string;
  /** Length of the bar, 0 to 1. */
  readonly share: number;
  /** The number, written out. */
  readonly value: string;
  /** One of the five area colours; the first when absent. */
  readonly colour?: 1 | 2 | 3 | 4 | 5;
}

interface Props {
  readonly bars: readonly Bar[];
  /** Makes each bar a button. */
  readonly onChoose?: (label: string) => void;
  /** What pressing does, before the bar's own words, for screen readers. */
  readonly verb?: string;
}

/** Horizontal bars with their names and numbers: a list, or a list of buttons. */
export function Bars({ bars, onChoose, verb }: Props) {
  return (
    <ol class="x-bars">
      {bars.map((bar, i) => {
        const inside = (
          <>
            {verb && <span class="k-unseen">{verb} </span>}
            <span class="x-bar-label">{bar.label}</span>
            <span class="x-bar-track" aria-hidden="true">
              <span style={{ width: `${Math.max(bar.share * 100, 0.5)}%` }} />
            </span>
            <span class="x-bar-value k-number">{bar.value}</span>
          </>
        );
        return (
          // The place in the list is the key, so that the focus stays where it is when the words change.
          <li key={i} data-colour={bar.colour}>
            {onChoose ? (
              <button type="button" class="x-bar" onClick={() => onChoose(bar.label)}>
                {inside}
              </button>
            ) : (
              <div class="x-bar">{inside}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
