// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { SupportLine } from "#src/domain/support-line.ts";
import { ABSENT } from "#src/lib/format-number.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { aProgramme, aSupportLine } from "#test/builders.ts";
import { aPeriod, figuresOf } from "#test/filtered-figures.ts";
import { type TimeGrain, type TimeStack, timeView } from "./time-view.ts";

const PROGRAMME = aProgramme({ firstMonth: "2016-11", dataThrough: "2017-05" });

function view(lines: SupportLine[], grain: TimeGrain, stack: TimeStack = "kind", filter = {}) {
  return timeView(figuresOf({ lines, programme: PROGRAMME, filter }), grain, stack, "vi", vi);
}

const line = (month: string, delivered: SupportLine["delivered"], more: Partial<SupportLine> = {}) =>
  aSupportLine({ ...more, month, delivered });

describe("the bars", () => {
  it("are every quarter of the programme; one with months to come is partial, and so is the one in which it began late", () => {
    const { bars } = view([line("2017-04", 5)], "quarter");
    expect(bars.map(({ key, isPartial, monthsLabel }) => [key, isPartial, monthsLabel])).toEqual([
      ["2016-Q4", true, "2/3 tháng"],
      ["2017-Q1", false, null],
      ["2017-Q2", true, "2/3 tháng"],
    ]);
    expect(bars.map(({ tick }) => tick)).toEqual([
      ["Quý IV", "2016"],
      ["Quý I", "2017"],
      ["Quý II", ""],
    ]);
    expect(bars[2]?.label).toBe("Quý II/2017");
  });

  it("of months without data say that they have none; of those in which others have a line, that there is none", () => {
    const lines = [line("2017-04", 5), line("2017-03", 5, { communeId: "gia-lac" })];
    const { bars } = view(lines, "month", "kind", { communes: ["gia-minh"] });
    expect(bars.slice(-4).map(({ blanks }) => blanks[""])).toEqual([
      "chưa có số liệu",
      "không có nội dung",
      undefined,
      "chưa có số liệu",
    ]);
  });

  it("are every month of the programme, those without a line too", () => {
    const { bars } = view([line("2017-04", 5)], "month");
    expect(bars.map(({ key }) => key)).toEqual(["2016-11", "2016-12", "2017-01", "2017-02", "2017-03", "2017-04", "2017-05"]);
    expect(bars.map(({ tick }) => tick.join("/"))).toEqual(["11/2016", "12/", "1/2017", "2/", "3/", "4/", "5/"]);
    expect(bars.every(({ isPartial }) => !isPartial)).toBe(true);
  });

  it("are every half, under its place in the year", () => {
    const { bars } = view([line("2016-12", 7), line("2017-01", 10), line("2017-05", 20)], "half");
    expect(bars.map(({ key, label, total }) => [key, label, total])).toEqual([
      ["2016-H2", "6 tháng cuối năm 2016", 7],
      ["2017-H1", "6 tháng đầu năm 2017", 30],
    ]);
    expect(bars.map(({ tick }) => tick)).toEqual([
      ["Cuối năm", "2016"],
      ["Đầu năm", "2017"],
    ]);
    expect(bars.at(-1)?.isPartial).toBe(true);
  });

  it("are every year, under its number", () => {
    const { bars } = view([line("2016-12", 7), line("2017-01", 10), line("2017-05", 20)], "year");
    expect(bars.map(({ key, label, total }) => [key, label, total])).toEqual([
      ["2016", "Năm 2016", 7],
      ["2017", "Năm 2017", 30],
    ]);
    expect(bars.map(({ tick }) => tick)).toEqual([
      ["2016", ""],
      ["2017", ""],
    ]);
  });

  it("leave out what lies before the programme and after its data, also within the quarters they share", () => {
    const { bars } = view([line("2016-10", 1), line("2016-11", 10), line("2017-05", 100), line("2017-06", 1000)], "quarter");
    expect(bars.map(({ total }) => total)).toEqual([10, 0, 100]);
  });

  it.each<[string, SupportLine[], Partial<ReturnType<typeof view>["bars"][number]>]>([
    [
      "a sum with a plan",
      [line("2017-04", 3_000_000, { planned: 4_000_000 })],
      { totalLabel: "3", plan: 4_000_000, completion: 0.75, notReported: 0 },
    ],
    ["no plan is no plan of 0", [line("2017-04", 3_000_000)], { totalLabel: "3", plan: null, completion: null }],
    ["a plan of 0 is a plan", [line("2017-04", 3_000_000, { planned: 0 })], { plan: 0, completion: null }],
    [
      "owed is not 0, and not 0 %",
      [line("2017-04", "not-reported", { planned: 4_000_000 })],
      { totalLabel: ABSENT, completion: null, notReported: 1 },
    ],
    ["help without money is not 0", [line("2017-04", "not-applicable")], { totalLabel: ABSENT, plan: null, notReported: 0 }],
    ["a reported zero is 0", [line("2017-04", 0)], { totalLabel: "0" }],
    ["no line is no 0", [], { totalLabel: "–", isReported: false, plan: null }],
  ])("%s", (_, lines, bar) => {
    expect(view(lines, "month").bars[5]).toMatchObject({ key: "2017-04", ...bar });
  });

  it.each([
    ["programme", ["2016-Q4", "2017-Q1", "2017-Q2"]],
    ["2017-Q1", ["2017-Q1"]],
    ["2017-02", ["2017-Q1"]],
    ["2017-H1", ["2017-Q1", "2017-Q2"]],
    ["2016-H2", ["2016-Q4"]],
    ["2017-9M", ["2017-Q1", "2017-Q2"]],
    ["2017", ["2017-Q1", "2017-Q2"]],
    ["2016", ["2016-Q4"]],
  ])("of %s stand out among the others: %j", (period, keys) => {
    const { bars } = view([line("2017-04", 5)], "quarter", "kind", { period: aPeriod(period) });
    expect(bars.filter(({ isSelected }) => isSelected).map(({ key }) => key)).toEqual(keys);
  });
});

