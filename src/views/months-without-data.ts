import { monthsWithData, monthsWithoutData } from "#src/domain/data-months.ts";
import type { Month } from "#src/domain/month.ts";
import { coveredRange } from "#src/domain/period.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { withoutDataWords } from "./change-texts.ts";
import type { FilteredFigures } from "./filtered-figures.ts";

type Given = Pick<FilteredFigures, "table" | "filter" | "programme">;

/**
 * The months of the chosen period that the programme counts as its own and has no line for, under no filter. A programme
 * without any line has its own words; its months are not told one by one.
 */
export function missingMonths({ table, filter, programme }: Given): Month[] {
  const covered = coveredRange(filter.period, programme);
  return covered && table.time.month.keys.length > 0 ? monthsWithoutData(table, covered) : [];
}

/** "tháng 10/2017 chưa có số liệu"; null where each month of the period has data. */
export function missingMonthsWords(figures: Given, language: Language): string | null {
  const missing = missingMonths(figures);
  return missing.length > 0 ? withoutDataWords(missing, language) : null;
}

/** None of the months of the period has data: no figure of it is known, not even a zero. */
export function isWithoutData(figures: Given): boolean {
  const covered = coveredRange(figures.filter.period, figures.programme);
  return missingMonths(figures).length > 0 && covered !== null && monthsWithData(figures.table, covered).length === 0;
}

/** "Tháng 10/2017 chưa có số liệu.", in place of any sentence on a period without data; null where it has some. */
export function withoutDataSentence(figures: Given, language: Language): string | null {
  const missing = missingMonthsWords(figures, language);
  return missing && isWithoutData(figures) ? `${capitalise(missing)}.` : null;
}
