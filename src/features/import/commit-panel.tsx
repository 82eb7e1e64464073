import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useFreshness } from "#src/api/dataset-provider.tsx";
import { entryProblemOf } from "#src/api/entry/entry-problem.ts";
import { ENTRY_KEY } from "#src/api/entry/entry-queries.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatDong, formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import styles from "#src/ui/entering.module.css";
import { Panel } from "#src/ui/panel.tsx";
import { changeCounts, changesOf } from "./change-counts.ts";
import type { HeldImport } from "./held-import.ts";
import own from "./import.module.css";
import type { ReviewHead } from "./import-state.ts";
import { importWords } from "./import-words.ts";
import { problemSaid } from "./problem-said.ts";
import { TryOut } from "./try-out.tsx";
import type { Who } from "./use-who.ts";

type Props = {
  held: HeldImport;
  review: ReviewHead;
  who: Who;
  /** Why the last entering did not work. */
  said: string;
  onSaid: (text: string) => void;
};

/** What the totals were and will be, and the one button that does it: it says what it does, and where it cannot, why. */
export function CommitPanel({ held, review, who, said, onSaid }: Props) {
  const { language } = useLanguage();
  const words = importWords[language].commit;
  const waits = whatItWaitsFor(review, language);
  const isAsking = review.questions.length > 0;
  return (
    <Panel title={isAsking ? words.title : words.sums}>
      <div className={own.stack}>
        {!isAsking && (
          <>
            <Sums review={review} />
            <LeftOut review={review} />
            <Remembered held={held} review={review} />
          </>
        )}
        {said !== "" && <p role="alert">{said}</p>}
        {who.kind === "clerk" ? (
          <CommitForm held={held} review={review} who={who} waits={waits} onSaid={onSaid} />
        ) : (
          <>
            {who.kind === "viewer" && <p>{words.viewer}</p>}
            {waits !== "" && <p className={styles.hint}>{waits}</p>}
          </>
        )}
        {!isAsking && <TryOut held={held} isReady={waits === ""} isFirst={who.kind !== "clerk"} />}
        {who.kind === "nobody" && who.canSignIn && (
          <p>
            <FilterLink to={paths.enter.href()} className={styles.way}>
              {words.signIn}
            </FilterLink>{" "}
            <span className={styles.hint}>{words.signInHint}</span>
          </p>
        )}
      </div>
    </Panel>
  );
}

/** "" where nothing stands against it. */
function whatItWaitsFor({ questions, blockingCount, counts }: ReviewHead, language: Language): string {
  const words = importWords[language].commit;
  if (questions.length > 0) return words.waitQuestions(formatNumber(questions.length, language));
  if (blockingCount > 0) return words.waitMend(formatNumber(blockingCount, language));
  return changesOf(counts) === 0 ? words.waitSame : "";
}

type FormProps = Pick<Props, "held" | "review" | "onSaid"> & { who: Extract<Who, { kind: "clerk" }>; waits: string };

function CommitForm({ held, review, who, waits, onSaid }: FormProps) {
  const { language } = useLanguage();
  const words = importWords[language].commit;
  const id = useId();
  const [isBusy, setIsBusy] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const queryClient = useQueryClient();
  const { refresh } = useFreshness();
  const shownReason = reason ?? words.reasonOf(formatNumber(review.files.length, language));
  const why = waits === "" && shownReason.trim() === "" ? words.waitReason : waits;
  const commit = async () => {
    setIsBusy(true);
    onSaid("");
    try {
      await held.commit({ apiBase: who.apiBase, csrf: who.csrf, reason: shownReason.trim() });
      refresh();
      void queryClient.invalidateQueries({ queryKey: [ENTRY_KEY] });
    } catch (error) {
      const problem = entryProblemOf(error);
      onSaid(problemSaid(problem, language));
      if (problem.kind === "changed") await held.readAgain();
      if (problem.kind === "sign-in-needed" || problem.kind === "wrong-csrf") {
        void queryClient.invalidateQueries({ queryKey: [ENTRY_KEY] });
      }
    } finally {
      setIsBusy(false);
    }
  };
  const submit = words.submit(changeCounts(review.counts, language));
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (why === "" && !isBusy) void commit();
      }}
    >
      {review.questions.length === 0 && (
        <label className={styles.field}>
          {words.reason}
          <input value={shownReason} onChange={({ target }) => setReason(target.value)} autoComplete="off" />
        </label>
      )}
      <div className={styles.row}>
        <Button type="submit" className={styles.primary} isBusy={isBusy || why !== ""} aria-describedby={`${id}-why`}>
          {isBusy ? words.busy : changesOf(review.counts) > 0 ? submit : words.submitNothing}
        </Button>
        <span id={`${id}-why`} className={styles.hint}>
          {why || words.allOrNothing}
        </span>
      </div>
    </form>
  );
}

type SumRow = { readonly key: "planned" | "delivered"; readonly before: number; readonly after: number };

function Sums({ review: { sums } }: { review: ReviewHead }) {
  const { language } = useLanguage();
  const words = importWords[language].commit;
  const rows: SumRow[] = [
    { key: "planned", before: sums.plannedBefore, after: sums.plannedAfter },
    { key: "delivered", before: sums.deliveredBefore, after: sums.deliveredAfter },
  ];
  const columns: TableColumn<SumRow>[] = [
    { key: "sum", heading: words.sum, cell: ({ key }) => words[key] },
    { key: "before", heading: words.before, cell: ({ before }) => formatDong(before, language) },
    {
      key: "after",
      heading: words.after,
      cell: ({ before, after }) => emphasised(formatDong(after, language), after !== before),
    },
    {
      key: "difference",
      heading: words.difference,
      cell: ({ before, after }) => signed(after - before, language),
    },
  ];
  return <DataTable caption={words.table} columns={columns} rows={rows} rowKey={({ key }) => key} hasCards />;
}

function emphasised(text: string, isOther: boolean) {
  return isOther ? <strong>{text}</strong> : text;
}

function signed(dong: number, language: Language): string {
  return dong > 0 ? `+${formatDong(dong, language)}` : formatDong(dong, language);
}

/** Lines that the person said are not to be entered: in no figure, so they are counted here. */
function LeftOut({ review: { leftOut = [] } }: { review: ReviewHead }) {
  const { language } = useLanguage();
  if (leftOut.length === 0) return null;
  return <p>{importWords[language].commit.leftOut(formatNumber(leftOut.length, language))}</p>;
}

/** Answers that were taken from the device are no secret, and can be asked for anew. */
function Remembered({ held, review }: Pick<Props, "held" | "review">) {
  const { language } = useLanguage();
  const words = importWords[language].commit;
  const used = review.recipes;
  const answers = used.reduce((count, recipe) => count + Object.keys(recipe.answers).length, 0);
  if (answers === 0) return null;
  return (
    <p className={styles.hint}>
      {words.asked(formatNumber(answers, language))}{" "}
      <Button quiet onClick={() => void held.askAgain(used.map(({ layout }) => layout))}>
        {words.askAgain}
      </Button>
    </p>
  );
}
