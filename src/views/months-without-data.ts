import { hasData, monthsWithoutData } from "#src/domain/data-months.ts";
import type { Month } from "#src/domain/month.ts";
import { coveredRange } from "#src/domain/period.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { withoutDataWords } from "./change-texts.ts";
import type { FilteredFigures } from "./filtered-figures.ts";

type Given = Pick<FilteredFigures, "table" | "filter" | "programme">;

/** The months of the chosen period that the programme counts as its own and has no line for, under no filter. */
export function missingMonths({ table, filter, programme }: Given): Month[] {
  const covered = coveredRange(filter.period, programme);
  return covered ? monthsWithoutData(table, covered) : [];
}

/** "tháng 10/2017 chưa có số liệu"; null where each month of the period has data. */
export function missingMonthsWords(figures: Given, language: Language): string | null {
  const missing = missingMonths(figures);
  return missing.length > 0 ? withoutDataWords(missing, language) : null;
}

/** None of the months of the period has data: no figure of it is known, not even a zero. */
export function isWithoutData(figures: Given): boolean {
  const covered = coveredRange(figures.filter.period, figures.programme);
  return covered !== null && !hasData(figures.table, covered);
}

/** "tháng 10/2017 chưa có số liệu" of a period without data; null where it has some. */
export function withoutDataText(figures: Given, language: Language): string | null {
  return isWithoutData(figures) ? missingMonthsWords(figures, language) : null;
}

/** "Tháng 10/2017 chưa có số liệu.", in place of any sentence on such a period. */
export function withoutDataSentence(figures: Given, language: Language): string | null {
  const missing = withoutDataText(figures, language);
  return missing === null ? null : `${capitalise(missing)}.`;
}

/** A lead with the months of its period that have no data after it: "…. Tháng 9/2017 chưa có số liệu."; of a period without any, that alone. */
export function withMonthsMissing(lead: string, figures: Given, language: Language): string {
  const missing = missingMonthsWords(figures, language);
  if (missing === null) return lead;
  const said = `${capitalise(missing)}.`;
  return isWithoutData(figures) ? said : `${lead} ${said}`;
}

/** Why there is nothing to draw: no line at all, no data for the period, or only then what was chosen. */
export function emptyWords(figures: Given & Pick<FilteredFigures, "hasLines">, language: Language, t: Messages): string {
  if (!figures.hasLines) return t.states.noLines;
  return withoutDataSentence(figures, language) ?? t.states.noMatch;
}
