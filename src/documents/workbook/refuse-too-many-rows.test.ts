// @vitest-environment node
import { expect, it } from "vitest";
import { aWorkbook } from "#test/a-workbook.ts";
import { refuseTooManyRows } from "./refuse-too-many-rows.ts";

const rowsOf = (count: number) => aWorkbook([{ rows: Array.from({ length: count }, (_, row) => [row]) }]);

it("120,000 rows with content of all files are taken, one more is not, and blank rows are none", () => {
  const blank = aWorkbook([{ rows: [[], [], [1]] }]);
  expect(() => refuseTooManyRows([rowsOf(60_000), rowsOf(59_999), blank])).not.toThrow();
  expect(() => refuseTooManyRows([rowsOf(60_000), rowsOf(60_000), blank])).toThrow("too-many-rows");
});
