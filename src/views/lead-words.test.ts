// @vitest-environment node
import { describe, expect, it } from "vitest";
import { periodKey } from "#src/domain/period.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { NBSP } from "#src/lib/format-number.ts";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aProgramme, aSupportLine, withEveryMonth } from "#test/builders.ts";
import { aPeriod, figuresOf } from "#test/filtered-figures.ts";
import { comparedPeriod } from "./compared-period.ts";
import { leadWords } from "./lead-words.ts";

const RECOGNISED = { stage: "recognised", level: "standard" } as const;
const COMMUNES = [
  aCommune({ id: "gia-minh", name: "Gia Minh" }),
  aCommune({ id: "gia-tien", name: "Gia Tiến", standard: RECOGNISED }),
];
const STANDING = vi.overview.leadStanding(1, 2);

function lead(lines: readonly SupportLine[], period = "programme", communes: string[] = []): string {
  const every = lines.length > 0 ? withEveryMonth(lines) : lines;
  const figures = figuresOf({ lines: every, communes: COMMUNES, filter: { period: aPeriod(period), communes } });
  return leadWords(figures, "vi", vi).replaceAll(NBSP, " ");
}

const gave = (delivered: SupportLine["delivered"], month = "2017-09", communeId = "gia-minh") =>
  aSupportLine({ month, delivered, communeId });

describe("the opening sentence", () => {
  it("says until when, to how many, how much, and who is at standard", () => {
    expect(lead([gave(2_000_000), gave(500_000, "2016-07", "gia-tien")])).toContain(
      `Đến tháng 9/2017, 2 xã đã nhận hỗ trợ 2,5 triệu đồng; ${STANDING}`,
    );
  });

  it("names the only commune that was helped", () => {
    expect(lead([gave(2_000_000)], "2017-09")).toContain(vi.overview.leadCommune("Gia Minh"));
    expect(lead([gave(2_000_000)], "2017-09")).toMatch(/^Trong tháng 9\/2017/);
  });

  it("tells the change of the latest quarter against last year, with the quarter's name, when the whole programme is in view", () => {
    expect(lead([gave(3_000_000), gave(2_000_000, "2016-08")])).toMatch(/; Quý III\/2017 tăng 50 % so với cùng kỳ năm trước\.$/);
  });

  it("tells the change of a chosen period without naming it twice", () => {
    const words = lead([gave(3_000_000), gave(2_000_000, "2016-08")], "2017-Q3");
    expect(words.match(/Quý III\/2017/g)).toHaveLength(1);
    expect(words).toContain("tăng 50 %");
  });

  it("says that the standing is today's beside a period that has ended", () => {
    expect(lead([gave(3_000_000, "2016-08")], "2016-Q3")).toBe(
      `Trong Quý III/2016, xã Gia Minh đã nhận hỗ trợ 3 triệu đồng; đến nay ${STANDING}.`,
    );
  });

  it("ends without a change where there is none to tell", () => {
    expect(lead([gave(3_000_000)], "2017")).toBe(`Trong năm 2017, xã Gia Minh đã nhận hỗ trợ 3 triệu đồng; ${STANDING}.`);
  });

  it("marks the months of a partial period as compared like for like", () => {
    const programme = aProgramme({ dataThrough: "2017-08" });
    const lines = withEveryMonth([gave(3_000_000, "2017-08"), gave(2_000_000, "2016-08"), gave(9_000_000, "2016-09")]);
    const figures = figuresOf({ lines, programme, communes: COMMUNES, filter: { period: aPeriod("2017-Q3") } });
    const words = leadWords(figures, "vi", vi).replaceAll(NBSP, " ");
    expect(words).toMatch(/; hỗ trợ tăng 50 % so với cùng kỳ năm trước, so cùng 2 tháng \(7–8\)\.$/);
  });

  it("says in the same breath how many lines the change leaves out", () => {
    const lines = [gave(1_000_000), gave("not-reported"), gave(2_000_000, "2016-08"), gave("not-reported", "2016-07")];
    expect(lead(lines, "2017-Q3")).toMatch(/giảm 50 % so với cùng kỳ năm trước, chưa kể 2 nội dung chưa báo cáo\.$/);
  });

  it.each([
    ["2017-10", `Tháng 10/2017 chưa có số liệu; ${STANDING}.`],
    ["2017-Q4", `Tháng 10/2017 chưa có số liệu; ${STANDING}.`],
    ["programme", `Đến tháng 10/2017, xã Gia Minh đã nhận hỗ trợ 3 triệu đồng; ${STANDING}; tháng 10/2017 chưa có số liệu.`],
    ["2017-Q3", `Trong Quý III/2017, xã Gia Minh đã nhận hỗ trợ 3 triệu đồng; đến nay ${STANDING}.`],
  ])("of a month opened without a row, with %s in view, says that it has no data, and no change", (period, words) => {
    const programme = aProgramme({ dataThrough: "2017-10" });
    const lines = withEveryMonth([gave(3_000_000)]);
    const figures = figuresOf({ lines, programme, communes: COMMUNES, filter: { period: aPeriod(period) } });
    expect(leadWords(figures, "vi", vi).replaceAll(NBSP, " ")).toBe(words);
  });

  it.each<[string, SupportLine[], string]>([
    ["no line", [], vi.overview.leadNobody("Trong tháng 9/2017", STANDING)],
    ["a reported zero", [gave(0)], vi.overview.leadNobody("Trong tháng 9/2017", STANDING)],
    ["nothing reported yet", [gave("not-reported")], vi.overview.leadOwed("Trong tháng 9/2017", STANDING)],
    ["help without money", [gave("not-applicable")], vi.overview.leadNoMoney("Trong tháng 9/2017", "xã Gia Minh", STANDING)],
    // "Received support worth 0 dong" would be false of a commune that was helped.
    [
      "help without money, and a reported zero",
      [gave("not-applicable"), gave(0)],
      vi.overview.leadNoMoney("Trong tháng 9/2017", "xã Gia Minh", STANDING),
    ],
  ])("%s", (_, lines, words) => {
    expect(lead(lines, "2017-09")).toBe(words);
  });

  it("speaks of the communes of the filter only", () => {
    expect(lead([gave(1_000_000), gave(2_000_000, "2017-09", "gia-tien")], "programme", ["gia-tien"])).toContain(
      `xã Gia Tiến đã nhận hỗ trợ 2 triệu đồng; ${vi.overview.leadStanding(1, 1)}`,
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
