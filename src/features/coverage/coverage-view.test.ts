// @vitest-environment node
import { describe, expect, it } from "vitest";
import { month } from "#src/domain/month.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aProgramme, aSponsor, aSupportLine, aTable } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { matrixPairs, pairColumns } from "./coverage-columns.ts";
import { coverageGrid } from "./coverage-grid.ts";
import { type CoverageData, type CoverageMatrix, columnsOf, kindMatrix, sponsorMatrix } from "./coverage-view.ts";

const READ: CoverageData = {
  programme: aProgramme(),
  communes: [aCommune(), aCommune({ id: "gia-lac", name: "Gia Lạc" })],
  sponsors: [
    aSponsor({ assignments: [{ communeId: "gia-minh", from: month("2016-07") }] }),
    aSponsor({ id: "02", assignments: [{ communeId: "gia-lac", from: month("2016-07"), to: month("2016-12") }] }),
    aSponsor({ id: "03" }),
  ],
  table: aTable([
    aSupportLine({ kind: "roads", planned: 10, delivered: 4 }),
    aSupportLine({ kind: "training", planned: 5, delivered: 0 }),
    aSupportLine({ kind: "roads", communeId: "gia-lac", delivered: "not-reported" }),
  ]),
};
const Q3: Filter = { ...NO_FILTER, period: { grain: "year", year: 2017 } };

function kindsOfCells({ rows }: CoverageMatrix) {
  return rows.map(({ key, cells }) => [key, ...[...cells.values()].map((cell) => cell.kind)]);
}

describe("the matrix of communes and kinds", () => {
  it("counts apart what has no line, what is reported as nothing, and what is owed", () => {
    const matrix = kindMatrix(Q3, READ, "vi");
    expect(kindsOfCells(matrix)).toEqual([
      // The worst first: nobody helps in one cell of it, and another owes.
      ["gia-lac", "total", "no-helper"],
      ["gia-minh", "total", "total"],
    ]);
    expect([matrix.without, matrix.possible]).toEqual([{ noLine: 1, zero: 1, owed: 1 }, 4]);
  });

  it("counts as owing each cell that is marked so, whatever help has come beside it", () => {
    const mixed = [
      aSupportLine({ kind: "roads", planned: 10, delivered: "not-reported" }),
      aSupportLine({ kind: "training" }),
      aSupportLine({ kind: "training", planned: 5, delivered: "not-reported" }),
    ];
    const matrix = kindMatrix(Q3, { ...READ, table: aTable(mixed) }, "vi");
    const marked = coverageGrid("kind", matrix, READ.programme.thresholds, "vi").rows.flatMap(({ cells }) => cells);
    expect(marked.filter((cell) => cell.isOwed)).toHaveLength(2);
    expect(matrix.without).toEqual({ noLine: 2, zero: 0, owed: 2 });
  });

  it("tells nothing missing in a period without data, where nobody knows who helped", () => {
    const year: Filter = { ...NO_FILTER, period: { grain: "month", month: month("2016-08") } };
    for (const matrix of [kindMatrix(year, READ, "vi"), sponsorMatrix(year, READ)]) {
      expect(matrix.hasData).toBe(false);
      expect(new Set(matrix.rows.flatMap(({ cells }) => [...cells.values()].map(({ kind }) => kind)))).toEqual(
        new Set(["no-data"]),
      );
      expect(matrix.without).toEqual({ noLine: 0, zero: 0, owed: 0 });
    }
    expect(kindMatrix(Q3, READ, "vi").hasData).toBe(true);
  });

  it("does not say that nobody helps where only some sponsors are looked at", () => {
    for (const some of [{ sponsorType: "agency" as const }, { sponsors: ["agency:01"] }])
      expect(kindsOfCells(kindMatrix({ ...Q3, ...some }, READ, "vi"))[0]?.at(-1)).toBe("not-theirs");
  });

  it("names a kind that the programme does not know by its id, and only the kinds that are chosen", () => {
    const odd = { ...READ, table: aTable([aSupportLine({ kind: "odd" })]) };
    expect(kindMatrix(Q3, odd, "vi").columns.map(({ name }) => name)).toEqual(["Đường", "Dạy nghề", "odd"]);
    expect(kindMatrix({ ...Q3, kinds: ["training"] }, odd, "en").columns.map(({ name }) => name)).toEqual(["Training"]);
  });
});

describe("the matrix of sponsors and communes", () => {
  it("tells no line where it is assigned from no assignment; who has neither is left out", () => {
    expect(kindsOfCells(sponsorMatrix(NO_FILTER, READ))).toEqual([
      ["agency:02", "no-line"],
      ["agency:01", "total", "total"],
    ]);
    // The assignment of the second ended in 2016.
    expect(kindsOfCells(sponsorMatrix(Q3, READ)).map(([key]) => key)).toEqual(["agency:01"]);
  });
});

describe("a part of a matrix", () => {
  it("has all kinds, and of the communes those that one of its sponsors has to do with", () => {
    const kinds = kindMatrix(NO_FILTER, READ, "vi");
    expect(columnsOf("kind", kinds, kinds.rows.slice(0, 1))).toEqual(kinds.columns);
    const sponsors = sponsorMatrix(NO_FILTER, READ);
    expect(columnsOf("sponsor", sponsors, sponsors.rows.slice(0, 1)).map(({ key }) => key)).toEqual(["gia-lac"]);
    // "gia-minh" comes first in the Decision, and second here.
    expect(columnsOf("sponsor", sponsors, sponsors.rows).map(({ key }) => key)).toEqual(["gia-lac", "gia-minh"]);
  });
});

describe("both matrices of the demonstration data", () => {
  const dataset = demoDataset();
  const programme = valueOf(dataset.programme);
  const communes = valueOf(dataset.communes);
  const sponsors = valueOf(dataset.sponsors);
  const support = valueOf(dataset.support);
  if (!programme || !communes || !sponsors || !support) throw new Error("the demonstration data could not be read");
  const data = { programme, communes, sponsors, table: support.table };

  it.each([
    ["kinds", kindMatrix(NO_FILTER, data, "vi")],
    ["sponsors", sponsorMatrix(NO_FILTER, data)],
  ])("add up to the published sum, by row, by column and by cell: %s", (_name, { rows, columns, whole }) => {
    const cells = rows.flatMap((row) => [...row.cells.values()].flatMap((cell) => (cell.kind === "total" ? [cell] : [])));
    const sums = [rows, columns, cells].map((list) => list.reduce((sum, { total }) => sum + total.delivered, 0));
    expect(sums).toEqual([2_500_000_000, 2_500_000_000, 2_500_000_000]);
    expect(whole.delivered).toBe(2_500_000_000);
  });

  it("as a file with a row for each cell add up to the same", () => {
    const pairs = matrixPairs(sponsorMatrix(NO_FILTER, data));
    const delivered = pairColumns("vi", vi).find(({ key }) => key === "delivered");
    const values = pairs.map((pair) => delivered?.value?.(pair) ?? 0);
    expect(values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0)).toBe(2_500_000_000);
  });
});
