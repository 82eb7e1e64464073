import { halfOf, halfRange, nineMonthsRange } from "#src/domain/half-year.ts";
import { addMonths, type Month, monthCount, monthsOf } from "#src/domain/month.ts";
import { type ProgrammeSpan, quarterOf, quarterRange, yearOf } from "#src/domain/period.ts";
import { formatHalf, formatMonth, formatNineMonths, formatQuarter } from "#src/lib/format-time.ts";
import type { FormPeriod } from "./form-record.ts";
import { type Found, foundBy, LEAVE_OUT } from "./found.ts";

/** A figure that was delivered is of a month up to a year after the last one with data; a plan may be of the next years. Beyond that a wrong year is likelier. */
export const MONTHS_DELIVERED = 12;
const MONTHS_PLANNED = 60;

/** The month that a line is entered in, and all those that its figures are of: these it replaces. */
export type MonthOfLine = { readonly month: Month; readonly months: readonly Month[] };

/** A month as it is; of a longer time it is asked which of its months the figure is entered in. */
export function findMonth(period: FormPeriod, text: string, answer: (id: string) => string | null): Found<MonthOfLine> {
  const { first, last } = period;
  if (first === last) return { kind: "found", value: { month: first, months: [first] } };
  if (monthCount(period) === 0) return { kind: "problem", code: "not-a-period", values: { text } };
  const asked = {
    id: `period:${lengthOf(period)}`,
    type: "period" as const,
    text: text.trim(),
    choices: () => ["first-month", "last-month", LEAVE_OUT],
    suggested: "last-month",
  };
  return foundBy(asked, answer(asked.id), (choice) => {
    if (choice !== "first-month" && choice !== "last-month") return null;
    return { month: choice === "first-month" ? first : last, months: monthsOf(period) };
  });
}

/** Whether a line can be of a month. `hasDelivered`: it says what was delivered in it. */
export function isInReach(month: Month, { firstMonth, dataThrough }: ProgrammeSpan, hasDelivered: boolean): boolean {
  return month >= firstMonth && month <= addMonths(dataThrough, hasDelivered ? MONTHS_DELIVERED : MONTHS_PLANNED);
}

function lengthOf(period: FormPeriod): "quarter" | "half" | "year" | "other" {
  if (isSame(period, quarterRange(quarterOf(period.first)))) return "quarter";
  if (isSame(period, halfRange(halfOf(period.first)))) return "half";
  return period.first.endsWith("-01") && period.last === addMonths(period.first, 11) ? "year" : "other";
}

function isSame(a: FormPeriod, b: FormPeriod): boolean {
  return a.first === b.first && a.last === b.last;
}

/** What the note of such a line begins with, so that nobody takes the figure for that of its month. Data, and so in the language of the data. */
export function periodNote(period: FormPeriod): string {
  return `Số của ${periodName(period)}`;
}

function periodName(period: FormPeriod): string {
  const { first, last } = period;
  switch (lengthOf(period)) {
    case "quarter":
      return formatQuarter(quarterOf(first), "vi")
        .toLocaleLowerCase("vi")
        .replace(/[ivx]+\//, (roman) => roman.toUpperCase());
    case "half":
      return formatHalf(halfOf(first), "vi");
    case "year":
      return `năm ${yearOf(first)}`;
    default:
      return isSame(period, nineMonthsRange(yearOf(first)))
        ? formatNineMonths(yearOf(first), "vi")
        : `${formatMonth(first, "vi")} đến ${formatMonth(last, "vi")}`;
  }
}
