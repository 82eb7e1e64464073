// @vitest-environment node
import { describe, expect, it } from "vitest";
import { boundariesContract } from "#src/api/boundaries.ts";
import { boundaryLabel, LABEL_LINE } from "#src/charts/boundary-label.ts";
import { type BoundedUnit, boundaryShapes } from "#src/charts/boundary-shapes.ts";
import { labelRoom } from "#src/charts/label-room.ts";
import { unitAt } from "#src/charts/unit-at.ts";
import { generatedBoundaries } from "#test/generated-boundaries.ts";

const box = { x: 0, y: 0, width: 100, height: 100 };
const SIZE = { width: 30, height: 20 };

function aUnit(unit: Partial<BoundedUnit> & { value?: string; isStandard?: boolean }): BoundedUnit {
  const { value = "19/19", isStandard = false, ...given } = unit;
  const commune = { id: "a", step: 4, valueLabel: value, measure: 1, isDimmed: false, isStandard } as const;
  return { code: "1", d: "M0,0L100,0L100,100L0,100Z", box, name: "Gia Tiến", commune, ...given };
}

describe("the room for a text", () => {
  it.each([
    ["a square: its middle", "M0,0L100,0L100,100L0,100Z", { x: 50, y: 50 }],
    ["a triangle: where it is wide enough, and not over the slope", "M0,0L100,0L0,100Z", { x: 20, y: 50 }],
    ["a hook: its arm, not its empty middle", "M0,0L100,0L100,30L20,30L20,100L0,100Z", { x: 50, y: expect.closeTo(16.67) }],
    ["a square with a hole: beside the hole", "M0,0L100,0L100,100L0,100ZM30,30L70,30L70,70L30,70Z", { x: 15, y: 50 }],
    ["two islands: the wider of them", "M0,0L40,0L40,100L0,100ZM50,0L100,0L100,100L50,100Z", { x: 75, y: 50 }],
    ["a ribbon: none", "M0,0L15,0L100,100L85,100Z", null],
    ["a bay between the lines that it is held against: not over it", "M0,0L100,0L100,100L0,100L0,62L90,62L90,60L0,60Z", null],
  ])("in %s", (_, d, room) => {
    const size = d.includes("L90,60") ? { width: 60, height: 98 } : SIZE;
    expect(labelRoom({ code: "1", d, box }, size)).toEqual(room);
  });
});

describe("the words in a unit", () => {
  it.each([
    ["name and figure where there is room", aUnit({}), ["Gia Tiến", "19/19"], 1],
    ["a star before the name of one that is recognised", aUnit({ isStandard: true }), ["★ Gia Tiến", "19/19"], 1],
    ["a long name in two lines", aUnit({ name: "Thị trấn Thịnh Vượng" }), ["Thị trấn", "Thịnh Vượng", "19/19"], 2],
    [
      "the figure alone, with its star, where the name has no room",
      aUnit({ name: "Gia-Hưng-Trung-Hòa", isStandard: true }),
      ["★ 19/19"],
      0,
    ],
    ["the name alone where there is no figure", aUnit({ commune: null }), ["Gia Tiến"], 1],
    ["the name alone of one that is left out", aUnit({ value: "" }), ["Gia Tiến"], 1],
  ])("are %s", (_, unit, lines, names) => {
    expect(boundaryLabel(unit, 14)).toMatchObject({ lines, names });
  });

  it("are none where not even the figure has room", () => {
    expect(boundaryLabel(aUnit({}), 40)).toBeNull();
  });

  it("lie in their own unit from end to end, at any size of the letters", () => {
    const codes = Array.from({ length: 129 }, (_, index) => `unit-${index}`);
    const { shapes } = boundaryShapes(boundariesContract.parse(generatedBoundaries(codes)), new Set(codes));
    const shown = new Set<number>();
    for (const letters of [4, 8, 12, 16, 24]) {
      for (const shape of shapes) {
        const label = boundaryLabel(aUnit({ ...shape, name: `Xã ${shape.code}` }), letters);
        shown.add(label?.lines.length ?? 0);
        for (const across of label ? [-0.5, -0.2, 0.2, 0.5] : [])
          for (const down of [-0.5, -0.1, 0.1, 0.5]) {
            const { lines = [], x = 0, y = 0 } = label ?? {};
            const width = Math.max(...lines.map((line) => line.length)) * 0.58 * letters;
            const at = unitAt(shapes, x + across * width, y + down * lines.length * LABEL_LINE * letters * 0.99);
            expect(at?.code, `${shape.code} at ${letters}`).toBe(shape.code);
          }
      }
    }
    expect([...shown].sort()).toEqual([0, 1, 2, 3]);
  });
});
