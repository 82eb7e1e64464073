// @vitest-environment node
import { expect, it } from "vitest";
import { NO_FILTER } from "#src/filters/filter.ts";
import { NBSP } from "#src/lib/format-number.ts";
import { aCommune, aProgramme, aSupportLine, aTable } from "#test/builders.ts";
import { paceSentence } from "./pace-sentence.ts";
import { paceFigures } from "./pace-view.ts";

const said = (months: readonly string[], language: "vi" | "en") => {
  const lines = months.map((month) => aSupportLine({ id: month, month, planned: 100, delivered: 90 }));
  const programme = aProgramme();
  const figures = paceFigures("quarter", NO_FILTER, { programme, communes: [aCommune()], sponsors: [], table: aTable(lines) });
  return paceSentence({ span: "quarter", filter: NO_FILTER, figures, programme }, language).replaceAll(NBSP, " ");
};

it("tells the plans that are not reported with the share, and that none is where none is", () => {
  const told = (lines: Parameters<typeof aSupportLine>[0][], language: "vi" | "en") => {
    const table = aTable(lines.map((line) => aSupportLine({ month: "2017-09", ...line })));
    const programme = aProgramme({ firstMonth: "2017-09" });
    const figures = paceFigures("quarter", NO_FILTER, { programme, communes: [aCommune()], sponsors: [], table });
    return paceSentence({ span: "quarter", filter: NO_FILTER, figures, programme }, language).replaceAll(NBSP, " ");
  };
  const owed = { planned: "not-reported", delivered: 500 } as const;
  expect(told([{ planned: 100, delivered: 262 }, owed, owed], "vi")).toBe(
    "Trong tháng 9/2017, đã thực hiện 1.262 % kế hoạch đến nay (2 nội dung chưa báo cáo kế hoạch); 0/1 xã chậm; 1 xã chờ báo cáo.",
  );
  expect(told([{ planned: 100_000, delivered: 2 }, owed], "en")).toMatch(
    /0\.5% of the plan to date is delivered \(plan not reported for 1 line\); 1 of 1 commune is behind\.$/,
  );
  expect(told([owed], "vi")).toBe("Trong tháng 9/2017, chưa báo cáo kế hoạch nào để so.");
  const withoutMoney = { planned: 100, delivered: "not-applicable" } as const;
  expect(told([withoutMoney, { ...owed, delivered: "not-applicable" }], "vi")).toMatch(
    /hình thức không quy ra tiền \(1 nội dung chưa báo cáo kế hoạch\)\.$/,
  );
  expect(told([withoutMoney], "vi")).toMatch(/hình thức không quy ra tiền\.$/);
  expect(told([owed], "en")).toMatch(/no plan to compare with is reported yet\.$/);
});

it("tells the months that nobody has filled, whatever the months before make of the plan", () => {
  expect(said(["2017-07", "2017-08"], "vi")).toBe(
    "Từ tháng 7/2017 đến tháng 9/2017, đã thực hiện 90 % kế hoạch đến nay; 0/1 xã chậm. Tháng 9/2017 chưa có số liệu.",
  );
  expect(said(["2017-07", "2017-08"], "en")).toMatch(/0 of 1 commune are behind\. No data for September 2017\.$/);
  expect(said(["2017-07", "2017-08", "2017-09"], "vi")).toMatch(/xã chậm\.$/);
  expect(said(["2017-05"], "vi")).toBe("Tháng 7–9/2017 chưa có số liệu.");
});
