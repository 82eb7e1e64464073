import { MOST_ROWS } from "#src/lib/most-rows.ts";
import type { Workbook } from "./workbook.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";

/** @throws WorkbookRefusedError where the files of one import have more rows with content, together, than one import takes. */
export function refuseTooManyRows(workbooks: readonly Workbook[]): void {
  const counts = workbooks.flatMap(({ sheets }) => sheets.map(({ rows }) => rows.filter(({ length }) => length > 0).length));
  if (counts.reduce((sum, count) => sum + count, 0) > MOST_ROWS) throw new WorkbookRefusedError("too-many-rows");
}
