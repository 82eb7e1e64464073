// @vitest-environment node
import { describe, expect, it } from "vitest";
import { GIA_VIEN_COMMUNES } from "#mocks/demo-data/gia-vien-communes.ts";
import { GIA_VIEN_UNIT_CHANGES } from "#mocks/demo-data/gia-vien-unit-changes.ts";
import { type CodedUnit, currentUnitOf, unitTable } from "./current-units.ts";
import { day } from "./month.ts";
import type { UnitChange } from "./unit-change.ts";

function aChange(on: string, code: string, from: readonly (string | { code: string; isPart: true })[]): UnitChange {
  return {
    on: day(on),
    unit: { code, name: `Xã ${code}` },
    from: from.map((each) => (typeof each === "string" ? { code: each } : each)),
  };
}

function today(unit: CodedUnit, changes: readonly UnitChange[], units: readonly CodedUnit[] = [unit]) {
  const now = currentUnitOf(unit, unitTable(changes, units));
  return { unit: now.unit && `${now.unit.code} ${now.unit.on}`, isAlone: now.isAlone, apart: now.apart?.reason ?? null };
}

const ITSELF = { unit: null, isAlone: true, apart: null };

describe("a unit of the nine, along the table", () => {
  const table = unitTable(GIA_VIEN_UNIT_CHANGES, GIA_VIEN_COMMUNES);
  it.each([
    ["gia-thang", "14500", "Đại Hoàng"],
    ["gia-phuong", "14500", "Đại Hoàng"],
    ["gia-trung", "14500", "Đại Hoàng"],
    ["gia-tien", "14500", "Đại Hoàng"],
    ["gia-lac", "14524", "Gia Phong"],
    ["gia-minh", "14524", "Gia Phong"],
    ["gia-thinh", "14464", "Gia Viễn"],
    ["lien-son", "14482", "Gia Hưng"],
    ["gia-hung", "14482", "Gia Hưng"],
  ])("%s is %s %s today", (id, code, name) => {
    const commune = GIA_VIEN_COMMUNES.find((each) => each.id === id);
    const now = commune && currentUnitOf(commune, table);
    expect(now).toMatchObject({ unit: { code, name, type: "commune", on: "2025-07-01" }, isAlone: false, apart: null });
  });

  it("the code of Gia Phú is that of the new Gia Hưng, and the old Gia Hưng's another", () => {
    expect(currentUnitOf({ code: "14482" }, table).unit?.name).toBe("Gia Hưng");
    expect(currentUnitOf({ code: "14482", validFrom: day("2025-07-01") }, table).unit).toBeNull();
    expect(currentUnitOf({ code: "14470" }, table).unit?.code).toBe("14482");
  });

  it("a code that was given three times is followed from the unit that had it on the day", () => {
    const names = ["2017-01-01", "2025-01-01", "2025-07-01"].map(
      (from) => currentUnitOf({ code: "14464", validFrom: day(from) }, table).unit?.on ?? null,
    );
    expect(names).toEqual(["2025-07-01", "2025-07-01", null]);
  });

  it("of which only a part went stays, and says where to", () => {
    expect(currentUnitOf({ code: "14503" }, table)).toEqual({
      unit: null,
      isAlone: true,
      apart: { reason: "split", into: ["Gia Vân"] },
    });
  });
});

describe("what the table does not settle", () => {
  it.each<[string, CodedUnit, readonly UnitChange[], ReturnType<typeof today>]>([
    ["a code that it does not have", { code: "1" }, [aChange("2025-01-01", "9", ["2"])], ITSELF],
    ["no code", {}, [aChange("2025-01-01", "9", ["2"])], { ...ITSELF, apart: "no-code" }],
    [
      "a unit that ended on another day than the one that took its code",
      { code: "1", validTo: day("2024-06-30") },
      [aChange("2025-01-01", "9", ["1", "2"])],
      { ...ITSELF, apart: "not-told" },
    ],
    [
      "a change on the very day from which the unit is valid: that one made it",
      { code: "1", validFrom: day("2025-01-01") },
      [aChange("2025-01-01", "1", ["1", "2"])],
      ITSELF,
    ],
    [
      "a unit that two rows take whole",
      { code: "1" },
      [aChange("2025-01-01", "8", ["1"]), aChange("2025-01-01", "9", ["1"])],
      { ...ITSELF, apart: "unclear" },
    ],
    [
      "a unit that goes in parts to two",
      { code: "1" },
      [aChange("2025-01-01", "8", [{ code: "1", isPart: true }]), aChange("2025-01-01", "9", [{ code: "1", isPart: true }])],
      { ...ITSELF, apart: "split" },
    ],
    [
      "a unit that was made and taken on one day",
      { code: "1" },
      [aChange("2025-01-01", "8", ["1"]), aChange("2025-01-01", "9", ["8", "2"])],
      { ...ITSELF, apart: "unclear" },
    ],
  ])("%s", (_, unit, changes, expected) => {
    expect(today(unit, changes)).toEqual(expected);
  });

  it("a code that somebody had before may be taken from it and given to another on one day", () => {
    const changes = [aChange("2025-01-01", "8", ["1"]), aChange("2025-01-01", "9", ["8", "2"])];
    const units = [{ code: "1" }, { code: "8" }];
    expect(units.map((unit) => today(unit, changes, units).unit)).toEqual(["8 2025-01-01", "9 2025-01-01"]);
  });

  it("two units that change codes on one day do not lead in a circle", () => {
    const changes = [aChange("2025-01-01", "2", ["1"]), aChange("2025-01-01", "1", ["2"])];
    const units = [{ code: "1" }, { code: "2" }];
    expect(units.map((unit) => today(unit, changes, units))).toEqual([
      { unit: "2 2025-01-01", isAlone: true, apart: null },
      { unit: "1 2025-01-01", isAlone: true, apart: null },
    ]);
  });

  it("a chain that comes back to a code ends with its last day, in whatever order the table is written", () => {
    const changes = [
      aChange("2027-01-01", "1", ["2"]),
      aChange("2025-01-01", "2", ["1"]),
      aChange("2026-01-01", "2", ["2", "3"]),
    ];
    expect(today({ code: "1" }, changes)).toEqual({ unit: "1 2027-01-01", isAlone: false, apart: null });
  });

  it("a unit that is split later stands under what it was until then", () => {
    const changes = [aChange("2025-01-01", "9", ["1", "2"]), aChange("2026-01-01", "8", [{ code: "9", isPart: true }])];
    expect(today({ code: "1" }, changes)).toEqual({ unit: "9 2025-01-01", isAlone: false, apart: "split" });
  });
});
