import type { ReactNode } from "react";
import { totalsScale } from "#src/charts/amount-scale.ts";
import type { Total } from "#src/domain/totals.ts";
import { totalColumns } from "#src/filters/total-columns.tsx";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { TotalBar } from "#src/views/total-bar.tsx";
import { communeWords } from "./commune-words.ts";

/** A row under a name: a quarter, a month, a kind. `hasData`: as in `totalColumns`. */
export type TotalRow = { readonly key: string; readonly label: string; readonly total: Total; readonly hasData: boolean };

type Named = {
  readonly heading: string;
  /** Of the bars: all that stand below one another. The total has none. */
  readonly rows: readonly TotalRow[];
  /** The name as a link to what is behind it. */
  readonly nameOf: (row: TotalRow) => ReactNode;
  /** The bar in a column of its own, or, where there is no room for one, below the name. */
  readonly bars: "beside" | "below";
};

/** The name, delivered against plan as a bar, planned, delivered and completion. */
export function namedTotals({ heading, rows, nameOf, bars }: Named, language: Language, t: Messages): TableColumn<TotalRow>[] {
  const scale = totalsScale(rows.map(({ total }) => total));
  const hasLines = (row: TotalRow) => rows.includes(row) && row.total.lines > 0;
  const barOf = (row: TotalRow) => hasLines(row) && <TotalBar total={row.total} scale={scale} />;
  const barColumn: TableColumn<TotalRow> = {
    key: "bars",
    heading: "",
    headingCell: <span className="visually-hidden">{communeWords[language].bars}</span>,
    cell: barOf,
  };
  return [
    {
      key: "label",
      heading,
      cell: (row) => (
        <>
          {hasLines(row) ? nameOf(row) : row.label}
          {bars === "below" && barOf(row)}
        </>
      ),
      value: ({ label }) => label,
      kind: "text",
    },
    ...(bars === "beside" ? [barColumn] : []),
    ...totalColumns<TotalRow>(t.commune, language, t),
  ];
}
