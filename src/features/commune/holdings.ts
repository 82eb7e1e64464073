import { assignmentsLived } from "#src/domain/assignments-lived.ts";
import type { Commune } from "#src/domain/commune.ts";
import type { Lived } from "#src/domain/commune-life.ts";
import { intersectRanges, type Month, monthCount } from "#src/domain/month.ts";
import { type ProgrammeSpan, spanRange } from "#src/domain/period.ts";
import { type Assignment, hasEnded, type Sponsor } from "#src/domain/sponsor.ts";

/** A commune in a sponsor's hands, for some months. */
export type Holding = { readonly sponsor: Sponsor; readonly assignment: Assignment };

/** Who ever had the commune: those who have it in the month first, then by the month in which they began. */
export function holdings(sponsors: readonly Sponsor[], commune: Lived & Pick<Commune, "id">, month: Month): Holding[] {
  return sponsors
    .flatMap((sponsor) => assignmentsLived(sponsor, commune).map((assignment) => ({ sponsor, assignment })))
    .sort(
      (a, b) =>
        Number(hasEnded(a.assignment, month)) - Number(hasEnded(b.assignment, month)) ||
        a.assignment.from.localeCompare(b.assignment.from),
    );
}

/** The part of the programme's time that an assignment covers: months from its first, and how many; null = none of it. */
export function heldMonths({ from, to }: Assignment, span: ProgrammeSpan): { start: number; count: number } | null {
  const whole = spanRange(span);
  const held = intersectRanges({ first: from, last: to ?? whole.last }, whole);
  return held && { start: monthCount({ first: whole.first, last: held.first }) - 1, count: monthCount(held) };
}
