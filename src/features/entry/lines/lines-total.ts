import { type GridRow, isBlank } from "./grid-row.ts";

/** What the lines of a sheet come to, as they stand in it, saved or not. `sum` null: too large to be exact. */
export type SheetTotal = { readonly sum: number | null; readonly owed: number; readonly unread: number };

/** Of one column of amounts. Lines that are to go are left out; a blank is none of the sum, and counted. */
export function sheetTotal(rows: readonly GridRow[], key: "planned" | "delivered"): SheetTotal {
  let sum = 0;
  let owed = 0;
  let unread = 0;
  for (const row of rows) {
    if (row.isGone || isBlank(row)) continue;
    const { value, fault } = row.cells[key];
    if (fault !== null) unread += 1;
    else if (value === "" || value === "not-reported") owed += 1;
    else if (value !== "not-applicable") sum += Number(value);
  }
  return { sum: Number.isSafeInteger(sum) ? sum : null, owed, unread };
}
