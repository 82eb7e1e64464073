// @vitest-environment node
import { expect, it } from "vitest";
import type { Total } from "#src/domain/totals.ts";
import { vi } from "#src/messages/vi.ts";
import { aTotal } from "#test/builders.ts";
import { completionText, completionValue, deliveredText, deliveredValue, plannedText, plannedValue } from "./amount-texts.ts";

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
