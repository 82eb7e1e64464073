import { assertNever } from "#src/lib/assert-never.ts";
import { formatDong, formatNumber } from "#src/lib/format-number.ts";
import { isLanguage, type Language } from "#src/lib/language.ts";
import type { AmountPlace, Problem } from "#src/lib/problem.ts";
import type { Messages } from "./vi.ts";

/** One or two sentences on what happened, for a reader who does not know HTTP. */
export function problemWords(problem: Problem, t: Messages): string {
  switch (problem.kind) {
    case "http":
      return t.errors.http(problem.file, problem.status);
    case "network":
      return t.errors.network(problem.file);
    case "timeout":
      return t.errors.timeout(problem.file);
    case "not-json":
      return t.errors.notJson(problem.file);
    case "contract":
      return t.errors.contract(problem.file, problem.field || t.errors.wholeAnswer, reasonWords(problem.reason, t));
    case "too-much-money":
      return [t.errors.tooMuchMoney, largestWords(problem.largest ?? [], t)].filter(Boolean).join(" ");
    case "unreadable-list": {
      const { file, lost, of, row, field, reason } = problem;
      return t.errors.unreadableList(
        file,
        inDigits(lost, t),
        inDigits(of, t),
        inDigits(row, t),
        field || t.errors.wholeRow,
        reasonWords(reason, t),
      );
    }
    case "emptied-list":
      return t.errors.emptiedList(problem.file, problem.by);
    case "partial-list":
      return t.errors.partialList(
        problem.file,
        inDigits(problem.received, t),
        problem.total === null ? null : inDigits(problem.total, t),
      );
    case "unexpected":
      return `${t.errors.unexpected} (${problem.message})`;
    default:
      return assertNever(problem);
  }
}

function largestWords(largest: readonly AmountPlace[], t: Messages): string {
  if (largest.length === 0) return "";
  return t.errors.largestAmounts(
    largest.map(({ row, id, dong }) => t.errors.amountAt(inDigits(row, t), id, formatDong(dong, languageOf(t)))).join("; "),
  );
}

function inDigits(count: number, t: Messages): string {
  return formatNumber(count, languageOf(t));
}

function languageOf({ language }: Messages): Language {
  return isLanguage(language) ? language : "vi";
}

/** Words for a reason code of the contracts; a code without words is shown as it is. */
export function reasonWords(reason: string, t: Messages): string {
  const entry = Object.entries(t.reasons).find(([code]) => code === reason);
  return entry ? entry[1] : reason;
}
