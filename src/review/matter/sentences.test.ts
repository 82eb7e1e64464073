// @vitest-environment node
import { expect, it } from "vitest";
import type { Comparison } from "#src/domain/change.ts";
import type { Commune } from "#src/domain/commune.ts";
import { month } from "#src/domain/month.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { Total } from "#src/domain/totals.ts";
import { NBSP } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aProgramme, aProposal, aSupportLine, aTable, aTotal } from "#test/builders.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import {
  type ChangeFact,
  changeSentence,
  coverageSentence,
  cumulativeSentence,
  deliveredSentence,
  proposalsSentence,
  type SupportFact,
  standingSentence,
} from "./sentences.ts";
import { sentencesWords } from "./sentences-words.ts";

/** No-break spaces are asserted once, below; here they would hide in the reading. */
const data = (sentence: string) => sentence.replaceAll(NBSP, " ");

const MILLION = 1_000_000;
const reported = (delivered: number, given: Partial<Total> = {}) =>
  aTotal({ delivered, lines: 2, linesReported: 2, linesPlanned: 2, planned: 590 * MILLION, ...given });

type Delivered = Pick<SupportFact, "role" | "total"> & { of?: "many" };

it.each<[string, Delivered, string, string]>([
  [
    "short of the plan, many communes",
    { of: "many", role: "receives", total: reported(545 * MILLION) },
    "Trong Quý III/2017, 9 xã được hỗ trợ 545 triệu đồng, đạt 92,4 % kế hoạch (590 triệu đồng).",
    "In Q3/2017, 9 communes received support worth 545 million dong, 92.4% of the plan (590 million dong).",
  ],
  [
    "more than planned, one commune",
    { role: "receives", total: reported(708 * MILLION) },
    "Trong Quý III/2017, xã Gia Minh được hỗ trợ 708 triệu đồng, đạt 120 % kế hoạch (590 triệu đồng).",
    "In Q3/2017, Gia Minh received support worth 708 million dong, 120% of the plan (590 million dong).",
  ],
  [
    "no plan",
    { role: "receives", total: reported(MILLION, { planned: 0, linesPlanned: 0 }) },
    "Trong Quý III/2017, xã Gia Minh được hỗ trợ 1 triệu đồng; trong kỳ không có kế hoạch.",
    "In Q3/2017, Gia Minh received support worth 1 million dong; nothing had been planned for the period.",
  ],
  [
    "no plan reported yet",
    { role: "receives", total: reported(MILLION, { planned: 0, linesPlanned: 0, linesPlanOwed: 2 }) },
    "Trong Quý III/2017, xã Gia Minh được hỗ trợ 1 triệu đồng; kế hoạch trong kỳ chưa được báo cáo.",
    "In Q3/2017, Gia Minh received support worth 1 million dong; the plan for the period is not reported yet.",
  ],
  [
    "beside plans that are not reported",
    { role: "receives", total: reported(708 * MILLION, { lines: 3, linesReported: 3, linesPlanOwed: 1 }) },
    "Trong Quý III/2017, xã Gia Minh được hỗ trợ 708 triệu đồng, đạt 120 % kế hoạch (590 triệu đồng; 1 nội dung chưa báo cáo kế hoạch).",
    "In Q3/2017, Gia Minh received support worth 708 million dong, 120% of the plan (590 million dong; plan not reported for 1 line).",
  ],
  [
    "without a money value, beside plans that are not reported",
    { role: "receives", total: aTotal({ lines: 8, linesPlanOwed: 8 }) },
    "Trong Quý III/2017, xã Gia Minh được hỗ trợ bằng hình thức không quy ra tiền (8 nội dung chưa báo cáo kế hoạch).",
    "In Q3/2017, Gia Minh received help that has no money value (plan not reported for 8 lines).",
  ],
  [
    "partly reported",
    { role: "receives", total: reported(295 * MILLION, { lines: 5, linesNotReported: 3 }) },
    "Trong Quý III/2017, xã Gia Minh được hỗ trợ 295 triệu đồng, đạt 50 % kế hoạch (590 triệu đồng; 3 nội dung chưa báo cáo). Còn 3 nội dung chưa báo cáo, chưa tính vào số này.",
    "In Q3/2017, Gia Minh received support worth 295 million dong, 50% of the plan (590 million dong; 3 lines not reported). 3 lines are still to be reported and not in this figure.",
  ],
  [
    "nothing reported yet",
    { role: "receives", total: aTotal({ lines: 2, linesNotReported: 2 }) },
    "Trong Quý III/2017, chưa có báo cáo về hỗ trợ cho xã Gia Minh.",
    "In Q3/2017, support for Gia Minh has not been reported.",
  ],
  [
    "no line at all",
    { role: "receives", total: aTotal({}) },
    "Trong Quý III/2017, xã Gia Minh chưa nhận được hỗ trợ nào.",
    "In Q3/2017, Gia Minh received no support.",
  ],
  [
    "reported as zero",
    { role: "receives", total: reported(0) },
    "Trong Quý III/2017, theo báo cáo, xã Gia Minh chưa nhận được khoản hỗ trợ nào.",
    "In Q3/2017, Gia Minh received nothing, according to the reports.",
  ],
  [
    "zero so far, one line owed",
    { role: "receives", total: reported(0, { lines: 3, linesNotReported: 1 }) },
    "Trong Quý III/2017, theo báo cáo, xã Gia Minh chưa nhận được khoản hỗ trợ nào. Còn 1 nội dung chưa báo cáo, chưa tính vào số này.",
    "In Q3/2017, Gia Minh received nothing, according to the reports. 1 line is still to be reported and not in this figure.",
  ],
  [
    "more taken back than given",
    { role: "receives", total: reported(-25 * MILLION) },
    "Trong Quý III/2017, sau các bút toán điều chỉnh, số hỗ trợ cho xã Gia Minh là −25 triệu đồng.",
    "In Q3/2017, after adjustments, support to Gia Minh comes to −25 million dong.",
  ],
  [
    "more taken back than given, by a sponsor that owes a line",
    { role: "gives", total: reported(-25 * MILLION, { lines: 3, linesNotReported: 1 }) },
    "Trong Quý III/2017, sau các bút toán điều chỉnh, số hỗ trợ của Doanh nghiệp 07 là −25 triệu đồng. Còn 1 nội dung chưa báo cáo, chưa tính vào số này.",
    "In Q3/2017, after adjustments, support from Doanh nghiệp 07 comes to −25 million dong. 1 line is still to be reported and not in this figure.",
  ],
  [
    "help without a money value",
    { role: "receives", total: aTotal({ lines: 1 }) },
    "Trong Quý III/2017, xã Gia Minh được hỗ trợ bằng hình thức không quy ra tiền.",
    "In Q3/2017, Gia Minh received help that has no money value.",
  ],
  [
    "help without a money value beside a zero, one line owed",
    { role: "receives", total: reported(0, { lines: 4, linesNotReported: 1 }) },
    "Trong Quý III/2017, xã Gia Minh được hỗ trợ bằng hình thức không quy ra tiền. Còn 1 nội dung chưa báo cáo, chưa tính vào số này.",
    "In Q3/2017, Gia Minh received help that has no money value. 1 line is still to be reported and not in this figure.",
  ],
  [
    "a sponsor short of its plan",
    { role: "gives", total: reported(59 * MILLION) },
    "Trong Quý III/2017, Doanh nghiệp 07 đã hỗ trợ 59 triệu đồng, đạt 10 % kế hoạch (590 triệu đồng).",
    "In Q3/2017, Doanh nghiệp 07 gave support worth 59 million dong, 10% of the plan (590 million dong).",
  ],
  [
    "a sponsor that delivered nothing",
    { role: "gives", total: reported(0) },
    "Trong Quý III/2017, theo báo cáo, Doanh nghiệp 07 chưa thực hiện khoản hỗ trợ nào.",
    "In Q3/2017, Doanh nghiệp 07 delivered nothing, according to the reports.",
  ],
  [
    "a sponsor without a line",
    { role: "gives", total: aTotal({}) },
    "Trong Quý III/2017, Doanh nghiệp 07 chưa có hỗ trợ nào.",
    "In Q3/2017, Doanh nghiệp 07 gave no support.",
  ],
  [
    "a sponsor that has not reported",
    { role: "gives", total: aTotal({ lines: 1, linesNotReported: 1 }) },
    "Trong Quý III/2017, chưa có báo cáo về hỗ trợ của Doanh nghiệp 07.",
    "In Q3/2017, support by Doanh nghiệp 07 has not been reported.",
  ],
  [
    "a sponsor whose help has no money value",
    { role: "gives", total: aTotal({ lines: 1 }) },
    "Trong Quý III/2017, Doanh nghiệp 07 đã hỗ trợ bằng hình thức không quy ra tiền.",
    "In Q3/2017, Doanh nghiệp 07 gave help that has no money value.",
  ],
])("support: %s", (_case, { of, role, total }, inVietnamese, inEnglish) => {
  const words = sentencesWords;
  const who = (language: "vi" | "en") =>
    role === "gives" ? "Doanh nghiệp 07" : of ? words[language].communes(9) : words[language].commune("Gia Minh");
  expect(data(deliveredSentence({ when: words.vi.within("Quý III/2017"), who: who("vi"), role, total }, "vi"))).toBe(
    inVietnamese,
  );
  expect(data(deliveredSentence({ when: words.en.within("Q3/2017"), who: who("en"), role, total }, "en"))).toBe(inEnglish);
});

