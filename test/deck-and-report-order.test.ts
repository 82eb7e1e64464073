// @vitest-environment node
import { expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { assembleDataset } from "#src/api/dataset.ts";
import { month } from "#src/domain/month.ts";
import { deckWords } from "#src/review/deck/deck-words.ts";
import { fitting } from "#src/review/deck/fit.ts";
import { DECK_LIMITS } from "#src/review/deck/limits.ts";
import { slideOf } from "#src/review/deck/slide-of.ts";
import { matterWords } from "#src/review/matter/matter-words.ts";
import { answersOfPublication } from "./demo-dataset.ts";
import { deckFor } from "./demo-deck.ts";
import { demoReport } from "./demo-report.ts";
import { aPeriod } from "./filtered-figures.ts";

function textOfReport(id: string, filter: Parameters<typeof demoReport>[2] = {}): string {
  return demoReport("party", "vi", filter)
    .parts.flatMap((part) => (part.kind === "text" && part.id === id ? [part.text] : []))
    .join("\n");
}

const daysIn = (text: string) =>
  [...text.matchAll(/đã chờ ([\d.]+) ngày/gu)].map(([, days = ""]) => Number(days.replace(".", "")));

it("the report lists open proposals by how long they have waited, the longest first", () => {
  const days = daysIn(textOfReport("proposals"));
  expect(days).toHaveLength(11);
  expect(days).toEqual([...days].sort((a, b) => b - a));
});

it("of a past period it lists those raised in it alone, and tells how many of all wait to date", () => {
  const text = textOfReport("proposals", { period: { grain: "month", month: month("2017-08") } });
  expect(text).toMatch(/^Đến nay: 11\/40 kiến nghị còn chờ trả lời/);
  expect(text).toContain("Trong tháng 8/2017, các xã nêu 3 kiến nghị;");
  expect(daysIn(text).every((days) => days <= 59)).toBe(true);
});

it("the deck names those who owe reports by how many, the most first", () => {
  const owing = (sponsor: string, count: number, support: typeof publication.support) => {
    const theirs = support.filter((line) => line.sponsor.id === sponsor && line.delivered !== null).slice(0, count);
    return support.map((line) => (theirs.includes(line) ? { ...line, delivered: null } : line));
  };
  const publication = illustrativePublication();
  const support = owing("dn-10", 5, owing("cq-tinh-01", 1, publication.support));
  const deck = deckFor(assembleDataset(answersOfPublication({ ...publication, support })));
  const items = deck.slides.flatMap(({ body }) => (body.kind === "list" ? body.items : []));
  const owed = items.find(({ subject }) => subject === matterWords.vi.steps.report);
  const counts = [...(owed?.text ?? "").matchAll(/\((\d+)\)/gu)].map(([, count]) => Number(count));
  expect(counts[0]).toBeGreaterThanOrEqual(5);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(new Set(counts).size).toBeGreaterThan(1);
});

it("remarks that do not fit the slide stand in its notes, none is lost", () => {
  const remarks = ["a", "b", "c", "d"].map((letter) => letter.repeat(DECK_LIMITS.remarks.columns - 5));
  const body = { kind: "list", items: [] } as const;
  const slide = slideOf({ id: "x", title: "T", body, remarks, notes: ["Said."] }, fitting(), { words: deckWords.vi });
  expect(slide.remarks).toEqual(remarks.slice(0, DECK_LIMITS.remarks.lines));
  expect(slide.notes).toEqual(["Said.", deckWords.vi.inFull(remarks.slice(DECK_LIMITS.remarks.lines).join("; "))]);
});

it.each([
  ["2017-Q3", [], "8 cơ quan, đơn vị đã hỗ trợ", "8 doanh nghiệp đã hỗ trợ"],
  ["2017-08", [], "6 cơ quan, đơn vị đã hỗ trợ", "7 doanh nghiệp đã hỗ trợ"],
  ["2017-09", ["productionLinkage", "other"], "1 cơ quan, đơn vị đã hỗ trợ", "2 doanh nghiệp đã hỗ trợ"],
])("in %s, kinds %j, the report counts those that helped: %s, %s", (period, kinds, agencies, enterprises) => {
  const filter = { period: aPeriod(period), kinds };
  expect(textOfReport("agency", filter)).toContain(agencies);
  expect(textOfReport("enterprise", filter)).toContain(enterprises);
});