describe("the stacks", () => {
  const lines = [
    line("2017-04", 10, { kind: "training" }),
    line("2017-04", 20, { kind: "roads", sponsor: { type: "enterprise", id: "01" } }),
    line("2017-04", 40, { kind: "unheard-of" }),
  ];

  it("by kind have the largest first, and an unknown kind counts under its id", () => {
    const { series, bars } = view(lines, "quarter");
    expect(series.map(({ label }) => label)).toEqual(["unheard-of", "Đường", "Dạy nghề"]);
    expect(series.map(({ key }) => bars[2]?.values[key])).toEqual([40, 20, 10]);
    expect(bars[2]?.total).toBe(70);
  });

  it("by sponsor type are both, the one left out by the filter empty", () => {
    const valuesUnder = (filter: object) => view(lines, "quarter", "sponsorType", filter).bars[2]?.values;
    expect(valuesUnder({})).toEqual({ agency: 50, enterprise: 20 });
    expect(valuesUnder({ sponsorType: "agency" })).toEqual({ agency: 50 });
  });

  it("a kind whose id is the name of something else keeps its own sum", () => {
    const kinds = ["rest", "a", "b", "c"].map((id) => ({ id, name: { vi: id, en: id } }));
    const figures = figuresOf({
      lines: [line("2017-04", 1, { kind: "rest" }), line("2017-04", 2, { kind: "x" }), line("2017-04", 4, { kind: "__proto__" })],
      programme: aProgramme({ kinds }),
    });
    const { series, bars } = timeView(figures, "quarter", "kind", "en", en);
    const q2 = bars.find(({ key }) => key === "2017-Q2");
    expect(series.map(({ label, key }) => [label, q2?.values[key]])).toEqual([
      ["__proto__", 4],
      ["x", 2],
      ["rest", 1],
    ]);
  });
});

describe("the peak", () => {
  it("is where most was delivered, the earliest of equals", () => {
    const { peak } = view([line("2016-12", 5), line("2017-01", 3), line("2017-02", 2), line("2017-03", 5)], "month");
    expect(peak).toEqual({ period: aPeriod("2016-12"), delivered: 5 });
    expect(view([line("2016-12", 5), line("2017-01", 3), line("2017-02", 4)], "quarter").peak).toEqual({
      period: aPeriod("2017-Q1"),
      delivered: 7,
    });
  });

  it("is none where nothing was", () => {
    expect(view([line("2017-01", 0), line("2017-02", "not-reported")], "month").peak).toBeNull();
  });
});

describe("the unit", () => {
  it("is million dong, and billion where the axis is told in it; labels follow", () => {
    const labelsOf = (delivered: number) => {
      const { unit, bars } = view([line("2017-04", delivered)], "quarter");
      return [unit.name, bars[2]?.totalLabel];
    };
    expect(labelsOf(548_500_000)).toEqual(["triệu đồng", "548,5"]);
    expect(labelsOf(12_340_000_000)).toEqual(["tỷ đồng", "12,34"]);
  });
});

describe("one part alone", () => {
  const lines = [
    line("2017-01", 10_000_000, { kind: "roads", planned: 20_000_000 }),
    line("2017-01", "not-reported", { kind: "training", planned: 4_000_000 }),
    line("2017-04", 30_000_000, { kind: "training", sponsor: { type: "enterprise", id: "01" } }),
  ];
  const alone = (part: string | null, stack: TimeStack = "kind") =>
    timeView(figuresOf({ lines, programme: PROGRAMME }), "quarter", stack, "vi", vi, part);

  it("has totals, plan, what is owed and the peak of its own; all parts can still be chosen", () => {
    const { series, parts, only, bars, peak } = alone("kind:training");
    expect(series.map(({ key }) => key)).toEqual(["kind:training"]);
    expect(only?.members).toEqual(["training"]);
    expect(parts.map(({ key }) => key).sort()).toEqual(["kind:roads", "kind:training"]);
    expect(bars.map(({ total, isReported, plan, notReported }) => [total, isReported, plan, notReported])).toEqual([
      [0, false, null, 0],
      [0, false, 4_000_000, 1],
      [30_000_000, true, null, 0],
    ]);
    expect(peak?.delivered).toBe(30_000_000);
  });

  it("is a side, too, and has the colour that it has among the others", () => {
    const { series, bars } = alone("enterprise", "sponsorType");
    expect(bars.map(({ total }) => total)).toEqual([0, 0, 30_000_000]);
    expect(series).toEqual(alone(null, "sponsorType").series.filter(({ key }) => key === "enterprise"));
  });

  it("is what the filter for it shows", () => {
    const filtered = view(lines, "quarter", "kind", { kinds: ["training"] });
    expect(alone("kind:training").bars).toEqual(filtered.bars);
  });

  it.each([null, "", "kind:none", "enterprise"])("that is not there (%j) leaves all", (part) => {
    expect(alone(part).series).toEqual(alone(null).series);
    expect(alone(part).bars).toEqual(alone(null).bars);
    expect(alone(part).only).toBeNull();
  });
});
