// @vitest-environment node
import { expect, it } from "vitest";
import { blankRow, faultsAtOnce, faultsOf, type GridRow, type SheetOf } from "./grid-row.ts";

const OF: SheetOf = { side: "commune", key: "gia-minh", month: "2017-09" };
const BLANK = blankRow("ht-0");
const row = (changed: Partial<GridRow["cells"]>, base: unknown = null): GridRow => ({
  ...BLANK,
  base,
  cells: { ...BLANK.cells, ...changed },
});

it("what could not be understood hides nothing else that is wrong", () => {
  const faulty = row({ planned: { value: "-5000", fault: null }, delivered: { value: "1.250,5", fault: "not-whole-dong" } });
  expect(faultsAtOnce(faulty)).toEqual({ planned: "negative-amount", delivered: "not-whole-dong" });
  expect(faultsOf(faulty, OF)).toMatchObject({
    place: "missing",
    planned: "negative-amount",
    delivered: "not-whole-dong",
    form: "missing",
  });
});

it("only an adjustment takes away", () => {
  expect(faultsAtOnce(row({ planned: { value: "-5000", fault: null } }, { adjusts: "ht-1" }))).toEqual({});
});
