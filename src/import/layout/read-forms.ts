import type { Workbook, WorkbookSheet } from "#src/documents/workbook/workbook.ts";
import type { Form, Mend, Recipe } from "../form-record.ts";
import { mergedRecipes } from "../merged-recipes.ts";
import { readSheet } from "./read-sheet.ts";
import { SheetGrid } from "./sheet-grid.ts";
import { sheetNotices } from "./sheet-notices.ts";

/**
 * The tables of a workbook, as they are understood. Sheets that are hidden are read only where no other has a table; what was
 * left out, or read though it is hidden, is told with the first form. A mend is taken as
 * if its text had been typed at its cell; an answer of a recipe as the layout that it was given for asks for it.
 */
export function readForms(workbook: Workbook, file: number, recipes: readonly Recipe[], mends: readonly Mend[]): readonly Form[] {
  const answers = new Map(mergedRecipes(recipes).map((recipe) => [recipe.layout, recipe.answers]));
  const read = (isHidden: boolean) =>
    workbook.sheets.flatMap((sheet, index) =>
      sheet.isHidden === isHidden ? readSheet(gridOf(workbook, file, index, sheet, mends), answers) : [],
    );
  const visible = read(false);
  const forms = visible.length > 0 ? visible : read(true);
  const [first, ...others] = forms;
  if (!first) return withoutHeader(workbook, file);
  return [{ ...first, problems: [...sheetNotices(workbook, file, forms), ...first.problems] }, ...others];
}

function gridOf(workbook: Workbook, file: number, index: number, sheet: WorkbookSheet, mends: readonly Mend[]): SheetGrid {
  const own = mends.filter(({ at }) => at.file === file && at.sheet === index);
  return new SheetGrid(workbook, file, index, sheet, own);
}

/** A file in which no table was found says so at its first cell. */
function withoutHeader(workbook: Workbook, file: number): Form[] {
  const sheet = Math.max(
    0,
    workbook.sheets.findIndex(({ isHidden, rows }) => !isHidden && rows.length > 0),
  );
  const at = { file, sheet, row: 0, column: 0 };
  const problem = { code: "no-header", at, isBlocking: true, values: { text: "" } } as const;
  return [{ file, sheet, layout: "bm-none", records: [], totals: [], problems: [problem], questions: [], period: null }];
}