const months = (current: string[], baseline: string[], isWhole = false): Comparison["months"] => ({
  current: current.map(month),
  baseline: baseline.map(month),
  isWhole,
});
const quarterBefore: Comparison = {
  baseline: aPeriod("2017-Q2"),
  months: months(["2017-07", "2017-08", "2017-09"], ["2017-04", "2017-05", "2017-06"], true),
  owed: 0,
  change: { kind: "relative", ratio: 0.123 },
};
const relative = (ratio: number): Comparison["change"] => ({ kind: "relative", ratio });
const JULY = months(["2017-07"], ["2017-04"]);

it.each<[string, Partial<Comparison>, ChangeFact["against"], string, string]>([
  [
    "a rise",
    {},
    "previous",
    "So với kỳ trước (Quý II/2017), giá trị hỗ trợ tăng 12,3 %.",
    "Compared with the period before (Q2 2017), support rose by 12.3%.",
  ],
  [
    "a rise on the year before",
    { baseline: aPeriod("2016-Q3") },
    "lastYear",
    "So với cùng kỳ năm trước (Quý III/2016), giá trị hỗ trợ tăng 12,3 %.",
    "Compared with the same period last year (Q3 2016), support rose by 12.3%.",
  ],
  [
    "a rise to several times as much",
    { change: relative(2.5) },
    "previous",
    "So với kỳ trước (Quý II/2017), giá trị hỗ trợ tăng 250 %.",
    "Compared with the period before (Q2 2017), support rose by 250%.",
  ],
  [
    "a fall",
    { change: relative(-0.045) },
    "previous",
    "So với kỳ trước (Quý II/2017), giá trị hỗ trợ giảm 4,5 %.",
    "Compared with the period before (Q2 2017), support fell by 4.5%.",
  ],
  [
    "a fall of a month",
    { baseline: aPeriod("2017-08"), change: relative(-0.5) },
    "previous",
    "So với kỳ trước (tháng 8/2017), giá trị hỗ trợ giảm 50 %.",
    "Compared with the period before (August 2017), support fell by 50%.",
  ],
  [
    "equal",
    { change: relative(0) },
    "previous",
    "So với kỳ trước (Quý II/2017), giá trị hỗ trợ không đổi.",
    "Compared with the period before (Q2 2017), support did not change.",
  ],
  [
    "what rounds to nothing",
    { change: relative(-0.0004) },
    "previous",
    "So với kỳ trước (Quý II/2017), giá trị hỗ trợ gần như không đổi.",
    "Compared with the period before (Q2 2017), support hardly changed.",
  ],
  [
    "what rounds to all of it",
    { change: relative(-0.9996) },
    "previous",
    "So với kỳ trước (Quý II/2017), giá trị hỗ trợ giảm hơn 99,9 %.",
    "Compared with the period before (Q2 2017), support fell by over 99.9%.",
  ],
  [
    "beyond a thousand percent",
    { change: relative(11.5) },
    "previous",
    "So với kỳ trước (Quý II/2017), giá trị hỗ trợ gấp 12,5 lần.",
    "Compared with the period before (Q2 2017), support rose to 12.5 times as much.",
  ],
  [
    "a fall while reports are owed",
    { change: relative(-0.145), owed: 8 },
    "previous",
    "So với kỳ trước (Quý II/2017), giá trị hỗ trợ giảm 14,5 %, chưa kể 8 nội dung chưa báo cáo.",
    "Compared with the period before (Q2 2017), support fell by 14.5%, not counting 8 lines not yet reported.",
  ],
  [
    "corrections",
    { change: { kind: "difference", dong: -2_000_000 } },
    "previous",
    "So với kỳ trước (Quý II/2017), giá trị hỗ trợ giảm 2 triệu đồng.",
    "Compared with the period before (Q2 2017), support fell by 2 million dong.",
  ],
  [
    "a month without a line against one with",
    { change: { kind: "blank", side: "current", reason: "no-line" }, months: JULY },
    "previous",
    "Kỳ này (tháng 7) không có nội dung hỗ trợ nào.",
    "This period (July) has no support line.",
  ],
  [
    "from a zero in the month compared",
    { change: { kind: "from-zero", delivered: 12_500_000 }, months: JULY, owed: 1 },
    "previous",
    "Kỳ trước (Quý II/2017, tháng 4) đạt 0 đồng nên không tính tỷ lệ; kỳ này (tháng 7) đạt 12,5 triệu đồng, chưa kể 1 nội dung chưa báo cáo.",
    "The period before (Q2 2017, April) reached 0 dong, so there is no rate to give; this period (July) reached 12.5 million dong, not counting 1 line not yet reported.",
  ],
  [
    "a month opened without a row",
    { change: { kind: "no-data", months: [month("2017-10")] }, months: null },
    "previous",
    "Tháng 10/2017 chưa có số liệu.",
    "No data for October 2017.",
  ],
  [
    "to zero",
    { change: relative(-1) },
    "previous",
    "So với kỳ trước (Quý II/2017), giá trị hỗ trợ giảm về 0.",
    "Compared with the period before (Q2 2017), support fell to zero.",
  ],
  [
    "from zero",
    { change: { kind: "from-zero", delivered: 12_500_000 } },
    "previous",
    "Kỳ trước (Quý II/2017) đạt 0 đồng nên không tính tỷ lệ; kỳ này đạt 12,5 triệu đồng.",
    "The period before (Q2 2017) reached 0 dong, so there is no rate to give; this period reached 12.5 million dong.",
  ],
  [
    "from zero on the year before",
    { baseline: aPeriod("2016-Q3"), change: { kind: "from-zero", delivered: 2_500_000_000 } },
    "lastYear",
    "Cùng kỳ năm trước (Quý III/2016) đạt 0 đồng nên không tính tỷ lệ; kỳ này đạt 2,5 tỷ đồng.",
    "The same period last year (Q3 2016) reached 0 dong, so there is no rate to give; this period reached 2.5 billion dong.",
  ],
  [
    "no period before",
    { baseline: null, months: null, change: { kind: "no-baseline" } },
    "previous",
    "Chưa có kỳ trước để so sánh.",
    "There is no period before it to compare with.",
  ],
  [
    "no year before",
    { months: null, change: { kind: "no-baseline" } },
    "lastYear",
    "Chưa có cùng kỳ năm trước để so sánh.",
    "There is no same period last year to compare with.",
  ],
  [
    "a period that is not reported",
    { change: { kind: "blank", side: "baseline", reason: "not-reported" } },
    "previous",
    "Kỳ trước (Quý II/2017) chưa có báo cáo để so sánh.",
    "The period before (Q2 2017) has no reports to compare yet.",
  ],
  [
    "a partial period, two months of it",
    { months: months(["2017-07", "2017-08"], ["2017-04", "2017-05"]), change: relative(0.2) },
    "previous",
    "So với kỳ trước (Quý II/2017), tính 2 tháng (7–8 với 4–5), giá trị hỗ trợ tăng 20 %.",
    "Compared with the period before (Q2 2017), over 2 months (July–August with April–May), support rose by 20%.",
  ],
  [
    "a partial period, one month of it",
    { months: JULY, change: relative(-0.2) },
    "previous",
    "So với kỳ trước (Quý II/2017), tính tháng 7 với tháng 4, giá trị hỗ trợ giảm 20 %.",
    "Compared with the period before (Q2 2017), over July with April, support fell by 20%.",
  ],
])("change: %s", (_case, given, against, inVietnamese, inEnglish) => {
  const comparison = { ...quarterBefore, ...given };
  expect(data(changeSentence({ subject: "giá trị hỗ trợ", comparison, against }, "vi", vi))).toBe(inVietnamese);
  expect(data(changeSentence({ subject: "support", comparison, against }, "en", en))).toBe(inEnglish);
});

