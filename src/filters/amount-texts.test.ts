// @vitest-environment node
import { expect, it } from "vitest";
import type { Total } from "#src/domain/totals.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { aTotal } from "#test/builders.ts";
import {
  completionBlank,
  completionMark,
  completionText,
  completionValue,
  deliveredText,
  deliveredValue,
  gapOf,
  gapText,
  owedPlanValue,
  plannedBlank,
  plannedText,
  plannedValue,
} from "./amount-texts.ts";
import { owedNoteWithLines } from "./owed-texts.ts";
import { owedColumns } from "./total-columns.tsx";

const CASES: readonly [string, Partial<Total>, readonly [string, string, string]][] = [
  ["no line at all", {}, ["–", "–", "–"]],
  ["a reported zero", { lines: 1, linesPlanned: 1, linesReported: 1, planned: 2_500_000 }, ["2,5", "0", "0\u00a0%"]],
  ["not reported", { lines: 1, linesPlanned: 1, linesNotReported: 1, planned: 2_500_000 }, ["2,5", "– chưa báo cáo", "–"]],
  ["help without money", { lines: 1 }, ["–", "– không quy ra tiền", "–"]],
  ["delivered without a plan", { lines: 1, linesReported: 1, delivered: 1_000_000 }, ["–", "1", "–"]],
];

it.each(CASES)("tells %s apart", (_name, given, texts) => {
  const total = aTotal(given);
  expect([plannedText(total, "vi"), deliveredText(total, "vi", vi), completionText(total, "vi")]).toEqual(texts);
});

it("has no value for sorting and files where there is no figure", () => {
  const owed = aTotal({ lines: 1, linesNotReported: 1 });
  expect([plannedValue(owed), deliveredValue(owed), completionValue(owed)]).toEqual([null, null, null]);
});

it("says why there is no plan: no line at all, or lines without one", () => {
  expect(plannedBlank(aTotal({}), vi, true)).toBe(vi.states.noLine);
  expect(plannedBlank(aTotal({ lines: 1 }), vi, true)).toBe(vi.states.noPlan);
  expect(plannedBlank(aTotal({ lines: 1, linesPlanned: 1 }), vi, true)).toBeNull();
});

const OWING = {
  lines: 3,
  linesPlanned: 3,
  linesReported: 2,
  linesNotReported: 1,
  planned: 15_500_000,
  delivered: 7_500_000,
  plannedOwed: 9_500_000,
};

it("a share never stands without what is owed of it", () => {
  const total = aTotal(OWING);
  expect(completionText(total, "vi").replaceAll("\u00a0", " ")).toBe("48,4 % (chưa báo cáo 9,5 triệu)");
  expect(completionText(total, "en").replaceAll("\u00a0", " ")).toBe("48.4% (9.5 million not reported)");
  expect(completionMark(total, "vi").replaceAll("\u00a0", " ")).toBe("48,4 %*");
  expect([completionValue(total), owedPlanValue(total)]).toEqual([7.5 / 15.5, 9_500_000]);
  expect(owedPlanValue(aTotal({ ...OWING, linesNotReported: 0 }))).toBeNull();
});

it("a share never stands without the plans that it does not know", () => {
  const owing = (linesPlanOwed: number) => aTotal({ ...OWING, linesNotReported: 0, linesPlanOwed });
  const texts = (total: Total) =>
    (["vi", "en"] as const).map((language) => completionText(total, language).replaceAll("\u00a0", " "));
  expect(texts(owing(3))).toEqual(["48,4 % (3 nội dung chưa báo cáo kế hoạch)", "48.4% (plan not reported for 3 lines)"]);
  expect(texts(owing(1))[1]).toBe("48.4% (plan not reported for 1 line)");
  expect(texts(aTotal({ ...OWING, linesPlanOwed: 1 }))[1]).toBe("48.4% (9.5 million not reported, plan not reported for 1 line)");
  expect(completionMark(owing(1), "vi").replaceAll("\u00a0", " ")).toBe("48,4 %*");
});

it("help without money, or nothing reported, does not hide the plans that are owed beside it", () => {
  const help = aTotal({ lines: 2, linesPlanned: 1, planned: 2_500_000, linesPlanOwed: 1 });
  expect(completionText(help, "vi")).toBe("– (1 nội dung chưa báo cáo kế hoạch)");
  expect(completionText(aTotal({ ...help, linesNotReported: 1 }), "vi")).toBe("– (1 nội dung chưa báo cáo kế hoạch)");
  expect([completionMark(help, "vi"), completionMark(aTotal({ lines: 1 }), "vi")]).toEqual(["–*", "–"]);
});

