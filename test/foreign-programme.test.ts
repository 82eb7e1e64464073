// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assembleDataset } from "#src/api/dataset.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { LANGUAGES, type Language } from "#src/lib/language.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { en } from "#src/messages/en.ts";
import { messagesIn, PLAIN_SPEECH, speak } from "#src/messages/spoken.ts";
import { type Messages, vi } from "#src/messages/vi.ts";
import { deckOf } from "#src/review/deck/deck-of.ts";
import { documentOf, REPORT_FORMS } from "#src/review/report/report.ts";
import { reportOf } from "#src/review/report/report-of.ts";
import { speechOf } from "#src/views/speech-of.ts";
import { answersOfPublication } from "./demo-dataset.ts";
import { foreignPublication, OF_GIA_VIEN, WORDS_OF_THE_APP } from "./foreign-publication.ts";

const dataset = assembleDataset(answersOfPublication(foreignPublication()));
const communes = valueOf(dataset.communes) ?? [];
const speech = speechOf(valueOf(dataset.programme)?.vocabulary ?? null, communes);

beforeEach(() => speak(speech));
afterEach(() => speak(PLAIN_SPEECH));

function wordsIn(language: Language): Messages {
  return messagesIn({ vi, en }[language], speech, language);
}

/** Every text within a value, what names a slide or its kind left out. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === "id" || key === "kind" ? [] : textsOf(part)));
}

describe.each(LANGUAGES)("a province of 129 communes and wards, in %s", (language) => {
  it("has a deck without a word of Gia Viễn's, or of the app where the programme has its own", () => {
    const deck = valueOf(deckOf(dataset, NO_FILTER, [], language, wordsIn(language)));
    const texts = textsOf(deck?.slides);
    expect(texts.length).toBeGreaterThan(500);
    for (const text of texts) {
      expect(text).not.toMatch(OF_GIA_VIEN);
      expect(text).not.toMatch(WORDS_OF_THE_APP);
      expect(text).not.toMatch(/[\uE000-\uF8FF]/);
    }
    expect(deck?.slides.map(({ id }) => id)).not.toContain("directions");
    expect(deck?.slides.map(({ id }) => id)).not.toContain("map");
  });

  it("has a report in state form, with its own heads", () => {
    const report = valueOf(reportOf(dataset, NO_FILTER, "state", language, wordsIn(language)));
    if (!report) throw new Error("not read");
    const texts = textsOf(documentOf(report, new Map()));
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) {
      expect(text).not.toMatch(OF_GIA_VIEN);
      expect(text).not.toMatch(WORDS_OF_THE_APP);
    }
    expect(report.head.issuer).toBe(
      { vi: "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM", en: "PEOPLE'S COMMITTEE OF SÔNG LAM PROVINCE" }[language],
    );
    expect(report.foot.recipients).toEqual([{ vi: "- Bộ chủ quản (để báo cáo);", en: "- The ministry (to report);" }[language]]);
  });

  it("names a province's committee in party form, and no district", () => {
    const report = valueOf(reportOf(dataset, NO_FILTER, REPORT_FORMS[0], language, wordsIn(language)));
    expect(report?.head.issuer).toBe({ vi: "TỈNH ỦY SÔNG LAM", en: "PROVINCIAL PARTY COMMITTEE OF SÔNG LAM" }[language]);
    expect(report?.head.number).toContain("/TU");
    expect(report?.head.superior).toBe("");
  });
});

it.each(LANGUAGES)("a programme without a vocabulary is told in words that fit any (%s)", (language) => {
  const { programme, ...lists } = foreignPublication();
  const { vocabulary: _, ...plain } = programme;
  const bare = assembleDataset(answersOfPublication({ programme: plain, ...lists }));
  speak(PLAIN_SPEECH);
  const words = { vi, en }[language];
  const texts = [
    ...textsOf(valueOf(deckOf(bare, NO_FILTER, [], language, words))?.slides),
    ...REPORT_FORMS.flatMap((form) => textsOf(valueOf(reportOf(bare, NO_FILTER, form, language, words)))),
    ...textsOf(words.app),
    ...textsOf(words.stages),
  ];
  expect(texts.length).toBeGreaterThan(500);
  for (const text of texts) expect(text).not.toMatch(/Gia Viễn|Ninh Bình|đặc thù|special commune|huyện|\bdistrict\b|140-QĐ/i);
});
