// @vitest-environment node
import { describe, expect, it } from "vitest";
import { month } from "#src/domain/month.ts";
import { isQuarter, type Period } from "#src/domain/period.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { vi as t } from "#src/messages/vi.ts";
import { aCommune, aProgramme, aProposal, aSupportLine, aTable } from "#test/builders.ts";
import { type CompareRead, commonMax, type FigureKey, figureRows, kindIds, sidesOf } from "./compare-view.ts";
import { differenceWords, sideNote, valueWords } from "./figure-words.ts";

const MINH = aCommune({ met: [1, 2] });
const LAC = aCommune({
  id: "gia-lac",
  name: "Gia Lạc",
  criteria: [
    { number: 1, met: true, since: month("2017-08") },
    { number: 2, met: false },
  ],
});

const table = aTable([
  aSupportLine({ id: "1", month: "2017-04", planned: 100, delivered: 80 }),
  aSupportLine({ id: "2", month: "2017-06", planned: 100, delivered: 20, kind: "training" }),
  aSupportLine({ id: "3", month: "2017-07", planned: 100, delivered: 150 }),
  aSupportLine({ id: "4", month: "2017-07", planned: 100, delivered: 50, communeId: "gia-lac", kind: "other" }),
  aSupportLine({ id: "5", month: "2017-08", delivered: "not-reported", communeId: "gia-lac" }),
]);

const proposals = [
  aProposal({ id: "1", raisedOn: "2017-05-01" }),
  aProposal({ id: "2", raisedOn: "2017-05-01", status: "done", answeredOn: "2017-08-01", communeId: "gia-lac" }),
  aProposal({ id: "3", raisedOn: "2017-07-02" }),
];

function reading(changed: Partial<CompareRead> = {}): CompareRead {
  return { programme: aProgramme(), communes: [MINH, LAC], table, proposals, filter: NO_FILTER, ...changed };
}

function period(text: string): Period {
  return isQuarter(text) ? { grain: "quarter", quarter: text } : { grain: "month", month: month(text) };
}

function quarters(read: CompareRead, a = "2017-Q2", b = "2017-Q3") {
  return sidesOf({ mode: "periods", a: period(a), b: period(b) }, read);
}

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

/** Figure → what each side says, and the difference of the second. */
function told(sides: ReturnType<typeof sidesOf>): Partial<Record<FigureKey, string[]>> {
  return Object.fromEntries(
    figureRows(sides).map(({ key, cells }) => [
      key,
      cells.flatMap(({ value, difference }) => [
        plain(valueWords(key, value, "vi", t)),
        ...(difference ? [plain(differenceWords(key, difference, "vi"))] : []),
      ]),
    ]),
  );
}

describe("two whole quarters", () => {
  it("show each figure, the difference and its share", () => {
    expect(told(quarters(reading()))).toEqual({
      delivered: ["100 đồng", "200 đồng", "+100 đồng (+100 %)"],
      planned: ["200 đồng", "200 đồng", "không đổi"],
      completion: ["50 %", "100 %", "+50 điểm %"],
      lines: ["2", "3", "+1 (+50 %)"],
      coverage: ["1/2", "2/2", "+1"],
      criteria: ["2/21", "3/21", "+1"],
      raised: ["2", "1", "−1 (−50 %)"],
      open: ["2", "2", "không đổi"],
    });
  });

  it("tell apart what is not there", () => {
    const empty = quarters(reading({ proposals: null }), "2016-Q4", "2017-Q1");
    expect(told(empty)).toMatchObject({
      delivered: ["– không có nội dung", "– không có nội dung"],
      planned: ["– không có nội dung", "– không có nội dung"],
      completion: ["– không có nội dung", "– không có nội dung"],
      raised: ["– chưa đọc được", "– chưa đọc được"],
    });
  });

  it("from nothing have a difference, and no share", () => {
    expect(told(quarters(reading(), "2017-Q1", "2017-Q2")).delivered).toEqual(["– không có nội dung", "100 đồng"]);
  });

  it("follow the filter on communes", () => {
    const filter = { ...NO_FILTER, communes: ["gia-lac"] };
    expect(told(quarters(reading({ filter })))).toMatchObject({
      delivered: ["– không có nội dung", "50 đồng"],
      raised: ["1", "0", "−1 (−100 %)"],
    });
  });
});

it("a partial quarter is compared over the same months, and marked", () => {
  const read = reading({ programme: aProgramme({ dataThrough: "2017-08" }) });
  const sides = quarters(read);
  expect(sides.comparability).toBe("like-for-like");
  expect(told(sides).delivered).toEqual(["80 đồng", "200 đồng", "+120 đồng (+150 %), cùng số tháng"]);
  expect(sides.sides.map((side) => sideNote(side, read.programme, "vi", t))).toEqual([
    "tháng 4/2017 – tháng 5/2017",
    "tháng 7/2017 – tháng 8/2017, chưa đủ tháng",
  ]);
});

it("periods of different length have no difference but in how things stand at their end", () => {
  const sides = quarters(reading(), "2017-06", "2017-Q3");
  expect(sides.comparability).toBe("none");
  expect(told(sides)).toMatchObject({ delivered: ["20 đồng", "200 đồng"], criteria: ["2/21", "3/21", "+1"] });
});

describe("communes", () => {
  const sides = sidesOf({ mode: "communes", communeIds: ["gia-lac", "gia-minh", "nowhere"] }, reading());

  it("stand in the order chosen, the first as the base", () => {
    expect(told(sides)).toMatchObject({
      delivered: ["50 đồng", "250 đồng", "+200 đồng (+400 %)"],
      monthsHelped: ["1/15", "3/15", "+2"],
      criteria: ["1/2", "2/19", "+1"],
      open: ["0", "2", "+2"],
    });
  });

  it("share one scale, and the kinds of any of them", () => {
    expect(commonMax(sides, "kind")).toBe(230);
    expect(commonMax(sides, "month")).toBe(150);
    expect(kindIds(sides, aProgramme())).toEqual(["roads", "training", "other"]);
  });
});
