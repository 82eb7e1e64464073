// @vitest-environment node
import { describe, expect, it } from "vitest";
import { day, month } from "#src/domain/month.ts";
import { isQuarter, type Period } from "#src/domain/period.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { en } from "#src/messages/en.ts";
import { vi as t } from "#src/messages/vi.ts";
import { aCommune, aProgramme, aProposal, aSupportLine, aTable, withEveryMonth } from "#test/builders.ts";
import { compareSentence } from "./compare-sentence.ts";
import { type FigureKey, figureRows } from "./compare-view.ts";
import { compareWords } from "./compare-words.ts";
import { verdictOf } from "./difference-view.ts";
import { commonScale, kindIds, kindRows } from "./kinds-view.ts";
import { monthColumns, monthRows } from "./month-rows.tsx";
import { monthGroups } from "./months-view.ts";
import { sideColumns, sideRows } from "./side-columns.ts";
import {
  amountOfDifference,
  communesNotes,
  comparisonNotes,
  differenceWords,
  owedOnSides,
  sideNote,
  valueWords,
} from "./side-texts.ts";
import { type CompareData, sidesOf } from "./sides.ts";

const MINH = aCommune({ met: [1, 2] });
const LAC = aCommune({
  id: "gia-lac",
  name: "Gia Lạc",
  criteria: [
    { number: 1, met: true, since: month("2017-08") },
    { number: 2, met: false },
  ],
});

