// @vitest-environment node
import { expect, it } from "vitest";
import { NO_FILTER } from "#src/filters/filter.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { filteredFigures } from "#src/views/filtered-figures.ts";
import { aProgramme, aSupportLine } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { aPeriod, figuresOf } from "#test/filtered-figures.ts";
import { planFinding } from "./plan-sentence.ts";

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