const communes = ["Gia Minh", "Gia Lạc", "Gia Thịnh"].map((name) => ({ id: name, name }));
const helped = reported(MILLION);

it.each<[string, readonly { id: string; name: string }[], Record<string, Total>, string, string]>([
  [
    "all",
    communes,
    { "Gia Minh": helped, "Gia Lạc": helped, "Gia Thịnh": aTotal({ lines: 1 }) },
    "Cả 3 xã đều được hỗ trợ.",
    "All 3 communes received support.",
  ],
  [
    "some, the others named",
    communes,
    { "Gia Lạc": helped, "Gia Thịnh": reported(0) },
    "1/3 xã được hỗ trợ; chưa có hỗ trợ: Gia Minh, Gia Thịnh.",
    "1 of 3 communes received support; none yet for Gia Minh, Gia Thịnh.",
  ],
  [
    "some, those that owe a report apart from those without help",
    communes,
    { "Gia Lạc": helped, "Gia Thịnh": aTotal({ lines: 2, linesReported: 1, linesNotReported: 1 }) },
    "1/3 xã được hỗ trợ; chưa có hỗ trợ: Gia Minh; chưa báo cáo: Gia Thịnh.",
    "1 of 3 communes received support; none yet for Gia Minh; not reported for Gia Thịnh.",
  ],
  [
    "not known of any",
    communes.slice(0, 2),
    { "Gia Minh": aTotal({ lines: 1, linesNotReported: 1 }), "Gia Lạc": aTotal({ lines: 1, linesNotReported: 1 }) },
    "Chưa có báo cáo về hỗ trợ của cả 2 xã.",
    "Support is not reported yet for any of the 2 communes.",
  ],
  [
    "not known of the only one",
    communes.slice(0, 1),
    { "Gia Minh": aTotal({ lines: 1, linesNotReported: 1 }) },
    "Chưa có báo cáo về hỗ trợ của xã Gia Minh.",
    "Support of Gia Minh is not reported yet.",
  ],
  ["none", communes, {}, "Cả 3 xã đều chưa được hỗ trợ.", "None of the 3 communes received support."],
  ["the only one", communes.slice(0, 1), { "Gia Minh": helped }, "Xã Gia Minh được hỗ trợ.", "Gia Minh received support."],
  ["not the only one", communes.slice(0, 1), {}, "Xã Gia Minh chưa được hỗ trợ.", "Gia Minh received no support."],
  ["no commune", [], {}, "Danh sách xã đang trống.", "The list of communes is empty."],
])("coverage: %s", (_case, shown, totals, inVietnamese, inEnglish) => {
  const byCommune = new Map(Object.entries(totals));
  expect(data(coverageSentence(shown, byCommune, "vi"))).toBe(inVietnamese);
  expect(data(coverageSentence(shown, byCommune, "en"))).toBe(inEnglish);
});

