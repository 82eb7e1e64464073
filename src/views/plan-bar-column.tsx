import { totalsScale } from "#src/charts/amount-scale.ts";
import type { Total } from "#src/domain/totals.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { TotalBar } from "./total-bar.tsx";

/** The bar of a row on its card, all on one scale; none of the foot, which holds all of them. */
export function planBarColumn<Row extends { readonly total: Total }>(heading: string, rows: readonly Row[]): TableColumn<Row> {
  const scale = totalsScale(rows.map(({ total }) => total));
  const listed = new Set(rows);
  return {
    key: "bar",
    heading,
    cell: (row) => listed.has(row) && <TotalBar total={row.total} scale={scale} />,
    card: "across",
    isForCards: true,
  };
}
