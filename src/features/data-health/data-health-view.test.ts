// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { SetAsideRow } from "#src/api/rows.ts";
import { day, month } from "#src/domain/month.ts";
import { aCommune, aSpan, aSupportLine, aTable, aTotal } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { heldLines } from "#test/held-lines.ts";
import { cellOf, owedIn, reasonGroups, reportingCalendar } from "./data-health-view.ts";

function aRow(given: Partial<SetAsideRow>): SetAsideRow {
  return { endpoint: "support", row: 1, id: null, field: "", value: null, reason: "missing", ...given };
}

it("rows are grouped by reason, the most frequent first, with the files they are in", () => {
  const rows = [
    aRow({ reason: "duplicate-id" }),
    aRow({ reason: "unknown-commune", endpoint: "proposals" }),
    aRow({ reason: "unknown-commune" }),
    aRow({ reason: "unknown-commune" }),
  ];
  expect(reasonGroups(rows)).toEqual([
    { reason: "unknown-commune", rows: 3, files: ["proposals", "support"] },
    { reason: "duplicate-id", rows: 1, files: ["support"] },
  ]);
});

describe("a month of a commune is", () => {
  it.each([
    ["none", {}],
    ["owed", { lines: 2, linesReported: 1, linesNotReported: 1, delivered: 5 }],
    ["owed", { lines: 1, linesNotReported: 1 }],
    ["noMoney", { lines: 3 }],
    ["zero", { lines: 2, linesReported: 1 }],
    ["reported", { lines: 2, linesReported: 1, delivered: 5 }],
  ] as const)("%s with %j", (state, total) => {
    expect(cellOf(aTotal(total)).state).toBe(state);
  });
});

describe("the calendar", () => {
  const table = aTable([
    aSupportLine({ id: "1", month: "2017-08", delivered: "not-reported" }),
    aSupportLine({ id: "2", month: "2017-08", delivered: "not-reported" }),
    aSupportLine({ id: "3", month: "2017-09", delivered: 0 }),
    aSupportLine({ id: "4", month: "2017-10", delivered: "not-reported" }),
  ]);
  const rows = reportingCalendar(table, [aCommune(), aCommune({ id: "gia-lac", name: "Gia Lạc" })], aSpan("2017-07", "2017-09"));

  it("has each commune, one without lines too, and each month of the programme, none after", () => {
    expect(rows.map(({ id, cells }) => [id, ...[...cells.values()].map(({ state }) => state)])).toEqual([
      ["gia-minh", "noData", "owed", "zero"],
      ["gia-lac", "noData", "none", "none"],
    ]);
    expect(rows[0]?.cells.get(month("2017-08"))).toEqual({ state: "owed", owed: 2, lines: 2 });
  });

  it("tells of no month before a commune, and after it, that it had no line", () => {
    const lived = aCommune({ id: "gia-lac", name: "Gia Lạc", validTo: day("2017-08-31") });
    const [row] = reportingCalendar(table, [lived], aSpan("2017-07", "2017-09"));
    expect([...(row?.cells.values() ?? [])].map(({ state }) => state)).toEqual(["noData", "none", "absent"]);
  });

  it("counts what is owed", () => {
    expect(owedIn(rows)).toEqual({ lines: 2, cells: 1 });
  });

  it("of the demonstration data agrees with its lines", () => {
    const { programme, communes, support } = demoDataset();
    if (programme.status !== "ready" || communes.status !== "ready" || support.status !== "ready") throw new Error("not read");
    const owed = heldLines(support.value).lines.filter(({ delivered }) => delivered === "not-reported").length;
    expect(owedIn(reportingCalendar(support.value.table, communes.value, programme.value)).lines).toBe(owed);
  });
});
