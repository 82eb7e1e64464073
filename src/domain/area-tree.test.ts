// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyAreas } from "#test/any-areas.ts";
import type { Area } from "./area.ts";
import { areaPath, areaPathOfCommune, areasAtLevel, areaTree, communesUnder, partsOf } from "./area-tree.ts";

const LEVELS = [
  { id: "province", one: { vi: "tỉnh", en: "province" } },
  { id: "district", one: { vi: "huyện", en: "district" } },
];
const province = (id: string): Area => ({ id, name: id, level: "province" });
const district = (id: string, parentId?: string): Area => ({
  id,
  name: id,
  level: "district",
  ...(parentId === undefined ? {} : { parentId }),
});
const treeOf = (areas: readonly Area[], communes: Record<string, string | undefined> = {}) =>
  areaTree(
    { areaLevels: LEVELS, areas },
    Object.entries(communes).map(([id, areaId]) => ({ id, ...(areaId === undefined ? {} : { areaId }) })),
  );
const idsOf = (areas: readonly Area[]) => areas.map(({ id }) => id);

describe("the areas above the communes", () => {
  const tree = treeOf([district("d1", "p1"), province("p1"), province("p2"), district("d2", "p1"), province("p3")], {
    a: "d1",
    b: "d2",
    c: "p1",
    d: "p2",
    e: undefined,
  });

  it("lead from the widest down to a commune, in whatever order they are written", () => {
    expect(idsOf(areaPathOfCommune(tree, "a"))).toEqual(["p1", "d1"]);
    expect(idsOf(areaPathOfCommune(tree, "c"))).toEqual(["p1"]);
    expect(areaPathOfCommune(tree, "e")).toEqual([]);
    expect(areaPath(tree, "nowhere")).toEqual([]);
  });

  it("hold the communes of all that is in them", () => {
    expect([...communesUnder(tree, "p1")].sort()).toEqual(["a", "b", "c"]);
    expect([...communesUnder(tree, null)].sort()).toEqual(["a", "b", "c", "d", "e"]);
    expect(communesUnder(tree, "p3").size).toBe(0);
  });

  it("are parted into those of the next level that hold a commune, and the communes in none of them", () => {
    const { parts, rest } = partsOf(tree, null);
    expect(parts.map(({ area }) => area.id)).toEqual(["p1", "p2"]);
    expect([...rest]).toEqual(["e"]);
    const below = partsOf(tree, "p1");
    expect(below.parts.map(({ area }) => area.id)).toEqual(["d1", "d2"]);
    expect([...below.rest]).toEqual(["c"]);
    expect(areasAtLevel(tree, "district").parts.map(({ area, communes }) => [area.id, ...communes])).toEqual([
      ["d1", "a"],
      ["d2", "b"],
    ]);
    expect([...areasAtLevel(tree, "district").rest].sort()).toEqual(["c", "d", "e"]);
  });
});

describe("areas that contradict themselves", () => {
  it("lie directly in the programme's own where their parent is not there", () => {
    const tree = treeOf([district("d1", "gone")], { a: "d1" });
    expect(idsOf(areaPathOfCommune(tree, "a"))).toEqual(["d1"]);
    expect(tree.problems).toEqual([{ kind: "unknown-parent", areaId: "d1", value: "gone" }]);
  });

  it("do so where they lie in each other, or in themselves; what lies in them stays there", () => {
    const tree = treeOf([district("x", "y"), district("y", "x"), district("z", "x"), district("own", "own")], {
      a: "z",
      b: "own",
    });
    expect(idsOf(areaPathOfCommune(tree, "a"))).toEqual(["x", "z"]);
    expect(idsOf(areaPathOfCommune(tree, "b"))).toEqual(["own"]);
    expect(tree.problems.map(({ kind, areaId }) => [kind, areaId])).toEqual([
      ["in-a-circle", "x"],
      ["in-a-circle", "y"],
      ["in-a-circle", "own"],
    ]);
  });

  it("stand once, and count though nobody names their level; a commune of an area that is not there lies in none", () => {
    const tree = treeOf(
      [province("p1"), { id: "p1", name: "again", level: "province" }, { id: "q", name: "q", level: "region" }],
      {
        a: "q",
        b: "gone",
      },
    );
    expect(tree.areas.get("p1")?.name).toBe("p1");
    expect(idsOf(areaPathOfCommune(tree, "a"))).toEqual(["q"]);
    expect(areaPathOfCommune(tree, "b")).toEqual([]);
    expect(tree.problems).toEqual([
      { kind: "twice", areaId: "p1", value: "p1" },
      { kind: "unknown-level", areaId: "q", value: "region" },
    ]);
  });

  it("whatever they say, each commune lies in one place, under every area of its path, and paths end", () => {
    let circles = 0;
    fc.assert(
      fc.property(anyAreas, ({ programme, communes }) => {
        const tree = areaTree(programme, communes);
        circles += tree.problems.some(({ kind }) => kind === "in-a-circle") ? 1 : 0;
        expect([...tree.communes.values()].flat().sort()).toEqual(communes.map(({ id }) => id).sort());
        for (const { id } of communes) {
          const path = areaPathOfCommune(tree, id);
          expect(new Set(idsOf(path)).size).toBe(path.length);
          for (const area of tree.areas.keys()) {
            expect(communesUnder(tree, area).has(id)).toBe(idsOf(path).includes(area));
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(circles).toBeGreaterThan(50);
  });

  it("eleven thousand in a chain, and as many communes, are put in place", () => {
    const chain = Array.from({ length: 11_000 }, (_, at) => district(`d${at}`, at === 0 ? undefined : `d${at - 1}`));
    const communes = Object.fromEntries(chain.map(({ id }) => [`c-${id}`, id]));
    const tree = treeOf(chain, communes);
    expect(communesUnder(tree, "d0").size).toBe(11_000);
    expect(areaPath(tree, "d10999")).toHaveLength(11_000);
  });
});
