// @vitest-environment node
import { expect, it } from "vitest";
import { vi } from "#src/messages/vi.ts";
import { timeView } from "#src/views/time-view.ts";
import { aProgramme, aSupportLine } from "#test/builders.ts";
import { figuresOf } from "#test/filtered-figures.ts";
import { timeColumns } from "./time-columns.tsx";

it("a file counts the lines that owe a report where none of them has a planned amount", () => {
  const lines = [
    aSupportLine({ month: "2017-04", planned: 5, delivered: "not-reported" }),
    aSupportLine({ month: "2017-05", planned: "not-reported", delivered: "not-reported" }),
  ];
  const programme = aProgramme({ firstMonth: "2017-03", dataThrough: "2017-05" });
  const view = timeView(figuresOf({ lines, programme }), "month", "kind", "vi", vi);
  const owed = timeColumns(view, "vi", vi).find(({ key }) => key === "owedPlan");
  expect(view.bars.map((bar) => owed?.value?.(bar) ?? owed?.blank?.(bar))).toEqual([null, 5, "1 nội dung chưa báo cáo"]);
});
