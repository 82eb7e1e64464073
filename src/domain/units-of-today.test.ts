// @vitest-environment node
import { expect, it } from "vitest";
import { day } from "./month.ts";
import { successorOf, tableOf } from "./units-of-today.ts";

const CHANGES = [
  { on: day("2025-07-01"), unit: { code: "9", name: "Mới", type: "commune" as const }, from: [{ code: "1" }, { code: "2" }] },
  { on: day("2025-07-01"), unit: { code: "8", name: "Khác" }, from: [{ code: "3", isPart: true as const }] },
];
const ROW = { code: "7", name: "xã Theo Dòng" };

it.each<[string, Parameters<typeof successorOf>[0], string | undefined]>([
  ["the table tells of", { code: "1", validTo: day("2025-06-30"), successor: ROW }, "xã Mới"],
  ["ended on a day of no change, as its row says", { code: "1", validTo: day("2017-07-31"), successor: ROW }, ROW.name],
  ["has no code, as its row says", { successor: ROW }, ROW.name],
  ["the table does not tell of, nor its row", { code: "1", validTo: day("2017-07-31") }, undefined],
  ["was split, to no one unit", { code: "3", validTo: day("2025-06-30"), successor: ROW }, undefined],
  ["is still itself, to none", { code: "5", successor: ROW }, undefined],
])("a commune that %s belongs to %j", (_what, commune, expected) => {
  expect(successorOf(commune, tableOf({ unitChanges: CHANGES }, []))?.name).toBe(expected);
});

it("without a table its row tells", () => {
  expect(successorOf({ code: "5", successor: ROW }, null)).toEqual(ROW);
});
