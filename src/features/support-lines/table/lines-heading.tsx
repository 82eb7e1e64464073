import {
  type ColumnDef,
  columnVisibilityFeature,
  functionalUpdate,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import type { SupportLine } from "#src/domain/support-line.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { TableSort } from "#src/ui/data-table.tsx";
import { isFigure, LINE_COLUMNS, type LineColumnKey } from "../line-columns.ts";
import styles from "../support-lines.module.css";
import { supportLinesWords } from "../support-lines-words.ts";

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature });
// Rows are arranged by `arrangeLines`, not by the table's row models: docs/decisions/0012.
const NO_ROWS: SupportLine[] = [];
const COLUMNS = LINE_COLUMNS.map(
  (key): ColumnDef<typeof features, SupportLine> => ({ id: key, accessorFn: (line) => line.id, sortDescFirst: isFigure(key) }),
);

type Props = { shown: readonly LineColumnKey[]; sort: TableSort; onSort: (sort: TableSort) => void };

/** The headings, each a button that sorts. The table library holds which columns show and how they are sorted. */
export function LinesHeading({ shown, sort, onSort }: Props) {
  const { language, t } = useLanguage();
  const words = supportLinesWords[language];
  const state = useMemo(
    () => ({
      sorting: [{ id: sort.key, desc: sort.descending }],
      columnVisibility: Object.fromEntries(LINE_COLUMNS.map((key) => [key, shown.includes(key)])),
    }),
    [sort, shown],
  );
  const table = useTable({
    features,
    columns: COLUMNS,
    data: NO_ROWS,
    state,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    onSortingChange: (updater) => {
      const [first] = functionalUpdate(updater, state.sorting);
      // In a task of its own: beside a hundred thousand lines the browser takes some 15 ms over a new address.
      if (first) setTimeout(() => onSort({ key: first.id, descending: first.desc }));
    },
  });
  return (
    <thead>
      <tr aria-rowindex={1}>
        {table.getVisibleLeafColumns().map((column) => {
          const key = LINE_COLUMNS.find((one) => one === column.id) ?? "id";
          const sorted = column.getIsSorted();
          return (
            <th
              key={key}
              scope="col"
              data-figure={isFigure(key) ? "" : undefined}
              aria-sort={sorted === false ? "none" : sorted === "desc" ? "descending" : "ascending"}
            >
              <button
                type="button"
                className={styles.sort}
                title={t.table.sortBy(words.headings[key])}
                onClick={column.getToggleSortingHandler()}
              >
                {words.headings[key]}
                <span aria-hidden="true" className={styles.arrow}>
                  {sorted === false ? "" : sorted === "desc" ? "↓" : "↑"}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