const met = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const minh = aCommune({ name: "Gia Minh", met: met(12) });
const tien = aCommune({ name: "Gia Tiến", met: met(19), standard: { stage: "recognised", level: "standard" } });
const unknown = aCommune({ name: "Gia Lạc", of: 0 });

it.each<[string, readonly Commune[], string, string]>([
  [
    "one of two recognised",
    [minh, tien],
    "1/2 xã đạt chuẩn nông thôn mới (Gia Tiến); bình quân mỗi xã đạt 15,5/19 tiêu chí.",
    "1 of 2 communes meet the New Rural standard (Gia Tiến); a commune meets 15.5 of 19 criteria on average.",
  ],
  [
    "none recognised",
    [minh, minh],
    "Chưa có xã nào trong số 2 xã đạt chuẩn nông thôn mới; bình quân mỗi xã đạt 12/19 tiêu chí.",
    "None of the 2 communes meets the New Rural standard yet; a commune meets 12 of 19 criteria on average.",
  ],
  [
    "more recognised than can be named",
    [tien, tien, tien, tien, tien],
    "5/5 xã đạt chuẩn nông thôn mới; bình quân mỗi xã đạt 19/19 tiêu chí.",
    "5 of 5 communes meet the New Rural standard; a commune meets 19 of 19 criteria on average.",
  ],
  [
    "criteria of one only partly known",
    [minh, minh, aCommune({ name: "Gia Lạc", met: met(5), of: 7 })],
    "Chưa có xã nào trong số 3 xã đạt chuẩn nông thôn mới; bình quân mỗi xã đạt 12/19 tiêu chí (chưa kể 1 xã chưa rõ đủ tiêu chí).",
    "None of the 3 communes meets the New Rural standard yet; a commune meets 12 of 19 criteria on average (without 1 commune not known in full).",
  ],
  [
    "criteria of none known",
    [unknown, unknown],
    "Chưa có xã nào trong số 2 xã đạt chuẩn nông thôn mới.",
    "None of the 2 communes meets the New Rural standard yet.",
  ],
  [
    "one, recognised",
    [tien],
    "Xã Gia Tiến đạt 19/19 tiêu chí, đã được công nhận đạt chuẩn nông thôn mới.",
    "Gia Tiến meets 19 of 19 criteria and is recognised as meeting the New Rural standard.",
  ],
  [
    "one, not recognised",
    [minh],
    "Xã Gia Minh đạt 12/19 tiêu chí, chưa được công nhận đạt chuẩn nông thôn mới.",
    "Gia Minh meets 12 of 19 criteria and is not recognised as meeting the New Rural standard yet.",
  ],
  [
    "one, criteria not known",
    [unknown],
    "Xã Gia Lạc chưa được công nhận đạt chuẩn nông thôn mới; chưa rõ xã đạt những tiêu chí nào.",
    "Gia Lạc is not recognised as meeting the New Rural standard yet; which criteria it meets is not known.",
  ],
  ["no commune", [], "Danh sách xã đang trống.", "The list of communes is empty."],
])("standing: %s", (_case, shown, inVietnamese, inEnglish) => {
  const programme = aProgramme();
  expect(data(standingSentence(shown, programme, "vi"))).toBe(inVietnamese);
  expect(data(standingSentence(shown, programme, "en"))).toBe(inEnglish);
});

