// @vitest-environment node
import { expect, it } from "vitest";
import { NO_FILTER } from "#src/filters/filter.ts";
import { vi } from "#src/messages/vi.ts";
import { aProgramme, aSupportLine, aTable } from "#test/builders.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { coverageSentence } from "./coverage-sentence.ts";

it("tells the months that nobody has filled beside the cells that nobody has", () => {
  const lines = ["2017-07", "2017-08"].map((month) => aSupportLine({ id: month, month, delivered: 1 }));
  const said = (period: string) =>
    coverageSentence(
      {
        crossing: "kind",
        matrix: { without: { noLine: 19, zero: 0, owed: 2 }, possible: 45, hasData: true },
        filter: { ...NO_FILTER, period: aPeriod(period) },
        data: { programme: aProgramme(), table: aTable(lines) },
        leftOut: "",
      },
      "vi",
      vi,
    );
  expect(said("2017-Q3")).toMatch(/^Trong Quý III\/2017, 19\/45 ô .*; 2 ô còn nợ báo cáo\. Tháng 9\/2017 chưa có số liệu\.$/);
  expect(said("2017-08")).toMatch(/2 ô còn nợ báo cáo\.$/);
});
