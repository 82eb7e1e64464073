// @vitest-environment node
import { describe, expect, it } from "vitest";
import { foldText } from "#src/lib/fold-text.ts";
import { findCodes, findFew, findIn } from "./find.ts";

const TITLES = [
  "Xây đường Gia Thịnh",
  "Gia Thịnh",
  "Gia Hưng",
  "Đạo Đức",
  "Lớp đào tạo nghề",
  "Thịnh vượng ở Gia Trung",
  "Ngoại gia thịnhx",
];
const ITEMS = TITLES.map((title) => ({ title, folded: foldText(title), codes: [] }));
const found = (query: string) => findIn(ITEMS, foldText(query)).map(({ title }) => title);

it("what begins with the query comes first, then what has words that begin with it, then the rest", () => {
  expect(found("gia th")).toEqual(["Gia Thịnh", "Xây đường Gia Thịnh", "Thịnh vượng ở Gia Trung", "Ngoại gia thịnhx"]);
  expect(found("gia")[0]).toBe("Gia Thịnh");
  expect(found("hinh")).toHaveLength(4);
});

it.each(["gia thinh", "GIA THỊNH", "Gia Thịnh".normalize("NFD"), "  gia   thinh "])("%j finds Gia Thịnh first", (query) => {
  expect(found(query)[0]).toBe("Gia Thịnh");
});

it.each(["dao tao", "đào tạo", "ĐÀO TẠO", "đao tao"])("%j finds what trains, d standing for đ", (query) => {
  expect(found(query)).toEqual(["Lớp đào tạo nghề"]);
});

it("asks for every word, in any order", () => {
  expect(found("thinh xay")).toEqual(["Xây đường Gia Thịnh"]);
  expect(found("thinh xyz")).toEqual([]);
});

describe("by code", () => {
  const codes = ["14506", "ht-001", "ht-0011", "ht-100"];
  const byCode = (query: string) => findCodes(codes, query, (code) => code);
  it.each([
    ["ht-001", ["ht-001", "ht-0011"]],
    ["ht-0011", ["ht-0011"]],
    ["145", ["14506"]],
    ["14", []],
    ["ht-", []],
    ["001", []],
    ["ht-1 ", []],
  ])("%j finds %j: the whole code first, then what begins with it, nothing for what may be a word", (query, expected) => {
    expect(byCode(query)).toEqual(expected);
  });

  it("a code comes before every title, and once", () => {
    const items = [
      { folded: "145 ho", codes: [] },
      { folded: "xa 145", codes: ["145"] },
    ];
    expect(findIn(items, "145")).toEqual([items[1], items[0]]);
  });
});

describe("among very many titles", () => {
  const many = Array.from({ length: 100_000 }, (_, place) => `lop day nghe so ${place} cho ho o xa ${place % 9}`);

  it("gives the best few, and counts all", () => {
    const { places, count } = findFew(many, "so 99", 8);
    expect(places).toHaveLength(8);
    expect(count).toBe(many.filter((title) => title.includes("so") && title.includes("99")).length);
    expect(many[places[0] ?? -1]).toMatch(/^lop day nghe so 99/);
  });

  it("gives a title once, and a better one that comes late before the others", () => {
    const titles = [...Array.from({ length: 20 }, () => "cap giong lua"), "ho tro cap giong", "giong lua moi"];
    expect(findFew(titles, "giong", 3)).toEqual({ places: [21, 0, 20], count: 22 });
  });

  it.each(["n", "day nghe 7", "khong co", "so 12345"])("looks for %j in less than a long task", (query) => {
    // The best of some: other tests run beside this one.
    const times = Array.from({ length: 8 }, () => {
      const start = performance.now();
      findFew(many, query, 8);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
