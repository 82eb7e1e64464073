import type { AmountScale } from "#src/charts/amount-scale.ts";
import { formatDongShort } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";

/** What a scale reaches, after "đỉnh thang": "20 triệu đồng", and its lower end where a sum is below 0. */
export function scaleText({ min, max }: AmountScale, language: Language): string {
  const top = formatDongShort(max, language);
  if (min >= 0) return top;
  const bottom = formatDongShort(min, language);
  return language === "vi" ? `${top}, đáy thang ${bottom}` : `${top}, down to ${bottom}`;
}
