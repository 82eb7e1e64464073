// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tileLayout } from "./tile-layout.ts";

/** The 21 units of the district: centroid, and the units that each borders on (docs/domain.md §2.2). */
const UNITS: readonly (readonly [name: string, lat: number, lng: number, borders: string])[] = [
  ["Me", 20.3504, 105.842, "Gia Hòa, Gia Phú, Gia Phương, Gia Thịnh, Gia Vượng"],
  ["Gia Hòa", 20.3897, 105.8579, "Gia Hưng, Liên Sơn, Me, Gia Phương, Gia Vân"],
  ["Gia Hưng", 20.4002, 105.8198, "Gia Hòa, Liên Sơn"],
  ["Liên Sơn", 20.3724, 105.8295, "Gia Hưng, Gia Hòa, Gia Phú"],
  ["Gia Thanh", 20.3661, 105.9075, "Gia Vân, Gia Lập, Gia Xuân"],
  ["Gia Vân", 20.3583, 105.877, "Gia Hòa, Gia Thanh, Gia Lập, Gia Phương"],
  ["Gia Phú", 20.3528, 105.8165, "Liên Sơn, Me, Gia Thịnh"],
  ["Gia Xuân", 20.3493, 105.9263, "Gia Thanh, Gia Trấn, Gia Tân"],
  ["Gia Lập", 20.3412, 105.8944, "Gia Vân, Gia Thanh, Gia Tân, Gia Thắng, Gia Phương"],
  ["Gia Vượng", 20.3363, 105.8418, "Me, Gia Thịnh, Gia Trung"],
  ["Gia Trấn", 20.3415, 105.9396, "Gia Xuân, Gia Tân"],
  ["Gia Thịnh", 20.3342, 105.8225, "Gia Phú, Me, Gia Vượng, Gia Lạc, Gia Minh"],
  ["Gia Phương", 20.3321, 105.8655, "Me, Gia Hòa, Gia Vân, Gia Lập, Gia Thắng, Gia Trung"],
  ["Gia Tân", 20.3268, 105.9113, "Gia Lập, Gia Xuân, Gia Trấn, Gia Tiến, Gia Thắng"],
  ["Gia Thắng", 20.3132, 105.8854, "Gia Phương, Gia Lập, Gia Tân, Gia Tiến, Gia Trung"],
  ["Gia Trung", 20.315, 105.8554, "Gia Vượng, Gia Phương, Gia Thắng, Gia Tiến, Gia Sinh, Gia Lạc"],
  ["Gia Minh", 20.3053, 105.8139, "Gia Thịnh, Gia Lạc, Gia Phong"],
  ["Gia Lạc", 20.3116, 105.8328, "Gia Thịnh, Gia Trung, Gia Sinh, Gia Phong, Gia Minh"],
  ["Gia Tiến", 20.3028, 105.8852, "Gia Thắng, Gia Tân, Gia Trung"],
  ["Gia Sinh", 20.2728, 105.8683, "Gia Trung, Gia Lạc, Gia Phong"],
  ["Gia Phong", 20.2869, 105.8294, "Gia Minh, Gia Lạc, Gia Sinh"],
];

function cellsOf(tiles: ReturnType<typeof tileLayout>): Set<string> {
  return new Set(tiles.map(({ column, row }) => `${column}/${row}`));
}

const anyCentroid = fc.record({
  lat: fc.double({ min: 8, max: 24, noNaN: true }),
  lng: fc.double({ min: 102, max: 110, noNaN: true }),
});

