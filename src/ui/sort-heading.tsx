import type { CellKind } from "#src/lib/cell.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "./sort-heading.module.css";

export type TableSort = { readonly key: string; readonly descending: boolean };

/** What the first press asks for, by what the column holds. */
const STARTS_DESCENDING: Readonly<Record<CellKind, boolean>> = {
  text: false,
  dong: true,
  count: true,
  // Who delivered least of a plan is looked for.
  share: false,
  day: true,
  month: true,
};

/** The largest sum and the latest month first; of names the first of the alphabet, of shares the lowest. */
export function startsDescending(kind: CellKind = "text"): boolean {
  return STARTS_DESCENDING[kind];
}

/** What the first press on a column asks for. */
export function firstDescending({ kind, startsAscending = false }: { kind?: CellKind; startsAscending?: boolean }): boolean {
  return !startsAscending && startsDescending(kind);
}

/** What a column says of the order of its table. */
export function ariaSortOf(columnKey: string, sort: TableSort | undefined): "ascending" | "descending" | "none" {
  if (sort?.key !== columnKey) return "none";
  return sort.descending ? "descending" : "ascending";
}

type Props = {
  /** Of the column. */
  columnKey: string;
  heading: string;
  /** What the first press asks for: `startsDescending` of what it holds. */
  startsDescending: boolean;
  sort: TableSort | undefined;
  onSort: (sort: TableSort) => void;
  "data-kind"?: CellKind | undefined;
  "data-text"?: "" | undefined;
  "data-figure"?: "" | undefined;
};

/** The heading of a column by which a table can be sorted: a button, with the way it is sorted now. */
export function SortHeading({ columnKey, heading, startsDescending, sort, onSort, ...data }: Props) {
  const { t } = useLanguage();
  const isSorted = sort?.key === columnKey;
  const descending = isSorted ? !sort.descending : startsDescending;
  return (
    <th scope="col" {...data} aria-sort={ariaSortOf(columnKey, sort)}>
      <button
        type="button"
        className={styles.sort}
        title={t.table.sortBy(heading)}
        onClick={() => onSort({ key: columnKey, descending })}
      >
        {heading}
        <span aria-hidden="true" className={styles.arrow}>
          {isSorted ? (sort.descending ? "↓" : "↑") : ""}
        </span>
      </button>
    </th>
  );
}
