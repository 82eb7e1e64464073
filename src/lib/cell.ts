/** A value of a table's cell, as sorting and exports take it. `null` = nothing to show: unknown, not applicable, no plan. */
export type CellValue = string | number | null;

/** What a column holds, so that a sheet can type its cells: money in whole dong, counts, shares (1 = 100 %), "2017-09-28", "2017-09". */
export type CellKind = "text" | "dong" | "count" | "share" | "day" | "month";
