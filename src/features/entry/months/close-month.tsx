import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, startTransition, useActionState, useId, useState } from "react";
import type { MonthReport } from "#src/api/entry/answers.ts";
import { type EntryProblem, entryProblemOf } from "#src/api/entry/entry-problem.ts";
import { ENTRY_KEY } from "#src/api/entry/entry-queries.ts";
import { MONTH_STEPS } from "#src/api/entry/month-steps.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "#src/ui/entering.module.css";
import { Panel } from "#src/ui/panel.tsx";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import { textOf } from "../form-texts.ts";
import { keepFromSending } from "../keep-from-sending.ts";
import { ProblemLine } from "../problem-notice.tsx";

type Outcome = {
  readonly problem: EntryProblem | null;
  readonly lacksWord: boolean;
  readonly lacksTick: boolean;
  readonly done: string | null;
};
const NOTHING: Outcome = { problem: null, lacksWord: false, lacksTick: false, done: null };

/** Closes a whole month, or opens it again; each month says how many of its reports are not accepted yet. */
export function CloseMonth({ reports }: { reports: readonly MonthReport[] }) {
  const { language } = useLanguage();
  const words = entryWords[language];
  const { client } = useEntry();
  const queryClient = useQueryClient();
  const months = [...new Set(reports.map(({ month }) => month))].sort();
  const openOf = (month: string) =>
    reports.filter((report) => report.month === month && report.state !== "accepted" && report.state !== "closed").length;
  const isClosed = (month: string) => reports.every((report) => report.month !== month || report.state === "closed");
  // Months are closed one after another: the first that is open is the one that can be.
  const next = months.find((month) => !isClosed(month));
  const [chosen, setChosen] = useState<string | null>(null);
  const month = chosen ?? next ?? months.at(-1) ?? "";
  const action = isClosed(month) ? "reopen" : "close";
  const open = openOf(month);
  const id = useId();
  const [outcome, submit, isBusy] = useActionState(async (_: Outcome, form: FormData): Promise<Outcome> => {
    const word = textOf(form, "word").trim();
    if (MONTH_STEPS[action].needsWord && word === "") return { ...NOTHING, lacksWord: true };
    if (action === "close" && open > 0 && !form.has("stillCloses")) return { ...NOTHING, lacksTick: true };
    try {
      await client.closeMonth(month, action, word);
      setChosen(null);
      return { ...NOTHING, done: words.months.doneOf[action](formatMonth(month, language)) };
    } catch (error) {
      return { ...NOTHING, problem: entryProblemOf(error) };
    } finally {
      await queryClient.invalidateQueries({ queryKey: [ENTRY_KEY] });
    }
  }, NOTHING);
  // Not as the form's action: React empties such a form afterwards, and the month shown would not be the one that is meant.
  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => submit(form));
  };
  if (months.length === 0) return null;
  return (
    <Panel title={words.months.closeTitle} subtitle={words.months.closeExplained}>
      <form onSubmit={take} className={styles.fields}>
        <label className={styles.field}>
          {words.months.month}
          <select name="month" value={month} onChange={(event) => setChosen(event.target.value)}>
            {months.map((one) => (
              <option key={one} value={one}>
                {capitalise(formatMonth(one, language))}
                {isClosed(one) && ` – ${words.states.closed}`}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          {words.steps.word}
          <input name="word" aria-invalid={outcome.lacksWord || undefined} aria-describedby={id} onKeyDown={keepFromSending} />
          <span id={id} className={styles.fault}>
            {outcome.lacksWord && words.months.reopenNeedsWord}
          </span>
        </label>
        {action === "close" && open > 0 && (
          <div className={styles.field}>
            <label key={month}>
              <input
                type="checkbox"
                name="stillCloses"
                aria-invalid={outcome.lacksTick || undefined}
                aria-describedby={`${id}-tick`}
                onKeyDown={keepFromSending}
              />{" "}
              {words.months.closeOpen(formatNumber(open, language))}
            </label>
            <span id={`${id}-tick`} className={styles.fault}>
              {outcome.lacksTick && <span role="alert">{words.months.closeNeedsTick}</span>}
            </span>
          </div>
        )}
        <div className={styles.row}>
          <Button type="submit" className={styles.primary} isBusy={isBusy}>
            {action === "close" ? words.months.close : words.months.reopenMonth}
          </Button>
          {outcome.done && <span role="status">{outcome.done}</span>}
        </div>
        {outcome.problem && <ProblemLine problem={outcome.problem} />}
      </form>
    </Panel>
  );
}