const waiting = aProposal({ raisedOn: "2017-09-20" });
const overdue = aProposal({ raisedOn: "2017-01-01" });
const answered = aProposal({ raisedOn: "2017-07-01", answeredOn: "2017-07-22", status: "accepted" });

it.each<[string, readonly Proposal[], string, string]>([
  ["none", [], "Không có kiến nghị nào.", "There are no proposals."],
  [
    "some overdue",
    [waiting, overdue, answered],
    "2/3 kiến nghị còn chờ trả lời, trong đó 1 kiến nghị quá 60 ngày; một nửa số đã trả lời có kết quả trong 21 ngày.",
    "2 of 3 proposals are still waiting for an answer, 1 of them for more than 60 days; half of those answered took 21 days or less.",
  ],
  [
    "none overdue, none answered",
    [waiting],
    "1/1 kiến nghị còn chờ trả lời, không có kiến nghị nào quá 60 ngày.",
    "1 of 1 proposal is still waiting for an answer, none for more than 60 days.",
  ],
  [
    "all answered",
    [answered, answered],
    "Cả 2 kiến nghị đều đã được trả lời; một nửa số đã trả lời có kết quả trong 21 ngày.",
    "All 2 proposals have been answered; half of those answered took 21 days or less.",
  ],
  [
    "the only one answered",
    [answered],
    "Kiến nghị duy nhất đã được trả lời; có kết quả sau 21 ngày.",
    "The only proposal has been answered; the answer took 21 days.",
  ],
  [
    "the only one answered, on a day not known",
    [aProposal({ status: "done" })],
    "Kiến nghị duy nhất đã được trả lời.",
    "The only proposal has been answered.",
  ],
])("proposals: %s", (_case, proposals, inVietnamese, inEnglish) => {
  const programme = aProgramme();
  expect(data(proposalsSentence(proposals, programme, "vi"))).toBe(inVietnamese);
  expect(data(proposalsSentence(proposals, programme, "en"))).toBe(inEnglish);
});

