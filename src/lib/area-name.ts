import { assertNever } from "./assert-never.ts";
import type { Language } from "./language.ts";

/** Levels of units as a Vietnamese source writes them, longest first, and what English calls them. */
const LEVELS: readonly (readonly [vi: string, en: string])[] = [
  ["thành phố", "city"],
  ["thị trấn", "township"],
  ["đặc khu", "special zone"],
  ["thị xã", "town"],
  ["phường", "ward"],
  ["huyện", "district"],
  ["quận", "district"],
  ["tỉnh", "province"],
  ["xã", "commune"],
];

/**
 * "huyện A", "A district". A level that English has no word for stays out of it; one that the name has already is not said twice: in English such a
 * name stands as it is, "Tỉnh 05".
 */
export function areaWords(level: string, name: string, language: Language): string {
  const said = startsWith(name, level) ? name.slice(level.length).trim() : name;
  switch (language) {
    case "vi":
      return [level, said].filter(Boolean).join(" ");
    case "en": {
      if (said !== name) return name;
      const known = LEVELS.find(([vi]) => vi === level.toLocaleLowerCase("vi"));
      return known ? `${said} ${known[1]}` : name;
    }
    default:
      return assertNever(language);
  }
}

/** The area within its province; a province by itself is named once. A province that does not say what it is, is a "tỉnh". */
export function areaAndProvince(level: string, name: string, province: string, language: Language): string {
  const own = LEVELS.find(([vi]) => startsWith(province, vi))?.[0] ?? "tỉnh";
  const area = areaWords(level, name, language);
  const whole = province === "" ? "" : areaWords(own, province, language);
  const isItself = whole !== "" && areaWords(own, province, "vi") === areaWords(level, name, "vi");
  return [area, isItself ? "" : whole].filter(Boolean).join(", ");
}

function startsWith(text: string, level: string): boolean {
  return level !== "" && text.toLocaleLowerCase("vi").startsWith(`${level.toLocaleLowerCase("vi")} `);
}

/** The types of units that stand below a province. */
const UNIT_WORDS = ["xã", "phường", "thị trấn", "đặc khu"];

/** A unit by its type and name within a sentence: "xã A"; a name that begins with its type, as "Xã 0407" or "phường B", stands as it is. */
export function unitWords(name: string, language: Language): string {
  if (UNIT_WORDS.some((word) => startsWith(name, word))) return name;
  return language === "vi" ? `xã ${name}` : `${name} commune`;
}

/** A unit written with its type before its name, "xã A", in the language: "A commune". A type that is part of a name, as in "Xã 0407", stays there. */
export function typedUnitWords(text: string, language: Language): string {
  const level = LEVELS.find(([word]) => UNIT_WORDS.includes(word) && text.startsWith(`${word} `));
  return level ? areaWords(level[0], text.slice(level[0].length + 1), language) : text;
}
