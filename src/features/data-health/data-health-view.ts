import type { Endpoint } from "#src/api/endpoints.ts";
import type { SetAsideRow } from "#src/api/rows.ts";
import type { Commune } from "#src/domain/commune.ts";
import { absenceIn } from "#src/domain/commune-absence.ts";
import type { Lived } from "#src/domain/commune-life.ts";
import { crossTotals } from "#src/domain/cross-totals.ts";
import { crossTotalsAt } from "#src/domain/cross-totals-at.ts";
import { monthsWithData } from "#src/domain/data-months.ts";
import { type Month, monthsOf } from "#src/domain/month.ts";
import { type ProgrammeSpan, spanRange } from "#src/domain/period.ts";
import { stepTable } from "#src/domain/plan-bridge.ts";
import { reportsDue } from "#src/domain/reporting-state.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import { timesTogether } from "#src/lib/times-together.ts";

/** The rows that were set aside for one reason, and the files they are in. */
export type ReasonGroup = {
  readonly reason: SetAsideRow["reason"];
  readonly rows: number;
  readonly files: readonly Endpoint[];
};

/** The most frequent reason first. */
export function reasonGroups(setAside: readonly SetAsideRow[]): ReasonGroup[] {
  return [...Map.groupBy(setAside, ({ reason }) => reason)]
    .map(([reason, rows]) => ({ reason, rows: timesTogether(rows), files: [...new Set(rows.map(({ endpoint }) => endpoint))] }))
    .sort((a, b) => b.rows - a.rows);
}

/** What a month of a commune has to show: the three blanks, a month without any line, of it, of anybody, or while there was no such commune, or a figure. */
export const CELL_STATES = ["reported", "zero", "owed", "noMoney", "none", "noData", "absent"] as const;
export type CellState = (typeof CELL_STATES)[number];

/** `lines`: those that owe or owed a figure. */
export type CalendarCell = { readonly state: CellState; readonly owed: number; readonly lines: number };

/** A commune's months. `owed`: how many lines of it are still to be reported. */
export type CalendarRow = {
  readonly id: string;
  readonly name: string;
  readonly owed: number;
  /** Months in which a line is. */
  readonly owedMonths: number;
  /** Worked out when first asked for: of thousands of rows a few are drawn. */
  readonly cells: ReadonlyMap<Month, CalendarCell>;
};

export function cellOf(total: Total): CalendarCell {
  const { lines, linesNotReported, linesReported, delivered } = total;
  return { state: stateOf(), owed: linesNotReported, lines: reportsDue(total) };

  function stateOf(): CellState {
    if (lines === 0) return "none";
    if (linesNotReported > 0) return "owed";
    if (linesReported === 0) return "noMoney";
    return delivered === 0 ? "zero" : "reported";
  }
}

/** Every commune and every month of the programme, whatever the filter. */
export function reportingCalendar(
  table: SupportTable,
  communes: readonly (Pick<Commune, "id" | "name"> & Lived)[],
  span: ProgrammeSpan,
): CalendarRow[] {
  const range = spanRange(span);
  const months = monthsOf(range);
  const owed = crossTotals(stepTable(table, "not-reported"), { ...EVERYTHING, range }, "commune", "month");
  const monthsOfCommune = crossTotalsAt(table, { ...EVERYTHING, range }, "commune", "month");
  const known = new Set(monthsWithData(table, range));
  const blankOf = (commune: Lived, month: Month): CellState => {
    if (absenceIn(commune, { first: month, last: month })) return "absent";
    return known.has(month) ? "none" : "noData";
  };
  return communes.map((commune) => {
    const { id, name } = commune;
    const owing = [...(owed.get(id)?.values() ?? [])];
    let cells: ReadonlyMap<Month, CalendarCell> | undefined;
    return {
      id,
      name,
      owed: owing.reduce((sum, { linesNotReported }) => sum + linesNotReported, 0),
      owedMonths: owing.length,
      get cells() {
        if (cells) return cells;
        const byMonth = monthsOfCommune(id);
        cells = new Map(
          months.map((month) => {
            const cell = cellOf(byMonth?.get(month) ?? EMPTY_TOTAL);
            return [month, cell.state === "none" ? { ...cell, state: blankOf(commune, month) } : cell];
          }),
        );
        return cells;
      },
    };
  });
}

/** How much of the calendar is still to come in. */
export function owedIn(rows: readonly CalendarRow[]): { lines: number; cells: number } {
  return {
    lines: rows.reduce((sum, { owed }) => sum + owed, 0),
    cells: rows.reduce((sum, { owedMonths }) => sum + owedMonths, 0),
  };
}
