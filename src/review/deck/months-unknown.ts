import type { Month } from "#src/domain/month.ts";
import { withoutDataWords } from "#src/views/change-texts.ts";
import type { Fit } from "./fit.ts";
import type { DeckData } from "./slide-of.ts";

/**
 * "tháng 10/2017 chưa có số liệu" within so many characters; of more months than there is room for, how many they are, and the presenter has
 * their names: a list that is cut before its verb reads as the months that the figure beside it is of. Empty of none.
 */
export function monthsUnknown(
  months: readonly Month[],
  most: number,
  fit: Fit,
  { words, language }: Pick<DeckData, "words" | "language">,
): string {
  if (months.length === 0) return "";
  const named = withoutDataWords(months, language);
  return fit.text(named, most) === named ? named : words.monthsUnknown(months.length);
}
