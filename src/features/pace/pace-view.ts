import { attentionRank } from "#src/domain/attention-order.ts";
import type { Commune } from "#src/domain/commune.ts";
import { type Absence, absenceIn } from "#src/domain/commune-absence.ts";
import { isThere, type Lives, livesOf } from "#src/domain/commune-life.ts";
import { hasData } from "#src/domain/data-months.ts";
import { intersectRanges, type MonthRange, monthsOf } from "#src/domain/month.ts";
import { planTotals } from "#src/domain/owed-plan.ts";
import { PACE_STANDINGS, type Pace, type PaceLimits, type PaceSpan, paceOf, paceRange } from "#src/domain/pace.ts";
import { type Quarter, quarterOf, quarterRange } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { assignmentIsIn, type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import { communesChosen } from "#src/filters/communes-chosen.ts";
import { communesShown } from "#src/filters/communes-shown.ts";
import type { Filter } from "#src/filters/filter.ts";
import { matchesSponsor } from "#src/filters/matches-sponsor.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { paths, sponsorHref } from "#src/lib/paths.ts";
import { recordOf } from "#src/lib/record-of.ts";

export type PaceData = {
  readonly programme: Programme;
  readonly communes: readonly Commune[];
  readonly sponsors: readonly Sponsor[];
  readonly table: SupportTable;
};

/** Where one commune, one sponsor, or one month stands. `to`: its page, where it has one. */
export type PaceRow = {
  readonly key: string;
  readonly name: string;
  readonly to: string | null;
  readonly total: Total;
  readonly pace: Pace;
  /** Of a commune that there is in none of these months, why; else null. */
  readonly absent: Absence | null;
  /** Whether its months have data of anybody. */
  readonly hasData: boolean;
};

export type PaceFigures = {
  readonly table: SupportTable;
  readonly range: MonthRange;
  readonly whole: PaceRow;
  /** In the Decision's order; those that there are not only where they have a line. */
  readonly communes: readonly PaceRow[];
  /** Those with a commune in these months, or with a line. */
  readonly sponsors: readonly PaceRow[];
  /** Added up from the start to the end of each month, or of each quarter where the span is the programme; of those without data, nothing. */
  readonly course: readonly PaceRow[];
};

/** Under the filter's communes, sponsors and kinds; its period gives way to the span that ends with the data. */
export function paceFigures(span: PaceSpan, filter: Filter, { programme, communes, sponsors, table }: PaceData): PaceFigures {
  const range = paceRange(span, programme);
  const lines = { ...linesFilterOf(filter), range };
  const answer = planTotals(table, lines);
  const byCommune = answer.by("commune");
  const bySponsor = answer.by("sponsor");
  const isKnown = hasData(table, range);
  const row = (key: string, name: string, to: string | null, total: Total): PaceRow => ({
    key,
    name,
    to,
    total,
    pace: paceOf(total, programme.thresholds),
    absent: null,
    hasData: isKnown,
  });
  const lives = livesOf(communes);
  return {
    table,
    range,
    whole: row("total", "", null, answer.whole),
    communes: communesShown(communes, filter).flatMap((commune) => {
      const { id, name } = commune;
      const [total, absent] = [byCommune.get(id), absenceIn(commune, range)];
      if (absent && !total) return [];
      return [{ ...row(id, name, paths.commune.href(id), total ?? EMPTY_TOTAL), absent }];
    }),
    sponsors: sponsors.flatMap((sponsor) => {
      const key = sponsorKey(sponsor);
      const total = bySponsor.get(key);
      if (!total && !isConcerned(sponsor, range, filter, lives)) return [];
      const to = sponsorHref(sponsor);
      return [row(key, sponsor.name, to, total ?? EMPTY_TOTAL)];
    }),
    course: steps(span, range).map(({ key, first, last }): PaceRow => {
      // Nothing is added up to the end of months that nobody has filled: what stands there would be the sum of those before.
      if (!hasData(table, { first, last })) return { ...row(key, key, null, EMPTY_TOTAL), hasData: false };
      return row(key, key, null, planTotals(table, { ...lines, range: { first: range.first, last } }).whole);
    }),
  };
}

/** Under the filter, and with a commune of it in these months. */
function isConcerned(sponsor: Sponsor, range: MonthRange, filter: Filter, lives: Lives): boolean {
  if (!matchesSponsor(sponsor, filter)) return false;
  const chosen = communesChosen(filter);
  return sponsor.assignments.some(
    (assignment) =>
      assignmentIsIn(assignment, range) &&
      isThere(assignment.communeId, range, lives) &&
      (chosen?.has(assignment.communeId) ?? true),
  );
}

/** The steps in which the course is added up to their ends: months, or quarters as far as they are the programme's. */
function steps(span: PaceSpan, range: MonthRange) {
  const months = monthsOf(range);
  if (span !== "programme") return months.map((month) => ({ key: String(month), first: month, last: month }));
  const quarters: Quarter[] = [...new Set(months.map(quarterOf))];
  return quarters.map((quarter) => ({ key: String(quarter), ...(intersectRanges(quarterRange(quarter), range) ?? range) }));
}

/** What the rows of a list are counted by, each row once: its verdict, or why it has none. "absent": a commune that there is not in these months. */
export const PACE_TALLY = ["no-data", "no-support", ...PACE_STANDINGS, "no-plan", "not-applicable", "absent"] as const;
type Tallied = (typeof PACE_TALLY)[number];

/** How many there are of each; together they are all the rows. Where nothing at all is reported, it is awaited. */
export function standingCounts(rows: readonly PaceRow[], limits: PaceLimits): Readonly<Record<Tallied, number>> {
  const counts = recordOf(PACE_TALLY, () => 0);
  for (const row of rows) counts[talliedAs(row, limits)] += 1;
  return counts;
}

function talliedAs({ name, total, pace, absent, hasData }: PaceRow, limits: PaceLimits): Tallied {
  const rank = attentionRank({ name, total, isExpected: true, absent, hasData }, limits);
  if (rank === "not-expected") return "absent";
  if (rank !== "rest") return rank;
  if (pace.kind === "measured") return pace.standing;
  return pace.kind === "not-applicable" ? "not-applicable" : "no-plan";
}
