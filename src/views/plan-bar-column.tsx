import { totalsScale } from "#src/charts/amount-scale.ts";
import { PlanBar } from "#src/charts/plan-bar.tsx";
import { deliveredOf } from "#src/domain/figures.ts";
import type { Total } from "#src/domain/totals.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";

/** The bar of a row on its card, all on one scale; none of the foot, which holds all of them. */
export function planBarColumn<Row extends { readonly total: Total }>(heading: string, rows: readonly Row[]): TableColumn<Row> {
  const scale = totalsScale(rows.map(({ total }) => total));
  return {
    key: "bar",
    heading,
    cell: (row) => {
      if (!rows.includes(row)) return null;
      const delivered = deliveredOf(row.total);
      return (
        <PlanBar
          delivered={typeof delivered === "number" ? delivered : null}
          isOwed={delivered === "not-reported"}
          planned={row.total.linesPlanned > 0 ? row.total.planned : null}
          scale={scale}
        />
      );
    },
    card: "across",
    isForCards: true,
  };
}
