// @vitest-environment node
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { assembleDataset, type Dataset } from "#src/api/dataset.ts";
import { readRows } from "#src/api/rows.ts";
import { sheetOf } from "#src/documents/sheet-of.ts";
import { csvText } from "#src/documents/write-csv.ts";
import { dataDoubts } from "#src/filters/data-doubts.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { pictureNotes, sheetNotes } from "#src/filters/sheet-notes.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { ready } from "#src/lib/loaded.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { DECK_LIMITS } from "#src/review/deck/limits.ts";
import { documentOf } from "#src/review/report/report.ts";
import { answersOfPublication } from "./demo-dataset.ts";
import { deckFor } from "./demo-deck.ts";
import { demoReport } from "./demo-report.ts";

const messages = { vi, en };

/** The illustrative publication with five amounts written as text: few enough for the rest to stand. */
function doubtedDataset(): Dataset {
  const publication = illustrativePublication();
  const answers = answersOfPublication(publication);
  const support = publication.support.map((line, index) => (index < 5 ? { ...line, planned: "7,5 triệu" } : line));
  return assembleDataset({ ...answers, support: ready(readRows("support", support)) });
}

const DATASET = doubtedDataset();
const ALL_COMMUNES = DATASET.known.communes ?? [];

const FILTERS: readonly [string, Partial<Filter>][] = [
  ["everything", {}],
  ["a commune", { communes: ["gia-lac"] }],
  ["more names than a foot holds", { communes: ALL_COMMUNES.slice(0, 7), kinds: ["training"] }],
];

describe.each(LANGUAGES)("five rows that were set aside are told, %s,", (language) => {
  const t = messages[language];
  const { sentences, label } = dataDoubts(DATASET, language, t);
  const [sentence = ""] = sentences;

  it.each(FILTERS)("at the foot of every slide and on the title slide: %s", (_name, filter) => {
    const deck = deckFor(DATASET, language, filter);
    expect(deck.footer).toContain(label);
    expect(deck.footer.length).toBeLessThanOrEqual(DECK_LIMITS.footer);
    expect(deck.footer).not.toContain("…");
    const [title] = deck.slides;
    expect(title?.body.kind === "title" && title.body.lines.join("\n")).toContain(sentence);
    expect(title?.notes).toContain(`${sentence}.`);
  });

  it("on every page of the report and under its opening, on screen and in Word alike", () => {
    const document = documentOf(demoReport("party", language, {}, DATASET), new Map());
    expect(document.pageNote).toContain(label);
    const paragraphs = document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
    expect(paragraphs.slice(0, 2).join("\n")).toContain(sentence);
  });

  it("above a sheet, in its CSV, and at the foot of a picture", () => {
    const notes = sheetNotes(DATASET, NO_FILTER, language, t);
    expect(notes).toContain(sentence);
    const sheet = sheetOf({ title: "Bảng", fileName: "Bảng", columns: [], rows: [], notes }, language);
    expect(csvText(sheet, "semicolon")).toContain(sentence);
    expect(pictureNotes(DATASET, NO_FILTER, language, t)).toContain(sentence);
  });
});

it("where no row was set aside nothing is said", () => {
  const dataset = assembleDataset(answersOfPublication(illustrativePublication()));
  const deck = deckFor(dataset);
  expect(deck.footer).toBe("Số liệu đến tháng 9/2017, cập nhật 28/09/2017 · Dữ liệu minh họa");
  expect(sheetNotes(dataset, NO_FILTER, "vi", vi).join("\n")).not.toContain("để riêng");
  expect(pictureNotes(dataset, NO_FILTER, "vi", vi).join("\n")).not.toContain("để riêng");
});

const AMOUNT = { row: 7, id: "ht-007", field: "planned", dong: 10 ** 15 } as const;

it.each(LANGUAGES)("every cause at once still fits the foot, and none is cut: %s", (language) => {
  const parts = { ...DATASET, outside: { lines: 312, months: [] }, flagged: Array.from({ length: 12 }, () => AMOUNT) };
  const { briefly } = dataDoubts(parts, language, messages[language]);
  for (const [, filter] of FILTERS) {
    const { footer } = deckFor(parts, language, filter);
    expect(footer).toContain(briefly);
    expect(footer.length).toBeLessThanOrEqual(DECK_LIMITS.footer);
    expect(footer).not.toContain("…");
  }
});
