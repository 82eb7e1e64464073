// @vitest-environment node
import { describe, expect, it } from "vitest";
import { snapshotOf } from "#src/api/snapshot.ts";
import { underCurrentUnits } from "#src/api/under-current-units.ts";
import { day, month } from "#src/domain/month.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { pictureNotes, sheetNotes } from "#src/filters/sheet-notes.ts";
import type { Language } from "#src/lib/language.ts";
import { mapLoaded, ready, valueOf } from "#src/lib/loaded.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { reviewBase, reviewChanges, tableSeenUnder } from "#src/review/changes/review-changes.ts";
import { demoAnswers, demoDataset } from "./demo-dataset.ts";
import { deckFor } from "./demo-deck.ts";
import { demoReport, REPORT_FORMS } from "./demo-report.ts";

const THEN = demoDataset();
const TODAY = underCurrentUnits(THEN);
const CURRENT: Filter = { ...NO_FILTER, units: "current" };
const NARROW: Filter = { ...CURRENT, communes: ["14500-2025-07-01"], period: { grain: "year", year: 2017 } };
/** With one of the nine gone in parts. */
const SPLIT = underCurrentUnits({
  ...THEN,
  programme: mapLoaded(THEN.programme, (programme) => ({
    ...programme,
    unitChanges: [
      ...(programme.unitChanges ?? []).filter(({ unit }) => unit.name !== "Gia Phong"),
      {
        on: day("2025-07-01"),
        unit: { code: "14524", name: "Gia Phong" },
        from: [{ code: "14515", isPart: true as const }, { code: "14512" }],
      },
    ],
  })),
});

const SAID = [
  [
    "vi",
    vi,
    "Theo đơn vị hiện nay",
    "Theo đơn vị hiện nay: 9 xã nay là 4.",
    "1 xã tách ra nhiều đơn vị, số liệu để riêng: Gia Lạc.",
  ],
  [
    "en",
    en,
    "Under the units of today",
    "Under the units of today: 9 communes are now 4.",
    "1 went to several units; its figures stand apart: Gia Lạc.",
  ],
] as const satisfies readonly (readonly [Language, unknown, string, string, string])[];

const OLD_NAMES = ["Gia Thắng", "Gia Lạc", "Gia Minh", "Gia Tiến", "Gia Trung", "Gia Thịnh", "Liên Sơn"];

describe.each(SAID)(
  "what stands under the units of today says so wherever it is taken: %s",
  (language, t, label, sentence, split) => {
    it("in a sheet's notes and below a picture, with those that stand apart; what stands as reported does not", () => {
      for (const notes of [sheetNotes(TODAY, CURRENT, language, t), pictureNotes(TODAY, NARROW, language, t)]) {
        expect(notes.filter((note) => note === sentence)).toHaveLength(1);
        expect(notes.join().split(label)).toHaveLength(2);
      }
      expect(sheetNotes(SPLIT, CURRENT, language, t).join("\n")).toContain(split);
      expect(sheetNotes(THEN, NO_FILTER, language, t).join("\n")).not.toContain(label);
    });

    it("in the name of a file", () => {
      expect(sheetNotes(TODAY, CURRENT, language, t).cut).toEqual([label]);
    });

    it("on each slide, with no unit of then", () => {
      for (const filter of [CURRENT, NARROW]) {
        const deck = deckFor(TODAY, language, filter);
        expect(deck.footer).toContain(label);
        const [title] = deck.slides;
        expect(title?.body.kind === "title" && title.body.lines.join("\n")).toContain(label);
        expect(title?.notes).toContain(sentence);
        const said = JSON.stringify(deck);
        expect(OLD_NAMES.filter((name) => said.includes(`${name}"`))).toEqual([]);
      }
      expect(deckFor(THEN, language).footer).not.toContain(label);
    });

    it.each(REPORT_FORMS)("at the foot of each page of the report, below its summary's title and in its opening: %s", (form) => {
      const report = demoReport(form, language, CURRENT, TODAY);
      expect(report.pageNote).toContain(label);
      expect(report.summary.note).toContain(label);
      expect(JSON.stringify(report)).toContain(sentence);
      expect(JSON.stringify(demoReport(form, language, NO_FILTER, THEN))).not.toContain(label);
    });
  },
);

it("an earlier pack is seen under the units of today, too: nothing has changed since", () => {
  const snapshot = snapshotOf(demoAnswers(), "2017-09-29T08:00:00+07:00", []);
  if (!snapshot) throw new Error("The demonstration data is whole");
  const { frozenAt } = snapshot;
  const kept = { programmeId: "gia-vien-140", asOf: day("2017-09-28"), dataThrough: month("2017-09"), name: "goi.html" };
  const packs = ready([{ ...kept, frozenAt, snapshot }]);
  const against = (dataset: typeof THEN, seenUnder = tableSeenUnder(valueOf(dataset.programme))) =>
    valueOf(reviewChanges(dataset, reviewBase({ kind: "pack", frozenAt }, packs, undefined, seenUnder), CURRENT))?.changes;
  expect(against(TODAY)).toEqual([]);
  // A comparison of the two would take every line for a corrected one.
  expect(against(TODAY, [])?.length).toBeGreaterThan(100);
  expect(against(THEN)).toEqual([]);
});
