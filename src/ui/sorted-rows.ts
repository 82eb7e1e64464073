import type { CellValue } from "#src/lib/cell.ts";
import { textOrder } from "#src/lib/text-order.ts";
import type { TableColumn } from "./data-table.tsx";
import type { TableSort } from "./sort-heading.tsx";

/** Rows in the order of a column. Equal rows keep theirs; what has no value comes last, in either direction. */
export function sortedRows<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], sort: TableSort): readonly Row[] {
  const { value: valueOf, order } = columns.find(({ key }) => key === sort.key) ?? {};
  if (order) return [...rows].sort(sort.descending ? (a, b) => order(b, a) : order);
  if (!valueOf) return rows;
  const valued = rows.map((row) => ({ row, value: valueOf(row) }));
  return valued.sort((a, b) => compareCells(a.value, b.value, sort.descending)).map(({ row }) => row);
}

/** Numbers by size, texts as a Vietnamese reader expects them, nothing at the end. */
export function compareCells(a: CellValue, b: CellValue, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === "number" && typeof b === "number" ? a - b : textOrder().compare(String(a), String(b));
  return descending ? -order : order;
}
