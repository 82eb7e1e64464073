import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import type { Filter } from "#src/filters/filter.ts";
import { noCommuneText } from "#src/filters/no-commune.ts";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { ABSENT } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { isLongGrid } from "#src/ui/long-list.ts";
import { PagedColumns, PagedRows } from "#src/ui/paged.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { EmptyCut } from "#src/views/empty-cut.tsx";
import { reportedSteps } from "./coverage-legend.ts";
import { GridLegend, GridMatters } from "./grid-parts.tsx";
import { type CutAt, cellWords, reportingGrid, reportingMatters, SIGNS, type TimeLabel } from "./reporting-grid.ts";
import type { Calendar, CalendarRow } from "./reporting-view.ts";
import { reportingWords } from "./reporting-words.ts";
import { PART_COLUMNS, partRows } from "./status-grid.ts";
import { StatusGridTable } from "./status-grid-table.tsx";

type Props = {
  title: string;
  subtitle: string;
  rowHeading: string;
  calendar: Calendar;
  timeLabel: TimeLabel;
  cutAt: CutAt;
  /** The rows that another filter would bring. */
  rowsUnder: (filter: Filter) => number;
};

/** Somebody by some time: what is reported, what is owed, what was never there. */
export function CalendarPanel({ title, subtitle, rowHeading, calendar, timeLabel, cutAt, rowsUnder }: Props) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const words = reportingWords[language];
  const { times, rows } = calendar;
  const isLong = isLongGrid(rows.length, times.length);
  return (
    <Panel
      title={title}
      subtitle={subtitle}
      tools={
        <TakeAwayTable
          title={title}
          fileName={`${title} ${periodInFileName(filter.period, language)}`}
          columns={calendarColumns(rowHeading, calendar, timeLabel, language)}
          rows={rows}
          notes={() => sheetNotes(dataset, filter, language, t)}
        />
      }
    >
      {rows.length === 0 ? (
        <EmptyCut
          message={filter.area?.communes.size === 0 ? noCommuneText(filter, language, t) : words.noRows}
          sizeOf={rowsUnder}
        />
      ) : (
        <>
          <GridMatters matters={reportingMatters(calendar, timeLabel, cutAt, language)} isLong={isLong} />
          <PagedRows rows={rows} nameOf={nameOf} isLong={isLong} size={partRows(times.length)}>
            {(shownRows, part) => (
              <PagedColumns columns={times} isLong={isLong} most={PART_COLUMNS} from="last">
                {(shownTimes) => (
                  <StatusGridTable
                    caption={`${title}. ${subtitle}`}
                    corner={rowHeading}
                    part={part}
                    grid={reportingGrid({ rows: shownRows, times: shownTimes }, timeLabel, cutAt, language)}
                    hint={words.hint}
                  />
                )}
              </PagedColumns>
            )}
          </PagedRows>
        </>
      )}
    </Panel>
  );
}

const nameOf = ({ name }: CalendarRow) => name;

/** For files: each cell in words. */
function calendarColumns(
  rowHeading: string,
  { times }: Calendar,
  timeLabel: TimeLabel,
  language: Language,
): TableColumn<CalendarRow>[] {
  const column = (key: string, heading: string, value: (row: CalendarRow) => string | number): TableColumn<CalendarRow> => ({
    key,
    heading,
    cell: value,
    value,
    kind: "text",
  });
  return [
    column("name", rowHeading, ({ name }) => name),
    {
      key: "owed",
      heading: reportingWords[language].owed,
      cell: ({ owed, hasData }) => (hasData ? owed : ABSENT),
      value: ({ owed, hasData }) => (hasData ? owed : null),
      blank: ({ hasData }) => (hasData ? null : reportingWords[language].cells["no-data"]),
      kind: "count",
    },
    ...times.map((time) =>
      column(time, timeLabel(time), ({ cells }) => {
        const cell = cells.get(time);
        return cell ? cellWords(cell, language) : "";
      }),
    ),
  ];
}

/** What the marks mean, once for both grids. */
export function CalendarLegend({ hasAbsent = false, hasGaps = false }: Pick<Calendar, "hasAbsent" | "hasGaps">) {
  const { language } = useLanguage();
  const { legends } = reportingWords[language];
  return (
    <GridLegend
      items={[
        ...reportedSteps(language, legends.owed, legends.reported),
        { isOwed: true, text: legends.partly },
        { isOpen: true, mark: SIGNS.none, text: legends.none },
        { mark: SIGNS["not-applicable"], text: legends["not-applicable"] },
        { mark: SIGNS.unassigned, text: legends.unassigned },
        { mark: SIGNS.elsewhere, text: legends.elsewhere },
        { mark: SIGNS.ahead, text: legends.ahead },
        ...(hasGaps ? [{ mark: SIGNS["no-data"], text: legends.noData }] : []),
        ...(hasAbsent ? [{ mark: SIGNS["no-longer"], text: legends.notThere }] : []),
      ]}
    />
  );
}
