// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { month } from "#src/domain/month.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { ABSENT } from "#src/lib/format-number.ts";
import { anyFilter, anyManyLines } from "#test/arbitraries.ts";
import { aSupportLine, aTable } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { bridgeFinding, bridgeNote, bridgeSentence, bridgeView } from "./plan-bridge-view.ts";

const QUARTER = { ...EVERYTHING, range: { first: month("2017-07"), last: month("2017-09") } };

function demoTable() {
  const { support } = demoDataset();
  if (support.status !== "ready") throw new Error("The demonstration has support lines");
  return support.value.table;
}

/** "−72" → -720: tenths of a million, as they are read. */
function readTenths(text: string): number {
  return Math.round(Number(text.replaceAll(".", "").replace(",", ".").replace("−", "-").replace("+", "")) * 10);
}

describe("the way from plan to delivery", () => {
  it("has a row a step with its lines, from level to level", () => {
    const { rows } = bridgeView(demoTable(), QUARTER, "vi");
    expect(rows.map(({ label, text, lines }) => [label, text, lines])).toEqual([
      ["Kế hoạch", "753", expect.any(Number)],
      ["Chưa báo cáo", "−72", 8],
      ["Báo cáo bằng 0", "−85,5", expect.any(Number)],
      ["Thực hiện một phần: phần còn thiếu", "−103", expect.any(Number)],
      ["Vượt kế hoạch: phần vượt", "+10,5", expect.any(Number)],
      ["Ngoài kế hoạch", "+45,5", expect.any(Number)],
      ["Thực hiện", "548,5", 76],
    ]);
    for (const [index, { from }] of rows.slice(1, -1).entries()) expect(from).toBe(rows[index]?.to);
    expect(rows.at(-2)?.to).toBe(rows.at(-1)?.dong);
  });

  it("tells of how many lines its sums are not: owed reports without a planned amount, and owed plans", () => {
    const owed = aSupportLine({ planned: 5_000_000, delivered: "not-reported" });
    const known = [aSupportLine({ planned: 5_000_000, delivered: 5_000_000 }), owed];
    const owing = [...known, aSupportLine({ planned: "not-reported", delivered: "not-reported" })];
    const noteOf = (lines: readonly SupportLine[]) =>
      bridgeNote(bridgeView(aTable(lines), EVERYTHING, "vi").bridge, "vi")?.replaceAll("\u00a0", " ") ?? null;
    const said = "2 nội dung chưa báo cáo (kế hoạch của 1 nội dung: 5 triệu đồng), 1 nội dung chưa báo cáo kế hoạch";
    expect(noteOf(owing)).toBe(said);
    expect(noteOf(known)).toBeNull();
    expect(bridgeSentence(aTable(owing), EVERYTHING, "vi")?.replaceAll("\u00a0", " ")).toMatch(
      new RegExp(`; ${RegExp.escape(said)}\\.$`),
    );
    const { rows } = bridgeView(aTable(owing), EVERYTHING, "vi");
    expect(rows.map(({ owedWithoutPlan, plansOwed }) => [owedWithoutPlan, plansOwed])).toEqual([
      [undefined, 1],
      [1, undefined],
      [undefined, undefined],
    ]);
  });

  it("has no figure, and no sentence, where nothing is known to be delivered", () => {
    const owed = aTable([aSupportLine({ planned: 5_000_000, delivered: "not-reported" })]);
    const { bridge, rows } = bridgeView(owed, EVERYTHING, "vi");
    expect(rows.at(-1)).toMatchObject({ key: "delivered", dong: null, text: ABSENT });
    expect(bridgeFinding(bridge, "vi")).toBe("Kế hoạch 5\u00a0triệu\u00a0đồng, chưa có số thực hiện");
    expect(bridgeSentence(owed, EVERYTHING, "vi")).toBeNull();
  });

  it("tells money whose plan is not reported apart from what is outside of the plan, and no such step where there is none", () => {
    const known = [aSupportLine({ planned: 5_000_000, delivered: 5_000_000 }), aSupportLine({ delivered: 1_000_000 })];
    const owing = [...known, aSupportLine({ planned: "not-reported", delivered: 3_000_000 })];
    const rowsOf = (lines: readonly SupportLine[]) =>
      bridgeView(aTable(lines), EVERYTHING, "vi").rows.map(({ label, text }) => [label, text]);
    expect(rowsOf(known)).toEqual([
      ["Kế hoạch", "5"],
      ["Ngoài kế hoạch", "+1"],
      ["Thực hiện", "6"],
    ]);
    expect(rowsOf(owing)).toEqual([
      ["Kế hoạch", "5"],
      ["Chưa báo cáo kế hoạch", "+3"],
      ["Ngoài kế hoạch", "+1"],
      ["Thực hiện", "9"],
    ]);
    expect(bridgeSentence(aTable(owing), EVERYTHING, "vi")).toBe(
      "Từ kế hoạch 5 triệu đồng: cộng 3 chưa báo cáo kế hoạch, cộng 1 ngoài kế hoạch, thành 9 triệu đồng thực hiện; 1 nội dung chưa báo cáo kế hoạch.",
    );
    const alone = bridgeView(aTable(owing.slice(2)), EVERYTHING, "vi").bridge;
    expect(bridgeFinding(alone, "vi")).toBe("Chưa báo cáo kế hoạch, thực hiện 3\u00a0triệu\u00a0đồng");
  });

  it("says of reports that are owed without a plan how many they are, not that they come to 0", () => {
    const owed = (planned: SupportLine["planned"]) => aSupportLine({ planned, delivered: "not-reported" });
    const stepOf = (...lines: readonly SupportLine[]) => {
      const row = bridgeView(aTable(lines), EVERYTHING, "vi").rows.find(({ key }) => key === "not-reported");
      return [row?.text, row?.dong, row?.lines];
    };
    expect(stepOf(owed("not-reported"), owed("not-applicable"))).toEqual([ABSENT, null, 2]);
    expect(stepOf(owed("not-reported"), owed(0))).toEqual(["0", 0, 2]);
    expect(stepOf(owed("not-reported"), owed(2_000_000))).toEqual(["−2", -2_000_000, 2]);
  });

  it("names both ends in one unit", () => {
    const year = { ...EVERYTHING, range: { first: month("2016-07"), last: month("2016-12") } };
    expect(bridgeFinding(bridgeView(demoTable(), year, "vi").bridge, "vi")).toBe(
      "Từ 1.066\u00a0triệu\u00a0đồng kế hoạch đến 977,5\u00a0triệu\u00a0đồng thực hiện",
    );
  });

  it("adds up as it is read, however its figures are rounded", () => {
    fc.assert(
      fc.property(anyManyLines, anyFilter, (lines, filter) => {
        const data = bridgeView(aTable(lines), filter, "vi", true).rows.map(({ text }) =>
          text === ABSENT || /^[<>]/.test(text) ? 0 : readTenths(text),
        );
        const [planned = 0, ...others] = data;
        const delivered = others.pop();
        expect(others.reduce((sum, tenths) => sum + tenths, planned)).toBe(delivered);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [
      "vi",
      "Từ kế hoạch 753 triệu đồng: trừ 72 chưa báo cáo, trừ 85,5 báo cáo bằng 0, trừ 103 còn thiếu ở nội dung mới thực hiện một phần, cộng 10,5 vượt kế hoạch, cộng 45,5 ngoài kế hoạch, thành 548,5 triệu đồng thực hiện.",
    ],
    [
      "en",
      "From 753 million dong planned: less 72 not reported, less 85.5 reported as zero, less 103 missing where help was given in part, plus 10.5 above plan, plus 45.5 outside the plan, makes 548.5 million dong delivered.",
    ],
  ] as const)("is a sentence: %s", (language, sentence) => {
    expect(bridgeSentence(demoTable(), QUARTER, language)).toBe(sentence);
  });

  it("is no sentence without a plan, and where the plan is what was delivered", () => {
    const outside = aTable([aSupportLine({ delivered: 5 })]);
    const met = aTable([aSupportLine({ planned: 5, delivered: 5 })]);
    expect([outside, met].map((table) => bridgeSentence(table, EVERYTHING, "vi"))).toEqual([null, null]);
  });
});

it("what is not 0 is not told as 0, at the ends and between them", () => {
  const texts = (language: "vi" | "en") =>
    bridgeView(aTable([aSupportLine({ planned: 40_000, delivered: 5 })]), EVERYTHING, language).rows.map(({ text }) => text);
  expect(texts("vi")).toEqual(["< 0,1", "> −0,1", "< 0,1"]);
  expect(texts("en")).toEqual(["< 0.1", "> −0.1", "< 0.1"]);
});
