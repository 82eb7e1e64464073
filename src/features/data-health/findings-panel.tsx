import { useState } from "react";
import { ABSENT, formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { ShowAll } from "#src/ui/show-all.tsx";
import styles from "./data-health.module.css";
import type { Finding } from "./findings.ts";
import { findingsWords } from "./findings-words.ts";
import { TakeAwayAll } from "./take-away-all.tsx";

/** A column of odd amounts has thousands; the first ones show what is odd. */
const AT_FIRST = 200;

/** What should be looked at in the files: it costs no row, so that nothing else on the screens would tell. */
export function FindingsPanel({ findings, isComplete }: { findings: readonly Finding[]; isComplete: boolean }) {
  const { language } = useLanguage();
  const words = findingsWords[language];
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? findings : findings.slice(0, AT_FIRST);
  const columns = findingColumns(language);
  if (findings.length === 0) {
    return (
      <div className={styles.nothingFound}>
        <Panel title={words.title}>{isComplete && <EmptyNotice message={words.none} />}</Panel>
      </div>
    );
  }
  return (
    <Panel
      title={words.title}
      subtitle={words.explained}
      tools={<TakeAwayAll title={words.title} columns={columns} rows={findings} />}
    >
      <div className={styles.table}>
        <DataTable caption={words.caption} columns={columns} rows={shown} rowKey={({ key }) => key} hasCards />
      </div>
      {shown.length < findings.length && (
        <ShowAll shown={shown.length} all={findings.length} onClick={() => setShowsAll(true)}>
          {words.showAll(formatNumber(findings.length, language))}
        </ShowAll>
      )}
    </Panel>
  );
}

function findingColumns(language: Language): TableColumn<Finding>[] {
  const words = findingsWords[language];
  const count = (value: number | null) => (value === null ? ABSENT : formatNumber(value, language));
  return [
    { key: "file", heading: words.file, cell: ({ file }) => file, value: ({ file }) => file },
    { key: "row", heading: words.row, cell: ({ row }) => count(row), value: ({ row }) => row, kind: "count" },
    { key: "rows", heading: words.rows, cell: ({ rows }) => count(rows), value: ({ rows }) => rows, kind: "count" },
    { key: "field", heading: words.field, cell: ({ field }) => field || ABSENT, value: ({ field }) => field, kind: "text" },
    { key: "value", heading: words.value, cell: ({ value }) => value || ABSENT, value: ({ value }) => value, kind: "text" },
    { key: "what", heading: words.what, cell: ({ what }) => what, value: ({ what }) => what, kind: "text" },
  ];
}
