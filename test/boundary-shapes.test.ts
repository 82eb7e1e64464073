// @vitest-environment node
import { describe, expect, it } from "vitest";
import { boundariesContract } from "#src/api/boundaries.ts";
import { boundaryShapes } from "#src/charts/boundary-shapes.ts";
import { ringsOf } from "#src/charts/rings-of.ts";
import { unitAt } from "#src/charts/unit-at.ts";
import { generatedBoundaries } from "#test/generated-boundaries.ts";

const CODES = ["00001", "00002", "00003", "00004"];
const FILE = boundariesContract.parse(generatedBoundaries(CODES));

describe("the units by their boundaries", () => {
  it("fill the drawing, north up and east to the right", () => {
    const { width, height, shapes } = boundaryShapes(FILE, new Set(CODES));
    expect(Math.max(width, height)).toBeCloseTo(800);
    const [northWest, northEast, southWest] = shapes;
    expect(northWest?.box.x).toBeLessThan(northEast?.box.x ?? 0);
    expect(northWest?.box.y).toBeLessThan(southWest?.box.y ?? 0);
    for (const { box } of shapes) {
      expect(box.width).toBeGreaterThan(width / 3);
      expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
      expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
    }
  });

  it("shrink from east to west by the latitude, as on a map", () => {
    const { width, height } = boundaryShapes(FILE, new Set(CODES));
    expect(width / height).toBeCloseTo(Math.cos((20.95 * Math.PI) / 180), 1);
  });

  it("are those of the programme alone, known by id or by the property code, as text or as a number", () => {
    const [object] = Object.values(FILE.objects);
    const geometries = object?.geometries.map(({ id, ...geometry }) => ({ ...geometry, properties: { code: Number(id) } })) ?? [];
    const numbered = { ...FILE, objects: { any: { type: "GeometryCollection" as const, geometries } } };
    expect(boundaryShapes(FILE, new Set(["00002"])).shapes.map(({ code }) => code)).toEqual(["00002"]);
    expect(boundaryShapes(numbered, new Set(["3", "9"])).shapes.map(({ code }) => code)).toEqual(["3"]);
  });

  it("do not ask which way round a ring is written", () => {
    const [object] = Object.values(FILE.objects);
    const turned = (arcs: number[]) => arcs.map((arc) => ~arc).reverse();
    const geometries =
      object?.geometries.map((geometry) =>
        geometry.type === "Polygon" ? { ...geometry, arcs: geometry.arcs.map(turned) } : geometry,
      ) ?? [];
    const other = boundaryShapes({ ...FILE, objects: { units: { type: "GeometryCollection", geometries } } }, new Set(CODES));
    expect(other.shapes.map(({ box }) => box)).toEqual(boundaryShapes(FILE, new Set(CODES)).shapes.map(({ box }) => box));
  });

  it("are refused where the file names no unit of the programme, or arcs that it does not have", () => {
    expect(() => boundaryShapes(FILE, new Set(["90001"]))).toThrow("No boundary has the code of a unit");
    expect(() => boundaryShapes({ ...FILE, arcs: [] }, new Set(CODES))).toThrow();
  });

  it("are found by a point in them, and by no point between", () => {
    const { width, height, shapes } = boundaryShapes(FILE, new Set(["00001", "00002", "00003"]));
    const at = (x: number, y: number) => unitAt(shapes, x * width, y * height)?.code;
    expect([at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75)]).toEqual(["00001", "00002", "00003"]);
    expect([at(0.75, 0.75), at(-0.1, 0.5), at(0.5, 1.1)]).toEqual([undefined, undefined, undefined]);
  });
});

describe("the units of an area among others", () => {
  const NINE = Array.from({ length: 9 }, (_, index) => `0000${index + 1}`);
  const nine = boundariesContract.parse(generatedBoundaries(NINE));

  it("fill the drawing but for an edge, in which the outlines of those around them begin", () => {
    const { width, height, shapes, ground } = boundaryShapes(nine, new Set(["00001", "00002"]), new Set(NINE));
    expect(Math.max(width, height)).toBeCloseTo(800);
    expect(shapes.map(({ code }) => code)).toEqual(["00001", "00002"]);
    const east = Math.max(...shapes.map(({ box }) => box.x + box.width));
    expect(width - east).toBeGreaterThan(0.04 * width);
    expect(width - east).toBeLessThan(0.06 * width);
    // Of the seven others those of the third row reach nowhere near.
    expect(ringsOf(ground)).toHaveLength(4);
  });

  it("have no edge left free, and nothing around them, where they are all", () => {
    expect(boundaryShapes(nine, new Set(NINE), new Set(NINE))).toEqual(boundaryShapes(nine, new Set(NINE)));
    expect(boundaryShapes(nine, new Set(NINE)).ground).toBe("");
  });
});

it("a point beside a boundary, within its box, or in a hole, lies in no unit", () => {
  const box = { x: 0, y: 0, width: 12, height: 12 };
  const units = [{ code: "1", d: "M0,0L12,0L0,12ZM2,2L4,2L4,4L2,4Z", box }];
  expect([unitAt(units, 1, 1)?.code, unitAt(units, 3, 3)?.code, unitAt(units, 10, 10)?.code]).toEqual([
    "1",
    undefined,
    undefined,
  ]);
});

it.each([
  ["no TopoJSON", { type: "FeatureCollection", features: [] }],
  ["points", { type: "Topology", arcs: [], objects: { a: { type: "GeometryCollection", geometries: [{ type: "Point" }] } } }],
  ["arcs that are text", { ...FILE, arcs: ["x"] }],
])("a file of %s does not keep the contract", (_, file) => {
  expect(boundariesContract.safeParse(file).success).toBe(false);
});
