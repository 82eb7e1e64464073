import { useEffect, useRef, useState } from "react";
import { workbookRefusalWords } from "#src/documents/workbook/workbook-refusal-words.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatSize } from "#src/lib/format-size.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import forms from "#src/ui/entering.module.css";
import { Panel } from "#src/ui/panel.tsx";
import type { HeldImport, HeldState } from "./held-import.ts";
import styles from "./import.module.css";
import { type FileState, shareOf } from "./import-state.ts";
import { importWords } from "./import-words.ts";

/** What is read, by the ends of the names. */
const ACCEPTED = ".xlsx,.xls,.ods,.csv";

type Props = { held: HeldImport; state: HeldState; isOver: boolean };

/** Where files are given, how far their reading is, and what became of each. */
export function FilesPanel({ held, state, isOver }: Props) {
  const { language } = useLanguage();
  const words = importWords[language].files;
  const input = useRef<HTMLInputElement>(null);
  const { files, phase } = state;
  const isBusy = phase !== "idle";
  const way = useRef<HTMLButtonElement>(null);
  const [givenUp, setGivenUp] = useState(0);
  const giveUp = () => setGivenUp((times) => times + 1);
  const led = useRef(0);
  // The button that was pressed is gone with what it gave up: whoever goes by keys is led to where files are given.
  useEffect(() => {
    if (led.current === givenUp || isBusy) return;
    led.current = givenUp;
    if (document.activeElement === document.body) way.current?.focus();
  }, [givenUp, isBusy]);
  return (
    <Panel
      title={files.length === 0 ? words.title : words.count(formatNumber(files.length, language))}
      subtitle={files.length === 0 ? words.hint : undefined}
      tools={
        files.length > 0 && !isBusy ? (
          <>
            <Button ref={way} onClick={() => input.current?.click()}>
              {words.more}
            </Button>
            <Button
              quiet
              onClick={() => {
                held.drop();
                giveUp();
              }}
            >
              {words.dropAll}
            </Button>
          </>
        ) : undefined
      }
    >
      {(files.length === 0 || isBusy || isOver) && (
        <div className={styles.zone} data-over={isOver || undefined}>
          {isBusy ? (
            <Progress
              state={state}
              onCancel={() => {
                held.cancel();
                giveUp();
              }}
            />
          ) : isOver ? (
            words.dropNow
          ) : (
            <>
              <span>{words.drop}</span>
              <Button ref={way} className={state.done ? "" : forms.primary} onClick={() => input.current?.click()}>
                {words.choose}
              </Button>
            </>
          )}
        </div>
      )}
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept={ACCEPTED}
        onChange={({ target }) => {
          held.add([...(target.files ?? [])]);
          // The same file may be chosen again, once it was mended.
          target.value = "";
        }}
      />
      {files.length > 0 && <FileList held={held} state={state} onRemoved={giveUp} />}
    </Panel>
  );
}

function Progress({ state, onCancel }: { state: HeldState; onCancel: () => void }) {
  const { language } = useLanguage();
  const words = importWords[language].files;
  const share = shareOf(state);
  const isReading = state.phase === "reading";
  return (
    <>
      <progress max={1} value={isReading ? share : undefined} aria-label={words.progress} />
      <span>{isReading ? words.percent(formatNumber(Math.floor(share * 100), language)) : words.reviewing}</span>
      <Button onClick={onCancel}>{words.cancel}</Button>
    </>
  );
}

/** Those that were refused stand open; those that were read need nobody's eye. */
function FileList({ held, state, onRemoved }: { held: HeldImport; state: HeldState; onRemoved: () => void }) {
  const { language } = useLanguage();
  const words = importWords[language].files;
  const refused = state.files.filter(({ stage }) => stage === "refused");
  const others = state.files.filter(({ stage }) => stage !== "refused");
  const columns: TableColumn<FileState>[] = [
    { key: "name", heading: words.name, cell: ({ name }) => name },
    {
      key: "state",
      heading: words.state,
      kind: "text",
      cell: (file) => stateText(file, state, language),
    },
    {
      key: "remove",
      heading: words.remove,
      card: "beside",
      cell: ({ id, name }) => (
        <Button quiet aria-label={words.removeOf(name)} onClick={() => void held.remove([id]).then(onRemoved)}>
          {words.remove}
        </Button>
      ),
    },
  ];
  const table = (caption: string, files: readonly FileState[]) => (
    <DataTable caption={caption} columns={columns} rows={files} rowKey={({ id }) => String(id)} hasCards />
  );
  return (
    <>
      {refused.length > 0 && <div role="alert">{table(words.refusedList, refused)}</div>}
      {others.length > 0 && (
        <details>
          <summary>{`${words.list}: ${words.count(formatNumber(others.length, language))}`}</summary>
          {table(words.list, others)}
        </details>
      )}
    </>
  );
}

function stateText(file: FileState, { review }: HeldState, language: Language): string {
  const words = importWords[language].files;
  const { stage, refusal, bytes, share, id } = file;
  switch (stage) {
    case "refused":
      return refusal === "unread" || refusal === "given-already" || refusal === null
        ? words[refusal ?? "unread"]
        : workbookRefusalWords[language][refusal];
    case "reading":
      return `${words.stages.reading} – ${words.percent(formatNumber(Math.floor(share * 100), language))}`;
    case "waiting":
      return `${words.stages.waiting} (${formatSize(bytes, language)})`;
    default: {
      const number = review?.files.findIndex((read) => read.id === id) ?? -1;
      const cut = review?.cuts.find((one) => one.file === number);
      if (!cut || !review) return words.stages.read;
      const some = (names: readonly string[], many: (count: string) => string) =>
        names.length <= 2 ? names.join(", ") : many(formatNumber(names.length, language));
      const communes = some(
        cut.communeIds.map((communeId) => review.names.communes[communeId] ?? communeId),
        words.communes,
      );
      const months = some(
        cut.months.map((month) => formatMonth(month, language)),
        words.months,
      );
      return [words.lines(formatNumber(cut.lines, language)), words.cut(communes, months)].join(": ");
    }
  }
}
