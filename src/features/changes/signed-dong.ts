import { formatDong } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";

/** A difference, every dong of it: "+5.000.000 đồng", "−5.000.000 đồng", "0 đồng". */
export function signedDong(dong: number, language: Language): string {
  const sign = dong > 0 ? "+" : dong < 0 ? "−" : "";
  return `${sign}${formatDong(Math.abs(dong), language)}`;
}
