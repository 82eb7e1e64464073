import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { ChosenPlace } from "./communes-chosen.ts";

const words: Readonly<Record<Language, Readonly<Record<"area" | "cut", string>>>> = spoken({
  vi: { area: "địa bàn này không có xã nào", cut: "không có xã nào trong phần đang xem" },
  en: { area: "there is no commune in this area", cut: "there is no commune within the selection" },
});

/** Why no commune is counted, as a part of a sentence: its area has none, or none of those chosen is one in the period. Undefined: the list has none. */
export function noCommuneClause({ area, communes }: ChosenPlace, language: Language): string | undefined {
  if (area?.communes.size === 0) return words[language].area;
  return area || communes.length > 0 ? words[language].cut : undefined;
}

/** The same as a sentence. */
export function noCommuneText(place: ChosenPlace, language: Language, t: Messages): string {
  const clause = noCommuneClause(place, language);
  return clause === undefined ? t.states.noCommunes : `${capitalise(clause)}.`;
}