it.each<[string, SupportLine["delivered"], string | null, string | null]>([
  [
    "reported",
    500_000,
    "Lũy kế đến tháng 9/2017: từ đầu năm 2017 là 2,5 triệu đồng, từ khi triển khai là 3,5 triệu đồng.",
    "Cumulative to September 2017: 2.5 million dong since the start of 2017, 3.5 million dong since the programme began.",
  ],
  ["without a money value", "not-applicable", null, null],
])("cumulative, %s", (_case, latest, inVietnamese, inEnglish) => {
  const earlier =
    latest === "not-applicable"
      ? []
      : [aSupportLine({ month: "2016-08", delivered: 1_000_000 }), aSupportLine({ month: "2017-02", delivered: 2_000_000 })];
  const table = aTable([...earlier, aSupportLine({ month: "2017-09", delivered: latest })]);
  const told = (language: Language) => cumulativeSentence(table, EVERYTHING, month("2017-09"), aProgramme(), language);
  expect(told("vi")?.replaceAll(NBSP, " ") ?? null).toBe(inVietnamese);
  expect(told("en")?.replaceAll(NBSP, " ") ?? null).toBe(inEnglish);
});

it("keeps a number and its unit on one line", () => {
  const sentence = changeSentence({ subject: "giá trị hỗ trợ", comparison: quarterBefore, against: "previous" }, "vi", vi);
  expect(sentence).toContain(`12,3${NBSP}%`);
});

