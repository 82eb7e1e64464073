import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatDong, formatNumber, signed } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import styles from "#src/ui/entering.module.css";
import { Panel } from "#src/ui/panel.tsx";
import { changesOf } from "./change-counts.ts";
import { CommitForm } from "./commit-form.tsx";
import type { HeldImport } from "./held-import.ts";
import own from "./import.module.css";
import type { ReviewHead } from "./import-state.ts";
import { importWords } from "./import-words.ts";
import { questionCounts } from "./question-counts.ts";
import { Refusal } from "./refusal.tsx";
import { TryOut } from "./try-out.tsx";
import type { Who } from "./use-who.ts";

type Props = {
  held: HeldImport;
  review: ReviewHead;
  revision: number;
  /** The files are being compared: what the review says is of before. */
  isComparing: boolean;
  who: Who;
  /** Why the last entering did not work. */
  said: string;
  onSaid: (text: string) => void;
};

/** What the totals were and will be, and the one button that does it: it says what it does, and where it cannot, why. */
export function CommitPanel({ held, review, revision, isComparing, who, said, onSaid }: Props) {
  const { language } = useLanguage();
  const words = importWords[language].commit;
  const waits = whatItWaitsFor({ review, isComparing, who }, language);
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
        {who.kind === "clerk" ? (
          <CommitForm
            held={held}
            review={review}
            revision={revision}
            who={who}
            isComparing={isComparing}
            waits={waits}
            onSaid={onSaid}
          />
        ) : (
          <>
            {who.kind === "viewer" && <p>{words.viewer}</p>}
            {waits !== "" && <p className={styles.hint}>{waits}</p>}
          </>
        )}
        {said !== "" && (
          <Refusal>
            <p>{said}</p>
          </Refusal>
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
function whatItWaitsFor({ review, isComparing, who }: Pick<Props, "review" | "isComparing" | "who">, language: Language): string {
  const words = importWords[language];
  const { questions, blockingCount, counts } = review;
  const number = (count: number) => formatNumber(count, language);
  // Who cannot enter anything is not told that it cannot be entered yet.
  const notYet = (why: string) => (who.kind === "clerk" ? words.commit.notYet(why) : capitalise(why));
  if (isComparing) return words.files.reviewing;
  const open = questionCounts(review, language).open;
  if (open > 0) return notYet(words.commit.waitQuestions(number(open)));
  if (questions.length > 0) return notYet(words.commit.waitNames);
  if (blockingCount > 0) return notYet(words.commit.waitMend(number(blockingCount)));
  if (changesOf(counts) > 0) return "";
  return counts.unchanged > 0 ? words.commit.waitSame : words.commit.waitEmpty;
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
      cell: ({ before, after }) => signedDong(after - before, language),
    },
  ];
  return <DataTable caption={words.table} columns={columns} rows={rows} rowKey={({ key }) => key} hasCards />;
}

function emphasised(text: string, isOther: boolean) {
  return isOther ? <strong>{text}</strong> : text;
}

function signedDong(dong: number, language: Language): string {
  return signed(dong, formatDong(Math.abs(dong), language));
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
