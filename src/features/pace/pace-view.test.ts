// @vitest-environment node
import { describe, expect, it } from "vitest";
import { day, month } from "#src/domain/month.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { aCommune, aProgramme, aSponsor, aSupportLine, aTable } from "#test/builders.ts";
import { type PaceData, paceFigures, standingCounts } from "./pace-view.ts";

const READ: PaceData = {
  programme: aProgramme({ firstMonth: "2016-11", dataThrough: "2017-08" }),
  communes: [aCommune(), aCommune({ id: "gia-lac", name: "Gia Lạc" }), aCommune({ id: "gia-tien", name: "Gia Tiến" })],
  sponsors: [
    aSponsor({ assignments: [{ communeId: "gia-minh", from: month("2016-11") }] }),
    aSponsor({ id: "02", assignments: [{ communeId: "gia-lac", from: month("2016-11"), to: month("2017-03") }] }),
    aSponsor({ id: "03" }),
  ],
  table: aTable([
    aSupportLine({ month: "2016-12", planned: 50, delivered: 50 }),
    aSupportLine({ month: "2017-02", planned: 100, delivered: 120 }),
    aSupportLine({ month: "2017-07", planned: 100, delivered: 30 }),
    aSupportLine({ month: "2017-08", communeId: "gia-lac", planned: 10, delivered: 11 }),
    // Not due yet.
    aSupportLine({ month: "2017-09", planned: 999 }),
  ]),
};

describe("the pace", () => {
  it.each([
    ["quarter", 110, 41],
    ["year", 210, 161],
    ["programme", 260, 211],
  ] as const)("since the start of the %s ends with the data", (span, planned, delivered) => {
    const { whole, communes, course } = paceFigures(span, NO_FILTER, READ);
    expect([whole.total.planned, whole.total.delivered]).toEqual([planned, delivered]);
    expect(communes.reduce((sum, { total }) => sum + total.planned, 0)).toBe(planned);
    expect(course.at(-1)?.total).toEqual(whole.total);
  });

  it("does not follow the filter's period, and follows the rest", () => {
    const filter: Filter = { ...NO_FILTER, period: { grain: "month", month: month("2016-12") }, communes: ["gia-lac"] };
    const { communes, whole } = paceFigures("quarter", filter, READ);
    expect(communes.map(({ key }) => key)).toEqual(["gia-lac"]);
    expect(whole.total.planned).toBe(10);
  });

  it("is counted in words, those without a plan apart", () => {
    const { communes } = paceFigures("quarter", NO_FILTER, READ);
    expect(standingCounts(communes, READ.programme.thresholds)).toEqual({
      "no-data": 0,
      "no-support": 1,
      behind: 1,
      lagging: 0,
      awaiting: 0,
      "on-track": 0,
      ahead: 1,
      "no-plan": 0,
      "not-applicable": 0,
      absent: 0,
    });
    expect(communes.map(({ pace }) => pace.kind)).toEqual(["measured", "measured", "no-plan"]);
  });

  it("counts each row once, those without a plan, without a money value and no longer there too", () => {
    const of = (communeId: string, given: object) => aSupportLine({ month: "2017-07", communeId, ...given });
    const read: PaceData = {
      ...READ,
      communes: [...READ.communes, aCommune({ id: "gone", life: { to: day("2017-03-31") } })],
      table: aTable([
        of("gia-minh", { planned: 0, delivered: 70 }),
        of("gia-lac", { planned: 40, delivered: "not-applicable" }),
        of("gone", { planned: 10, delivered: 10 }),
      ]),
    };
    const { communes } = paceFigures("quarter", NO_FILTER, read);
    const counts = standingCounts(communes, READ.programme.thresholds);
    expect(counts).toMatchObject({ "no-plan": 1, "not-applicable": 1, absent: 1, "no-support": 1 });
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(communes.length);
  });

  it("judges nobody by months without data", () => {
    const without = { ...READ, table: aTable([aSupportLine({ month: "2017-02", planned: 100, delivered: 120 })]) };
    const { communes, whole } = paceFigures("quarter", NO_FILTER, without);
    expect(whole.hasData).toBe(false);
    const counts = standingCounts(communes, READ.programme.thresholds);
    expect([counts["no-data"], counts["no-support"]]).toEqual([3, 0]);
    expect(paceFigures("year", NO_FILTER, without).whole.hasData).toBe(true);
    expect(
      paceFigures("year", NO_FILTER, without)
        .course.map(({ hasData }) => hasData)
        .slice(0, 3),
    ).toEqual([false, true, false]);
  });

  it("adds nothing up to the end of a month or a quarter that nobody has filled, and goes on after it", () => {
    const table = aTable([
      aSupportLine({ month: "2017-01", planned: 100, delivered: 50 }),
      aSupportLine({ month: "2017-07", planned: 10, delivered: 10 }),
    ]);
    const courseOf = (span: "quarter" | "programme") =>
      paceFigures(span, NO_FILTER, { ...READ, table }).course.map(({ key, total, hasData }) => [key, hasData, total.planned]);
    expect(courseOf("quarter")).toEqual([
      ["2017-07", true, 10],
      ["2017-08", false, 0],
    ]);
    expect(courseOf("programme")).toEqual([
      ["2016-Q4", false, 0],
      ["2017-Q1", true, 100],
      ["2017-Q2", false, 0],
      ["2017-Q3", true, 110],
    ]);
  });

  it("names sponsors with a commune in these months, or a line", () => {
    const keysOf = (span: "quarter" | "year") => paceFigures(span, NO_FILTER, READ).sponsors.map(({ key }) => key);
    expect(keysOf("quarter")).toEqual(["agency:01"]);
    expect(keysOf("year")).toEqual(["agency:01", "agency:02"]);
    const twin: Filter = { ...NO_FILTER, sponsorType: "enterprise" };
    expect(paceFigures("year", twin, READ).sponsors).toEqual([]);
  });

  it("of chosen communes names only sponsors that have one of them, or gave to one", () => {
    const keysUnder = (communes: string[]) =>
      paceFigures("year", { ...NO_FILTER, communes }, READ).sponsors.map(({ key }) => key);
    expect(keysUnder(["gia-tien"])).toEqual([]);
    // The second had Gia Lạc until March; the first gave to it in August.
    expect(keysUnder(["gia-lac"])).toEqual(["agency:01", "agency:02"]);
  });

  it("of an area names only those of its communes", () => {
    const area = { id: "east", communes: new Set(["gia-lac"]) };
    expect(paceFigures("year", { ...NO_FILTER, area }, READ).sponsors).toEqual(
      paceFigures("year", { ...NO_FILTER, communes: ["gia-lac"] }, READ).sponsors,
    );
    const nowhere = { id: "west", communes: new Set(["gia-tien"]) };
    expect(paceFigures("year", { ...NO_FILTER, area: nowhere }, READ).sponsors).toEqual([]);
  });

  it("is added up month by month, over the programme quarter by quarter", () => {
    const courseOf = (span: "quarter" | "programme") =>
      paceFigures(span, NO_FILTER, READ).course.map(({ key, total }) => [key, total.planned]);
    expect(courseOf("quarter")).toEqual([
      ["2017-07", 100],
      ["2017-08", 110],
    ]);
    expect(courseOf("programme")).toEqual([
      ["2016-Q4", 50],
      ["2017-Q1", 150],
      // Of its months nobody has filled any.
      ["2017-Q2", 0],
      ["2017-Q3", 260],
    ]);
  });
});
