import type { SummedAmount } from "#src/domain/amount.ts";
import { deliveredOf } from "#src/domain/figures.ts";
import type { Total } from "#src/domain/totals.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { formatDongShort } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { nothingGivenWords } from "./nothing-given-words.ts";

/** Why a course has no highest: nothing is reported, or nothing is owed, or what is reported comes to 0 or less, which is a figure. */
export function nothingGiven(total: Total, language: Language): string {
  return capitalise(nothingGivenClause(total, language));
}

/** The same as a part of a sentence. */
export function nothingGivenClause(total: Total, language: Language): string {
  const words = nothingGivenWords[language];
  const delivered: SummedAmount = deliveredOf(total);
  if (typeof delivered === "number") return words.sum(formatDongShort(delivered, language));
  switch (delivered) {
    case "not-reported":
      return words.notReported;
    case "not-applicable":
      return words.notApplicable;
    case "no-line":
      return words.noLine;
    default:
      return assertNever(delivered);
  }
}
