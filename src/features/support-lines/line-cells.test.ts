// @vitest-environment node
import { expect, it } from "vitest";
import { vi } from "#src/messages/vi.ts";
import { aSupportLine, aTotal } from "#test/builders.ts";
import { lineCell, lineValue, totalCell, totalValue } from "./line-cells.ts";
import type { LineColumnKey } from "./line-columns.ts";

const words = {
  names: { commune: (id: string) => id, sponsor: ({ id }: { id: string }) => id, kind: (id: string) => id },
  language: "vi" as const,
  t: vi,
};

const ADJUSTS = { adjusts: { lineId: "ht-012", reason: "Nhập trùng" } };

it.each<[LineColumnKey, Parameters<typeof aSupportLine>[0], string, string | number | null]>([
  ["month", {}, "tháng 9/2017", "2017-09"],
  ["planned", { planned: 1_500_000 }, "1.500.000", 1_500_000],
  ["delivered", { delivered: 0 }, "0", 0],
  ["delivered", { delivered: "not-reported" }, vi.states.notReported, vi.states.notReported],
  ["delivered", { delivered: "not-applicable" }, vi.states.notApplicable, vi.states.notApplicable],
  ["completion", { planned: 200, delivered: 50 }, "25\u00a0%", 0.25],
  ["completion", { planned: 0, delivered: 50 }, "–", vi.states.noPlan],
  ["completion", { planned: 200, delivered: "not-reported" }, "–", vi.states.notReported],
  ["completion", { planned: 200, delivered: "not-applicable" }, "–", vi.states.notApplicable],
  ["planned", { planned: "not-applicable", delivered: 50 }, vi.states.outsidePlan, vi.states.outsidePlan],
  ["planned", { planned: "not-applicable", delivered: "not-reported" }, vi.states.outsidePlan, vi.states.outsidePlan],
  ["planned", { planned: "not-applicable", delivered: "not-applicable" }, vi.states.notApplicable, vi.states.notApplicable],
  ["gap", { planned: 200, delivered: 50 }, "−150", -150],
  ["gap", { planned: 200, delivered: "not-reported" }, "–", vi.states.notReported],
  ["gap", { planned: "not-applicable", delivered: 50 }, "–", vi.states.outsidePlan],
  ["outputs", { outputs: { trained: 25, households: 0 } }, "25 người học nghề, 0 hộ", "25 người học nghề, 0 hộ"],
  ["outputs", {}, "–", null],
  ["note", {}, "–", null],
  ["form", {}, "tiền", "tiền"],
  ["title", { title: "Đường" }, "Đường", "Đường"],
  ["title", { title: "Đường", ...ADJUSTS }, "Điều chỉnh: Đường", "Điều chỉnh: Đường"],
  ["adjusts", ADJUSTS, "dòng ht-012: Nhập trùng", "dòng ht-012: Nhập trùng"],
  ["adjusts", {}, "–", null],
  ["delivered", { delivered: -5_000_000, ...ADJUSTS }, "−5.000.000", -5_000_000],
  ["planned", { planned: -5_000_000, ...ADJUSTS }, "−5.000.000", -5_000_000],
  ["completion", { planned: 5, delivered: -5, ...ADJUSTS }, "–", null],
])("%s of %j reads %s, and a sheet holds %s", (column, given, text, value) => {
  expect(lineCell(aSupportLine(given), column, words).text).toBe(text);
  expect(lineValue(aSupportLine(given), column, words)).toBe(value);
});

it("a total's cells say why there is no figure", () => {
  const owed = aTotal({ lines: 2, linesNotReported: 2, planned: 10, linesPlanned: 2 });
  expect(totalCell(owed, "delivered", "vi", vi)).toEqual({ text: vi.states.notReported, blank: "owed" });
  expect(totalValue(owed, "delivered", vi)).toBe(vi.states.notReported);
  expect(totalCell(aTotal({ lines: 2 }), "planned", "vi", vi)).toEqual({ text: "–", blank: "none" });
  expect(totalCell(aTotal({}), "delivered", "vi", vi)).toEqual({ text: vi.states.noLine, blank: "none" });
  expect(totalCell(owed, "title", "vi", vi)).toBeNull();
  expect(totalValue(aTotal({ lines: 1, linesReported: 1, delivered: 5 }), "delivered", vi)).toBe(5);
});
