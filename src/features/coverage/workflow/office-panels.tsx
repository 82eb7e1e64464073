import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useDataset, useFreshness } from "#src/api/dataset-provider.tsx";
import { type MonthReport, monthReportsQuery } from "#src/api/entry/month-reports.ts";
import { problemOf } from "#src/api/problem-of.ts";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { formatMonthTerse } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { problemWords } from "#src/messages/problem-texts.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { isLongGrid } from "#src/ui/long-list.ts";
import { Banner, EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { PagedColumns, PagedRows } from "#src/ui/paged.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { Waiting } from "#src/ui/waiting.tsx";
import type { CoverageData } from "../coverage-view.ts";
import { GridLegend } from "../grid-parts.tsx";
import { PART_COLUMNS, partRows } from "../status-grid.ts";
import { StatusGridTable } from "../status-grid-table.tsx";
import { LatePanel } from "./late-panel.tsx";
import { reportWords, workflowGrid, workflowLegend } from "./workflow-grid.ts";
import { type Workflow, type WorkflowRow, workflowOf } from "./workflow-view.ts";
import { workflowWords } from "./workflow-words.ts";

type Props = { data: CoverageData; source: string };

/** Of a server that figures are entered at: who is late with a monthly report, and how far each report has come. */
export function OfficePanels({ data, source }: Props) {
  const { language, t } = useLanguage();
  const { readAt } = useFreshness();
  const reports = useQuery({ ...monthReportsQuery(source, readAt), placeholderData: keepPreviousData });
  if (reports.data) return <Reports reports={reports.data} data={data} source={source} />;
  if (reports.isPending) {
    return (
      <Waiting>
        <Skeleton height="20rem" />
      </Waiting>
    );
  }
  return <Banner>{workflowWords[language].months.unread(problemWords(problemOf(reports.error), t))}</Banner>;
}

function Reports({ reports, data, source }: Props & { reports: readonly MonthReport[] }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const workflow = useMemo(() => workflowOf(reports, data, filter), [reports, data, filter]);
  const words = workflowWords[language].months;
  return (
    <>
      <LatePanel workflow={workflow} source={source} programmeTitle={data.programme.title} />
      <Panel
        title={words.title}
        subtitle={words.subtitle}
        tools={
          <TakeAwayTable
            title={words.title}
            fileName={words.title}
            columns={workflowColumns(workflow, language)}
            rows={workflow.rows}
            notes={() => sheetNotes(dataset, { ...filter, period: { grain: "programme" } }, language, t)}
          />
        }
      >
        {workflow.rows.length === 0 ? (
          <EmptyNotice message={words.none} />
        ) : (
          <>
            <GridLegend items={workflowLegend(language)} />
            <WorkflowTable workflow={workflow} />
          </>
        )}
      </Panel>
    </>
  );
}

const nameOf = ({ name }: WorkflowRow) => name;

function WorkflowTable({ workflow }: { workflow: Workflow }) {
  const { language } = useLanguage();
  const words = workflowWords[language].months;
  const { rows, months } = workflow;
  const isLong = isLongGrid(rows.length, months.length);
  return (
    <PagedRows rows={rows} nameOf={nameOf} isLong={isLong} size={partRows(months.length)}>
      {(shownRows, part) => (
        <PagedColumns columns={months} isLong={isLong} most={PART_COLUMNS} from="last">
          {(shownMonths) => (
            <StatusGridTable
              caption={words.title}
              corner={words.who}
              part={part}
              grid={workflowGrid({ ...workflow, rows: shownRows, months: shownMonths }, language)}
              hint={words.hint}
            />
          )}
        </PagedColumns>
      )}
    </PagedRows>
  );
}

/** For files: each cell in words. */
function workflowColumns({ months }: Workflow, language: Language): TableColumn<WorkflowRow>[] {
  const words = workflowWords[language];
  const column = (key: string, heading: string, value: (row: WorkflowRow) => string | number): TableColumn<WorkflowRow> => ({
    key,
    heading,
    cell: value,
    value,
    kind: "text",
  });
  return [
    column("name", words.months.who, ({ name }) => name),
    { ...column("late", words.months.late, ({ late }) => late.length), kind: "count" },
    ...months.map((month) =>
      column(month, formatMonthTerse(month, language), ({ cells }) => {
        const report = cells.get(month);
        return report ? reportWords(report, language) : words.notTheirs;
      }),
    ),
  ];
}
