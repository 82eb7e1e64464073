import type { Period } from "#src/domain/period.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { formatMonth, formatQuarter } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";

/** A period within a sentence: "tháng 9/2017", "Quý III/2017", "năm 2017", "từ khi triển khai". */
export function periodWords(period: Period, language: Language, t: Messages): string {
  switch (period.grain) {
    case "month":
      return formatMonth(period.month, language);
    case "quarter":
      return formatQuarter(period.quarter, language);
    case "year":
      return t.filters.yearInSentence(period.year);
    case "programme":
      return t.filters.sinceStartInSentence;
    default:
      return assertNever(period);
  }
}