it.each([
  ["receives", {}, "Trong Quý III/2017, 9 xã chưa nhận được hỗ trợ nào thuộc loại đang chọn."],
  [
    "receives",
    { lines: 1, linesReported: 1 },
    "Trong Quý III/2017, theo báo cáo, 9 xã chưa nhận được khoản hỗ trợ nào thuộc loại đang chọn.",
  ],
  ["gives", {}, "Trong Quý III/2017, 9 xã chưa có hỗ trợ nào thuộc loại đang chọn."],
  [
    "gives",
    { lines: 1, linesReported: 1 },
    "Trong Quý III/2017, theo báo cáo, 9 xã chưa thực hiện khoản hỗ trợ nào thuộc loại đang chọn.",
  ],
] as const)("where only some support is looked at, none is said of that alone: %s %j", (role, given, expected) => {
  const fact = { when: "Trong Quý III/2017", who: "9 xã", role, total: aTotal(given), meant: " thuộc loại đang chọn" };
  expect(deliveredSentence(fact, "vi")).toBe(expected);
});

it("coverage, where only some support is looked at, says of which there is none", () => {
  const byCommune = new Map([[communes[0]?.id ?? "", helped]]);
  expect(data(coverageSentence(communes, new Map(), "vi", " thuộc loại đang chọn"))).toBe(
    "Cả 3 xã đều chưa được hỗ trợ thuộc loại đang chọn.",
  );
  expect(data(coverageSentence(communes, byCommune, "vi", " thuộc loại đang chọn"))).toContain(
    "chưa có hỗ trợ thuộc loại đang chọn:",
  );
});
