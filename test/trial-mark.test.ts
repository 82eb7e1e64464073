// @vitest-environment node
import { describe, expect, it } from "vitest";
import { snapshotInPack } from "#src/api/pack-text.ts";
import { answersOf, datasetOf, readSnapshot, rowAnswersOf, snapshotOf } from "#src/api/snapshot.ts";
import { packOf, SNAPSHOT_PLACE } from "#src/app/pack-file.ts";
import { csvText } from "#src/documents/write-csv.ts";
import type { Filter } from "#src/filters/filter.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { pictureNotes, sheetNotes } from "#src/filters/sheet-notes.ts";
import type { Language } from "#src/lib/language.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { deckFor } from "./demo-deck.ts";
import { demoReport, REPORT_FORMS } from "./demo-report.ts";
import { snapshotToTry, snapshotWith, TRIED } from "./trial-snapshot.ts";

const tried = { ...snapshotToTry(), trial: TRIED };
const published = snapshotToTry();
/** The same with so much missing from it that it takes the room of a foot. */
const doubted = {
  ...snapshotWith({}),
  answers: {
    ...snapshotWith({}).answers,
    support: rowAnswersOf(published).support.map((row, index) =>
      index % 30 === 0 ? { ...Object(row), planned: "7,5 triệu" } : row,
    ),
    proposals: published.answers.proposals.map((row, index) => (index === 0 ? { ...Object(row), raisedOn: "?" } : row)),
    enterprises: published.answers.enterprises.map((row, index) =>
      index === 0 ? { ...Object(row), colour: "?", nmae: "?" } : row,
    ),
  },
  trial: TRIED,
};
const narrow: Filter = { ...NO_FILTER, communes: ["gia-lac", "gia-thang", "lien-son"], kinds: ["vocationalTraining"] };

const MARKS = [
  ["vi", vi, "Số liệu nhập thử", "Số liệu nhập thử từ 9 tệp lúc 08:30 ngày 02/10/2017; chưa được công bố"],
  ["en", en, "Trial data", "Trial data from 9 files, imported at 08:30 on 2 October 2017; not published"],
] as const satisfies readonly (readonly [Language, unknown, string, string])[];

describe.each(MARKS)("what is tried out says so wherever it is taken: %s", (language, t, label, sentence) => {
  it("in a sheet's notes, a CSV's lines and below a picture; what is published does not", () => {
    const notes = sheetNotes(datasetOf(tried), NO_FILTER, language, t);
    const sheet = { title: "Bảng", fileName: "bang", columns: [], rows: [], notes };
    expect(notes.join("\n")).toContain(sentence);
    expect(pictureNotes(datasetOf(tried), NO_FILTER, language, t).join("\n")).toContain(sentence);
    expect(csvText(sheet, "semicolon")).toContain(sentence.split(";")[0]);
    expect(sheetNotes(datasetOf(published), NO_FILTER, language, t).join("\n")).not.toContain(label);
  });

  it.each([
    ["whole", tried],
    ["with much missing", doubted],
  ])("on each slide, %s", (_, snapshot) => {
    for (const filter of [NO_FILTER, narrow]) {
      const deck = deckFor(datasetOf(snapshot), language, filter);
      expect(deck.footer).toContain(label);
      const [title] = deck.slides;
      expect(title?.body.kind === "title" && title.body.lines.join("\n")).toContain(label);
      expect(title?.notes.join("\n")).toContain(sentence);
    }
    expect(deckFor(datasetOf(published), language).footer).not.toContain(label);
  });

  it.each(REPORT_FORMS.flatMap((form) => [tried, doubted].map((snapshot) => ({ form, snapshot }))))(
    "at the foot of each page of the report and below its summary's title: $form",
    ({ form, snapshot }) => {
      for (const filter of [NO_FILTER, narrow]) {
        const report = demoReport(form, language, filter, datasetOf(snapshot));
        expect(report.pageNote).toContain(label);
        expect(report.summary.note).toContain(label);
      }
    },
  );
});

describe("a review pack", () => {
  it("that is saved of what is tried out says from which files, and gives it back", () => {
    const saved = snapshotOf(answersOf(tried), "2017-10-03T08:00:00+07:00");
    if (!saved) throw new Error("All six answers are there");
    const read = snapshotInPack(packOf(`<body>${SNAPSHOT_PLACE}</body>`, saved), "goi.html");
    expect(read.trial).toEqual(TRIED);
    expect(snapshotOf(answersOf(read), TRIED.at)?.trial).toEqual(TRIED);
  });

  it("of what is published says nothing of the kind, and no source can", () => {
    expect(snapshotOf(answersOf(published), TRIED.at)).not.toHaveProperty("trial");
    const { programme } = published.answers;
    const claimed = { ...published, answers: { ...published.answers, programme: { ...programme, trial: TRIED } } };
    expect(datasetOf(readSnapshot(claimed, "x")).programme).not.toHaveProperty("value.trial");
  });
});