describe("the tiles of units that are known by their centroids", () => {
  it("keep at least 38 of the 41 borders of the district touching", () => {
    const tiles = tileLayout(UNITS.map(([, lat, lng]) => ({ lat, lng })));
    const tileOf = new Map(UNITS.map(([name], index) => [name, tiles[index]]));
    const borders = UNITS.flatMap(([name, , , others]) =>
      others
        .split(", ")
        .filter((other) => name < other)
        .map((other) => [tileOf.get(name), tileOf.get(other)]),
    );
    const touching = borders.filter(([a, b]) => a && b && Math.max(Math.abs(a.column - b.column), Math.abs(a.row - b.row)) === 1);
    expect(borders).toHaveLength(41);
    expect(touching.length).toBeGreaterThanOrEqual(38);
    expect(cellsOf(tiles).size).toBe(21);
  });

  it("are the grid itself where the units lie on one", () => {
    const grid = Array.from({ length: 30 }, (_, index) => ({ column: index % 6, row: Math.floor(index / 6) }));
    // A tile is 1.3 times as wide as high.
    const narrowing = Math.cos((21 * Math.PI) / 180);
    const tiles = tileLayout(grid.map(({ column, row }) => ({ lat: 21.2 - row * 0.1, lng: 105 + (column * 0.13) / narrowing })));
    const sides = grid.flatMap(({ column, row }, index) =>
      [
        [1, 0],
        [0, 1],
      ].flatMap(([right = 0, down = 0]) => {
        const other = grid.findIndex((one) => one.column === column + right && one.row === row + down);
        return other < 0 ? [] : [[tiles[index], tiles[other]]];
      }),
    );
    const touching = sides.filter(([a, b]) => a && b && Math.max(Math.abs(a.column - b.column), Math.abs(a.row - b.row)) === 1);
    expect(sides).toHaveLength(49);
    expect(touching.length).toBeGreaterThanOrEqual(47);
  });

  it("are one for each, from column and row 0 on without an empty one between, the same each time, of any set", () => {
    let largest = 0;
    fc.assert(
      fc.property(fc.array(anyCentroid, { maxLength: 60, size: "max" }), (centroids) => {
        const tiles = tileLayout(centroids);
        largest = Math.max(largest, tiles.length);
        expect(cellsOf(tiles).size).toBe(centroids.length);
        expect(tileLayout(centroids)).toEqual(tiles);
        for (const axis of ["column", "row"] as const) {
          const used = [...new Set(tiles.map((tile) => tile[axis]))].sort((a, b) => a - b);
          expect(used).toEqual(used.map((_, index) => index));
        }
      }),
      { numRuns: 30 },
    );
    expect(largest).toBeGreaterThan(40);
  });

  it.each([
    ["no unit", []],
    ["one unit", [{ lat: 20, lng: 105 }]],
    ["11,000 units at one point", Array.from({ length: 11_000 }, () => ({ lat: 20, lng: 105 }))],
    ["11,000 units in a line", Array.from({ length: 11_000 }, (_, index) => ({ lat: 20, lng: 100 + index / 1000 }))],
    ["300 units on a meridian", Array.from({ length: 300 }, (_, index) => ({ lat: 9 + index / 100, lng: 105 }))],
    [
      "a crowd and one far away",
      Array.from({ length: 101 }, (_, index) => ({
        lat: 20 + (index % 10) / 1000,
        lng: index === 100 ? 115 : 105 + index / 10_000,
      })),
    ],
  ])("are one for each of %s, on a map that is not a strip", (_, centroids) => {
    const tiles = tileLayout(centroids);
    const columns = Math.max(0, ...tiles.map(({ column }) => column + 1));
    const rows = Math.max(0, ...tiles.map(({ row }) => row + 1));
    expect(cellsOf(tiles).size).toBe(centroids.length);
    if (centroids.length > 10) expect(Math.max(columns / rows, rows / columns)).toBeLessThan(8);
  });

  it("stand north over south and west before east", () => {
    const tiles = tileLayout([
      { lat: 20, lng: 105 },
      { lat: 20, lng: 106 },
      { lat: 21, lng: 105 },
      { lat: 21, lng: 106 },
    ]);
    const [southWest, southEast, northWest, northEast] = tiles;
    expect([northWest?.row, northEast?.row]).toEqual([0, 0]);
    expect([southWest?.row, southEast?.row]).toEqual([1, 1]);
    expect([southWest?.column, northWest?.column]).toEqual([0, 0]);
  });
});
