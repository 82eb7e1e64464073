import { type ReactNode, useRef } from "react";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "./long-list.module.css";
import { pagedWords } from "./paged-words.ts";
import { PartFinder, PartTurner, partText } from "./part-turner.tsx";
import { type ListPlace, type ShownPart, useShownPart } from "./use-shown-part.ts";

type RowsProps<Row> = {
  rows: readonly Row[];
  /** What a row is found by. */
  nameOf: (row: Row) => string;
  /** So many are drawn at once. */
  size: number;
  /** Whether all would be too many; else they are drawn as if there were no parts. */
  isLong: boolean;
  /** Where it remembers what is searched for and turned to, and what a row is known by there. */
  place?: ListPlace;
  keyOf?: (row: Row) => string;
  /** `part`: which of the rows these are, "1–50 trong 129"; null where they are all. */
  children: (shown: readonly Row[], part: string | null) => ReactNode;
};

/** The rows of a grid that is no `DataTable`, as one has them: part by part, and searched by name. */
export function PagedRows<Row>({ rows, nameOf, size, isLong, place, keyOf, children }: RowsProps<Row>) {
  const most = isLong ? size : rows.length;
  const part = useShownPart(rows, { nameOf, order: "", size, most, place, ...(keyOf ? { keyOf } : {}) });
  const list = useRef<HTMLDivElement>(null);
  const { language } = useLanguage();
  if (!part.isLong) return children(rows, null);
  return (
    <div ref={list}>
      <PartFinder part={part} />
      {part.found > 0 && children(part.rows, partText(part, language))}
      <PartTurner part={part} list={list} />
    </div>
  );
}

type ColumnsProps<Column> = {
  columns: readonly Column[];
  /** At most so many beside one another. */
  most: number;
  isLong: boolean;
  /** Where one begins: the newest month is the last. */
  from?: "first" | "last";
  children: (shown: readonly Column[]) => ReactNode;
};

/** The columns of a long grid, as many as a window holds, in parts of one size. */
export function PagedColumns<Column>({ columns, most, isLong, from = "first", children }: ColumnsProps<Column>) {
  const newest = columns.at(-1);
  const part = useShownPart(columns, {
    nameOf: null,
    order: "",
    size: Math.ceil(columns.length / Math.max(1, Math.ceil(columns.length / most))),
    most: isLong ? most : columns.length,
    ...(from === "last" ? { isMarked: (column: Column) => column === newest } : {}),
  });
  const list = useRef<HTMLDivElement>(null);
  if (!part.isLong) return children(columns);
  return (
    <div ref={list}>
      <div className={styles.head}>
        <ColumnsShown part={part} />
        <PartTurner part={part} list={list} />
      </div>
      {children(part.rows)}
    </div>
  );
}

function ColumnsShown({ part: { from, to, all } }: { part: Pick<ShownPart<unknown>, "from" | "to" | "all"> }) {
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return <span role="status">{pagedWords[language].columns(number(from + 1), number(to), number(all))}</span>;
}
