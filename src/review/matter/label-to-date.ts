import type { Language } from "#src/lib/language.ts";
import type { TellingTime } from "./sentences.ts";

const TO_DATE: Readonly<Record<Language, string>> = { vi: "đến nay", en: "now" };

/** The label of a figure that is only known of today, beside those of a period that is over: "Tiêu chí đã đạt (đến nay)". */
export function labelToDate(label: string, when: TellingTime, language: Language): string {
  return when === "to-date" ? `${label} (${TO_DATE[language]})` : label;
}
