import { useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { totalsScale } from "#src/charts/amount-scale.ts";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import type { PaceLimits } from "#src/domain/pace.ts";
import { WHOLE_PROGRAMME } from "#src/domain/period.ts";
import { FIELD_NAMES, isChosen } from "#src/filters/filter.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { useAddressSort } from "#src/filters/use-address-sort.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { notesOfCut } from "#src/lib/cut-notes.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable } from "#src/ui/data-table.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { sortedRows } from "#src/ui/sorted-rows.ts";
import { attentionFirst, withAttentionFirst } from "#src/views/verdict-column.tsx";
import { verdictWords } from "#src/views/verdict-words.ts";
import styles from "./pace.module.css";
import { paceColumns, SORT_KEYS } from "./pace-columns.tsx";
import { PACE_TALLY, type PaceRow, standingCounts } from "./pace-view.ts";
import { paceWords } from "./pace-words.ts";

type Props = {
  title: string;
  subtitle: string;
  /** What the months are, for a file's notes. */
  spanWords: string;
  limits: PaceLimits;
  nameHeading: string;
  nameOf?: (row: PaceRow) => string;
  rows: readonly PaceRow[];
  /** The foot; the course of time has none, being added up already. */
  whole?: PaceRow;
  /** Its order in the address; without it rows stand as they come. */
  sortKey?: string;
};

const FIRST_SORT = attentionFirst("standing");
/** Told where there are any; the others always, but of a period without data. */
const RARE = new Set<string>(["no-data", "no-support", "no-plan", "not-applicable", "absent"]);

/** Bars and figures of one grouping. */
export function PacePanel({ title, subtitle, spanWords, limits, nameHeading, nameOf, rows, whole, sortKey }: Props) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const [sort, setSort] = useAddressSort(SORT_KEYS, FIRST_SORT, sortKey);
  const words = paceWords[language];
  const columns = useMemo(() => {
    const name = (row: PaceRow) => (row.key === "total" ? paceWords[language].total : nameOf ? nameOf(row) : row.name);
    return paceColumns({ limits, nameHeading, scale: totalsScale(rows.map(({ total }) => total)), nameOf: name }, language, t);
  }, [limits, nameHeading, nameOf, rows, language, t]);
  const listed = useMemo(() => (sortKey ? sortedRows(rows, columns, sort) : rows), [rows, columns, sort, sortKey]);
  const counts = standingCounts(rows, limits);
  const number = (value: number) => formatNumber(value, language);
  const tallyWords = {
    ...verdictWords[language].verdicts,
    "no-plan": t.states.noPlan,
    "not-applicable": t.states.notApplicable,
    absent: words.absent,
  };
  return (
    <Panel
      title={title}
      subtitle={sortKey ? withAttentionFirst(subtitle, FIRST_SORT.key, sort, language) : subtitle}
      tools={
        <TakeAwayTable
          title={title}
          fileName={`${title} ${spanWords}`}
          columns={columns}
          rows={listed}
          {...(whole ? { total: whole } : {})}
          notes={() => {
            const notes = sheetNotes(dataset, { ...filter, period: WHOLE_PROGRAMME }, language, t);
            return notesOfCut([spanWords, ...notes.slice(1)], notes.cut ?? []);
          }}
        />
      }
    >
      {rows.length === 0 ? (
        <EmptyNotice message={FIELD_NAMES.some((field) => isChosen(field, filter)) ? words.noRows : words.noneYet} />
      ) : (
        <>
          {sortKey && (
            <p className={styles.counts}>
              {PACE_TALLY.filter((tallied) => counts[tallied] > 0 || !(RARE.has(tallied) || counts["no-data"] > 0))
                .map((tallied) => words.count(number(counts[tallied]), tallyWords[tallied]))
                .join(", ")}
            </p>
          )}
          <div className={styles.table}>
            <DataTable
              caption={`${title}. ${subtitle}`}
              columns={columns}
              rows={listed}
              rowKey={({ key }) => key}
              hasCards
              {...(whole ? { total: whole } : {})}
              {...(sortKey ? { sort, onSort: setSort } : {})}
            />
          </div>
        </>
      )}
    </Panel>
  );
}
