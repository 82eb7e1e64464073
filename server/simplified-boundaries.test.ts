// @vitest-environment node
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { boundariesContract } from "#src/api/boundaries.ts";
import { generatedBoundaries, generatedFeatures } from "#test/generated-boundaries.ts";
import { simplifiedBoundaries } from "./simplified-boundaries.ts";

const codes = (count: number) => Array.from({ length: count }, (_, index) => String(90_001 + index));

/** The codes of the units of a file that the app reads, and whether each has a ring. */
function ringsOf(text: string) {
  const { objects } = boundariesContract.parse(JSON.parse(text));
  return Object.values(objects).flatMap(({ geometries }) => geometries.map(({ id, arcs }) => [id, arcs.flat(2).length > 0]));
}

describe("boundaries as they are published", () => {
  it("are the same units from GeoJSON and from TopoJSON, without what is not needed", () => {
    const features = { type: "FeatureCollection", features: generatedFeatures(codes(30)) };
    for (const given of [features, generatedBoundaries(codes(30))]) {
      const { text, units } = simplifiedBoundaries(JSON.stringify(given), "ranh-gioi.json");
      expect(units).toBe(30);
      expect(ringsOf(text)).toEqual(codes(30).map((code) => [code, true]));
      expect(text).not.toContain("Tên không ai cần");
    }
  });

  it("go out in at most so many bytes, with every unit, by leaving out points", () => {
    const given = JSON.stringify(generatedBoundaries(codes(150), 40));
    const whole = simplifiedBoundaries(given, "ranh-gioi.json");
    const { text, bytes, leftOut } = simplifiedBoundaries(given, "ranh-gioi.json", 20_000);
    expect([whole.leftOut, whole.bytes > 20_000]).toEqual([0, true]);
    expect(leftOut).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(20_000);
    expect(brotliCompressSync(text).length).toBeLessThanOrEqual(20_000);
    expect(ringsOf(text)).toEqual(codes(150).map((code) => [code, true]));
  });

  it("that cannot be brought down to that are refused by name", () => {
    const given = JSON.stringify(generatedBoundaries(codes(30)));
    expect(() => simplifiedBoundaries(given, "ranh-gioi.json", 100)).toThrow(
      "ranh-gioi.json: the boundaries cannot be brought down",
    );
  });

  it.each(["", "{}", "[1]", '{"type":"Topology"}'])("are refused by name where the file is %j", (text) => {
    expect(() => simplifiedBoundaries(text, "ranh-gioi.json")).toThrow("ranh-gioi.json is no GeoJSON or TopoJSON of polygons");
  });
});
