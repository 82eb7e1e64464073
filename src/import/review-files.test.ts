// @vitest-environment node
import { expect, it } from "vitest";
import { WorkbookRefusedError } from "#src/documents/workbook/workbook-refused-error.ts";
import { aWorkbook } from "#test/a-workbook.ts";
import type { ImportInput, ImportReview } from "./import-review.ts";
import { reviewFiles } from "./review-files.ts";

const BASE = { programme: {}, communes: [], agencies: [], enterprises: [], support: [] };
const REVIEW: ImportReview = {
  lines: [],
  counts: { new: 0, changed: 0, unchanged: 0, removed: 0, refused: 0 },
  sums: { plannedBefore: 0, plannedAfter: 0, deliveredBefore: 0, deliveredAfter: 0 },
  problems: [],
  questions: [],
  totals: [],
  recipes: [],
  cuts: [],
};
const MEND = { at: { file: 1, sheet: 0, row: 0, column: 0 }, text: "1" };

const bookOf = (name: string) => ({ ...aWorkbook([[name]]), fileName: name });
const inputOf = (...names: readonly string[]): ImportInput => ({
  workbooks: names.map(bookOf),
  base: BASE,
  recipes: [],
  mends: [MEND],
});
const namesIn = ({ workbooks }: ImportInput) => workbooks.map(({ fileName }) => fileName);

it("a file that nobody foresaw is told by itself, with what was mended in it", async () => {
  const reviewed = await reviewFiles(inputOf("a", "b", "c"), (input) => {
    const place = namesIn(input).indexOf("b");
    if (place >= 0 && input.mends.some(({ at }) => at.file === place)) throw new RangeError("b");
    return REVIEW;
  });
  expect(reviewed).toEqual({ failed: [{ file: 1, error: new RangeError("b") }] });
});

it("files that are too many together lose the last", async () => {
  const error = new WorkbookRefusedError("too-many-rows");
  const review = (input: ImportInput) => {
    if (namesIn(input).length > 1) throw error;
    return REVIEW;
  };
  expect(await reviewFiles(inputOf("a", "b"), review)).toEqual({ failed: [{ file: 1, error }] });
});

it("what fails without any file is no file's fault, nor is what fails in none alone", async () => {
  const always = () => {
    throw new Error("the base");
  };
  const together = (input: ImportInput) => {
    if (namesIn(input).length > 1) throw new Error("together");
    return REVIEW;
  };
  await expect(reviewFiles(inputOf("a"), always)).rejects.toThrow("the base");
  await expect(reviewFiles(inputOf("a", "b"), together)).rejects.toThrow("together");
});
