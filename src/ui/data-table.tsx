import type { ReactNode } from "react";
import type { CellKind, CellValue } from "#src/lib/cell.ts";
import styles from "./data-table.module.css";
import { SortHeading, startsDescending, type TableSort } from "./sort-heading.tsx";

/**
 * A column as data: the screen draws `cell`; sorting and exports read `value`, of the given `kind`.
 * Without a `value` a column can be neither sorted nor taken away.
 */
export type TableColumn<Row> = {
  readonly key: string;
  readonly heading: string;
  /** What is drawn in the heading's place, where a text is not all: a link, a figure below it. */
  readonly headingCell?: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly value?: (row: Row) => CellValue;
  /** In a file, why there is no value: "chưa báo cáo". */
  readonly blank?: (row: Row) => string | null;
  /** Text, where not said. Text stands at the start of its cell, all else at its end. */
  readonly kind?: CellKind;
  /** The order of its rows, where that of its values says nothing: a verdict is a word. */
  readonly order?: (a: Row, b: Row) => number;
  /** The first press sorts the smallest first: a sum that is missing is below 0. */
  readonly startsAscending?: boolean;
  /** Not drawn: another column's cell says it, and a file has it apart. */
  readonly isForFiles?: boolean;
};

type Props<Row> = {
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The key of a row that the reader was led to. */
  marked?: string | null;
  /** Drawn as the foot, in the same columns. */
  total?: Row;
  /** With it, headings of columns that have a value become buttons. `rows` come sorted (`sortedRows`). */
  sort?: TableSort;
  onSort?: (sort: TableSort) => void;
};

/** Figures as a table: the first column names the row. Wide tables scroll on their own, not the page. */
export function DataTable<Row>({ caption, columns: all, rows, rowKey, marked = null, total, sort, onSort }: Props<Row>) {
  const columns = all.filter(({ isForFiles }) => !isForFiles);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard
    <section className={styles.scroller} tabIndex={0} aria-label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DataRow key={rowKey(row)} columns={columns} row={row} isMarked={marked !== null && rowKey(row) === marked} />
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

type HeadingProps<Row> = {
  column: TableColumn<Row>;
  sort: TableSort | undefined;
  onSort: ((sort: TableSort) => void) | undefined;
};

function Heading<Row>({ column, sort, onSort }: HeadingProps<Row>) {
  const { key, heading, kind, startsAscending = false } = column;
  const isText = kind === "text" ? "" : undefined;
  if (!onSort || !column.value) {
    return (
      <th scope="col" data-kind={kind} data-text={isText}>
        {column.headingCell ?? heading}
      </th>
    );
  }
  return (
    <SortHeading
      columnKey={key}
      heading={heading}
      startsDescending={!startsAscending && startsDescending(kind)}
      sort={sort}
      onSort={onSort}
      data-kind={kind}
      data-text={isText}
    />
  );
}

type RowProps<Row> = { columns: readonly TableColumn<Row>[]; row: Row; isMarked?: boolean };

function DataRow<Row>({ columns, row, isMarked = false }: RowProps<Row>) {
  return (
    <tr aria-current={isMarked || undefined}>
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.key} scope="row">
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} data-kind={column.kind} data-text={column.kind === "text" ? "" : undefined}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}
