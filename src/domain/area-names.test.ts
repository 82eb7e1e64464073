// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Area } from "./area.ts";
import { areaNames } from "./area-names.ts";

const area = (id: string, name: string, parentId?: string): Area => ({
  id,
  name,
  level: "any",
  ...(parentId === undefined ? {} : { parentId }),
});
const namesOf = (...areas: Area[]) => areaNames({ areas }).map(({ name, depth }) => `${"> ".repeat(depth)}${name}`);

describe("what areas are called among each other", () => {
  it("is their name, each followed by those in it, whatever order they are written in", () => {
    expect(namesOf(area("c", "Huyện 2", "a"), area("b", "Tỉnh 2"), area("a", "Tỉnh 1"), area("d", "Huyện 1", "a"))).toEqual([
      "Tỉnh 2",
      "Tỉnh 1",
      "> Huyện 2",
      "> Huyện 1",
    ]);
    expect(areaNames({})).toEqual([]);
  });

  it("has the parent where two are called alike, in whatever case, and the id where that does not set them apart", () => {
    expect(
      namesOf(
        area("a", "Tỉnh 1"),
        area("a1", "Châu Thành", "a"),
        area("a2", "Chợ Mới", "a"),
        area("a3", "chợ mới", "a"),
        area("b", "Tỉnh 2"),
        area("b1", "Châu thành", "b"),
      ),
    ).toEqual(["Tỉnh 1", "> Châu Thành (Tỉnh 1)", "> Chợ Mới (a2)", "> chợ mới (a3)", "Tỉnh 2", "> Châu thành (Tỉnh 2)"]);
  });
});
