import { useMemo } from "react";
import type { Dataset } from "#src/api/dataset.ts";
import type { Commune } from "#src/domain/commune.ts";
import { absenceIn } from "#src/domain/commune-absence.ts";
import { monthsWithoutData } from "#src/domain/data-months.ts";
import { type Month, monthsOf } from "#src/domain/month.ts";
import { spanRange } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatMonthTerse } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { loadedTogether } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { isLongGrid } from "#src/ui/long-list.ts";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { PagedColumns, PagedRows } from "#src/ui/paged.tsx";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./data-health.module.css";
import {
  type CalendarCell,
  type CalendarRow,
  CELL_STATES,
  type CellState,
  owedIn,
  reportingCalendar,
} from "./data-health-view.ts";
import { dataHealthWords } from "./data-health-words.ts";
import { TakeAwayAll } from "./take-away-all.tsx";

/** The words beside it carry the meaning; the marks are for the eye. */
const MARKS: Record<CellState, string> = {
  reported: "■",
  zero: "0",
  owed: "!",
  noMoney: "□",
  none: "·",
  noData: "?",
  absent: "×",
};

/** Commune by month: what is reported, owed, or was never agreed. */
export function CalendarPanel({ dataset }: { dataset: Dataset }) {
  const { language } = useLanguage();
  const { programme, communes, support } = dataset;
  return (
    <Panel title={dataHealthWords[language].calendar.title}>
      <LoadedBody loaded={loadedTogether({ programme, communes, support })} skeleton={<Skeleton height="16rem" />}>
        {(data) => <CalendarBody programme={data.programme} communes={data.communes} table={data.support.table} />}
      </LoadedBody>
    </Panel>
  );
}

/** What a part of a long calendar shows: two years, of as many communes as a window holds. */
const PART_MONTHS = 24;
const PART_ROWS = 20;

const nameOf = ({ name }: CalendarRow) => name;

type BodyProps = { programme: Programme; communes: readonly Commune[]; table: SupportTable };

function CalendarBody({ programme, communes, table }: BodyProps) {
  const { language, t } = useLanguage();
  const words = dataHealthWords[language].calendar;
  const rows = useMemo(() => reportingCalendar(table, communes, programme), [table, communes, programme]);
  if (rows.length === 0) return <EmptyNotice message={t.states.noCommunes} />;
  const { lines, cells } = owedIn(rows);
  const months = monthsOf(spanRange(programme));
  const isLong = isLongGrid(rows.length, months.length);
  return (
    <>
      <div className={styles.calendarHead}>
        <p className={lines > 0 ? styles.ochre : styles.note}>
          {lines > 0 ? words.summary(formatNumber(lines, language), formatNumber(cells, language)) : words.complete}
        </p>
        <TakeAwayAll title={words.title} columns={calendarColumns(months, language)} rows={rows} />
      </div>
      <div className={styles.calendar}>
        <PagedRows rows={rows} nameOf={nameOf} isLong={isLong} size={PART_ROWS}>
          {(shownRows) => (
            <PagedColumns columns={months} isLong={isLong} most={PART_MONTHS} from="last">
              {(shownMonths) => (
                <DataTable
                  caption={words.caption}
                  columns={calendarColumns(shownMonths, language)}
                  rows={shownRows}
                  rowKey={({ id }) => id}
                />
              )}
            </PagedColumns>
          )}
        </PagedRows>
      </div>
      <ul className={styles.legend} aria-label={words.legend}>
        {statesOf(table, communes, programme).map((state) => (
          <li key={state}>
            <span className={styles.mark} data-mark={state === "owed" ? "owed-around" : ""} data-state={state} aria-hidden="true">
              {MARKS[state]}
            </span>
            {words.states[state]}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Those that the legend tells: what no month has needs no words. */
function statesOf(table: SupportTable, communes: readonly Commune[], programme: Programme): CellState[] {
  const range = spanRange(programme);
  const hasGaps = monthsWithoutData(table, range).length > 0;
  const hasAbsent = communes.some((commune) =>
    [range.first, range.last].some((month) => absenceIn(commune, { first: month, last: month }) !== null),
  );
  return CELL_STATES.filter((state) => (state !== "noData" || hasGaps) && (state !== "absent" || hasAbsent));
}

function calendarColumns(months: readonly Month[], language: Language): TableColumn<CalendarRow>[] {
  const words = dataHealthWords[language].calendar;
  return [
    {
      key: "commune",
      heading: words.commune,
      cell: ({ id, name }) => <FilterLink to={paths.commune.href(id)}>{name}</FilterLink>,
      value: ({ name }) => name,
    },
    {
      key: "owed",
      heading: words.owedCount,
      cell: ({ owed }) => <span className={owed > 0 ? styles.ochre : undefined}>{formatNumber(owed, language)}</span>,
      value: ({ owed }) => owed,
      kind: "count",
    },
    ...months.map((month): TableColumn<CalendarRow> => {
      const wordsOf = ({ cells }: CalendarRow) => cellWords(cells.get(month), language);
      return {
        key: month,
        heading: formatMonthTerse(month, language),
        cell: (row) => {
          const state = row.cells.get(month)?.state ?? "none";
          return (
            <span
              className={styles.mark}
              data-mark={state === "owed" ? "owed-around" : ""}
              data-state={state}
              title={wordsOf(row)}
            >
              <span aria-hidden="true">{MARKS[state]}</span>
              <span className="visually-hidden">{wordsOf(row)}</span>
            </span>
          );
        },
        value: wordsOf,
        kind: "text",
      };
    }),
  ];
}

function cellWords(cell: CalendarCell | undefined, language: Language): string {
  const words = dataHealthWords[language].calendar;
  if (!cell) return words.states.none;
  return cell.state === "owed"
    ? words.owed(formatNumber(cell.owed, language), formatNumber(cell.lines, language))
    : words.states[cell.state];
}
