import { useQueryClient } from "@tanstack/react-query";
import { useActionState } from "react";
import type { MonthReport } from "#src/api/entry/answers.ts";
import { type EntryProblem, entryProblemOf } from "#src/api/entry/entry-problem.ts";
import { ENTRY_KEY } from "#src/api/entry/entry-queries.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Panel } from "#src/ui/panel.tsx";
import styles from "../entry.module.css";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import { textOf } from "../form-texts.ts";
import { ProblemLine } from "../problem-notice.tsx";

type Outcome = { readonly problem: EntryProblem | null; readonly done: string | null };
const NOTHING: Outcome = { problem: null, done: null };

/** Closes a whole month, or opens it again; each month says how many of its reports are not accepted yet. */
export function CloseMonth({ reports }: { reports: readonly MonthReport[] }) {
  const { language } = useLanguage();
  const words = entryWords[language];
  const { client } = useEntry();
  const queryClient = useQueryClient();
  const [outcome, submit, isBusy] = useActionState(async (_: Outcome, form: FormData): Promise<Outcome> => {
    const [action, month = ""] = textOf(form, "month").split(" ");
    try {
      const step = action === "reopen" ? "reopen" : "close";
      await client.closeMonth(month, step, textOf(form, "word").trim());
      return { problem: null, done: words.steps.done[step] };
    } catch (error) {
      return { problem: entryProblemOf(error), done: null };
    } finally {
      await queryClient.invalidateQueries({ queryKey: [ENTRY_KEY] });
    }
  }, NOTHING);
  const months = [...new Set(reports.map(({ month }) => month))].sort().reverse();
  const openOf = (month: string) =>
    reports.filter((report) => report.month === month && report.state !== "accepted" && report.state !== "closed").length;
  const isClosed = (month: string) => reports.every((report) => report.month !== month || report.state === "closed");
  const optionText = (month: string) => {
    const name = capitalise(formatMonth(month, language));
    if (isClosed(month)) return `${name}: ${words.months.reopenMonth}`;
    const open = openOf(month);
    return open === 0
      ? `${name}: ${words.months.close}`
      : `${name}: ${words.months.close}. ${words.months.closeOpen(formatNumber(open, language))}`;
  };
  if (months.length === 0) return null;
  return (
    <Panel title={words.months.closeTitle} subtitle={words.months.closeExplained}>
      <form action={submit} className={styles.fields}>
        <label className={styles.field}>
          {words.months.month}
          <select name="month">
            {months.map((month) => (
              <option key={month} value={`${isClosed(month) ? "reopen" : "close"} ${month}`}>
                {optionText(month)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          {words.steps.word}
          <input name="word" />
        </label>
        <div className={styles.row}>
          <Button type="submit" isBusy={isBusy}>
            {`${words.months.close} / ${words.months.reopenMonth.toLowerCase()}`}
          </Button>
          {outcome.done && <span role="status">{outcome.done}</span>}
        </div>
        {outcome.problem && <ProblemLine problem={outcome.problem} />}
      </form>
    </Panel>
  );
}
