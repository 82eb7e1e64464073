import { type Period, periodKey } from "#src/domain/period.ts";
import { foldText } from "#src/lib/fold-text.ts";
import { formatHalf, formatNineMonths } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";

/**
 * A period in the name of a file: "2017-q3"; "6-thang-dau-nam-2017", since nobody who finds the file in a folder knows what "2017-h1" or
 * "2017-9m" is.
 */
export function periodInFileName(period: Period, language: Language): string {
  if (period.grain === "half") return plain(formatHalf(period.half, language));
  if (period.grain === "nineMonths") return plain(formatNineMonths(period.year, language));
  return periodKey(period).toLowerCase();
}

function plain(words: string): string {
  return foldText(words).replaceAll(" ", "-");
}
