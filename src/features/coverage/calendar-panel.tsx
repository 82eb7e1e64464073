import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./coverage.module.css";
import { type Calendar, type CalendarCell, type CalendarRow, CELL_KINDS } from "./reporting-view.ts";
import { reportingWords } from "./reporting-words.ts";

type Props = {
  title: string;
  subtitle: string;
  rowHeading: string;
  calendar: Calendar;
  timeLabel: (time: string) => string;
};

/** Somebody by some time: what is reported, what is owed, what was never there. */
export function CalendarPanel({ title, subtitle, rowHeading, calendar, timeLabel }: Props) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const words = reportingWords[language];
  const columns = calendarColumns(rowHeading, calendar, timeLabel, language);
  return (
    <Panel
      title={title}
      subtitle={subtitle}
      tools={
        <TakeAwayTable
          title={title}
          fileName={`${title} ${periodInFileName(filter.period, language)}`}
          columns={columns}
          rows={calendar.rows}
          notes={() => sheetNotes(dataset, filter, language, t)}
        />
      }
    >
      {calendar.rows.length === 0 ? (
        <EmptyNotice message={words.noRows} />
      ) : (
        <div className={styles.calendar}>
          <DataTable caption={`${title}. ${subtitle}`} columns={columns} rows={calendar.rows} rowKey={({ key }) => key} />
        </div>
      )}
    </Panel>
  );
}

function calendarColumns(
  rowHeading: string,
  { times }: Calendar,
  timeLabel: (time: string) => string,
  language: Language,
): TableColumn<CalendarRow>[] {
  const textAt = ({ cells }: CalendarRow, time: string) => {
    const cell = cells.get(time);
    return cell ? cellWords(cell, language) : "";
  };
  return [
    {
      key: "name",
      heading: rowHeading,
      cell: ({ name, to }) => <FilterLink to={to}>{name}</FilterLink>,
      value: ({ name }) => name,
    },
    {
      key: "owed",
      heading: reportingWords[language].owed,
      cell: ({ owed }) => <span className={owed > 0 ? styles.ochre : undefined}>{formatNumber(owed, language)}</span>,
      value: ({ owed }) => owed,
      kind: "count",
    },
    ...times.map(
      (time): TableColumn<CalendarRow> => ({
        key: time,
        heading: timeLabel(time),
        cell: (row) => {
          const cell = row.cells.get(time);
          return cell && <Mark cell={cell} language={language} />;
        },
        value: (row) => textAt(row, time),
        kind: "text",
      }),
    ),
  ];
}

function Mark({ cell, language }: { cell: CalendarCell; language: Language }) {
  const words = cellWords(cell, language);
  return (
    <span className={styles.mark} data-state={cell.kind} title={words}>
      <span aria-hidden="true">{markText(cell, language)}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

const SHAPES: Record<CalendarCell["kind"], string> = {
  reported: "■",
  partly: "◧",
  owed: "!",
  none: "○",
  "not-applicable": "□",
  unassigned: "·",
  elsewhere: "–",
  ahead: "…",
};

/** A shape of its own for each state, and the count where there is one. */
function markText(cell: CalendarCell, language: Language): string {
  const number = (value: number) => formatNumber(value, language);
  const shape = SHAPES[cell.kind];
  if (cell.kind === "partly" || cell.kind === "owed") return `${shape} ${number(cell.owed)}/${number(cell.lines)}`;
  return cell.kind === "reported" || cell.kind === "not-applicable" ? `${shape} ${number(cell.lines)}` : shape;
}

function cellWords(cell: CalendarCell, language: Language): string {
  const { cells } = reportingWords[language];
  const number = (value: number) => formatNumber(value, language);
  switch (cell.kind) {
    case "reported":
    case "not-applicable":
      return cells[cell.kind](number(cell.lines));
    case "partly":
    case "owed":
      return cells[cell.kind](number(cell.owed), number(cell.lines));
    case "none":
    case "unassigned":
    case "elsewhere":
    case "ahead":
      return cells[cell.kind];
    default:
      return assertNever(cell);
  }
}

/** What the marks mean. */
export function CalendarLegend() {
  const { language } = useLanguage();
  const words = reportingWords[language];
  return (
    <ul className={styles.legend} aria-label={words.legend}>
      {CELL_KINDS.map((kind) => (
        <li key={kind}>
          <span className={styles.mark} data-state={kind} aria-hidden="true">
            {SHAPES[kind]}
          </span>
          {words.legends[kind]}
        </li>
      ))}
    </ul>
  );
}
