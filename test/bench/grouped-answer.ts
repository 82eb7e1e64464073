import { amountOfNumber } from "../../src/domain/amount-number.ts";
import { type CodeColumn, inTextOrder, recoded } from "../../src/domain/code-column.ts";
import { halfOf } from "../../src/domain/half-year.ts";
import type { LineColumns } from "../../src/domain/line-columns.ts";
import { isMonth, type Month, monthIsIn } from "../../src/domain/month.ts";
import { quarterOf, yearOf } from "../../src/domain/period.ts";
import { sponsorKey } from "../../src/domain/sponsor.ts";
import type { SupportFilter } from "../../src/domain/support-filter.ts";
import type { TableDimensions } from "../../src/domain/support-table.ts";
import { EMPTY_TOTAL, type Total, type Totals } from "../../src/domain/totals.ts";

/** What the libraries group by. Quarters, halves, years and sponsor types are added up from these, in their favour. */
export const GROUPED = ["month", "commune", "kind", "sponsor"] as const;
export type Grouped = (typeof GROUPED)[number];

export type Sums = { -readonly [Measure in keyof Total]: Total[Measure] };
export type GroupSums = ReadonlyMap<string, Total>;

/** The lines as small whole numbers, in the libraries' favour: texts are slower for each of them. Months are in the order of time. */
export function codedColumns(lines: LineColumns, { communes, kinds, sponsors }: TableDimensions): Record<Grouped, CodeColumn> {
  return {
    month: inTextOrder(recoded(lines.month)),
    commune: recoded(lines.commune, communes),
    kind: recoded(lines.kind, kinds),
    sponsor: recoded(lines.sponsor, sponsors.map(sponsorKey)),
  };
}

/** What one line adds to each sum. */
export function measuresAt({ planned, delivered }: LineColumns, row: number): Total {
  const plan = amountOfNumber(planned[row] ?? 0);
  const given = amountOfNumber(delivered[row] ?? 0);
  return {
    delivered: typeof given === "number" ? given : 0,
    planned: typeof plan === "number" ? plan : 0,
    lines: 1,
    linesPlanned: typeof plan === "number" ? 1 : 0,
    linesReported: typeof given === "number" ? 1 : 0,
    linesNotReported: given === "not-reported" ? 1 : 0,
  };
}

/** For each code of each column 1 where the filter lets it through; null where it lets all through. */
export function marksOf(columns: Record<Grouped, CodeColumn>, filter: SupportFilter): Record<Grouped, Uint8Array | null> {
  const { range, communes, kinds, sponsors, sponsorType } = filter;
  const marks = (column: Grouped, test: ((key: string) => boolean) | null) =>
    test && Uint8Array.from(columns[column].keys, (key) => Number(test(key)));
  return {
    month: marks("month", range && ((key) => isMonth(key) && monthIsIn(key, range))),
    commune: marks("commune", communes && ((key) => communes.has(key))),
    kind: marks("kind", kinds && ((key) => kinds.has(key))),
    sponsor: marks(
      "sponsor",
      sponsors === null && sponsorType === null
        ? null
        : (key) => (sponsors === null || sponsors.has(key)) && (sponsorType === null || key.startsWith(`${sponsorType}:`)),
    ),
  };
}

export function groupedAnswer({ month, commune, kind, sponsor }: Record<Grouped, GroupSums>): Totals {
  const ofMonth = (keyOf: (month: Month) => string) => rolledUp(month, (key) => (isMonth(key) ? keyOf(key) : key));
  const groups = {
    month,
    quarter: ofMonth(quarterOf),
    half: ofMonth(halfOf),
    year: ofMonth((key) => String(yearOf(key))),
    commune,
    kind,
    sponsor,
    sponsorType: rolledUp(sponsor, (key) => key.slice(0, key.indexOf(":"))),
  };
  const whole = rolledUp(kind, () => "whole").get("whole") ?? EMPTY_TOTAL;
  return { whole, by: (dimension) => groups[dimension] };
}

function rolledUp(groups: GroupSums, keyOf: (key: string) => string): GroupSums {
  const sums = new Map<string, Sums>();
  for (const [key, total] of groups) {
    const upper = keyOf(key);
    const sum = sums.get(upper);
    if (sum) add(sum, total, 1);
    else sums.set(upper, { ...total });
  }
  return sums;
}

export function add(sums: Sums, row: Total, sign: 1 | -1): Sums {
  sums.delivered += sign * row.delivered;
  sums.planned += sign * row.planned;
  sums.lines += sign * row.lines;
  sums.linesPlanned += sign * row.linesPlanned;
  sums.linesReported += sign * row.linesReported;
  sums.linesNotReported += sign * row.linesNotReported;
  return sums;
}
