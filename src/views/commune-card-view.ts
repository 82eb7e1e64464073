import { type AmountScale, amountScale, totalsScale } from "#src/charts/amount-scale.ts";
import type { SparklineBar } from "#src/charts/sparkline.tsx";
import { assignmentsLived } from "#src/domain/assignments-lived.ts";
import { type Comparison, compareCommunes } from "#src/domain/change.ts";
import type { Commune } from "#src/domain/commune.ts";
import { crossTotals } from "#src/domain/cross-totals.ts";
import { addMonths, type Month, type MonthRange, monthIsIn, monthsOf } from "#src/domain/month.ts";
import { coveredRange, spanRange } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { assignmentIsIn, hadUntil, type Sponsor } from "#src/domain/sponsor.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import type { Filter } from "#src/filters/filter.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { comparedPeriod } from "./compared-period.ts";
import type { FilteredFigures } from "./filtered-figures.ts";
import { isWithoutData, missingMonths } from "./months-without-data.ts";
import type { SparklineMonth } from "./sparkline-text.ts";

/** How many months the sparkline shows, the last with data at its end. */
const SPARKLINE_MONTHS = 12;

/** The part of a card that needs support lines. */
export type CardSupport = {
  readonly total: Total;
  /** The months of a period without data, of which nothing else is told. */
  readonly missing: readonly Month[] | null;
  readonly comparison: Comparison;
  readonly bars: readonly SparklineBar[];
  /** What the bars are drawn from. */
  readonly months: readonly SparklineMonth[];
  /** Holds every month of any card: one scale for all. */
  readonly scale: AmountScale;
  /** Holds what is delivered and planned in any card. */
  readonly planScale: AmountScale;
};

export function sparklineRange(programme: Programme): MonthRange {
  const first = addMonths(programme.dataThrough, 1 - SPARKLINE_MONTHS);
  return { first: first > programme.firstMonth ? first : programme.firstMonth, last: programme.dataThrough };
}

/** One answer of the totals for all cards; on the scale of all of them also where only some are drawn (`communes`). */
export function cardSupport(
  figures: FilteredFigures,
  communes: readonly Pick<Commune, "id">[] = figures.listed,
): ReadonlyMap<string, CardSupport> {
  const { programme, table, filter, inPeriod } = figures;
  const lines = linesFilterOf(filter);
  const range = sparklineRange(programme);
  const byMonth = crossTotals(table, { ...lines, range }, "commune", "month");
  const months = monthsOf(range);
  const chosen = coveredRange(filter.period, programme) ?? spanRange(programme);
  const scale = amountScale(
    [...byMonth.values()].flatMap((ofCommune) => [...ofCommune.values()].map(({ delivered }) => delivered)),
  );
  const totals = inPeriod.by("commune");
  const planScale = totalsScale(totals.values());
  const missing = isWithoutData(figures) ? missingMonths(figures) : null;
  const comparisonOf = compareCommunes(table, lines, comparedPeriod(filter, programme), programme, "previous");
  return new Map(
    communes.map(({ id }) => [
      id,
      {
        total: totals.get(id) ?? EMPTY_TOTAL,
        missing,
        comparison: comparisonOf(id),
        bars: months.map((month) => barOf(month, byMonth.get(id)?.get(month), chosen)),
        months: months.map((month) => ({ month, total: byMonth.get(id)?.get(month) })),
        scale,
        planScale,
      },
    ]),
  );
}

function barOf(month: Month, total: Total | undefined, chosen: MonthRange): SparklineBar {
  return {
    key: month,
    value: total?.delivered ?? 0,
    isSelected: monthIsIn(month, chosen),
    owed: (total?.linesNotReported ?? 0) > 0,
  };
}

/** Who had the commune in the months of the period, by type, those who have it still first. Of one who has it no longer it is told until when. */
export function cardSponsors(
  sponsors: readonly Sponsor[],
  commune: Commune,
  filter: Filter,
  programme: Programme,
  language: Language,
  t: Messages,
) {
  const range = coveredRange(filter.period, programme) ?? spanRange(programme);
  const theirs = sponsors.flatMap((sponsor) => {
    const { type, name } = sponsor;
    const assignments = assignmentsLived(sponsor, commune);
    if (!assignments.some((assignment) => assignmentIsIn(assignment, range))) return [];
    const until = hadUntil({ assignments }, commune.id, programme.dataThrough);
    return [{ type, until, text: until === null ? name : t.commune.hadUntil(name, formatMonth(until, language)) }];
  });
  const inOrder = [...theirs.filter(({ until }) => until === null), ...theirs.filter(({ until }) => until !== null)];
  const textsOf = (wanted: Sponsor["type"]) => inOrder.filter(({ type }) => type === wanted).map(({ text }) => text);
  return { agencies: textsOf("agency"), enterprises: textsOf("enterprise") };
}
