import { t } from './texts.ts';
import './charts.css';

/** A cell: how much (0 to 1) or which state, and what is written in it. Nothing known is `undefined`. */
export type HeatCell =
  | { readonly kind: 'amount'; readonly share: number; readonly text: string; readonly title?: string }
  | {
      readonly kind: 'state';
      readonly state: 'shown' | 'uncertain' | 'not-yet';
      readonly text: string;
      readonly title?: string;
    };

export interface HeatMapProps {
  readonly title: string;
  readonly sentence: string;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly cells: readonly (HeatCell | undefined)[];
  }[];
  /** Makes each known cell a button. */
  readonly onOpen?: (row: string, column: string) => void;
}

/** Rows by columns, darker for more, or ink, hatching and signal for states; each cell has its number or word. It is a real table. */
export function HeatMap({ title, sentence, columns, rows, onOpen }: HeatMapProps) {
  return (
    <figure class="k-chart">
      <figcaption>
        <b class="k-chart-title">{title}</b>
        <span class="k-chart-sentence">{sentence}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section class="k-heat-scroll" tabIndex={0} aria-label={title}>
        <table class="k-heat">
          <thead>
            <tr>
              <td />
              {columns.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.label}</th>
                {columns.map(({ id, label }, index) => {
                  const cell = row.cells[index];
                  return (
                    <td
                      key={id}
                      class="k-heat-cell"
                      data-step={stepOf(cell)}
                      data-state={cell?.kind === 'state' ? cell.state : undefined}
                      title={cell?.title}
                    >
                      {cell && onOpen ? (
                        <button
                          type="button"
                          aria-label={`${row.label}, ${label}, ${cell.text}${cell.title ? ` (${cell.title})` : ''}`}
                          onClick={() => onOpen(row.id, id)}
                        >
                          {cell.text}
                        </button>
                      ) : (
                        (cell?.text ?? <Unknown />)
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </figure>
  );
}

function Unknown() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="k-unseen">{t('no-measure')}</span>
    </>
  );
}

function stepOf(cell: HeatCell | undefined): string | undefined {
  if (!cell) return 'none';
  return cell.kind === 'amount' ? String(Math.min(5, 1 + Math.floor(Math.max(0, cell.share) * 5))) : undefined;
}
