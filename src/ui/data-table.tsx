import type { ReactNode } from "react";
import styles from "./data-table.module.css";

export type TableColumn<Row> = { readonly key: string; readonly heading: string; readonly cell: (row: Row) => ReactNode };

type Props<Row> = {
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Drawn as the foot, in the same columns. */
  total?: Row;
};

/** Figures as a table: the first column names the row. Wide tables scroll on their own, not the page. */
export function DataTable<Row>({ caption, columns, rows, rowKey, total }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard
    <section className={styles.scroller} tabIndex={0} aria-label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DataRow key={rowKey(row)} columns={columns} row={row} />
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot className={styles.total}>
            <DataRow columns={columns} row={total} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

function DataRow<Row>({ columns, row }: { columns: readonly TableColumn<Row>[]; row: Row }) {
  return (
    <tr>
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.key} scope="row">
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key}>{column.cell(row)}</td>
        ),
      )}
    </tr>
  );
}
