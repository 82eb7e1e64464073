import { addMonths, type Month, monthCount, monthIsIn, monthsOf } from "#src/domain/month.ts";
import { type ProgrammeSpan, periodRange } from "#src/domain/period.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import type { Side, Sides } from "./sides.ts";

/** A month of a side; `place`: of the side among them, 0 the first. */
export type SideMonth = { readonly place: number; readonly month: Month; readonly total: Total };

/** Months that stand against each other, those of each side in its place; one that a side does not have is not there. */
export type MonthGroup = { readonly key: string; readonly months: readonly SideMonth[] };

/**
 * The months of all sides on one axis: the same month of every commune; the first, second … month of two periods of one length, whether
 * the programme has it or not; and of others those of the one after those of the other.
 */
export function monthGroups({ sides }: Sides, span: ProgrammeSpan): MonthGroup[] {
  const starts = sides.map(({ subject, range }) => (subject.kind === "period" ? periodRange(subject.period, span) : range));
  const [first] = starts;
  if (!first) return [];
  const length = monthCount(first);
  if (starts.some((range) => monthCount(range) !== length)) {
    return sides.flatMap((side, place) =>
      monthsOf(side.range).map((month) => ({ key: `${place}:${month}`, months: [monthOf(side, place, month)] })),
    );
  }
  return Array.from({ length }, (_, index): MonthGroup => {
    const months = sides.flatMap((side, place): SideMonth[] => {
      const month = addMonths(starts[place]?.first ?? side.range.first, index);
      return monthIsIn(month, side.range) ? [monthOf(side, place, month)] : [];
    });
    return { key: String(index), months };
  }).filter(({ months }) => months.length > 0);
}

function monthOf(side: Side, place: number, month: Month): SideMonth {
  return { place, month, total: side.totals.by("month").get(month) ?? EMPTY_TOTAL };
}
