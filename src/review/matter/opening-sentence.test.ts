// @vitest-environment node

import { describe, expect, it } from "vitest";
import { periodKey } from "#src/domain/period.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { NBSP } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { comparedPeriod } from "#src/views/compared-period.ts";
import { aCommune, anAdjustment, aProgramme, aSupportLine, withEveryMonth } from "#test/builders.ts";
import { aPeriod, figuresOf } from "#test/filtered-figures.ts";
import { openingSentence } from "./opening-sentence.ts";
import { openingWords } from "./opening-words.ts";

const RECOGNISED = { stage: "recognised", level: "standard" } as const;
const COMMUNES = [
  aCommune({ id: "gia-minh", name: "Gia Minh" }),
  aCommune({ id: "gia-tien", name: "Gia Tiến", standard: RECOGNISED }),
];

type Given = { period?: string; communes?: string[]; dataThrough?: string; language?: Language };

function lead(lines: readonly SupportLine[], { period = "programme", communes = [], dataThrough, language = "vi" }: Given = {}) {
  const figures = figuresOf({
    lines: lines.length > 0 ? withEveryMonth(lines) : lines,
    communes: COMMUNES,
    filter: { period: aPeriod(period), communes },
    ...(dataThrough ? { programme: aProgramme({ dataThrough }) } : {}),
  });
  return openingSentence(figures, language, { vi, en }[language]).replaceAll(NBSP, " ");
}

const gave = (delivered: SupportLine["delivered"], month = "2017-09", communeId = "gia-minh") =>
  aSupportLine({ month, delivered, communeId, planned: "not-applicable" });
const planned = (sum: number, delivered: SupportLine["delivered"], month = "2017-09", communeId = "gia-minh") =>
  aSupportLine({ month, delivered, communeId, planned: sum });
const M = 1_000_000;

