import { useLanguage } from "#src/messages/language-context.ts";
import styles from "./sort-heading.module.css";

export type TableSort = { readonly key: string; readonly descending: boolean };

type Props = {
  /** Of the column. */
  columnKey: string;
  heading: string;
  /** The first look is for the largest, or the latest; at names for the first of the alphabet. */
  startsDescending: boolean;
  sort: TableSort | undefined;
  onSort: (sort: TableSort) => void;
  "data-text"?: "" | undefined;
  "data-figure"?: "" | undefined;
};

/** The heading of a column by which a table can be sorted: a button, with the way it is sorted now. */
export function SortHeading({ columnKey, heading, startsDescending, sort, onSort, ...data }: Props) {
  const { t } = useLanguage();
  const isSorted = sort?.key === columnKey;
  const descending = isSorted ? !sort.descending : startsDescending;
  return (
    <th scope="col" {...data} aria-sort={isSorted ? (sort.descending ? "descending" : "ascending") : "none"}>
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
