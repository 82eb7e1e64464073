import { type Month, monthsOf } from "#src/domain/month.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import { deliveredBlank, deliveredValue, plannedBlank, plannedText, plannedValue } from "#src/filters/amount-texts.ts";
import { owedColumns } from "#src/filters/total-columns.tsx";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { compareWords } from "./compare-words.ts";
import { DeliveredCell } from "./delivered-cell.tsx";
import type { Side } from "./sides.ts";

/** A month of a side as a row, for the table and the sheet. */
export type MonthRow = {
  readonly key: string;
  readonly side: string;
  readonly month: Month;
  readonly total: Total;
  /** Whether the month has data of anybody. */
  readonly hasData: boolean;
};

export function monthRows(side: Side, name: string): MonthRow[] {
  const byMonth = side.totals.by("month");
  const known = new Set(side.dataMonths);
  return monthsOf(side.range).map((month) => ({
    key: `${side.key}:${month}`,
    side: name,
    month,
    total: byMonth.get(month) ?? EMPTY_TOTAL,
    hasData: known.has(month),
  }));
}

export function monthColumns(language: Language, t: Messages): TableColumn<MonthRow>[] {
  const words = compareWords[language].byMonth;
  return [
    { key: "side", heading: words.side, cell: ({ side }) => side, value: ({ side }) => side },
    {
      key: "month",
      heading: words.month,
      cell: ({ month }) => formatMonth(month, language),
      value: ({ month }) => month,
      kind: "month",
    },
    {
      key: "delivered",
      heading: words.delivered,
      cell: ({ total }) => <DeliveredCell total={total} />,
      value: ({ total }) => deliveredValue(total),
      blank: ({ total, hasData }) => deliveredBlank(total, t, hasData),
      kind: "dong",
    },
    {
      key: "planned",
      heading: words.planned,
      cell: ({ total }) => plannedText(total, language),
      value: ({ total }) => plannedValue(total),
      blank: ({ total, hasData }) => plannedBlank(total, t, hasData),
      kind: "dong",
    },
    ...owedColumns<MonthRow>(language),
  ];
}
