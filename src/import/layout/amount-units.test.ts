// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { CellContent } from "#src/documents/workbook/workbook.ts";
import { aWorkbook, type SheetSketch } from "#test/a-workbook.ts";
import type { CellProblem, Recipe } from "../form-record.ts";
import { readForms } from "./read-forms.ts";

type Rows = readonly (readonly CellContent[])[];

const AT = { file: 0, sheet: 0, row: 2, column: 2 };

/** A table with one amount at C3. */
function rows(amount: CellContent, title = "Tháng 9/2017", heading = "Thực hiện"): Rows {
  return [[title], ["Xã", "Nội dung", heading], ["Gia Thắng", "Lớp hàn", amount], ["Gia Lạc", "Lớp may", 20]];
}

const MILLION = "Tháng 9/2017 (ĐVT: triệu đồng)";

/** `unit`: what the question is answered. */
function problemsOf(sheet: SheetSketch, { unit, typed }: { unit?: string; typed?: string } = {}): readonly CellProblem[] {
  const mends = typed === undefined ? [] : [{ at: AT, text: typed }];
  const layout = readForms(aWorkbook([sheet]), 0, [], mends)[0]?.layout ?? "";
  const recipes: Recipe[] = unit === undefined ? [] : [{ layout, answers: { unit } }];
  return readForms(aWorkbook([sheet]), 0, recipes, mends)[0]?.problems ?? [];
}

describe("an amount that cannot be read says the unit to type it in", () => {
  it.each<[CellProblem["code"], CellContent]>([
    ["not-an-amount", "khoảng 20"],
    ["not-whole-dong", 0.000_000_5],
    ["formula-text", "=C4+1"],
  ])("%s: of the title, of the heading and of the answer", (code, amount) => {
    const said = { code, at: AT, values: { unit: 1_000_000 } };
    expect(problemsOf({ rows: rows(amount, MILLION) })).toMatchObject([said]);
    expect(problemsOf({ rows: rows(amount, undefined, "Thực hiện (triệu đồng)") })).toMatchObject([said]);
    expect(problemsOf({ rows: rows(amount) }, { unit: "1000000" })).toMatchObject([said]);
    expect(problemsOf({ rows: rows(amount) }, { unit: "1" }).at(0)?.values.unit ?? 1).toBe(1);
  });

  it("where an error stands, or a formula without a result, too; in a column of persons it says none", () => {
    const sheet = { rows: rows(null, MILLION), errors: { C3: "#REF!" } };
    expect(problemsOf(sheet)).toMatchObject([{ code: "error-value", values: { text: "#REF!", unit: 1_000_000 } }]);
    const uncomputed = { rows: rows(null, MILLION), uncomputed: ["C3"] };
    expect(problemsOf(uncomputed)).toMatchObject([{ code: "formula-not-computed", values: { unit: 1_000_000 } }]);
    const persons = rows(null, MILLION).map((row, index) =>
      index === 0 ? row : [...row, ["", "Số người học nghề", null, 3][index] ?? null],
    );
    const [problem] = problemsOf({ rows: persons, errors: { D3: "#REF!" } });
    expect(problem).toMatchObject({ code: "error-value", values: { text: "#REF!" } });
    expect(problem?.values).not.toHaveProperty("unit");
  });
});

describe("a whole number of dong typed into a column of a larger unit", () => {
  it.each<[title: string, typed: string, found: number | null]>([
    [MILLION, "20.000.000", 20_000_000_000_000],
    [MILLION, "1000000", 1_000_000_000_000],
    [MILLION, "999.999", null],
    [MILLION, "20.000.000 đồng", null],
    ["Tháng 9/2017 (ĐVT: tỷ đồng)", "1.000", 1_000_000_000_000],
    ["Tháng 9/2017 (ĐVT: tỷ đồng)", "999", null],
    ["Tháng 9/2017 (ĐVT: đồng)", "20.000.000", null],
  ])("%s, %s is told as %j dong, and is taken", (title, typed, found) => {
    const problems = problemsOf({ rows: rows("khoảng 20", title) }, { typed });
    expect(problems).toEqual(
      found === null
        ? []
        : [
            {
              code: "unlikely-amount",
              at: AT,
              isBlocking: false,
              values: { text: typed, unit: /tỷ/.test(title) ? 1_000_000_000 : 1_000_000, found },
            },
          ],
    );
  });
});
