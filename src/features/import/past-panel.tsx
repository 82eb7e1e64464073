import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Account } from "#src/api/entry/account.ts";
import type { ListedImport } from "#src/api/entry/answers.ts";
import { entryProblemOf } from "#src/api/entry/entry-problem.ts";
import { importsQuery } from "#src/api/entry/entry-queries.ts";
import { isDistrict } from "#src/api/entry/rights.ts";
import { formatInstant } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import forms from "#src/ui/entering.module.css";
import { EmptyNotice, ErrorNotice, Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { Waiting } from "#src/ui/waiting.tsx";
import { changesText } from "./change-counts.ts";
import { importWords } from "./import-words.ts";
import { problemSaid } from "./problem-said.ts";
import { Refusal } from "./refusal.tsx";
import { UndoImport } from "./undo-import.tsx";
import type { Clerk } from "./use-who.ts";

/** So many file names are written out. */
const MOST_NAMES = 3;

/** What was imported before, the newest first. */
export function PastPanel({ who }: { who: Clerk }) {
  const { language } = useLanguage();
  const words = importWords[language].past;
  const { data, error, refetch } = useQuery(importsQuery(who.client));
  return (
    <Panel title={words.title}>
      {data ? (
        <Past imports={data} who={who} />
      ) : error ? (
        <ErrorNotice
          title={words.failed}
          explanation={problemSaid(entryProblemOf(error), language)}
          retryLabel={words.retry}
          onRetry={() => void refetch()}
        />
      ) : (
        <Waiting>
          <Skeleton height="6rem" />
        </Waiting>
      )}
    </Panel>
  );
}

function Past({ imports, who }: { imports: readonly ListedImport[]; who: Clerk }) {
  const { language } = useLanguage();
  const words = importWords[language];
  const result = useRef<HTMLParagraphElement>(null);
  const [undone, setUndone] = useState("");
  const [refusal, setRefusal] = useState<{ readonly number: number; readonly text: string } | null>(null);
  if (imports.length === 0) return <EmptyNotice message={words.past.none} />;
  const columns: TableColumn<ListedImport>[] = [
    { key: "at", heading: words.past.at, cell: ({ at }) => formatInstant(at, language) },
    { key: "by", heading: words.past.by, kind: "text", cell: ({ account }) => account.name },
    {
      key: "files",
      heading: words.past.files,
      kind: "text",
      card: "across",
      cell: ({ number, files }) => (
        <>
          {namesText(files.map(({ name }) => name))}
          {refusal?.number === number && (
            <Refusal>
              <p>{refusal.text}</p>
            </Refusal>
          )}
        </>
      ),
    },
    {
      key: "changes",
      heading: words.past.changes,
      kind: "text",
      cell: ({ counts: { added, changed, deleted } }) =>
        changesText({ new: added, changed, removed: deleted, unchanged: 0, refused: 0 }, language),
    },
    {
      key: "undo",
      heading: words.past.undo,
      card: "across",
      cell: ({ number, at, undoneBy, account }) =>
        undoneBy !== null ? (
          words.past.undone
        ) : !mayUndo(who.account, account) ? null : (
          <UndoImport
            number={number}
            who={who}
            label={words.past.undo}
            ariaLabel={words.past.undoOf(formatInstant(at, language))}
            onRefused={(text) => setRefusal(text === "" ? null : { number, text })}
            onUndone={() => {
              setUndone(words.past.undoneOf(formatInstant(at, language)));
              result.current?.focus();
            }}
          />
        ),
    },
  ];
  return (
    <>
      <p ref={result} tabIndex={-1} role="status" className={undone === "" ? "visually-hidden" : forms.said}>
        {undone}
      </p>
      <DataTable caption={words.past.table} columns={columns} rows={imports} rowKey={({ number }) => String(number)} hasCards />
    </>
  );
}

/** A reporter takes back what they have imported themselves; the store judges each of its lines all the same. */
function mayUndo(account: Account, by: ListedImport["account"]): boolean {
  return isDistrict(account) || by.id === account.id;
}

function namesText(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(", ");
  return names.length > MOST_NAMES ? `${shown} … (${names.length})` : shown;
}
