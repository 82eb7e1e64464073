import { useContext, useState } from "react";
import { useDataset, useFreshness } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { AddressFormContext } from "#src/filters/address-form.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatDay, instantHere } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { ShowAll } from "#src/ui/show-all.tsx";
import styles from "../status-grid.module.css";
import { CopyButton } from "./copy-button.tsx";
import { DueCalendar } from "./due-calendar.tsx";
import { askedText, monthsText, reminderText } from "./reminder-text.ts";
import own from "./workflow.module.css";
import type { Workflow, WorkflowRow } from "./workflow-view.ts";
import { workflowWords } from "./workflow-words.ts";

/** So many are shown unasked; the reminder has all. */
const SHOWN = 8;

type Props = { workflow: Workflow; source: string; programmeTitle: string };

/** Who is late, as a table and as a text to send, and the due days for one's own calendar. */
export function LatePanel({ workflow, source, programmeTitle }: Props) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const words = workflowWords[language].slow;
  const late = workflow.rows.filter((row) => row.late.length > 0);
  const reports = late.reduce((sum, row) => sum + row.late.length, 0);
  const columns = lateColumns(language);
  return (
    <Panel
      title={words.title}
      subtitle={late.length > 0 && words.subtitle(formatNumber(late.length, language), formatNumber(reports, language))}
      tools={
        <TakeAwayTable
          title={words.title}
          fileName={words.title}
          columns={columns}
          rows={late}
          notes={() => sheetNotes(dataset, { ...filter, period: { grain: "programme" } }, language, t)}
        />
      }
    >
      {late.length === 0 ? <EmptyNotice message={words.none} /> : <LateTable rows={late} columns={columns} />}
      <div className={own.tools}>
        {late.length > 0 && <Reminder rows={late} programmeTitle={programmeTitle} />}
        <DueCalendar workflow={workflow} source={source} />
      </div>
    </Panel>
  );
}

function LateTable({ rows, columns }: { rows: readonly WorkflowRow[]; columns: TableColumn<WorkflowRow>[] }) {
  const { language } = useLanguage();
  const words = workflowWords[language].slow;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? rows : rows.slice(0, SHOWN);
  return (
    <>
      <DataTable caption={words.caption} columns={columns} rows={shown} rowKey={({ key }) => key} hasCards />
      {rows.length > SHOWN && (
        <div className={styles.choices}>
          <ShowAll shown={shown.length} all={rows.length} aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? words.fewer : words.all(formatNumber(rows.length, language))}
          </ShowAll>
        </div>
      )}
    </>
  );
}

function lateColumns(language: Language): TableColumn<WorkflowRow>[] {
  const words = workflowWords[language].slow;
  const text = (key: string, heading: string, value: (row: WorkflowRow) => string): TableColumn<WorkflowRow> => ({
    key,
    heading,
    cell: value,
    value,
    kind: "text",
  });
  const months = ({ late }: WorkflowRow) =>
    monthsText(
      late.map(({ month }) => month),
      language,
    );
  return [
    {
      key: "who",
      heading: words.who,
      cell: ({ name, to }) => <FilterLink to={to}>{name}</FilterLink>,
      value: ({ name }) => name,
    },
    text("months", words.months, months),
    {
      key: "count",
      heading: words.count,
      cell: ({ late }) => formatNumber(late.length, language),
      value: ({ late }) => late.length,
      kind: "count",
    },
    text("since", words.since, ({ late: [first] }) => (first ? formatDay(first.dueOn, language) : "")),
    text("why", words.why, ({ late }) => askedText(late, language)),
  ];
}

function Reminder({ rows, programmeTitle }: { rows: readonly WorkflowRow[]; programmeTitle: string }) {
  const { language } = useLanguage();
  const { fileOf } = useContext(AddressFormContext);
  const { readAt } = useFreshness();
  const words = workflowWords[language].slow;
  const address = new URL(fileOf(""), location.href).href;
  const text = reminderText(rows, { title: programmeTitle, asOf: instantHere(readAt ?? 0), address }, language);
  return (
    <>
      <p>
        <CopyButton text={text} label={words.copy} copied={words.copied} notCopied={words.notCopied} />
      </p>
      <details>
        <summary>{words.show}</summary>
        <textarea aria-label={words.text} readOnly rows={12} cols={80} value={text} />
      </details>
    </>
  );
}
