// @vitest-environment node
import { describe, expect, it } from "vitest";
import { unitTable } from "./current-units.ts";
import { day } from "./month.ts";
import type { UnitChange } from "./unit-change.ts";
import { successorOf } from "./units-of-today.ts";

const successor = { code: "9", name: "xã Chín" };
const merged = (isPart: boolean): UnitChange => ({
  on: day("2025-07-01"),
  unit: { code: "2", name: "Hai", type: "commune" },
  from: [{ code: "1", ...(isPart ? { isPart } : {}) }, { code: "2" }],
});
const tableOf = (...changes: UnitChange[]) => unitTable(changes, [{ code: "1" }, { code: "2" }]);

describe("what a commune belongs to today", () => {
  it("is what the table says, whatever its row says", () => {
    expect(successorOf({ code: "1", successor }, tableOf(merged(false)))).toEqual({ code: "2", name: "xã Hai" });
    expect(successorOf({ code: "3", successor }, tableOf(merged(false)))).toBeNull();
  });

  it("is not told of one that was split", () => {
    expect(successorOf({ code: "1", successor }, tableOf(merged(true)))).toBeNull();
  });

  it("is what its row says where there is no table, or it has no change on the day after the commune's last one", () => {
    expect(successorOf({ code: "1", successor }, null)).toEqual(successor);
    expect(successorOf({ code: "1", validTo: day("2017-07-31"), successor }, tableOf(merged(false)))).toEqual(successor);
    expect(successorOf({ code: "1", validTo: day("2017-07-31") }, tableOf(merged(false)))).toBeNull();
  });
});
