import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { type CsvCell, downloadCsv } from './csv.ts';
import { EmptyState } from './empty-state.tsx';
import { compareTexts } from './i18n.ts';
import { Icon } from './icons.tsx';
import { t } from './texts.ts';
import './table.css';

export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Given, the column can be sorted. */
  readonly sortBy?: (row: Row) => string | number | undefined;
  /** What the CSV holds; `sortBy` when absent. Without either the column is not exported. */
  readonly csv?: (row: Row) => CsvCell;
  readonly numeric?: boolean;
  /** The cell names the row. */
  readonly names?: boolean;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The file's name: given, the same rows and numbers can be exported. */
  readonly csvName?: string;
  /** Filters and buttons, above the table. */
  readonly tools?: ComponentChildren;
  /** Shown when there is no row. */
  readonly empty?: ComponentChildren;
  readonly sortedBy?: string;
}

/** A table one can sort, scroll on a phone and export; its caption is read first. */
export function Table<Row>({ caption, columns, rows, rowKey, csvName, tools, empty, sortedBy }: TableProps<Row>) {
  const [order, setOrder] = useState<Order>({ by: sortedBy, descending: false });
  const captionId = useId();
  const sorted = sortRows(rows, columns.find(({ id }) => id === order.by)?.sortBy, order.descending);
  const exported = columns.filter((column) => column.csv ?? column.sortBy);
  const exportRows = () =>
    downloadCsv(csvName ?? caption, [
      exported.map(({ head }) => head),
      ...sorted.map((row) => exported.map((column) => (column.csv ?? column.sortBy)?.(row))),
    ]);
  return (
    <div class="k-table-frame">
      {(tools || csvName) && (
        <div class="k-table-top">
          <div class="k-row">{tools}</div>
          <div class="k-row">
            <span class="k-small" aria-live="polite">
              {t('row-count', { n: rows.length })}
            </span>
            {csvName && (
              <Button small icon="download" onClick={exportRows} disabled={rows.length === 0}>
                {t('export-csv')}
              </Button>
            )}
          </div>
        </div>
      )}
      {rows.length === 0 ? (
        (empty ?? <EmptyState title={t('nothing-here')} />)
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        <section class="k-table-scroll" tabIndex={0} aria-labelledby={captionId}>
          <table class="k-table">
            <caption class="k-unseen" id={captionId}>
              {caption}
            </caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <Head key={column.id} column={column} order={order} onSort={setOrder} />
                ))}
              </tr>
            </thead>
            <tbody>
              {sorted.map((row) => (
                <tr key={rowKey(row)}>
                  {columns.map((column) =>
                    column.names ? (
                      <th key={column.id} scope="row">
                        {column.cell(row)}
                      </th>
                    ) : (
                      <td key={column.id} data-numeric={column.numeric || undefined}>
                        {column.cell(row)}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

interface Order {
  readonly by: string | undefined;
  readonly descending: boolean;
}

function Head<Row>({
  column,
  order,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly order: Order;
  readonly onSort: (order: Order) => void;
}) {
  const isSorted = order.by === column.id;
  return (
    <th
      scope="col"
      data-numeric={column.numeric || undefined}
      aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      {column.sortBy ? (
        <button
          type="button"
          title={t('sort-by', { name: column.head })}
          onClick={() => onSort({ by: column.id, descending: isSorted && !order.descending })}
        >
          {column.head}
          <Icon name={isSorted ? (order.descending ? 'down' : 'up') : 'sort'} size={16} />
        </button>
      ) : (
        column.head
      )}
    </th>
  );
}

/** Rows in order; rows without a value stay last whatever the direction. */
export function sortRows<Row>(
  rows: readonly Row[],
  by: ((row: Row) => string | number | undefined) | undefined,
  descending: boolean,
): readonly Row[] {
  if (!by) return rows;
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [by(a), by(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : compareTexts(String(x), String(y)));
  });
}
