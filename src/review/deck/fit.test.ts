// @vitest-environment node

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortenedTo } from "#src/lib/shortened.ts";
import { fitting, inParts, linesOf, namesInNotes } from "./fit.ts";

describe("a text that is too long", () => {
  it.each([
    ["Gia Minh", 8, "Gia Minh"],
    ["Gia Minh", 7, "Gia…"],
    ["Cơ quan cấp tỉnh 03", 15, "Cơ quan cấp…"],
    ["Đường thôn, đường xã", 12, "Đường thôn…"],
    ["Mộtchữdàikhôngcáchnàocả", 8, "Mộtchữd…"],
    ["", 5, ""],
    ["\u2068שלום עולם\u2069, Gia Minh", 10, "\u2068שלום…\u2069"],
    ["\u2068שלוםעולם\u2069, Gia Minh", 7, "\u2068שלום…\u2069"],
  ])("%s in %i characters is %s", (text, most, expected) => {
    expect(shortenedTo(text, most)).toBe(expected);
  });

  it("never passes its room, in characters or in lines", () => {
    const anyText = fc.array(
      fc.string({ minLength: 1, maxLength: 30 }).map((word) => word.replaceAll(" ", "x")),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 60 }), fc.integer({ min: 1, max: 3 }), (words, columns, lines) => {
        const text = words.join(" ");
        expect(shortenedTo(text, columns).length).toBeLessThanOrEqual(columns);
        expect(linesOf(fitting().lines(text, columns, lines), columns)).toBeLessThanOrEqual(lines);
      }),
    );
  });

  it("is kept in full for the notes, once", () => {
    const fit = fitting();
    fit.text("Cơ quan cấp tỉnh 03", 10);
    fit.text("Cơ quan cấp tỉnh 03", 12);
    fit.text("Gia Minh", 10);
    expect(fit.inFull()).toEqual(["Cơ quan cấp tỉnh 03"]);
  });
});

describe("names", () => {
  const others = (count: number) => `và ${count} xã khác`;

  it.each([
    [["Gia Minh", "Gia Lạc"], 20, "Gia Minh, Gia Lạc"],
    [["Gia Minh", "Gia Lạc", "Gia Tiến"], 23, "Gia Minh và 2 xã khác"],
    [["Gia Minh", "Gia Lạc", "Gia Tiến", "Liên Sơn"], 34, "Gia Minh, Gia Lạc và 2 xã khác"],
    [["Xã hợp nhất từ ba xã cũ", "Gia Lạc"], 25, "Xã hợp nhất… và 1 xã khác"],
    [[], 10, ""],
  ])("%j in %i characters are %s", (names, most, expected) => {
    expect(fitting().names(names, most, others)).toBe(expected);
  });
});

describe("lines", () => {
  it.each([
    ["", 10, 1],
    ["một hai ba", 10, 1],
    ["một hai bốn", 10, 2],
    ["545\u00a0triệu\u00a0đồng", 10, 2],
    ["a".repeat(25), 10, 3],
    [`${"a".repeat(15)} bb`, 10, 2],
  ])("%j in lines of %i takes %i", (text, columns, expected) => {
    expect(linesOf(text, columns)).toBe(expected);
  });
});

describe("parts", () => {
  it.each([
    [11, [6, 5]],
    [10, [10]],
    [0, []],
    [21, [7, 7, 7]],
  ])("%i rows of one line make slides of %j", (count, expected) => {
    const rows = Array.from({ length: count }, (_, index) => index);
    expect(inParts(rows, 10, () => 1).map((part) => part.length)).toEqual(expected);
  });

  it("hold every item once, in order, none over its room", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), (costs) => {
        const parts = inParts(costs, 9, (cost) => cost);
        expect(parts.flat()).toEqual(costs);
        for (const part of parts) expect(part.reduce((sum, cost) => sum + cost, 0)).toBeLessThanOrEqual(9);
      }),
    );
  });
});

it("notes name up to a hundred in full, and of more as many as a page holds and how many others", () => {
  const names = Array.from({ length: 1_000 }, (_, index) => `Xã ${index}`);
  const others = (count: number) => `và ${count} xã khác`;
  expect(namesInNotes(names.slice(0, 100), others)).toBe(names.slice(0, 100).join(", "));
  const many = namesInNotes(names, others);
  expect([many.length <= 2_000, / và \d+ xã khác$/.test(many)]).toEqual([true, true]);
});