describe("the opening sentences", () => {
  it.each<[string, SupportLine[], Given, string, string]>([
    [
      "the whole programme, then the plan of its latest quarter",
      [planned(5 * M, 2 * M), planned(M, 0.5 * M, "2016-07", "gia-tien")],
      {},
      "Đến tháng 9/2017, 2 xã đã nhận hỗ trợ 2,5 triệu đồng; 1/2 xã đạt chuẩn nông thôn mới. Quý III/2017 đạt 40 % kế hoạch (2/5 triệu đồng); chậm nhất: Gia Minh.",
      "By September 2017, 2 communes received support worth 2.5 million dong; 1 of 2 communes is at the New Rural standard. Q3 2017 reached 40% of its plan (2/5 million dong); slowest: Gia Minh.",
    ],
    [
      "a period opens with its plan, and says what is owed; who owes is not called slow",
      [planned(5 * M, 4 * M), planned(M, "not-reported"), planned(2 * M, 0.5 * M, "2017-08", "gia-tien")],
      { period: "2017-Q3" },
      "Quý III/2017 đạt 56,3 % kế hoạch (4,5/8 triệu đồng); chậm nhất: Gia Tiến; 1 nội dung chưa báo cáo. 2 xã đã nhận hỗ trợ; 1/2 xã đạt chuẩn nông thôn mới.",
      "Q3 2017 reached 56.3% of its plan (4.5/8 million dong); slowest: Gia Tiến; 1 line is not reported. 2 communes received support; 1 of 2 communes is at the New Rural standard.",
    ],
    [
      "nobody behind, nothing owed",
      [planned(5 * M, 5 * M)],
      { period: "2017-Q3" },
      "Quý III/2017 đạt 100 % kế hoạch (5/5 triệu đồng); không xã nào chậm. Xã Gia Minh đã nhận hỗ trợ; 1/2 xã đạt chuẩn nông thôn mới.",
      "Q3 2017 reached 100% of its plan (5/5 million dong); no commune is behind. Gia Minh received support; 1 of 2 communes is at the New Rural standard.",
    ],
    [
      "nobody known to be behind while a report is owed: nothing is claimed",
      [planned(5 * M, 5 * M), planned(2 * M, "not-reported", "2017-09", "gia-tien")],
      { period: "2017-Q3" },
      "Quý III/2017 đạt 71,4 % kế hoạch (5/7 triệu đồng); 1 nội dung chưa báo cáo. Xã Gia Minh đã nhận hỗ trợ; 1/2 xã đạt chuẩn nông thôn mới.",
      "Q3 2017 reached 71.4% of its plan (5/7 million dong); 1 line is not reported. Gia Minh received support; 1 of 2 communes is at the New Rural standard.",
    ],
    [
      "one commune is not its own slowest",
      [planned(5 * M, M)],
      { period: "2017-Q3", communes: ["gia-minh"] },
      "Quý III/2017 đạt 20 % kế hoạch (1/5 triệu đồng); chậm tiến độ. Xã Gia Minh đã nhận hỗ trợ; 0/1 xã đạt chuẩn nông thôn mới.",
      "Q3 2017 reached 20% of its plan (1/5 million dong); behind its plan. Gia Minh received support; 0 of 1 commune is at the New Rural standard.",
    ],
    [
      "a period without a plan",
      [gave(3 * M)],
      { period: "2017-09" },
      "Trong tháng 9/2017, xã Gia Minh đã nhận hỗ trợ 3 triệu đồng; 1/2 xã đạt chuẩn nông thôn mới.",
      "In September 2017, Gia Minh received support worth 3 million dong; 1 of 2 communes is at the New Rural standard.",
    ],
    [
      "a period that has ended, whose standing is today's",
      [planned(4 * M, 3 * M, "2016-08")],
      { period: "2016-Q3" },
      "Quý III/2016 đạt 75 % kế hoạch (3/4 triệu đồng); không xã nào chậm. Xã Gia Minh đã nhận hỗ trợ; đến nay 1/2 xã đạt chuẩn nông thôn mới.",
      "Q3 2016 reached 75% of its plan (3/4 million dong); no commune is behind. Gia Minh received support; to date 1 of 2 communes is at the New Rural standard.",
    ],
    [
      "a year that lacks months at its start",
      [planned(4 * M, 3 * M, "2016-08")],
      { period: "2016" },
      "Năm 2016 (6/12 tháng) đạt 75 % kế hoạch (3/4 triệu đồng); không xã nào chậm. Xã Gia Minh đã nhận hỗ trợ; đến nay 1/2 xã đạt chuẩn nông thôn mới.",
      "2016 (6 of 12 months) reached 75% of its plan (3/4 million dong); no commune is behind. Gia Minh received support; to date 1 of 2 communes is at the New Rural standard.",
    ],
    [
      "no line",
      [],
      { period: "2017-09" },
      "Tháng 9/2017 chưa có số liệu; 1/2 xã đạt chuẩn nông thôn mới.",
      "No data for September 2017; 1 of 2 communes is at the New Rural standard.",
    ],
    [
      "a reported zero, unplanned",
      [gave(0)],
      { period: "2017-09" },
      "Trong tháng 9/2017, chưa ghi nhận hỗ trợ nào; 1/2 xã đạt chuẩn nông thôn mới.",
      "In September 2017, no support is on record; 1 of 2 communes is at the New Rural standard.",
    ],
    [
      "a reported zero of a plan",
      [planned(M, 0)],
      { period: "2017-09" },
      "Tháng 9/2017 đạt 0 % kế hoạch (0/1 triệu đồng); chậm nhất: Gia Minh. 1/2 xã đạt chuẩn nông thôn mới.",
      "September 2017 reached 0% of its plan (0/1 million dong); slowest: Gia Minh. 1 of 2 communes is at the New Rural standard.",
    ],
    [
      "nothing reported yet, unplanned",
      [gave("not-reported")],
      { period: "2017-09" },
      "Trong tháng 9/2017, số hỗ trợ chưa được báo cáo; 1/2 xã đạt chuẩn nông thôn mới.",
      "In September 2017, support has not been reported; 1 of 2 communes is at the New Rural standard.",
    ],
    [
      "nothing of a plan reported yet",
      [planned(M, "not-reported")],
      { period: "2017-09" },
      "Tháng 9/2017 chưa có số thực hiện nào được báo cáo (kế hoạch 1 triệu đồng); 1 nội dung chưa báo cáo. 1/2 xã đạt chuẩn nông thôn mới.",
      "September 2017 has no delivered amount reported yet (planned: 1 million dong); 1 line is not reported. 1 of 2 communes is at the New Rural standard.",
    ],
    [
      "a plan that became help without money",
      [planned(M, "not-applicable")],
      { period: "2017-09" },
      "Tháng 9/2017 chỉ có hỗ trợ không quy ra tiền (kế hoạch bằng tiền 1 triệu đồng). Xã Gia Minh đã nhận hỗ trợ; 1/2 xã đạt chuẩn nông thôn mới.",
      "September 2017 had only help without a money value (planned in money: 1 million dong). Gia Minh received support; 1 of 2 communes is at the New Rural standard.",
    ],
    [
      "help without money, beside a reported zero, unplanned",
      [gave("not-applicable"), gave(0)],
      { period: "2017-09" },
      "Trong tháng 9/2017, xã Gia Minh được hỗ trợ bằng hình thức không quy ra tiền; 1/2 xã đạt chuẩn nông thôn mới.",
      "In September 2017, Gia Minh received help without a money value; 1 of 2 communes is at the New Rural standard.",
    ],
    [
      "help without money where the rest is owed, unplanned",
      [gave("not-applicable"), gave("not-reported")],
      { period: "2017-09" },
      "Trong tháng 9/2017, xã Gia Minh được hỗ trợ bằng hình thức không quy ra tiền; 1/2 xã đạt chuẩn nông thôn mới; 1 nội dung chưa báo cáo.",
      "In September 2017, Gia Minh received help without a money value; 1 of 2 communes is at the New Rural standard; 1 line is not reported.",
    ],
    [
      "a month opened without a row",
      [gave(3 * M)],
      { period: "2017-Q4", dataThrough: "2017-10" },
      "Tháng 10/2017 chưa có số liệu; 1/2 xã đạt chuẩn nông thôn mới.",
      "No data for October 2017; 1 of 2 communes is at the New Rural standard.",
    ],
  ])("%s", (_, lines, given, vietnamese, english) => {
    expect(lead(lines, given)).toBe(vietnamese);
    expect(lead(lines, { ...given, language: "en" })).toBe(english);
  });

  it("names three of the slowest, the slowest first, and counts the others", () => {
    const names = ["A", "B", "C", "D"];
    // In an order of their own: it is the pace that decides.
    const communes = ["C", "A", "D", "B"].map((name) => aCommune({ id: name, name }));
    const lines = names.map((id, index) => planned(10 * M, index * M, "2017-09", id));
    const figures = figuresOf({ lines, communes, filter: { period: aPeriod("2017-09") } });
    expect(openingSentence(figures, "vi", vi)).toContain("chậm nhất: A, B, C và 1 xã khác");
  });

  it("speaks of the communes of the filter only", () => {
    expect(lead([gave(M), gave(2 * M, "2017-09", "gia-tien")], { communes: ["gia-tien"] })).toContain(
      `xã Gia Tiến đã nhận hỗ trợ 2 triệu đồng; ${openingWords.vi.standing(1, 1)}`,
    );
  });
});

