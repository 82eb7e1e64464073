import { useState } from "react";
import type { SetAsideRow } from "#src/api/rows.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { timesTogether } from "#src/lib/times-together.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { reasonWords } from "#src/messages/problem-texts.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { ShowAll } from "#src/ui/show-all.tsx";
import styles from "./data-health.module.css";
import { type ReasonGroup, reasonGroups } from "./data-health-view.ts";
import { dataHealthWords } from "./data-health-words.ts";
import { SET_ASIDE_AT_FIRST } from "./set-aside-at-first.ts";
import { SetAsideTable, setAsideColumns } from "./set-aside-table.tsx";
import { setAsideWords } from "./set-aside-words.ts";
import { TakeAwayAll } from "./take-away-all.tsx";

type Props = {
  setAside: readonly SetAsideRow[];
  /** Every file was there to be checked. */
  isComplete: boolean;
};

/** What is out of the figures, and why: by reason, then row by row with the offending value. */
export function SetAsidePanel({ setAside, isComplete }: Props) {
  const { language, t } = useLanguage();
  const words = dataHealthWords[language].setAside;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? setAside : setAside.slice(0, SET_ASIDE_AT_FIRST);
  const columns: TableColumn<ReasonGroup>[] = [
    {
      key: "reason",
      heading: setAsideWords[language].reason,
      cell: ({ reason }) => reasonWords(reason, t),
      value: ({ reason }) => reasonWords(reason, t),
    },
    {
      key: "files",
      heading: words.files,
      cell: ({ files }) => filesWords(files),
      value: ({ files }) => filesWords(files),
      kind: "text",
    },
    {
      key: "rows",
      heading: words.rows,
      cell: ({ rows }) => formatNumber(rows, language),
      value: ({ rows }) => rows,
      kind: "count",
    },
  ];
  return (
    <Panel
      title={words.title}
      {...(setAside.length > 0
        ? {
            subtitle: words.explained,
            tools: <TakeAwayAll title={words.title} columns={setAsideColumns(language, t)} rows={setAside} />,
          }
        : {})}
    >
      {!isComplete && <p className={styles.note}>{words.unchecked}</p>}
      {setAside.length === 0 && isComplete && <EmptyNotice message={words.none} />}
      {setAside.length > 0 && (
        <div className={styles.setAside}>
          <div>
            <h3 className={styles.heading}>{words.reasons}</h3>
            <DataTable
              caption={words.reasonsCaption}
              columns={columns}
              rows={reasonGroups(setAside)}
              rowKey={({ reason }) => reason}
            />
          </div>
          <div className={styles.rows}>
            <SetAsideTable rows={shown} />
            {shown.length < setAside.length && (
              <ShowAll shown={shown.length} all={setAside.length} onClick={() => setShowsAll(true)}>
                {words.showAll(formatNumber(timesTogether(setAside), language))}
              </ShowAll>
            )}
          </div>
        </div>
      )}
    </Panel>
  );
}

function filesWords(files: ReasonGroup["files"]): string {
  return files.map((endpoint) => `${endpoint}.json`).join(", ");
}
