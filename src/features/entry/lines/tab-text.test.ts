// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { readTabText, writeTabText } from "./tab-text.ts";

it.each<[string, string, string[][]]>([
  [
    "cells and rows",
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["a row end of another system", "a\nb\rc", [["a"], ["b"], ["c"]]],
  ["a quoted cell with a line in it", '"một\nhai"\t3', [["một\nhai", "3"]]],
  ["a doubled quote", '"xã ""đặc thù"""\tb', [['xã "đặc thù"', "b"]]],
  ["a quote inside a word", 'ống 5" nước\tb', [['ống 5" nước', "b"]]],
  [
    "empty cells",
    "\t\tc\n\t\t",
    [
      ["", "", "c"],
      ["", "", ""],
    ],
  ],
  ["one cell", "12.000", [["12.000"]]],
  ["nothing", "", []],
])("reads %s", (_what, text, rows) => {
  expect(readTabText(text)).toEqual(rows);
});

it("reads back whatever it writes", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "ệ", '"', "\t", "\n", "\r", " ", "1", ".") });
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));
  fc.assert(
    fc.property(table, (rows) => {
      // A single empty cell and nothing at all are the same on a clipboard.
      fc.pre(rows.at(-1)?.join("") !== "" || (rows.at(-1)?.length ?? 0) > 1);
      expect(readTabText(writeTabText(rows))).toEqual(rows);
    }),
  );
});

it("writes a number below 0 as a spreadsheet knows it, and a text as it is", () => {
  expect(writeTabText([["\u2212500.000", "0", "\u2212 bớt", "5\u22122"]])).toBe("-500.000\t0\t\u2212 bớt\t5\u22122");
});
