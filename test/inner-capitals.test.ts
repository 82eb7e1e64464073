// @vitest-environment node
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "#src/lib/language.ts";
import { demoDeck } from "./demo-deck.ts";
import { demoReport } from "./demo-report.ts";
import { aPeriod } from "./filtered-figures.ts";
import { INNER_CAPITALS } from "./inner-capitals.ts";

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value.replaceAll("\u00a0", " ")];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

describe.each(LANGUAGES)("in %s no label of a period keeps its capital inside a sentence", (language) => {
  it.each(["programme", "2017-09", "2017", "2017-H1", "2017-9M"])("of deck and report, %s", (key) => {
    const filter = { period: aPeriod(key) };
    const texts = [...textsIn(demoDeck(language, filter)), ...textsIn(demoReport("party", language, filter))];
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => INNER_CAPITALS[language].test(text))).toEqual([]);
  });
});
