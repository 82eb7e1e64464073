// @vitest-environment node
import { describe, expect, it } from "vitest";
import { month } from "#src/domain/month.ts";
import type { Quarter } from "#src/domain/period.ts";
import { quarterOf } from "#src/domain/period.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aProgramme, aSponsor, aSupportLine, aTable } from "#test/builders.ts";
import { countedTable } from "#test/counted-table.ts";
import type { CoverageData } from "./coverage-view.ts";
import { reportingGrid } from "./reporting-grid.ts";
import { reportingSentence } from "./reporting-sentence.ts";
import { communeCalendar, owedLines, sponsorCalendar } from "./reporting-view.ts";

/** Of others, so that its month has data. */
const others = (at: string) => aSupportLine({ communeId: "gia-lac", sponsor: { type: "agency", id: "99" }, month: at });

const READ: CoverageData = {
  programme: aProgramme({ firstMonth: "2017-01", dataThrough: "2017-08" }),
  communes: [aCommune()],
  sponsors: [aSponsor({ assignments: [{ communeId: "gia-minh", from: month("2017-04") }] }), aSponsor({ id: "02" })],
  table: aTable([
    others("2017-03"),
    aSupportLine({ month: "2017-04" }),
    aSupportLine({ month: "2017-05", delivered: 0 }),
    aSupportLine({ month: "2017-07", delivered: 4 }),
    aSupportLine({ month: "2017-07", delivered: "not-reported" }),
    aSupportLine({ month: "2017-08", delivered: "not-reported" }),
    aSupportLine({ month: "2017-09", delivered: "not-reported" }),
  ]),
};
const YEAR: Filter = { ...NO_FILTER, period: { grain: "year", year: 2017 } };
const quarter = (text: string): Quarter => quarterOf(month(text));

describe("the calendar of communes", () => {
  it("tells every state of a month, those to come among them", () => {
    const { rows, times } = communeCalendar(YEAR, READ);
    expect(times).toHaveLength(12);
    const kinds = [...(rows[0]?.cells.values() ?? [])].map(({ kind }) => kind);
    expect(kinds.slice(2)).toEqual([
      "none",
      "not-applicable",
      "reported",
      "no-data",
      "partly",
      "owed",
      "ahead",
      "ahead",
      "ahead",
      "ahead",
    ]);
  });

  it("counts what is owed, months after the data left out", () => {
    expect(owedLines(communeCalendar(YEAR, READ))).toBe(2);
  });

  it("shows the months of the period from the first of the programme on", () => {
    const before: Filter = { ...NO_FILTER, period: { grain: "year", year: 2016 } };
    expect(communeCalendar(before, READ).times).toEqual([]);
    expect(communeCalendar(NO_FILTER, READ).times).toHaveLength(8);
  });
});

