// @vitest-environment node
import { describe, expect, it } from "vitest";
import { criteriaMet, criteriaSetOf } from "#src/domain/commune.ts";
import type { CriteriaSet } from "#src/domain/programme.ts";
import { aProgramme } from "#test/builders.ts";
import { assembleCommunes } from "./assemble-communes.ts";
import { communeContract, communeFromWire } from "./communes.ts";

const setOf = (id: string, count: number): CriteriaSet => ({
  id,
  decision: `QĐ ${id}`,
  criteria: Array.from({ length: count }, (_, index) => ({ number: index + 1, name: { vi: "", en: "" }, group: null })),
});
const PROGRAMME = aProgramme({ criteriaSet: setOf("new", 10), criteriaSets: [setOf("old", 19)] });

type Wire = Parameters<typeof communeContract.parse>[0];
const commune = (id: string, more: Record<string, unknown> = {}) => {
  const standard = { stage: "registered", level: "standard" };
  const wire: Wire = { id, name: id.toUpperCase(), standard, criteria: [], ...more };
  return communeFromWire(communeContract.parse(wire));
};
const met = (count: number) => Array.from({ length: count }, (_, index) => ({ number: index + 1, met: true }));

describe("a commune's criteria", () => {
  it("are those of the programme's set: others are not counted, and are told", () => {
    const { communes, uncounted } = assembleCommunes([commune("a", { criteria: met(19) })], PROGRAMME);
    expect(communes.map(criteriaMet)).toEqual([10]);
    expect(uncounted).toEqual([{ communeId: "a", name: "A", numbers: [11, 12, 13, 14, 15, 16, 17, 18, 19], unknownSet: null }]);
  });

  it.each(["old", "QĐ old"])("are those of the set that it names, by id or by decision (%s)", (criteriaSet) => {
    const { communes, uncounted } = assembleCommunes([commune("a", { criteria: met(19), criteriaSet })], PROGRAMME);
    const [only] = communes;
    expect(only && criteriaSetOf(only, PROGRAMME).criteria).toHaveLength(19);
    expect(communes.map(criteriaMet)).toEqual([19]);
    expect(uncounted).toEqual([]);
  });

  it("are unknown, and that is told, where the programme does not have the set that it names", () => {
    const { communes, uncounted } = assembleCommunes([commune("a", { criteria: met(2), criteriaSet: "x" })], PROGRAMME);
    expect(communes.map(criteriaMet)).toEqual([null]);
    expect(uncounted).toEqual([{ communeId: "a", name: "A", numbers: [1, 2], unknownSet: "x" }]);
  });

  it("count once each", () => {
    const { communes, uncounted } = assembleCommunes([commune("a", { criteria: [...met(10), ...met(1)] })], PROGRAMME);
    expect(communes.map(criteriaMet)).toEqual([10]);
    expect(uncounted[0]?.numbers).toEqual([1]);
  });

  it("stay as they came while the programme is not known", () => {
    const { communes, uncounted } = assembleCommunes([commune("a", { criteria: met(19), criteriaSet: "old" })], null);
    expect(communes.map(criteriaMet)).toEqual([19]);
    expect(uncounted).toEqual([]);
  });
});

describe("the order of the communes", () => {
  it("is the Decision's, then by name as Vietnamese sorts them, whatever order they came in", () => {
    const names = { c: "Đông", d: "Dương", e: "Ân", f: "An 10", g: "An 9" };
    const rest = Object.entries(names).map(([id, name]) => commune(id, { name }));
    const { communes } = assembleCommunes(
      [...rest, commune("b", { displayOrder: 2 }), commune("a", { displayOrder: 1 })],
      PROGRAMME,
    );
    expect(communes.map(({ name }) => name)).toEqual(["A", "B", "An 9", "An 10", "Ân", "Dương", "Đông"]);
    expect(communes.map(({ displayOrder }) => displayOrder)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(communes.map(({ isOrderedByName = false }) => isOrderedByName)).toEqual([false, false, true, true, true, true, true]);
  });
});

it("two communes of one name are told apart, with what the file says of their type and parent", () => {
  const of = (id: string, type: string, parent: string) =>
    commune(id, { name: "Hoa Lư", type, parent: { code: "37", name: parent, level: "huyện" } });
  const { communes } = assembleCommunes([of("a", "commune", "Đông"), of("b", "ward", "Tây")], PROGRAMME);
  expect(communes.map(({ name }) => name)).toEqual(["xã Hoa Lư (huyện Đông)", "phường Hoa Lư (huyện Tây)"]);
});

it("a survey that is not published leaves nothing known of the situation", () => {
  expect(commune("a").situation).toEqual({ advantages: [], limitations: [], difficulties: [] });
  expect(commune("a", { situation: { advantages: ["Gần sông"] } }).situation).toEqual({
    advantages: ["Gần sông"],
    limitations: [],
    difficulties: [],
  });
});

it("communes of one name are told apart by the areas that they lie in; within one area, and where they name a unit, as before", () => {
  const level = { id: "province", one: { vi: "tỉnh", en: "province" } };
  const areas = ["01", "02"].map((code) => ({ id: `tinh-${code}`, name: `Tỉnh ${code}`, level: level.id }));
  const programme = { ...PROGRAMME, areaLevels: [level], areas };
  const alike = [
    commune("a", { name: "Xã 1", areaId: "tinh-01", code: "90001" }),
    commune("b", { name: "Xã 1", areaId: "tinh-02", code: "90002" }),
    commune("c", { name: "Xã 2", areaId: "tinh-01", code: "90003" }),
    commune("d", { name: "Xã 2", areaId: "tinh-01", code: "90004" }),
    commune("e", { name: "Xã 3", areaId: "tinh-01", parent: { name: "Cụm 7" } }),
    commune("f", { name: "Xã 3", areaId: "no-such-area", code: "90006" }),
  ];
  expect(assembleCommunes(alike, programme).communes.map(({ name }) => name)).toEqual([
    "Xã 1 (Tỉnh 01)",
    "Xã 1 (Tỉnh 02)",
    "Xã 2 (90003)",
    "Xã 2 (90004)",
    "Xã 3 (Cụm 7)",
    "Xã 3",
  ]);
});
