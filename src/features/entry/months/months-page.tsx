import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MonthReport } from "#src/api/entry/answers.ts";
import { monthsQuery } from "#src/api/entry/entry-queries.ts";
import { isDistrict } from "#src/api/entry/rights.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { copyText } from "#src/lib/copy-text.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { capitalise, formatDay, formatMonth } from "#src/lib/format-time.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import styles from "#src/ui/entering.module.css";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { type EntryLists, reporterKey, reporterName } from "../entry-lists.ts";
import { EntryPage } from "../entry-page.tsx";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import { Said } from "../said.tsx";
import { useLists } from "../use-lists.ts";
import { CloseMonth } from "./close-month.tsx";
import { MonthSteps } from "./month-steps.tsx";
import { monthsView, stepsOf } from "./months-view.ts";

/** What waits for whoever has signed in: reports to send, reports to accept. */
export function MonthsPage() {
  const { language } = useLanguage();
  const { account, client, apiBase } = useEntry();
  const words = entryWords[language];
  const query = useQuery(monthsQuery(client));
  const lists = useLists();
  const view = monthsView(query.data ?? [], account);
  // A report that is dealt with leaves its list: what was done is said above all of them.
  const [said, setSaid] = useState("");
  const waiting = view.toSend.length + view.toCheck.length;
  const isReporter = account.role === "reporter";
  const lead = waiting > 0 ? words.months.lead(formatNumber(waiting, language)) : words.months.leadNone;
  return (
    <EntryPage title={words.nav.months} lead={query.data ? lead : words.asked}>
      <Asked query={lists}>
        {(read) => (
          <Asked query={query}>
            {(reports) => (
              <>
                <Said text={said} />
                {account.role === "viewer" && <EmptyNotice message={words.signIn.noReporting} />}
                {isReporter && (
                  <Reports
                    title={words.months.mine}
                    empty={words.months.mineNone}
                    reports={view.toSend}
                    lists={read}
                    onDone={setSaid}
                  />
                )}
                {isDistrict(account) && (
                  <Reports
                    title={words.months.toCheck}
                    empty={words.months.toCheckNone}
                    reports={view.toCheck}
                    lists={read}
                    onDone={setSaid}
                  />
                )}
                {view.awaited.length > 0 && (
                  <Reports title={words.months.awaited} empty="" reports={view.awaited} lists={read} onDone={setSaid} />
                )}
                {isDistrict(account) && <CloseMonth reports={reports} />}
                {view.others.length > 0 && (
                  <Reports title={words.months.all} empty="" reports={view.others} lists={read} onDone={setSaid} />
                )}
                <div className={styles.row}>
                  <a href={`${apiBase}/due-days.ics`}>{words.months.calendar}</a>
                  {isDistrict(account) && <CopyLate reports={reports} lists={read} />}
                </div>
              </>
            )}
          </Asked>
        )}
      </Asked>
    </EntryPage>
  );
}

type ReportsProps = {
  title: string;
  empty: string;
  reports: readonly MonthReport[];
  lists: EntryLists;
  onDone: (said: string) => void;
};

function Reports({ title, empty, reports, lists, onDone }: ReportsProps) {
  const { language } = useLanguage();
  const { account } = useEntry();
  const words = entryWords[language];
  if (reports.length === 0) {
    return (
      <Panel title={title}>
        <EmptyNotice message={empty} />
      </Panel>
    );
  }
  const nameOf = ({ reporter, month }: MonthReport) => `${reporterName(lists, reporter)}, ${formatMonth(month, language)}`;
  const late = reports.filter((report) => report.late).length;
  const counts = [
    words.months.count(formatNumber(reports.length, language)),
    late > 0 ? words.months.countLate(formatNumber(late, language)) : "",
  ];
  // A column of which no row has anything to say is left out.
  const hasWords = reports.some(({ word }) => word);
  const hasSteps = reports.some((report) => stepsOf(report, account).length > 0);
  const columns: TableColumn<MonthReport>[] = [
    {
      key: "reporter",
      heading: words.months.reporter,
      cell: (report) => (
        <FilterLink to={paths.enterLines.href()} also={linesSearch(report)}>
          {reporterName(lists, report.reporter)}
        </FilterLink>
      ),
    },
    {
      key: "month",
      heading: words.months.month,
      kind: "text",
      cell: ({ month }) => capitalise(formatMonth(month, language)),
    },
    {
      key: "due",
      heading: words.months.due,
      kind: "text",
      cell: ({ dueOn, late }) => (
        <>
          {dueOn && formatDay(dueOn, language)} {late && <strong className={styles.fault}>{words.months.late}</strong>}
        </>
      ),
    },
    { key: "state", heading: words.months.state, kind: "text", cell: ({ state }) => words.states[state] },
    { key: "word", heading: words.months.word, kind: "text", cell: ({ word }) => word },
    {
      key: "steps",
      heading: words.months.steps,
      kind: "text",
      card: "across",
      cell: (report) => <MonthSteps report={report} name={nameOf(report)} onDone={onDone} />,
    },
  ];
  const shown = columns.filter(({ key }) => (key !== "word" || hasWords) && (key !== "steps" || hasSteps));
  return (
    <Panel title={title} subtitle={counts.filter(Boolean).join(", ")}>
      <DataTable
        caption={words.months.caption(title)}
        columns={shown}
        rows={reports}
        rowKey={({ reporter, month }) => `${reporterKey(reporter)} ${month}`}
        hasCards
      />
    </Panel>
  );
}

/** What the address of a report's sheet says beside the language. */
export function linesSearch({ reporter: { type, id }, month }: Pick<MonthReport, "reporter" | "month">): Record<string, string> {
  return type === "commune" ? { commune: id, month } : { sponsor: `${type}:${id}`, month };
}

/** To be sent by whatever means the office has: no mail server is needed. */
function CopyLate({ reports, lists }: { reports: readonly MonthReport[]; lists: EntryLists }) {
  const { language } = useLanguage();
  const words = entryWords[language].months;
  const [isCopied, setIsCopied] = useState(false);
  const late = reports.filter((report) => report.late && (report.state === "owed" || report.state === "returned"));
  if (late.length === 0) return null;
  const lines = late.map(
    ({ reporter, month, dueOn }) =>
      `${reporterName(lists, reporter)}\t${capitalise(formatMonth(month, language))}\t${dueOn ? formatDay(dueOn, language) : ""}`,
  );
  return (
    <Button onClick={() => void copyText(lines.join("\r\n")).then(setIsCopied)}>
      {isCopied ? words.copied : words.copyLate}
    </Button>
  );
}
