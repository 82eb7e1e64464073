// @vitest-environment node
import { describe, expect, it } from "vitest";
import { foldText } from "#src/lib/fold-text.ts";
import { periodText } from "#test/told-by-forms.ts";
import { type PeriodText, periodOf, periodOfCell, periodOfNumber, periodOfTitle } from "./period-text.ts";

const OF_2017: PeriodText = { months: null, years: { first: 2017, last: 2017 } };

function said(text: PeriodText | null): string | null {
  const period = text && periodOf([text, OF_2017]);
  return period && periodText(period);
}

describe("a cell's time", () => {
  it.each<[text: string, period: string | null]>([
    ["28/9/2017", "2017-09"],
    ["03/09/2016", "2016-09"],
    ["3-9-17", "2017-09"],
    ["29/2/2017", null],
    ["31/12/2016", "2016-12"],
    ["09/28/2017", null],
    ["2017-09-28", "2017-09"],
    ["2017-09", "2017-09"],
    ["09/2017", "2017-09"],
    ["9.2017", "2017-09"],
    ["13/2017", null],
    ["T9/2017", "2017-09"],
    ["T9-2017", "2017-09"],
    ["Tháng 9 năm 2017", "2017-09"],
    ["tháng 9", "2017-09"],
    ["THÁNG 12/2016", "2016-12"],
    ["Tháng 13/2017", null],
    ["ngày 28 tháng 9 năm 2017", "2017-09"],
    ["Quý III/2017", "2017-07…2017-09"],
    ["quý 4 năm 2016", "2016-10…2016-12"],
    ["Q3/2017", "2017-07…2017-09"],
    ["QIV", "2017-10…2017-12"],
    ["2017-Q3", "2017-07…2017-09"],
    ["Quý I-III/2017", "2017-01…2017-09"],
    ["6 tháng đầu năm 2017", "2017-01…2017-06"],
    ["6 tháng cuối năm 2016", "2016-07…2016-12"],
    ["6T đầu năm 2017", "2017-01…2017-06"],
    ["9 tháng", "2017-01…2017-09"],
    ["9 tháng đầu năm 2017", "2017-01…2017-09"],
    ["9 tháng năm 2016", "2016-01…2016-09"],
    ["tháng 7-9/2017", "2017-07…2017-09"],
    ["từ tháng 7 đến tháng 9 năm 2017", "2017-07…2017-09"],
    ["Tháng 12/2016 - tháng 2/2017", "2016-12…2017-02"],
    ["Năm 2017", "2017-01…2017-12"],
    ["2016", "2016-01…2016-12"],
    ["Cả năm 2017", "2017-01…2017-12"],
    ["2016-2017", "2016-01…2017-12"],
    ["September 2017", "2017-09"],
    ["Sep 2017", "2017-09"],
    ["H1 2017", "2017-01…2017-06"],
    ["Quý V/2017", null],
    ["7-9/2017", "2017-07…2017-09"],
    ["10-12/2016", "2016-10…2016-12"],
    ["28-9/2017", "2017-09"],
    ["15-20/9/2017", "2017-09"],
    ["Th9/2017", "2017-09"],
    ["T9-17", "2017-09"],
    ["T7-9", "2017-07…2017-09"],
    ["Sep-17", "2017-09"],
    ["sắp tới", null],
    ["Làm 2 phòng học tháng 9", null],
    ["2.000.000", null],
    ["", null],
  ])("%j is %j", (text, period) => {
    expect(said(periodOfCell(text))).toBe(period);
  });

  it.each<[number: number, isQuarters: boolean, period: string | null]>([
    [9, false, "2017-09"],
    [3, true, "2017-07…2017-09"],
    [5, true, null],
    [13, false, null],
    [2016, false, "2016-01…2016-12"],
    [9.2017, false, "2017-09"],
    [42979, false, null],
    [0, false, null],
    [-9, false, null],
  ])("the number %d (quarters: %j) is %j", (number, isQuarters, period) => {
    expect(said(periodOfNumber(number, isQuarters))).toBe(period);
  });
});

describe("a title's time", () => {
  it.each<[title: string, period: string | null]>([
    ["KẾT QUẢ HỖ TRỢ CÁC XÃ QUÝ III NĂM 2017", "2017-07…2017-09"],
    ["Kết quả 9 tháng đầu năm 2016, nhiệm vụ còn lại", "2016-01…2016-09"],
    ["Biểu số 5, tháng 8", "2017-08"],
    ["Gia Viễn, ngày 29 tháng 9 năm 2017", null],
    ["(Kèm theo Báo cáo số 12/BC-UBND ngày 20/9/2017)", null],
    ["Chương trình giai đoạn 2016-2020", null],
    ["Lũy kế đến hết tháng 9/2017", null],
    ["Danh sách 12 xã", null],
  ])("%j is %j", (title, period) => {
    expect(said(periodOfTitle(foldText(title)))).toBe(period);
  });
});

describe("what several texts say together", () => {
  it("takes the months of the nearest that has them, with its year or else the nearest year", () => {
    const cell = (text: string) => [periodOfCell(text)].flatMap((said) => said ?? []);
    const period = (...texts: string[]) => periodOf(texts.flatMap(cell));
    expect(period("Tháng 9", "Năm 2016", "Quý I/2017")).toEqual({ first: "2016-09", last: "2016-09" });
    expect(period("2016", "Tháng 9/2017")).toEqual({ first: "2017-09", last: "2017-09" });
    expect(period("Tháng 9")).toBe(null);
    expect(period("Quý III", "2016-2020")).toBe(null);
    expect(period()).toBe(null);
  });
});
