import { useEffect, useId, useRef, useState } from "react";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { download } from "#src/ui/download.ts";
import styles from "#src/ui/entering.module.css";
import { Panel } from "#src/ui/panel.tsx";
import { cellLabel } from "./cell-label.ts";
import type { HeldImport } from "./held-import.ts";
import own from "./import.module.css";
import type { ReviewHead } from "./import-state.ts";
import { importWords } from "./import-words.ts";
import { type CellProblems, canBeTyped, problemsByCell } from "./mend-groups.ts";
import { problemSaidAt } from "./problem-said-at.ts";

type Props = { held: HeldImport; review: ReviewHead };

/** What stops a line, at its cell, with the field that mends it: Enter takes it, and goes on to the next one. */
export function MendPanel({ held, review }: Props) {
  const { language } = useLanguage();
  const words = importWords[language].mend;
  const cells = problemsByCell(review.blocking);
  // A page without a form is mended in its file: there is nothing to type here.
  const isTypedSomewhere = cells.some(canBeTyped);
  const rest = review.blockingCount - review.blocking.length;
  const box = useRef<HTMLDivElement>(null);
  const [mended, setMended] = useState(0);
  const mend = async ({ at }: CellProblems, text: string) => {
    await held.mend({ at, text });
    setMended((count) => count + 1);
  };
  useEffect(() => {
    // Whoever has gone on already stays where they are.
    if (mended > 0 && document.activeElement === document.body) box.current?.querySelector("input")?.focus();
  }, [mended]);
  const columns: TableColumn<CellProblems>[] = [
    { key: "cell", heading: words.cell, cell: ({ at }) => cellLabel(review.files, at) },
    {
      key: "problem",
      heading: words.problem,
      kind: "text",
      card: "across",
      cell: ({ problems }) => problemSaidAt(problems, language),
    },
    {
      key: "text",
      heading: isTypedSomewhere ? words.text : words.todo,
      kind: "text",
      card: "across",
      cell: (one) =>
        canBeTyped(one) ? (
          <MendField one={one} review={review} onMend={mend} />
        ) : (
          <RemoveFile held={held} one={one} review={review} />
        ),
    },
  ];
  return (
    <Panel
      title={isTypedSomewhere ? words.title(formatNumber(review.blockingCount, language)) : words.filesTitle}
      subtitle={isTypedSomewhere ? words.subtitle : words.filesSubtitle}
    >
      <div ref={box}>
        <DataTable caption={words.table} columns={columns} rows={cells} rowKey={({ key }) => key} hasCards />
      </div>
      {rest > 0 && <p>{words.more(formatNumber(rest, language))}</p>}
      <MarkedFiles held={held} review={review} />
    </Panel>
  );
}

type FieldProps = { one: CellProblems; review: ReviewHead; onMend: (one: CellProblems, text: string) => Promise<void> };

function MendField({ one, review, onMend }: FieldProps) {
  const { language } = useLanguage();
  const words = importWords[language].mend;
  const id = useId();
  const [isBusy, setIsBusy] = useState(false);
  const submit = (form: FormData) => {
    const text = form.get("text");
    if (isBusy || typeof text !== "string") return;
    setIsBusy(true);
    void onMend(one, text).finally(() => setIsBusy(false));
  };
  return (
    <form
      className={`${styles.row} ${own.mend}`}
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <input
        key={one.text}
        id={id}
        name="text"
        defaultValue={one.text}
        autoComplete="off"
        aria-label={words.label(cellLabel(review.files, one.at))}
        onFocus={({ target }) => target.select()}
      />
      <Button type="submit" isBusy={isBusy}>
        {words.apply}
      </Button>
    </form>
  );
}

/** What no typing mends: the file is mended and given anew. */
function RemoveFile({ held, one, review }: { held: HeldImport; one: CellProblems; review: ReviewHead }) {
  const { language } = useLanguage();
  const words = importWords[language];
  const file = review.files[one.at.file];
  if (!file) return words.mend.inFile;
  return (
    <Button aria-label={words.files.removeOf(file.name)} onClick={() => void held.remove([file.id])}>
      {words.files.remove}
    </Button>
  );
}

/** Each file with something wrong, to be handed back to whoever made it. */
function MarkedFiles({ held, review }: Props) {
  const { language } = useLanguage();
  const words = importWords[language];
  const [said, setSaid] = useState("");
  const numbers = [...new Set(review.blocking.map(({ at }) => at.file))];
  const save = async (number: number) => {
    const file = review.files[number];
    if (!file) return;
    setSaid(words.take.busy);
    const notes = problemsByCell(review.blocking).map(({ at, problems }) => ({ at, note: problemSaidAt(problems, language) }));
    try {
      download(await held.marked(file.id, notes, words.mend.mendedNote), markedName(file.name));
      setSaid("");
    } catch {
      setSaid(words.take.failed);
    }
  };
  return (
    <div className={styles.row}>
      <span>{words.mend.marked}</span>
      {numbers.map((number) => {
        const name = review.files[number]?.name ?? "";
        return (
          <Button key={number} quiet aria-label={words.mend.markedOf(name)} onClick={() => void save(number)}>
            {name}
          </Button>
        );
      })}
      <span role="status">{said}</span>
    </div>
  );
}

/** "xa-gia-minh-danh-dau.xlsx": of whatever format, but with macros, it comes back as .xlsx. */
function markedName(name: string): string {
  const ending = /\.xlsm$/i.test(name) ? ".xlsm" : ".xlsx";
  return `${name.replace(/\.[^.]+$/, "")}-danh-dau${ending}`;
}