it("a short note on a sum of some lines' plans says of how many it is", () => {
  const some = aTotal({ ...OWING, linesNotReported: 8, linesPlannedOwed: 5 });
  const plain = (text: string) => text.replaceAll("\u00a0", " ");
  expect(plain(completionText(some, "vi"))).toBe("48,4 % (8 nội dung chưa báo cáo, 5 trong đó có kế hoạch 9,5 triệu)");
  expect(plain(completionText(some, "en"))).toBe("48.4% (8 lines not reported, 5 of them planned at 9.5 million)");
  expect(plain(completionText({ ...some, linesPlannedOwed: 8 }, "vi"))).toBe("48,4 % (chưa báo cáo 9,5 triệu)");
});

it("no plan that is known yet is not that there is none", () => {
  const total = aTotal({ lines: 1, linesReported: 1, delivered: 5, linesPlanOwed: 1 });
  expect(plannedBlank(total, vi, true)).toBe("chưa báo cáo kế hoạch");
  expect(completionBlank(total, en, true)).toBe("plan not reported");
  expect(completionText(total, "vi")).toBe("– (1 nội dung chưa báo cáo kế hoạch)");
});

it("a sum that is not whole has what is owed with it, also where it has no share", () => {
  const total = aTotal({ lines: 5, linesReported: 2, linesNotReported: 3 });
  expect(completionText(total, "vi")).toBe("– (3 nội dung chưa báo cáo)");
  expect(completionText({ ...total, linesPlanOwed: 4 }, "vi")).toBe(
    "– (3 nội dung chưa báo cáo, 4 nội dung chưa báo cáo kế hoạch)",
  );
});

it("a sum of some lines' plans is not told of all that are owed", () => {
  const total = aTotal({ ...OWING, linesNotReported: 8, linesPlannedOwed: 5 });
  const plain = (text: string | null) => text?.replaceAll("\u00a0", " ");
  expect(plain(owedNoteWithLines(total, "vi"))).toBe("8 nội dung chưa báo cáo (kế hoạch của 5 nội dung: 9,5 triệu đồng)");
  expect(plain(owedNoteWithLines({ ...total, linesPlannedOwed: 1 }, "en"))).toBe(
    "8 lines not reported (plan of 1 line: 9.5 million dong)",
  );
  expect(plain(owedNoteWithLines({ ...total, linesPlannedOwed: 8 }, "vi"))).toBe("chưa báo cáo 9,5 triệu đồng (8 nội dung)");
});

it("where no owed line has a planned amount, a file counts the lines", () => {
  const [column] = owedColumns<{ total: Total; hasData: boolean }>("vi");
  const cell = (total: Total) => [column?.value?.({ total, hasData: true }), column?.blank?.({ total, hasData: true })];
  expect(cell(aTotal({ lines: 7, linesNotReported: 7 }))).toEqual([null, "7 nội dung chưa báo cáo"]);
  expect(cell(aTotal(OWING))).toEqual([9_500_000, null]);
  expect(cell(aTotal({ lines: 1, linesReported: 1 }))).toEqual([null, null]);
});

it("a file counts the owed lines that its sum of owed plans is not of", () => {
  const column = owedColumns<{ total: Total; hasData: boolean }>("vi").find(({ key }) => key === "owedWithoutPlan");
  const count = (total: Total) => column?.value?.({ total, hasData: true });
  expect(count(aTotal({ ...OWING, linesNotReported: 8, linesPlannedOwed: 5 }))).toBe(3);
  expect(count(aTotal({ lines: 7, linesNotReported: 7 }))).toBe(7);
  expect(count(aTotal({ ...OWING, linesPlannedOwed: 1 }))).toBeNull();
  expect(count(aTotal({ lines: 1, linesReported: 1 }))).toBeNull();
});

it.each<[string, Partial<Total>, number | null, string]>([
  ["missing", OWING, -8_000_000, "−8"],
  ["over", { ...OWING, delivered: 16_000_000 }, 500_000, "+0,5"],
  ["met", { ...OWING, delivered: 15_500_000 }, 0, "0"],
  [
    "of a single line",
    { lines: 1, linesPlanned: 1, linesReported: 1, planned: 10_000_000, delivered: 7_000_000 },
    -3_000_000,
    "−3",
  ],
  ["no plan", { lines: 1, linesReported: 1, delivered: 5 }, null, "–"],
  ["nothing reported", { lines: 1, linesPlanned: 1, linesNotReported: 1, planned: 5 }, null, "–"],
  ["help without money", { lines: 1, linesPlanned: 1, planned: 5 }, null, "–"],
  ["no line", {}, null, "–"],
])("a difference: %s", (_name, given, gap, text) => {
  expect(gapOf(aTotal(given))).toBe(gap);
  expect(gapText(gap, "vi")).toBe(text);
});
