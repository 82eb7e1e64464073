import { useQuery } from "@tanstack/react-query";
import type { ListedImport } from "#src/api/entry/answers.ts";
import { entryProblemOf } from "#src/api/entry/entry-problem.ts";
import { importsQuery } from "#src/api/entry/entry-queries.ts";
import { formatInstant } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { EmptyNotice, ErrorNotice, Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { Waiting } from "#src/ui/waiting.tsx";
import { changesText } from "./change-counts.ts";
import { importWords } from "./import-words.ts";
import { problemSaid } from "./problem-said.ts";
import { UndoImport } from "./undo-import.tsx";
import type { Who } from "./use-who.ts";

type Clerk = Extract<Who, { kind: "clerk" }>;

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
  if (imports.length === 0) return <EmptyNotice message={words.past.none} />;
  const columns: TableColumn<ListedImport>[] = [
    { key: "at", heading: words.past.at, cell: ({ at }) => formatInstant(at, language) },
    { key: "by", heading: words.past.by, kind: "text", cell: ({ account }) => account },
    {
      key: "files",
      heading: words.past.files,
      kind: "text",
      card: "across",
      cell: ({ files }) => namesText(files.map(({ name }) => name)),
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
      cell: ({ number, at, undoneBy }) =>
        undoneBy !== null ? (
          words.past.undone
        ) : (
          <UndoImport
            number={number}
            who={who}
            label={words.past.undo}
            ariaLabel={words.past.undoOf(formatInstant(at, language))}
          />
        ),
    },
  ];
  return (
    <DataTable caption={words.past.table} columns={columns} rows={imports} rowKey={({ number }) => String(number)} hasCards />
  );
}

function namesText(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(", ");
  return names.length > MOST_NAMES ? `${shown} … (${names.length})` : shown;
}
