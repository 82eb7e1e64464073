import { type ReactNode, useRef } from "react";
import type { CellKind, CellValue } from "#src/lib/cell.ts";
import styles from "./data-table.module.css";
import { PartFinder, PartTurner } from "./part-turner.tsx";
import { SortChoice } from "./sort-choice.tsx";
import { ariaSortOf, firstDescending, SortHeading, type TableSort } from "./sort-heading.tsx";
import { ON_A_PHONE, useMedia } from "./use-media.ts";
import { type ListPlace, useShownPart } from "./use-shown-part.ts";

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
  /** Not drawn: another column's cell says it, and a file has it apart; "where-filled": only one in which any row has a value. */
  readonly isForFiles?: boolean | "where-filled";
  /**
   * On a card, where not said below the name after its heading: the same without the heading, for what says itself what it is; beside
   * the name; across the card; or not drawn unless it is sorted by.
   */
  readonly card?: "plain" | "beside" | "across" | "left-out";
  /** Drawn on cards alone. */
  readonly isForCards?: boolean;
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
  /** Where a long one remembers what is searched for and turned to. */
  place?: ListPlace;
  /** On a phone each row is a card, where the columns would not fit beside one another. */
  hasCards?: boolean;
};

/**
 * Figures as a table: the first column names the row. Wide tables scroll on their own, not the page, or become cards. A long one is drawn part
 * by part and searched by the names of its rows; its foot stays that of the whole.
 */
export function DataTable<Row>({
  caption,
  columns: all,
  rows,
  rowKey,
  marked = null,
  total,
  sort,
  onSort,
  place,
  hasCards = false,
}: Props<Row>) {
  const isCards = useMedia(ON_A_PHONE) && hasCards;
  const columns = all.filter(
    ({ key, isForFiles, isForCards, card }) => !isForFiles && (isCards ? card !== "left-out" || key === sort?.key : !isForCards),
  );
  const roles = isCards ? CARD_ROLES : NO_ROLES;
  const nameOf = all[0]?.value;
  const part = useShownPart(rows, {
    nameOf: nameOf ? (row) => String(nameOf(row) ?? "") : null,
    order: sort ? `${sort.key} ${sort.descending}` : "",
    place,
    keyOf: rowKey,
    ...(marked === null ? {} : { isMarked: (row: Row) => rowKey(row) === marked }),
  });
  const scroller = useRef<HTMLElement>(null);
  const table = (
    <section
      ref={scroller}
      className={isCards ? `${styles.scroller} ${styles.cards}` : styles.scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard
      tabIndex={0}
      aria-label={caption}
    >
      {isCards && sort && onSort && (
        <SortChoice
          choices={all.filter(({ value, isForFiles }) => value !== undefined && !isForFiles)}
          sort={sort}
          onSort={onSort}
        />
      )}
      <table {...roles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead {...roles.group}>
          <tr {...roles.row}>
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={sort} onSort={isCards ? undefined : onSort} roles={roles} />
            ))}
          </tr>
        </thead>
        <tbody {...roles.group}>
          {part.rows.map((row) => (
            <DataRow
              key={rowKey(row)}
              columns={columns}
              row={row}
              isMarked={marked !== null && rowKey(row) === marked}
              roles={roles}
            />
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot className={styles.total} {...roles.group}>
            <DataRow columns={columns} row={total} roles={roles} />
          </tfoot>
        )}
      </table>
    </section>
  );
  return (
    <>
      <PartFinder part={part} />
      {table}
      <PartTurner part={part} list={scroller} />
    </>
  );
}

/** A table that is not laid out as one may lose what it is: it is said again. */
const CARD_ROLES = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  heading: { role: "columnheader" },
  name: { role: "rowheader" },
  cell: { role: "cell" },
} as const;
const NO_ROLES = { table: {}, group: {}, row: {}, heading: {}, name: {}, cell: {} } as const;
type Roles = typeof CARD_ROLES | typeof NO_ROLES;

type HeadingProps<Row> = {
  column: TableColumn<Row>;
  sort: TableSort | undefined;
  onSort: ((sort: TableSort) => void) | undefined;
  roles: Roles;
};

function Heading<Row>({ column, sort, onSort, roles }: HeadingProps<Row>) {
  const { key, heading, kind } = column;
  const isText = kind === "text" ? "" : undefined;
  if (!onSort || !column.value) {
    // Cards are sorted by a list of choices; what they are sorted by is said in the same place.
    return (
      <th
        scope="col"
        data-kind={kind}
        data-text={isText}
        aria-sort={sort && column.value ? ariaSortOf(key, sort) : undefined}
        {...roles.heading}
      >
        {column.headingCell ?? heading}
      </th>
    );
  }
  return (
    <SortHeading
      columnKey={key}
      heading={heading}
      startsDescending={firstDescending(column)}
      sort={sort}
      onSort={onSort}
      data-kind={kind}
      data-text={isText}
    />
  );
}

function isWithHeading<Row>({ card = "left-out" }: TableColumn<Row>): boolean {
  return card === "left-out";
}

type RowProps<Row> = { columns: readonly TableColumn<Row>[]; row: Row; roles: Roles; isMarked?: boolean };

function DataRow<Row>({ columns, row, roles, isMarked = false }: RowProps<Row>) {
  return (
    <tr aria-current={isMarked || undefined} {...roles.row}>
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.key} scope="row" {...roles.name}>
            {column.cell(row)}
          </th>
        ) : (
          <td
            key={column.key}
            data-kind={column.kind}
            data-text={column.kind === "text" ? "" : undefined}
            data-card={column.card}
            data-heading={roles === CARD_ROLES && isWithHeading(column) ? column.heading : undefined}
            {...roles.cell}
          >
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}
