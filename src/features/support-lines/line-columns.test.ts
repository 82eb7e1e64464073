// @vitest-environment node
import { expect, it } from "vitest";
import { LINE_COLUMNS, MIDDLE_COLUMNS, NARROW_COLUMNS, readColumns, WIDE_COLUMNS, writeColumns } from "./line-columns.ts";

it.each([
  [null, WIDE_COLUMNS],
  ["", WIDE_COLUMNS],
  ["nonsense", WIDE_COLUMNS],
  ["title,month", ["month", "title"]],
  ["id,nonsense,id", ["id"]],
])("the address %s shows the columns %j", (text, columns) => {
  expect(readColumns(text, WIDE_COLUMNS)).toEqual(columns);
});

it("what is written is read again; the default is not written", () => {
  for (const fallback of [WIDE_COLUMNS, MIDDLE_COLUMNS, NARROW_COLUMNS]) {
    expect(writeColumns(fallback, fallback)).toBe("");
    for (const columns of [LINE_COLUMNS, ["title"] as const, WIDE_COLUMNS, MIDDLE_COLUMNS, NARROW_COLUMNS]) {
      expect(readColumns(writeColumns(columns, fallback), fallback)).toEqual(columns);
    }
  }
});
