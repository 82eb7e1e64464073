import { isKnown } from "#src/domain/amount.ts";
import { quarterOf, yearOf } from "#src/domain/period.ts";
import { PLAN_STEPS, type PlanStep } from "#src/domain/plan-bridge.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { type Dimension, EMPTY_TOTAL, type Total, type Totals } from "#src/domain/totals.ts";
import { assertNever } from "#src/lib/assert-never.ts";

type Sums = { -readonly [Measure in keyof Total]: Total[Measure] };

/**
 * What the totals engine must agree with: filter and reduce over plain lines, as one would write it without an index.
 * It shares nothing with the engine but the types. Groups come in the order they are met.
 */
export function naiveTotals(lines: readonly SupportLine[], filter: SupportFilter): Totals {
  const selected = lines.filter((line) => passes(line, filter));
  return {
    whole: grouped(selected, () => "whole").get("whole") ?? EMPTY_TOTAL,
    by: (dimension) => grouped(selected, (line) => keyOf(line, dimension)),
  };
}

/** The same, and how much of the plan is that of lines which owe a report, where any of these has a planned amount. */
export function naiveTotalsWithOwed(lines: readonly SupportLine[], filter: SupportFilter): Totals {
  const all = naiveTotals(lines, filter);
  const owed = naiveTotals(
    lines.filter(({ delivered }) => delivered === "not-reported"),
    filter,
  );
  const withOwed = (total: Total, { planned, linesPlanned }: Total): Total =>
    linesPlanned > 0 ? { ...total, plannedOwed: planned, linesPlannedOwed: linesPlanned } : total;
  return {
    whole: withOwed(all.whole, owed.whole),
    by: (dimension) =>
      new Map([...all.by(dimension)].map(([key, total]) => [key, withOwed(total, owed.by(dimension).get(key) ?? EMPTY_TOTAL)])),
  };
}

export function naiveCrossTotals(
  lines: readonly SupportLine[],
  filter: SupportFilter,
  rows: Dimension,
  columns: Dimension,
): ReadonlyMap<string, ReadonlyMap<string, Total>> {
  const selected = lines.filter((line) => passes(line, filter));
  const byRow = Map.groupBy(selected, (line) => keyOf(line, rows));
  return new Map([...byRow].map(([key, row]) => [key, grouped(row, (line) => keyOf(line, columns))]));
}

export function keyOf(line: SupportLine, dimension: Dimension): string {
  switch (dimension) {
    case "month":
      return line.month;
    case "quarter":
      return quarterOf(line.month);
    case "half":
      return `${line.month.slice(0, 4)}-H${Number(line.month.slice(5)) < 7 ? 1 : 2}`;
    case "year":
      return String(yearOf(line.month));
    case "commune":
      return line.communeId;
    case "kind":
      return line.kind;
    case "sponsorType":
      return line.sponsor.type;
    case "sponsor":
      return sponsorKey(line.sponsor);
    default:
      return assertNever(dimension);
  }
}

function passes(line: SupportLine, { range, communes, sponsorType, sponsors, kinds }: SupportFilter): boolean {
  return (
    (range === null || (range.first <= line.month && line.month <= range.last)) &&
    (communes === null || communes.has(line.communeId)) &&
    (sponsorType === null || line.sponsor.type === sponsorType) &&
    (sponsors === null || sponsors.has(sponsorKey(line.sponsor))) &&
    (kinds === null || kinds.has(line.kind))
  );
}

function grouped(lines: readonly SupportLine[], keyOfLine: (line: SupportLine) => string): ReadonlyMap<string, Total> {
  const groups = new Map<string, Sums>();
  for (const line of lines) {
    const key = keyOfLine(line);
    const sums = groups.get(key) ?? { ...EMPTY_TOTAL };
    addLine(sums, line);
    groups.set(key, sums);
  }
  return groups;
}

function addLine(sums: Sums, { planned, delivered }: SupportLine): void {
  sums.lines += 1;
  if (isKnown(planned)) {
    sums.planned += planned;
    sums.linesPlanned += 1;
  }
  if (planned === "not-reported") sums.linesPlanOwed = (sums.linesPlanOwed ?? 0) + 1;
  if (isKnown(delivered)) {
    sums.delivered += delivered;
    sums.linesReported += 1;
  }
  if (delivered === "not-reported") sums.linesNotReported += 1;
}

/** The bridge from plan to delivery as one would tell it line by line: what the line says, and how far it carries. */
export function naivePlanBridge(lines: readonly SupportLine[], filter: SupportFilter) {
  const steps = Object.fromEntries(PLAN_STEPS.map((step) => [step, { dong: 0, lines: 0 }]));
  const add = (step: PlanStep, dong: number) => {
    const sums = steps[step];
    if (!sums) throw new Error(`No step ${step}`);
    sums.dong += dong;
    sums.lines += 1;
  };
  let [planned, delivered] = [0, 0];
  for (const line of lines.filter((one) => passes(one, filter))) {
    const plan = isKnown(line.planned) ? line.planned : 0;
    planned += plan;
    if (line.delivered === "not-reported") add("not-reported", -plan);
    else if (line.delivered === "not-applicable") {
      if (plan !== 0) add("without-money", -plan);
    } else {
      delivered += line.delivered;
      const more = line.delivered - plan;
      const isPlanOwed = line.planned === "not-reported";
      if (plan === 0 && more !== 0) add(isPlanOwed ? "plan-not-reported" : "outside-plan", more);
      if (plan !== 0 && more > 0) add("above-plan", more);
      if (plan !== 0 && more < 0) add(line.delivered === 0 ? "reported-zero" : "in-part", more);
    }
  }
  return { planned, steps, delivered };
}
