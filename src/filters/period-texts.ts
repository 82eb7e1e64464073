import type { Period } from "#src/domain/period.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { capitalise, formatHalf, formatMonth, formatNineMonths, formatQuarter } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";

/** A period within a sentence: "tháng 9/2017", "Quý III/2017", "6 tháng đầu năm 2017", "the first half of 2017", "từ khi triển khai". */
export function periodWords(period: Period, language: Language, t: Messages): string {
  const bare = bareWords(period, language, t);
  const takesArticle = language === "en" && (period.grain === "half" || period.grain === "nineMonths");
  return takesArticle ? `the ${bare}` : bare;
}

/** A period as a name that stands alone, on a chip, a column or in a list: "Tháng 9/2017", "First half of 2017". */
export function periodName(period: Period, language: Language, t: Messages): string {
  return capitalise(bareWords(period, language, t));
}

function bareWords(period: Period, language: Language, t: Messages): string {
  switch (period.grain) {
    case "month":
      return formatMonth(period.month, language);
    case "quarter":
      return formatQuarter(period.quarter, language);
    case "half":
      return formatHalf(period.half, language);
    case "nineMonths":
      return formatNineMonths(period.year, language);
    case "year":
      return t.filters.yearInSentence(period.year);
    case "programme":
      return t.filters.sinceStartInSentence;
    default:
      return assertNever(period);
  }
}
