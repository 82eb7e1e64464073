// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { biomeOverrides, layersTable, readLayers, withOverrides, withTable } from "./layers.ts";

const root = path.resolve(import.meta.dirname, "..");
const text = (file: string) => readFileSync(path.join(root, file), "utf8");
const layers = readLayers();

function foldersOf(folder: string): string[] {
  const entries = readdirSync(path.join(root, "src", folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

describe("layers.json", () => {
  it("names each folder of src, and no other", () => {
    const beside = Object.keys(layers).filter((layer) => !existsSync(path.join(root, "src", layer)));
    expect(beside).toEqual(["server", "mocks"]);
    const folders = foldersOf("").flatMap((name) =>
      name === "review" ? foldersOf(name).map((each) => `${name}/${each}`) : [name],
    );
    expect(
      Object.keys(layers)
        .filter((layer) => !beside.includes(layer))
        .sort(),
    ).toEqual(folders.sort());
  });

  it("has no layer that may import one above it", () => {
    const order = Object.keys(layers);
    const upward = Object.entries(layers).flatMap(([layer, allowed]) =>
      allowed.filter((each) => order.indexOf(each) <= order.indexOf(layer) && !["server", "mocks"].includes(layer)),
    );
    expect(upward).toEqual([]);
  });

  it("is what Biome refuses: else `npm run layers`", () => {
    const biome = JSON.parse(text("biome.json"));
    expect(biome).toEqual(withOverrides(biome, layers));
    expect(biome.overrides.slice(0, biomeOverrides(layers).length)).toEqual(biomeOverrides(layers));
  });

  it("is the table of CONTRIBUTING: else `npm run layers`", () => {
    const contributing = text("CONTRIBUTING.md");
    expect(contributing).toBe(withTable(contributing, layersTable(layers)));
  });
});

describe("the overrides of a layer", () => {
  const patternsOf = (layer: string) => JSON.stringify(biomeOverrides({ ...layers, [layer]: ["lib"] }));

  it("follow what it may import", () => {
    expect(patternsOf("views")).toContain('"#src/**","!#src/views/**","!#src/lib/**"');
    expect(patternsOf("features")).toContain(
      '"#src/**","!#src/lib/**"],"message":"features may import only lib; never another feature',
    );
  });

  it("say so where CONTRIBUTING has lost its table", () => {
    expect(() => withTable("# Contributing\n", layersTable(layers))).toThrow("no table of layers");
  });
});
