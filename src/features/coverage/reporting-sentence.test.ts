// @vitest-environment node
import { expect, it } from "vitest";
import { NO_FILTER } from "#src/filters/filter.ts";
import { vi } from "#src/messages/vi.ts";
import { aProgramme, aSupportLine, aTable } from "#test/builders.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { reportingSentence } from "./reporting-sentence.ts";

const table = aTable([
  aSupportLine({ month: "2017-05", delivered: 1 }),
  aSupportLine({ month: "2017-06", delivered: "not-reported" }),
]);
const said = (period: string, owed = 0) =>
  reportingSentence(owed, { ...NO_FILTER, period: aPeriod(period) }, { programme: aProgramme(), table }, "vi", vi);

it.each([
  ["2017-05", 0, "Trong tháng 5/2017, mọi nội dung phải báo cáo số đều đã báo cáo."],
  ["2017-06", 1, "Trong tháng 6/2017, còn 1 nội dung chưa báo cáo số thực hiện."],
  ["2017-Q2", 1, "Trong Quý II/2017, còn 1 nội dung chưa báo cáo số thực hiện. Tháng 4/2017 chưa có số liệu."],
  ["2017-Q3", 0, "Tháng 7–9/2017 chưa có số liệu."],
])("of %s tells what is owed where there is data, and which months have none", (period, owed, sentence) => {
  expect(said(period, owed)).toBe(sentence);
});

it("of commune filters without a line says that there is none, where others have some", () => {
  const filter = { ...NO_FILTER, period: aPeriod("2017-05"), communes: ["gia-lac"] };
  expect(reportingSentence(0, filter, { programme: aProgramme(), table }, "vi", vi)).toBe(
    "Trong tháng 5/2017, không có nội dung hỗ trợ nào trong phần đang xem.",
  );
});
