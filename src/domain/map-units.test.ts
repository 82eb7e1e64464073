// @vitest-environment node
import { describe, expect, it } from "vitest";
import { aCommune, aProgramme } from "#test/builders.ts";
import { unitsAround, withMapUnits } from "./map-units.ts";
import { placedAlone, placedUnits } from "./placed-units.ts";
import type { MapUnit } from "./programme.ts";

const tiled = (column: number, row: number, areaId?: string): MapUnit => ({
  code: `${column}/${row}`,
  name: `${column}/${row}`,
  communeId: `at-${column}-${row}`,
  tile: { column, row },
  ...(areaId === undefined ? {} : { areaId }),
});
const at = (lat: number, lng: number): MapUnit => ({ code: `${lat} ${lng}`, name: "", centroid: { lat, lng } });

describe("the units of the map", () => {
  it("take centroid and area of their communes, and keep what is their own", () => {
    const programme = aProgramme({
      mapUnits: [
        { code: "1", name: "A", communeId: "a" },
        { code: "2", name: "B", communeId: "b", centroid: { lat: 1, lng: 1 }, areaId: "own" },
        { code: "3", name: "Elsewhere" },
      ],
    });
    const communes = ["a", "b"].map((id) => aCommune({ id, areaId: "province", centroid: { lat: 20, lng: 105 } }));
    expect(withMapUnits(programme, communes).mapUnits).toEqual([
      { code: "1", name: "A", communeId: "a", centroid: { lat: 20, lng: 105 }, areaId: "province" },
      { code: "2", name: "B", communeId: "b", centroid: { lat: 1, lng: 1 }, areaId: "own" },
      { code: "3", name: "Elsewhere" },
    ]);
  });

  it("are the communes themselves where the programme lists none and they say where they lie", () => {
    const communes = [aCommune({ id: "a", name: "A", code: "00001", centroid: { lat: 20, lng: 105 } }), aCommune({ id: "b" })];
    expect(withMapUnits(aProgramme({ mapUnits: [] }), communes).mapUnits).toEqual([
      { code: "00001", name: "A", communeId: "a", centroid: { lat: 20, lng: 105 } },
    ]);
  });

  it("leave the programme the same object where communes add nothing", () => {
    const programme = aProgramme({ mapUnits: [tiled(0, 0)] });
    expect(withMapUnits(programme, [aCommune({ id: "at-0-0" })])).toBe(programme);
    const none = aProgramme({ mapUnits: [] });
    expect(withMapUnits(none, [aCommune({ code: "00001" })])).toBe(none);
  });
});

describe("the tiles of units", () => {
  it("are the given ones, and below these those by centroid; a unit with neither has none", () => {
    const units = [tiled(0, 0), at(20, 105), tiled(1, 1), { code: "nowhere", name: "" }, at(20, 106)];
    const placed = placedUnits(units);
    expect(placed.map(({ code }) => code)).toEqual(["0/0", "20 105", "1/1", "20 106"]);
    expect(placed[0]?.tile).toEqual({ column: 0, row: 0 });
    expect(placed[2]?.tile).toEqual({ column: 1, row: 1 });
    expect(placed[1]?.tile).toEqual({ column: 0, row: 2 });
    expect(placed[3]?.tile).toEqual({ column: 1, row: 2 });
  });

  it("of a part stand as they were drawn, from the corner on", () => {
    const part = [tiled(5, 7), tiled(6, 7), tiled(5, 8), tiled(6, 9)];
    expect(placedAlone(part).map(({ tile }) => tile)).toEqual([
      { column: 0, row: 0 },
      { column: 1, row: 0 },
      { column: 0, row: 1 },
      { column: 1, row: 2 },
    ]);
  });

  it("of a part that is a strip of the whole map are laid out anew", () => {
    const strip = Array.from({ length: 98 }, (_, index) => tiled(index % 58, 20 + Math.floor(index / 58)));
    const placed = placedAlone(strip).map(({ tile }) => tile);
    expect(Math.min(...placed.map(({ row }) => row))).toBe(0);
    const columns = Math.max(...placed.map(({ column }) => column + 1));
    const rows = Math.max(...placed.map(({ row }) => row + 1));
    expect(Math.max(columns / rows, rows / columns)).toBeLessThanOrEqual(5);
    expect(new Set(placed.map(({ column, row }) => `${column}/${row}`)).size).toBe(98);
  });
});

describe("the units that a commune is shown among", () => {
  it("are all of them as long as they can be made out", () => {
    const units = Array.from({ length: 300 }, (_, index) => tiled(index, 0));
    expect(unitsAround(units, "at-0-0")).toBe(units);
  });

  it("are those of its area where there are more, and none where it lies in none", () => {
    const units = Array.from({ length: 301 }, (_, index) => tiled(index, 0, index % 100 === 0 ? undefined : `area-${index % 3}`));
    expect(unitsAround(units, "at-1-0").map(({ areaId }) => areaId)).toEqual(Array.from({ length: 99 }, () => "area-1"));
    expect(unitsAround(units, "at-0-0")).toEqual([]);
    expect(unitsAround(units, "not-there")).toEqual([]);
  });
});