/** Advice in each month in which nothing else was done: a month without any line would be one without data. */
const advice = ["2016-07", "2016-08", "2016-09", "2016-10", "2016-11", "2016-12", "2017-01", "2017-02", "2017-03", "2017-05"];
const table = aTable([
  ...[...advice, "2017-09"].map((one) => aSupportLine({ id: `advice-${one}`, month: one, kind: "training" })),
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

function reading(changed: Partial<CompareData> = {}): CompareData {
  return { programme: aProgramme(), communes: [MINH, LAC], table, proposals, filter: NO_FILTER, ...changed };
}

function period(text: string): Period {
  return isQuarter(text) ? { grain: "quarter", quarter: text } : { grain: "month", month: month(text) };
}

function quarters(data: CompareData, a = "2017-Q2", b = "2017-Q3") {
  return sidesOf({ mode: "periods", a: period(a), b: period(b) }, data);
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
  it("show each figure, the difference and its share, and without what is owed where that counts", () => {
    expect(told(quarters(reading()))).toEqual({
      delivered: ["100 đồng", "200 đồng", "+100 đồng (+100 %), chưa kể 1 nội dung chưa báo cáo"],
      planned: ["200 đồng", "200 đồng", "không đổi"],
      completion: ["50 %", "100 %", "+50 điểm %, chưa kể 1 nội dung chưa báo cáo"],
      lines: ["3", "4", "+1 (+33,3 %)"],
      coverage: ["1/2", "2/2", "+1, chưa kể 1 nội dung chưa báo cáo"],
      criteria: ["≥ 2/38", "≥ 3/38", "+1, còn tiêu chí chưa rõ"],
      raised: ["2", "1", "−1 (−50 %)"],
      open: ["2", "2", "không đổi"],
    });
  });

  it("say what a difference means wherever no report that is owed could turn it", () => {
    const verdicts = (a: string, b: string) =>
      Object.fromEntries(
        figureRows(quarters(reading(), a, b)).map(({ key, cells }) => [
          key,
          cells.flatMap(({ difference }) => (difference ? [verdictOf(key, difference, false)] : [])).join(),
        ]),
      );
    // The later quarter owes one report.
    expect(verdicts("2017-Q2", "2017-Q3")).toMatchObject({ delivered: "better", completion: "better", coverage: "better" });
    // The earlier one does; both of its communes are known to have been helped, so that it cannot have helped more.
    expect(verdicts("2017-Q3", "2017-Q2")).toMatchObject({ delivered: "worse", completion: "worse", coverage: "worse" });
    const owing = aTable([
      aSupportLine({ id: "1", month: "2017-04", planned: 10, delivered: "not-reported", communeId: "gia-lac" }),
      aSupportLine({ id: "2", month: "2017-04", planned: 10, delivered: 5 }),
      aSupportLine({ id: "3", month: "2017-07", planned: 10, delivered: 9 }),
      aSupportLine({ id: "4", month: "2017-07", planned: 1, delivered: 1, communeId: "gia-lac" }),
    ]);
    const rows = figureRows(quarters(reading({ table: owing })));
    const coverage = rows.find(({ key }) => key === "coverage")?.cells[1]?.difference;
    expect([coverage?.base, coverage?.value, coverage?.most]).toEqual([1, 2, { base: 2, value: 2 }]);
  });

  it("say nothing of a share that a plan not reported yet could turn", () => {
    const lines = [
      aSupportLine({ id: "1", month: "2017-04", planned: 10, delivered: 5 }),
      aSupportLine({ id: "2", month: "2017-07", planned: 10, delivered: 9 }),
      aSupportLine({ id: "3", month: "2017-07", planned: "not-reported", delivered: 1 }),
    ];
    const verdict = (a: string, b: string) => {
      const row = figureRows(quarters(reading({ table: aTable(lines) }), a, b)).find(({ key }) => key === "completion");
      const difference = row?.cells[1]?.difference;
      return difference && verdictOf("completion", difference, false);
    };
    expect([verdict("2017-Q2", "2017-Q3"), verdict("2017-Q3", "2017-Q2")]).toEqual(["unsettled", "unsettled"]);
    const unplanned = aTable([aSupportLine({ month: "2017-07", planned: "not-reported", delivered: 1 })]);
    expect(told(quarters(reading({ table: unplanned }))).completion?.[1]).toBe("– chưa báo cáo kế hoạch");
  });

  it("tell apart what is not there", () => {
    const empty = quarters(reading({ proposals: null }), "2016-Q4", "2017-Q1");
    expect(told(empty)).toMatchObject({
      delivered: ["– không quy ra tiền", "– không quy ra tiền"],
      planned: ["– không có kế hoạch", "– không có kế hoạch"],
      completion: ["– không có kế hoạch", "– không có kế hoạch"],
      raised: ["– chưa đọc được", "– chưa đọc được"],
    });
  });

  it("of proposals are told of months without a line too, and 0 is no other than 0", () => {
    const sparse = reading({ table: aTable([aSupportLine({ month: "2017-07", delivered: 1 })]) });
    expect(told(quarters(sparse, "2017-Q1", "2017-Q2")).raised).toEqual(["0", "2", "+2"]);
    expect(told(quarters(sparse, "2016-Q4", "2017-Q1"))).toMatchObject({
      raised: ["0", "0", "không đổi"],
      lines: ["– chưa có số liệu", "– chưa có số liệu"],
    });
  });

  it("from help without money have no difference", () => {
    expect(told(quarters(reading(), "2017-Q1", "2017-Q2")).delivered).toEqual(["– không quy ra tiền", "100 đồng"]);
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
  const data = reading({ programme: aProgramme({ dataThrough: "2017-08" }) });
  const sides = quarters(data);
  expect(comparisonNotes(sides, "vi")).toEqual([compareWords.vi.notes.someMonths("2 tháng (7–8 với 4–5)")]);
  expect(told(sides).delivered).toEqual([
    "100 đồng",
    "200 đồng",
    "+120 đồng (+150 %), so 2 tháng (7–8 với 4–5), chưa kể 1 nội dung chưa báo cáo",
  ]);
  expect(sides.sides.map((side) => sideNote(side, data.programme, "vi", t))).toEqual([
    "tháng 4/2017 – tháng 6/2017",
    "tháng 7/2017 – tháng 8/2017, 2/3 tháng",
  ]);
});

describe("a year and that in which the programme began", () => {
  const money = ["2016-07", "2016-12", "2017-01", "2017-07", "2017-12"];
  const lines = aTable(money.map((one) => aSupportLine({ id: one, month: one, delivered: one < "2017" ? 100 : 150 })));
  const data = reading({ table: lines, programme: aProgramme({ dataThrough: "2017-12" }) });
  const years = sidesOf({ mode: "periods", a: { grain: "year", year: 2016 }, b: { grain: "year", year: 2017 } }, data);

  it("are shown whole, and compared over the months of both", () => {
    expect(told(years).delivered).toEqual(["200 đồng", "450 đồng", "+100 đồng (+50 %), so cùng 2 tháng (7, 12)"]);
    expect(plain(compareSentence(years, NO_FILTER, "vi", t))).toBe(
      "Năm 2017: hỗ trợ 450 đồng, tăng 50 % so với năm 2016, so cùng 2 tháng (7, 12).",
    );
    expect(plain(compareSentence(years, NO_FILTER, "en", en))).toBe(
      "2017: support of 450 dong, up 50% on 2016, comparing the same 2 months (July, December).",
    );
  });

  it("take the months compared into the file", () => {
    const columns = sideColumns(years, "vi", t);
    const rows = sideRows(years);
    const valuesOf = (key: string) => rows.map((row) => columns.find((column) => column.key === key)?.value?.(row));
    expect(valuesOf("delivered")).toEqual([200, 450]);
    expect(valuesOf("deliveredDifference")).toEqual([null, 100]);
    expect(valuesOf("deliveredRatio")).toEqual([null, 0.5]);
    expect(valuesOf("monthsCompared")).toEqual(["tháng 7, 12/2016", "tháng 7, 12/2017"]);
    expect(valuesOf("owedCompared")).toEqual([0, 0]);
  });
});

describe("the first period of the programme", () => {
  const sides = quarters(reading(), "2016-Q3", "2016-Q3");

  it("has nothing before it, and is not said to equal itself", () => {
    expect(compareSentence(sides, NO_FILTER, "vi", t)).toBe("Quý III/2016: không quy ra tiền; chưa có kỳ trước.");
    expect(compareSentence(sides, NO_FILTER, "en", en)).toBe("Q3 2016: no money value; there is no period before it.");
    for (const { cells } of figureRows(sides)) expect(cells.map(({ difference }) => difference)).toEqual([null, null]);
  });
});

it("a period that is chosen on both sides is not said to have none before it", () => {
  const sides = quarters(reading(), "2017-Q3", "2017-Q3");
  expect(sides.itself).toBe("chosen");
  expect(plain(compareSentence(sides, NO_FILTER, "vi", t))).toBe("Quý III/2017: hỗ trợ 200 đồng, hai bên là cùng một kỳ.");
  expect(compareSentence(sides, NO_FILTER, "en", en)).toMatch(/, both sides are the same period\.$/);
  expect([quarters(reading(), "2016-Q3", "2016-Q3").itself, quarters(reading()).itself]).toEqual(["first", null]);
});

it("a quarter whose only month was opened without a row has no change", () => {
  const sides = quarters(reading({ programme: aProgramme({ dataThrough: "2017-10" }) }), "2017-Q3", "2017-Q4");
  expect(compareSentence(sides, NO_FILTER, "vi", t)).toBe("Quý IV/2017: tháng 10/2017 chưa có số liệu.");
  expect(comparisonNotes(sides, "vi")).toEqual(["Tháng 10/2017 chưa có số liệu."]);
  expect(told(sides)).toMatchObject({
    delivered: ["200 đồng", "– chưa có số liệu"],
    planned: ["200 đồng", "– chưa có số liệu"],
    // Nobody is seen to go without help in a month that has no data yet.
    coverage: [expect.stringMatching(/^\d\/\d$/), "– chưa có số liệu"],
  });
});

it("a month without data says so in the table of months, and not that there was no line", () => {
  const [, late] = quarters(reading({ programme: aProgramme({ dataThrough: "2017-10" }) }), "2017-Q3", "2017-Q4").sides;
  const rows = late ? monthRows(late, "") : [];
  const blanks = monthColumns("vi", t).flatMap(({ blank }) => (blank ? rows.map((row) => blank(row)) : []));
  expect([...new Set(blanks)]).toEqual(["chưa có số liệu", null]);
});

it("of communes that are gone has no share and no criteria, and not 0 of 0", () => {
  const gone = aCommune({ id: "gia-cu", name: "Gia Cũ", validTo: day("2017-01-01") });
  const sides = quarters(reading({ communes: [gone] }));
  const { coverage, criteria } = told(sides);
  expect([coverage, criteria]).toEqual([
    ["– không có xã nào", "– không có xã nào"],
    ["– không có xã nào", "– không có xã nào"],
  ]);
});

it.each([
  [0.208, "+20,8 điểm %", "+20.8 points"],
  [-0.0005, "−0,1 điểm %", "−0.1 points"],
  [0.0004, "+0,04 điểm %", "+0.04 points"],
  [-0.00002, "−< 0,01 điểm %", "−< 0.01 points"],
  [0, "không đổi", "unchanged"],
])("a difference of shares of %d is told by points, and only none is told as none", (absolute, vietnamese, english) => {
  const whole = { base: 0, value: absolute, most: { base: 0, value: absolute } };
  const difference = { ...whole, absolute, ratio: null, doubts: { months: null, owed: 0 }, ofOtherCommunes: false };
  expect(plain(amountOfDifference("completion", difference, "vi"))).toBe(vietnamese);
  expect(plain(amountOfDifference("completion", difference, "en"))).toBe(english);
});

it("a difference of plans, and of what was done of them, tells of how many lines the plan is not reported", () => {
  const owed = (id: string, given: Parameters<typeof aSupportLine>[0]) =>
    aSupportLine({ id, month: "2017-09", planned: 10, delivered: 10, ...given });
  const lines = [owed("a", { month: "2017-06" }), owed("b", {}), owed("c", { planned: "not-reported" })];
  const sides = quarters(reading({ table: aTable(lines) }));
  const said = (figure: FigureKey) => plain(told(sides)[figure]?.[2] ?? "");
  expect(said("planned")).toContain("1 nội dung chưa báo cáo kế hoạch");
  expect(said("completion")).toContain("1 nội dung chưa báo cáo kế hoạch");
  expect(said("delivered")).not.toContain("kế hoạch");
  const [, , , , , plansOwed] = sideColumns(sides, "vi", t);
  expect(plansOwed?.heading).toBe("Nội dung chưa báo cáo kế hoạch");
  expect(sideRows(sides).map((row) => plansOwed?.value?.(row))).toEqual([null, 1]);
  expect(sideColumns(quarters(reading({ table: aTable(lines.slice(0, 2)) })), "vi", t)[5]?.key).not.toBe("plansOwedCompared");
});

it("what stands under the charts tells of each side what is owed, reports and plans", () => {
  const owed = (id: string, given: Parameters<typeof aSupportLine>[0]) =>
    aSupportLine({ id, month: "2017-09", planned: 10, delivered: 10, ...given });
  const settled = owed("a", { month: "2017-06" });
  const lines = [settled, owed("b", {}), owed("c", { planned: "not-reported" }), owed("d", { delivered: "not-reported" })];
  const saidOf = (some: typeof lines) => owedOnSides(quarters(reading({ table: aTable(some) })), "vi", t);
  expect(plain(saidOf(lines) ?? "")).toBe("Quý III/2017: chưa báo cáo 10 đồng (1 nội dung), 1 nội dung chưa báo cáo kế hoạch");
  expect(saidOf([settled, owed("b", {})])).toBeNull();
  const [, late] = quarters(reading({ table: aTable(lines) })).sides;
  const plansOwed = monthColumns("vi", t).find(({ key }) => key === "plansOwed");
  expect((late ? monthRows(late, "") : []).map((row) => plansOwed?.value?.(row))).toEqual([null, null, 1]);
});

describe("periods with a merger between them", () => {
  const LAST = { validTo: day("2017-06-30") };
  const commune = (id: string, given: Parameters<typeof aCommune>[0] = {}) =>
    aCommune({ id, name: id, of: 2, met: [1, 2], ...given });
  const { criteriaSet } = aProgramme();
  const OF_TWO = aProgramme({ criteriaSet: { ...criteriaSet, criteria: criteriaSet.criteria.slice(0, 2) } });
  // D and E were put together into F, which has met one criterion of two.
  const communes = [
    ...["A", "B", "C"].map((id) => commune(id)),
    commune("D", LAST),
    commune("E", LAST),
    commune("F", { validFrom: day("2017-07-01"), met: [1] }),
  ];
  const helped = (of: string, ids: readonly string[]) =>
    ids.map((communeId) => aSupportLine({ id: `${of}${communeId}`, month: of, communeId, delivered: 10 }));
  const sidesOver = (before: readonly string[], after: readonly string[], changed: Partial<CompareData> = {}) =>
    quarters(
      reading({
        programme: OF_TWO,
        communes,
        table: aTable([...helped("2017-06", before), ...helped("2017-09", after)]),
        ...changed,
      }),
    );
  const differenceOf = (sides: ReturnType<typeof sidesOf>, figure: FigureKey) => {
    const difference = figureRows(sides).find(({ key }) => key === figure)?.cells[1]?.difference;
    return (
      difference && [
        plain(differenceWords(figure, { ...difference, doubts: { months: null, owed: 0 } }, "vi")),
        verdictOf(figure, difference, false),
      ]
    );
  };

  it("in which everyone was helped are level, though there are fewer communes", () => {
    const sides = sidesOver(["A", "B", "C", "D", "E"], ["A", "B", "C", "F"]);
    expect(told(sides).coverage).toMatchObject(["5/5", "4/4", expect.stringMatching(/^không đổi/)]);
    expect(differenceOf(sides, "coverage")).toEqual(["không đổi", "level"]);
  });

  it.each([
    [
      "fewer of them, as those put together had both been helped",
      ["A", "B", "D", "E"],
      ["A", "B", "F"],
      "4/5",
      "3/4",
      "−5 điểm %",
    ],
    [
      "more of them, as one of those put together had not been",
      ["A", "B", "C", "D"],
      ["A", "B", "C", "F"],
      "4/5",
      "4/4",
      "+20 điểm %",
    ],
  ])("in which %s were helped differ by points, and neither did worse or better", (_, before, after, was, is, points) => {
    const sides = sidesOver(before, after);
    expect(told(sides).coverage?.slice(0, 2)).toEqual([was, is]);
    expect(differenceOf(sides, "coverage")).toEqual([points, "plain"]);
  });

  it("count a line of a commune that is no more in the money, and not among those helped", () => {
    const { coverage, delivered } = told(sidesOver(["A"], ["A", "B", "C", "F", "D"]));
    expect([coverage?.[1], delivered?.[1]]).toEqual(["4/4", "50 đồng"]);
  });

  it("count what waits for the communes that there are at each end: an answer to one that is no more is asked of nobody", () => {
    const asked = (communeId: string) => aProposal({ id: communeId, communeId, raisedOn: "2017-06-01" });
    const sides = sidesOver(["A"], ["A"], { proposals: [asked("A"), asked("D"), asked("E")] });
    expect(told(sides).open?.slice(0, 2)).toEqual(["3", "1"]);
    // What was raised stays raised.
    expect(told(sides).raised?.slice(0, 2)).toEqual(["3", "0"]);
  });

  it("tell criteria of those that there are at the end, as shares too", () => {
    const sides = sidesOver(["A"], ["A"]);
    expect(told(sides).criteria?.slice(0, 2)).toEqual(["10/10", "7/8"]);
    expect(differenceOf(sides, "criteria")).toEqual(["−12,5 điểm %", "plain"]);
    const within = communes.map((one) => (one.id === "F" ? { ...one, validFrom: day("2017-08-01") } : one));
    const ofMerger = sidesOver(["A"], ["A"], {
      communes: within.map((one) => (one.validTo ? { ...one, validTo: day("2017-07-31") } : one)),
    });
    expect(told(ofMerger)).toMatchObject({
      coverage: ["1/5", "1/6", expect.any(String)],
      criteria: ["10/10", "7/8", expect.any(String)],
    });
  });

  it("say how many communes each has, where they are not the same", () => {
    const sides = sidesOver(["A"], ["A"]);
    expect(communesNotes(sides, "vi", t)).toEqual([
      "Các xã của hai kỳ không như nhau (Quý II/2017: 5 xã; Quý III/2017: 4 xã), nên số xã được hỗ trợ và tiêu chí đạt được so bằng tỷ lệ của mỗi kỳ.",
    ]);
    expect(communesNotes(sides, "en", en)).toEqual([
      "The two periods do not have the same communes (Q2 2017: 5 communes; Q3 2017: 4 communes), so communes helped and criteria met are compared as shares of each.",
    ]);
    const kept = sidesOver(["A"], ["B", "C"], { filter: { ...NO_FILTER, communes: ["A", "B", "C"] } });
    expect(communesNotes(kept, "vi", t)).toEqual([]);
    expect(differenceOf(kept, "coverage")).toEqual(["+1", "better"]);
  });

  it("take the communes of each period into the file, and the difference as a share", () => {
    const sides = sidesOver(["A", "B", "D", "E"], ["A", "B", "F"]);
    const columns = sideColumns(sides, "vi", t);
    const valuesOf = (key: string) => sideRows(sides).map((row) => columns.find((column) => column.key === key)?.value?.(row));
    expect([valuesOf("coverage"), valuesOf("coverageOf"), valuesOf("criteriaOf")]).toEqual([
      [4, 3],
      [5, 4],
      [10, 8],
    ]);
    expect(valuesOf("coverageDifference")).toEqual([null, 3 / 4 - 4 / 5]);
    expect(columns.find(({ key }) => key === "coverageDifference")?.kind).toBe("share");
  });
});

it("criteria are of the whole set, and those of which nothing is known leave open who has met more", () => {
  const verdict = (known: number) => {
    const partly = aCommune({ id: "gia-lac", name: "Gia Lạc", of: known, met: [1] });
    const sides = sidesOf({ mode: "communes", communeIds: ["gia-lac", "gia-minh"] }, reading({ communes: [MINH, partly] }));
    const difference = figureRows(sides).find(({ key }) => key === "criteria")?.cells[1]?.difference;
    const unknown = sideColumns(sides, "vi", t).find(({ key }) => key === "criteriaUnknown");
    const inFiles = unknown ? sideRows(sides).map((row) => unknown.value?.(row)) : null;
    return [told(sides).criteria, difference && verdictOf("criteria", difference, true), inFiles];
  };
  expect(verdict(5)).toEqual([["≥ 1/19", "2/19", "+1, còn tiêu chí chưa rõ"], "unsettled", [14, 0]]);
  expect(verdict(18)).toEqual([["≥ 1/19", "2/19", "+1, còn tiêu chí chưa rõ"], "unsettled", [1, 0]]);
  expect(verdict(19)).toEqual([["1/19", "2/19", "+1"], "better", null]);
});

it("a quarter in which those chosen have no line says so once, and what a change lacks where it is the other", () => {
  const sides = (a: string, b: string) => quarters(reading({ filter: { ...NO_FILTER, communes: ["gia-lac"] } }), a, b);
  const said = (a: string, b: string) => compareSentence(sides(a, b), NO_FILTER, "vi", t);
  expect(said("2017-Q3", "2017-Q2")).toBe("Quý II/2017: không có nội dung.");
  expect(compareSentence(sides("2017-Q3", "2017-Q2"), NO_FILTER, "en", en)).toBe("Q2 2017: no support line.");
  expect(plain(said("2017-Q2", "2017-Q3"))).toMatch(/^Quý III\/2017: .*Quý II\/2017 không có nội dung hỗ trợ nào/);
});

it("periods of different length have no difference but in how things stand at their end", () => {
  const sides = quarters(reading(), "2017-06", "2017-Q3");
  expect(comparisonNotes(sides, "vi")).toEqual([compareWords.vi.notes.notComparable]);
  expect(plain(compareSentence(sides, NO_FILTER, "vi", t))).toBe(
    "Quý III/2017: hỗ trợ 200 đồng; đặt cạnh tháng 6/2017, không tính tăng giảm.",
  );
  expect(told(sides)).toMatchObject({
    delivered: ["20 đồng", "200 đồng"],
    criteria: ["≥ 2/38", "≥ 3/38", "+1, còn tiêu chí chưa rõ"],
  });
});

describe("the kinds", () => {
  it("stand with the largest fall first, and at the end what has no sum on one side", () => {
    const money = (id: string, ofMonth: string, kind: string, delivered: number) =>
      aSupportLine({ id, month: ofMonth, kind, planned: 100, delivered });
    const lines = [
      ...withEveryMonth([
        money("1", "2017-04", "roads", 50),
        money("2", "2017-07", "roads", 90),
        money("3", "2017-05", "training", 80),
        money("4", "2017-08", "training", 20),
        money("5", "2017-09", "other", 10),
      ]),
    ];
    const sides = quarters(reading({ table: aTable(lines) }));
    const rows = kindRows(sides, aProgramme());
    const known = rows.filter(({ difference }) => difference);
    expect(known.map(({ id, difference }) => [id, difference?.base, difference?.value])).toEqual([
      ["training", 80, 20],
      ["roads", 50, 90],
    ]);
    expect(rows.slice(known.length).map(({ id }) => id)).toContain("other");
  });

  it("differ together by what the sentence tells, where every kind has a sum on both sides", () => {
    const lines = ["roads", "training"].flatMap((kind, index) =>
      ["2017-04", "2017-05", "2017-06", "2017-07", "2017-08", "2017-09"].map((ofMonth) =>
        aSupportLine({ id: `${kind}${ofMonth}`, month: ofMonth, kind, delivered: (index + 1) * Number(ofMonth.slice(5)) }),
      ),
    );
    const sides = quarters(reading({ table: aTable(lines) }));
    const delivered = figureRows(sides).find(({ key }) => key === "delivered")?.cells[1]?.difference?.absolute;
    const ofKinds = kindRows(sides, aProgramme()).reduce((sum, { difference }) => sum + (difference?.absolute ?? 0), 0);
    expect(ofKinds).toBe(delivered);
    expect(delivered).toBe(27);
  });
});

describe("the months of both sides on one axis", () => {
  const told = (sides: ReturnType<typeof sidesOf>) =>
    monthGroups(sides, aProgramme()).map(({ months }) => months.map(({ place, month: of }) => `${place}:${of}`).join(" "));

  it("are the first, second and third of two quarters", () => {
    expect(told(quarters(reading()))).toEqual(["0:2017-04 1:2017-07", "0:2017-05 1:2017-08", "0:2017-06 1:2017-09"]);
  });

  it("leave out what the programme does not have of a year", () => {
    const years = sidesOf({ mode: "periods", a: { grain: "year", year: 2016 }, b: { grain: "year", year: 2017 } }, reading());
    expect(told(years)).toHaveLength(12);
    expect(told(years)[0]).toBe("1:2017-01");
    expect(told(years)[8]).toBe("0:2016-09 1:2017-09");
    expect(told(years)[11]).toBe("0:2016-12");
  });

  it("of periods of different length follow each other", () => {
    expect(told(quarters(reading(), "2017-06", "2017-Q3"))).toEqual(["0:2017-06", "1:2017-07", "1:2017-08", "1:2017-09"]);
  });

  it("of communes are the same months", () => {
    const sides = sidesOf({ mode: "communes", communeIds: ["gia-lac", "gia-minh"] }, reading());
    expect(told(sides)[14]).toBe("0:2017-09 1:2017-09");
  });
});

describe("communes", () => {
  const sides = sidesOf({ mode: "communes", communeIds: ["gia-lac", "gia-minh", "nowhere"] }, reading());

  it("stand in the order chosen, the first as the base", () => {
    expect(told(sides)).toMatchObject({
      delivered: ["50 đồng", "250 đồng", "+200 đồng (+400 %), chưa kể 1 nội dung chưa báo cáo"],
      monthsHelped: ["1/15", "14/15", "+13, chưa kể 1 nội dung chưa báo cáo"],
      criteria: ["≥ 1/19", "2/19", "+1, còn tiêu chí chưa rõ"],
      open: ["0", "2", "+2"],
    });
  });

  it("share one scale, and the kinds of any of them", () => {
    expect(commonScale(sides, "kind")).toEqual({ min: 0, max: 230 });
    expect(commonScale(sides, "month")).toEqual({ min: 0, max: 150 });
    expect(kindIds(sides, aProgramme())).toEqual(["roads", "training", "other"]);
  });
});
