// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Comparison } from "#src/domain/change.ts";
import type { ComparableMonths } from "#src/domain/comparable-months.ts";
import { month } from "#src/domain/month.ts";
import { NBSP } from "#src/lib/format-number.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { changeWords, directionWords, ratioMark } from "./change-texts.ts";

const plain = (text: string) => text.replaceAll(NBSP, " ");

it.each([
  [0.123, "tăng 12,3 %", "up 12.3%", "+12,3 %"],
  [-0.04, "giảm 4 %", "down 4%", "−4 %"],
  [0, "không đổi", "unchanged", "0 %"],
  [-0, "không đổi", "unchanged", "0 %"],
  [0.000_499, "gần như không đổi", "almost unchanged", "+0,05 %"],
  [-0.000_2, "gần như không đổi", "almost unchanged", "−0,02 %"],
  [0.0005, "tăng 0,1 %", "up 0.1%", "+0,1 %"],
  [-0.0005, "giảm 0,1 %", "down 0.1%", "−0,1 %"],
  [-0.9994, "giảm 99,9 %", "down 99.9%", "−99,9 %"],
  [-0.9996, "giảm hơn 99,9 %", "down over 99.9%", "< −99,9 %"],
  [-1, "giảm 100 %", "down 100%", "−100 %"],
  [10, "tăng 1.000 %", "up 1,000%", "+1.000 %"],
  [10.01, "gấp 11 lần", "up 11-fold", "× 11"],
  [168.15, "gấp 169,2 lần", "up 169.2-fold", "× 169,2"],
])("a ratio of %d is %j", (ratio, inVietnamese, inEnglish, mark) => {
  expect(plain(directionWords(ratio, "vi"))).toBe(inVietnamese);
  expect(plain(directionWords(ratio, "en"))).toBe(inEnglish);
  expect(plain(ratioMark(ratio, "vi"))).toBe(mark);
});

const months = (current: string[], baseline: string[], isWhole = false): ComparableMonths => ({
  current: current.map(month),
  baseline: baseline.map(month),
  isWhole,
});
const WHOLE = months(["2017-07", "2017-08", "2017-09"], ["2017-04", "2017-05", "2017-06"], true);
const JULY = months(["2017-07"], ["2017-04"]);
const TWO = months(["2017-07", "2017-08"], ["2017-04", "2017-05"]);
const SAME = months(["2017-07", "2017-08"], ["2016-07", "2016-08"]);
const HALF = months(
  ["2017-07", "2017-08", "2017-09", "2017-10", "2017-11", "2017-12"],
  ["2016-07", "2016-08", "2016-09", "2016-10", "2016-11", "2016-12"],
);
const relative = (ratio: number): Comparison["change"] => ({ kind: "relative", ratio });