it.each([
  ["programme", "2017-Q3"],
  ["2017", "2017"],
  ["2017-06", "2017-06"],
])("with %s in view the change is that of %s", (period, compared) => {
  const filter = { ...NO_FILTER, period: aPeriod(period) };
  expect(periodKey(comparedPeriod(filter, aProgramme()))).toBe(compared);
});

it("a period that took back more than was given tells the sum, and not that there was no support", () => {
  const back = anAdjustment("ht-001", { month: "2017-09", planned: "not-applicable", delivered: -5_000_000 });
  expect(lead([gave(2_000_000), back], { period: "2017-09" })).toContain(
    "sau các bút toán điều chỉnh, số hỗ trợ là −3 triệu đồng",
  );
});

it.each<[string, SupportLine[], Given, string]>([
  [
    "what is owed beside the sum, where the plan that is told has nothing owed",
    [planned(5 * M, 5 * M), planned(M, "not-reported", "2016-08")],
    {},
    "Đến tháng 9/2017, xã Gia Minh đã nhận hỗ trợ 5 triệu đồng; 1/2 xã đạt chuẩn nông thôn mới; 1 nội dung chưa báo cáo. Quý III/2017 đạt 100 % kế hoạch (5/5 triệu đồng); không xã nào chậm.",
  ],
  [
    "the whole programme without a plan in one sentence",
    [gave("not-reported"), gave(M, "2016-08")],
    {},
    "Đến tháng 9/2017, xã Gia Minh đã nhận hỗ trợ 1 triệu đồng; 1/2 xã đạt chuẩn nông thôn mới; 1 nội dung chưa báo cáo.",
  ],
  [
    "of a period that has ended how it stands today, of one commune too",
    [planned(5 * M, 5 * M, "2017-01")],
    { period: "2017-Q1", communes: ["gia-minh"] },
    "Quý I/2017 đạt 100 % kế hoạch (5/5 triệu đồng). Xã Gia Minh đã nhận hỗ trợ; đến nay 0/1 xã đạt chuẩn nông thôn mới.",
  ],
])("tells %s", (_, lines, given, sentence) => {
  expect(lead(lines, given)).toBe(sentence);
});

it("tells which months of a period have no data, and what the others came to", () => {
  const lines = [planned(5 * M, 2 * M, "2017-01"), planned(M, M, "2017-02")];
  const figures = figuresOf({ lines, communes: COMMUNES, filter: { period: aPeriod("2017") } });
  expect(openingSentence(figures, "vi", vi).replaceAll(NBSP, " ")).toBe(
    "Năm 2017 (9/12 tháng) đạt 50 % kế hoạch (3/6 triệu đồng); không xã nào chậm. Xã Gia Minh đã nhận hỗ trợ; 1/2 xã đạt chuẩn nông thôn mới; tháng 3–9/2017 chưa có số liệu.",
  );
});
