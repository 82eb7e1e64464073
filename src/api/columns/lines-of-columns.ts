import { LineRows } from "./line-rows.ts";
import { readColumns } from "./read-columns.ts";

/** The lines of `support.json` in columns, as it was parsed. @throws ContractError naming what in it is no column. */
export function linesOfColumns(body: unknown, url: string): LineRows {
  return new LineRows(readColumns(body, url));
}
