// @vitest-environment node
import { expect, it } from "vitest";
import { areaTree } from "#src/domain/area-tree.ts";
import { aCommune, aProgramme, aSupportLine } from "#test/builders.ts";
import { aPeriod, figuresOf } from "#test/filtered-figures.ts";
import { areaRows, areasTotal } from "./area-rows.ts";

it.each([
  ["2017-05", true],
  ["2017-06", false],
])("in %s each area, and all together, say whether the period has data of anybody: %s", (month, hasData) => {
  const programme = aProgramme({
    firstMonth: "2017-04",
    dataThrough: "2017-06",
    areas: [
      { id: "bac", name: "Bắc", level: "cum" },
      { id: "nam", name: "Nam", level: "cum" },
    ],
  });
  const communes = [aCommune({ id: "x", areaId: "bac" }), aCommune({ id: "y", areaId: "nam" })];
  const lines = [aSupportLine({ communeId: "x", month: "2017-05", delivered: 5 })];
  const figures = figuresOf({ lines, programme, communes, filter: { period: aPeriod(month) } });
  const given = { figures, tree: areaTree(programme, communes), attention: null };
  const rows = [...areaRows(given, "khác"), areasTotal(given, "Cộng")];
  expect(rows.map(({ name, ...row }) => [name, row.hasData])).toEqual([
    ["Bắc", hasData],
    ["Nam", hasData],
    ["Cộng", hasData],
  ]);
});
