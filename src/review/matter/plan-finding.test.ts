// @vitest-environment node
import { expect, it } from "vitest";
import { NO_FILTER } from "#src/filters/filter.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { filteredFigures } from "#src/views/filtered-figures.ts";
import { aCommune, aProgramme, aSupportLine } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { aPeriod, figuresOf } from "#test/filtered-figures.ts";
import { planFinding, planWords } from "./plan-sentence.ts";

it("stands within a title, where a month and a year have no capital", () => {
  const found = (period: string) => {
    const figures = valueOf(filteredFigures(demoDataset(), { ...NO_FILTER, period: aPeriod(period) }));
    return figures && planFinding(figures, "vi", vi)?.replaceAll("\u00a0", " ");
  };
  expect(found("2017-09")).toBe("tháng 9/2017 đạt 50,1 % kế hoạch, chưa báo cáo 57 triệu đồng");
  expect(found("2016")).toBe("năm 2016 (6/12 tháng) đạt 91,7 % kế hoạch");
  expect(found("2017-Q3")).toBe("Quý III/2017 đạt 72,8 % kế hoạch, chưa báo cáo 72 triệu đồng");
});

it.each([
  ["chosen", "2017-Q3"],
  ["the latest of the programme", "programme"],
])("names the months without data of a quarter that is %s: its share is of the others alone", (_, period) => {
  const lines = ["2017-07", "2017-09"].map((month) => aSupportLine({ month, planned: 4, delivered: 3 }));
  const figures = figuresOf({ lines, filter: { period: aPeriod(period) }, programme: aProgramme({ firstMonth: "2017-07" }) });
  expect(planFinding(figures, "vi", vi)?.replaceAll("\u00a0", " ")).toBe(
    "Quý III/2017 đạt 75 % kế hoạch, tháng 8/2017 chưa có số liệu",
  );
});

it("never tells a share without the plans that it does not know, nor that nobody is slow", () => {
  const figures = (planned: "not-reported" | number) =>
    figuresOf({
      lines: ["gia-minh", "gia-lac"]
        .map((communeId) => aSupportLine({ communeId, month: "2017-09", planned: 4, delivered: 4 }))
        .concat(aSupportLine({ month: "2017-09", planned, delivered: 2 })),
      communes: [aCommune(), aCommune({ id: "gia-lac", name: "Gia Lạc" })],
      filter: { period: aPeriod("2017-09") },
    });
  const told = (planned: "not-reported" | number) => planWords(figures(planned), "vi", vi)?.replaceAll("\u00a0", " ");
  expect(told(2)).toBe("Tháng 9/2017 đạt 100 % kế hoạch (10/10 đồng); không xã nào chậm");
  expect(told("not-reported")).toBe("Tháng 9/2017 đạt 125 % kế hoạch (10/8 đồng); 1 nội dung chưa báo cáo kế hoạch");
  expect(planFinding(figures("not-reported"), "vi", vi)?.replaceAll("\u00a0", " ")).toBe(
    "tháng 9/2017 đạt 125 % kế hoạch, 1 nội dung chưa báo cáo kế hoạch",
  );
});

it.each([
  [5_000_000, "Tháng 9/2017 thực hiện 5 triệu đồng, chưa báo cáo kế hoạch (1 nội dung)"],
  ["not-reported", "Tháng 9/2017 chưa báo cáo kế hoạch (1 nội dung); 1 nội dung chưa báo cáo"],
] as const)("without a plan that is known says so, and not that there is none: %s", (delivered, expected) => {
  const lines = [aSupportLine({ month: "2017-09", planned: "not-reported", delivered })];
  const figures = figuresOf({ lines, filter: { period: aPeriod("2017-09") } });
  expect(planWords(figures, "vi", vi)?.replaceAll("\u00a0", " ")).toBe(expected);
});