describe("a change in words", () => {
  it.each<[string, Partial<Comparison>, string, string]>([
    ["of whole periods", { change: relative(0.5) }, "tăng 50 % so với Quý II/2017", "up 50% on Q2 2017"],
    [
      "that falls while reports are owed",
      { change: relative(-0.145), owed: 8 },
      "giảm 14,5 % so với Quý II/2017, chưa kể 8 nội dung chưa báo cáo",
      "down 14.5% on Q2 2017, not counting 8 lines not yet reported",
    ],
    [
      "with one line owed",
      { change: relative(-0.145), owed: 1 },
      "giảm 14,5 % so với Quý II/2017, chưa kể 1 nội dung chưa báo cáo",
      "down 14.5% on Q2 2017, not counting 1 line not yet reported",
    ],
    [
      "over the same six months",
      { change: relative(-0.5), baseline: aPeriod("2016"), months: HALF, owed: 2 },
      "giảm 50 % so với năm 2016, so cùng 6 tháng (7–12), chưa kể 2 nội dung chưa báo cáo",
      "down 50% on 2016, comparing the same 6 months (July–December), not counting 2 lines not yet reported",
    ],
    [
      "over the same months with a gap",
      {
        change: relative(0.5),
        baseline: aPeriod("2016-Q3"),
        months: months(["2017-07", "2017-09"], ["2016-07", "2016-09"]),
      },
      "tăng 50 % so với Quý III/2016, so cùng 2 tháng (7, 9)",
      "up 50% on Q3 2016, comparing the same 2 months (July, September)",
    ],
    [
      "over two months of the quarter before",
      { change: relative(0), months: TWO },
      "không đổi so với Quý II/2017, so 2 tháng (7–8 với 4–5)",
      "unchanged on Q2 2017, comparing 2 months (July–August with April–May)",
    ],
    [
      "over one month of each",
      { change: relative(-1), months: JULY },
      "giảm 100 % so với Quý II/2017, so tháng 7 với tháng 4",
      "down 100% on Q2 2017, comparing July with April",
    ],
    [
      "over one and the same month",
      { change: relative(0.2), baseline: aPeriod("2016-Q3"), months: months(["2017-07"], ["2016-07"]) },
      "tăng 20 % so với Quý III/2016, so cùng tháng 7",
      "up 20% on Q3 2016, comparing July only",
    ],
    [
      "several times as much",
      { change: relative(11), months: SAME, baseline: aPeriod("2016-Q3") },
      "gấp 12 lần so với Quý III/2016, so cùng 2 tháng (7–8)",
      "up 12-fold on Q3 2016, comparing the same 2 months (July–August)",
    ],
    [
      "from a zero, whole",
      { change: { kind: "from-zero", delivered: 5 } },
      "Quý II/2017 đạt 0 đồng nên không tính tỷ lệ",
      "Q2 2017 had 0 dong, so there is no rate",
    ],
    [
      "from a zero in one month: the quarter is not said to have been without",
      { change: { kind: "from-zero", delivered: 5 }, months: JULY, owed: 3 },
      "Quý II/2017 (tháng 4) đạt 0 đồng nên không tính tỷ lệ, chưa kể 3 nội dung chưa báo cáo",
      "Q2 2017 (April) had 0 dong, so there is no rate, not counting 3 lines not yet reported",
    ],
    [
      "from a month without a line",
      { change: { kind: "blank", side: "baseline", reason: "no-line" }, months: JULY },
      "Quý II/2017 (tháng 4) không có nội dung hỗ trợ nào",
      "Q2 2017 (April) has no support line",
    ],
    [
      "to a month without a line",
      { change: { kind: "blank", side: "current", reason: "no-line" }, months: JULY },
      "kỳ này (tháng 7) không có nội dung hỗ trợ nào",
      "this period (July) has no support line",
    ],
    [
      "to what is not reported",
      { change: { kind: "blank", side: "current", reason: "not-reported" } },
      "kỳ này chưa có báo cáo để so sánh",
      "this period has no reports to compare yet",
    ],
    [
      "from help without money",
      { change: { kind: "blank", side: "baseline", reason: "not-applicable" } },
      "Quý II/2017 chỉ có hỗ trợ không quy ra tiền",
      "Q2 2017 has only help without a money value",
    ],
    [
      "by corrections",
      { change: { kind: "difference", dong: -12_500_000 }, months: TWO },
      "giảm 12,5 triệu đồng so với Quý II/2017, so 2 tháng (7–8 với 4–5)",
      "down 12.5 million dong on Q2 2017, comparing 2 months (July–August with April–May)",
    ],
    [
      "with nothing before",
      { change: { kind: "no-baseline" }, months: null },
      "chưa có kỳ trước",
      "there is no period before it",
    ],
    [
      "of a month opened without a row",
      { change: { kind: "no-data", months: [month("2017-10")] }, months: null },
      "tháng 10/2017 chưa có số liệu",
      "no data for October 2017",
    ],
  ])("%s", (_, given, inVietnamese, inEnglish) => {
    const comparison: Comparison = { baseline: aPeriod("2017-Q2"), months: WHOLE, owed: 0, change: relative(0), ...given };
    expect(plain(changeWords(comparison, "vi", vi))).toBe(inVietnamese);
    expect(plain(changeWords(comparison, "en", en))).toBe(inEnglish);
  });
});
