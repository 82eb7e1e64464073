import type { MonthReport } from "#src/api/entry/month-reports.ts";
import { formatDay, formatInstant, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { monthRuns, type WorkflowRow } from "./workflow-view.ts";
import { workflowWords } from "./workflow-words.ts";

/** "tháng 10/2017 đến tháng 12/2017, tháng 2/2018". */
export function monthsText(months: readonly string[], language: Language): string {
  const runs = monthRuns(months).map(({ first, last }) =>
    first === last
      ? formatMonth(first, language)
      : workflowWords[language].monthRun(formatMonth(first, language), formatMonth(last, language)),
  );
  return runs.join(", ");
}

/** What is asked of somebody who is late: to send, and to mend what was returned, with what was said of it. */
export function askedText(late: readonly MonthReport[], language: Language): string {
  const words = workflowWords[language].reminder;
  const returned = late.filter(({ state }) => state === "returned");
  const asked = [...Map.groupBy(returned, ({ word }) => word ?? "")].map(([word, reports]) =>
    words.returned(
      monthsText(
        reports.map(({ month }) => month),
        language,
      ),
      word,
    ),
  );
  return [...(returned.length < late.length ? [words.owed] : []), ...asked].join(" ");
}

/** `asOf`: ISO 8601 with offset; `address`: of the app. */
export type ReminderOf = { readonly title: string; readonly asOf: string; readonly address: string };

/** A text to paste into a message: who is late with which months, when they were due, and what is asked. */
export function reminderText(rows: readonly WorkflowRow[], { title, asOf, address }: ReminderOf, language: Language): string {
  const words = workflowWords[language].reminder;
  const items = rows.flatMap(({ name, late }) => {
    const [first] = late;
    if (!first) return [];
    const day = formatDay(first.dueOn, language);
    const months = monthsText(
      late.map(({ month }) => month),
      language,
    );
    return [words.item(name, months, late.length > 1 ? words.dueFrom(day) : words.due(day), askedText(late, language))];
  });
  return [words.head(title), words.asOf(formatInstant(asOf, language)), ...items, words.where(address)].join("\n");
}