describe("the calendar of sponsors", () => {
  it("tells a quarter without a commune from one without a line", () => {
    const kindsOf = (row: number) => [...(sponsorCalendar(YEAR, READ).rows[row]?.cells.values() ?? [])].map(({ kind }) => kind);
    expect(kindsOf(0)).toEqual(["unassigned", "reported", "partly", "ahead"]);
    expect(kindsOf(1)).toEqual(["unassigned", "unassigned", "unassigned", "ahead"]);
    const stateIn = (at: string) =>
      sponsorCalendar(YEAR, { ...READ, table: aTable([others("2017-07")]) }).rows[0]?.cells.get(quarter(at));
    expect(stateIn("2017-07")).toEqual({ kind: "none" });
    // Nobody has a line in its quarter: what it owes is not known.
    expect(stateIn("2017-04")).toEqual({ kind: "no-data" });
  });

  it("under an area, or communes, has those who are in charge there or have a line there: of an area without communes nobody", () => {
    const helper = aSponsor({ id: "99", assignments: [{ communeId: "gia-tien", from: month("2017-01") }] });
    const read = { ...READ, sponsors: [...READ.sponsors, helper], communes: [aCommune(), aCommune({ id: "gia-lac" })] };
    const keysUnder = (place: Partial<Filter>) => sponsorCalendar({ ...YEAR, ...place }, read).rows.map(({ key }) => key);
    const area = (...ids: string[]) => ({ area: { id: "x", communes: new Set(ids) } });
    expect(keysUnder({})).toHaveLength(3);
    expect(keysUnder(area("gia-minh"))).toEqual(["agency:01"]);
    expect(keysUnder({ communes: ["gia-lac"] })).toEqual(["agency:99"]);
    expect(keysUnder(area())).toEqual([]);
    expect(reportingSentence(0, { ...YEAR, ...area() }, read, "vi", vi)).toBe("Địa bàn này không có xã nào.");
  });

  it("asks no report of help without a money value, and takes none for given", () => {
    const table = aTable([
      aSupportLine({ month: "2017-04", delivered: 4 }),
      aSupportLine({ month: "2017-05", delivered: "not-reported" }),
      ...["2017-04", "2017-05", "2017-06"].map((at) => aSupportLine({ month: at })),
    ]);
    const { rows, times } = sponsorCalendar(YEAR, { ...READ, table });
    const calendar = { rows, times };
    const cells =
      reportingGrid(
        calendar,
        (time) => time,
        () => ({}),
        "vi",
      ).rows[0]?.cells ?? [];
    const q2 = cells[times.indexOf(quarter("2017-04")) + 1];
    expect([q2?.text, q2?.amounts, q2?.words]).toEqual([
      "50\u00a0%*",
      "1/2",
      "1/2 nội dung chưa báo cáo; 3 nội dung không quy ra tiền, không cần báo cáo số",
    ]);
  });

  it("shows the whole quarter of a month", () => {
    const { times, rows } = sponsorCalendar({ ...NO_FILTER, period: { grain: "month", month: month("2017-08") } }, READ);
    expect(times).toEqual(["2017-Q3"]);
    expect(rows[0]?.cells.get(quarter("2017-08"))).toEqual({ kind: "partly", lines: 3, owed: 2, unpriced: 0 });
  });
});

it("of a period without data does not tell that nothing is owed, in the grid or its legend", () => {
  const june: Filter = { ...NO_FILTER, period: { grain: "month", month: month("2017-06") } };
  const firstCells = (filter: Filter) => {
    const calendar = communeCalendar(filter, READ);
    const grid = reportingGrid(
      calendar,
      (time) => time,
      () => ({}),
      "vi",
    );
    return [calendar.hasGaps, grid.rows[0]?.cells.map(({ text, words, cut }) => [text, words, cut !== null])];
  };
  expect(firstCells(june)).toEqual([
    true,
    [
      ["?", "chưa có số liệu", false],
      ["?", "chưa có số liệu", false],
    ],
  ]);
  const march: Filter = { ...NO_FILTER, period: { grain: "month", month: month("2017-03") } };
  expect(firstCells(march)).toEqual([
    false,
    [
      ["0", "0 nội dung chưa báo cáo", true],
      ["○", "không có nội dung nào", false],
    ],
  ]);
});

it("what nobody owes and nobody looks at is not added up: of thousands of rows a few are drawn", () => {
  const looksFor = (count: number, draw: number) => {
    const ids = Array.from({ length: count }, (_, index) => String(index));
    const lines = ids.map((id) =>
      aSupportLine({ communeId: id, sponsor: { type: "agency", id }, month: "2017-05", delivered: 1 }),
    );
    const { table, looks } = countedTable(aTable(lines));
    const data = { ...READ, table, communes: ids.map((id) => aCommune({ id })), sponsors: ids.map((id) => aSponsor({ id })) };
    const calendars = [communeCalendar(YEAR, data), sponsorCalendar(YEAR, data)];
    for (const { rows } of calendars) {
      expect(rows).toHaveLength(count);
      for (const { cells } of rows.slice(0, draw)) expect([...cells.values()].map(({ kind }) => kind)).toContain("reported");
    }
    return looks();
  };
  expect(looksFor(60, 0)).toBe(looksFor(3, 0));
  expect(looksFor(60, 3)).toBe(looksFor(3, 3));
  expect(looksFor(3, 3)).toBeGreaterThan(looksFor(3, 0));
});
