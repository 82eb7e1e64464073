import { type ChartUnit, chartUnit } from "#src/charts/chart-unit.ts";
import type { TimeBar, TimeSeries } from "#src/charts/time-bars.ts";
import { axisAmounts, timeScale } from "#src/charts/time-scale.ts";
import { hasData } from "#src/domain/data-months.ts";
import { halfParts } from "#src/domain/half-year.ts";
import { intersectRanges } from "#src/domain/month.ts";
import { totalsWithOwed } from "#src/domain/owed-plan.ts";
import {
  coveredRange,
  type Grain,
  isPartial,
  monthsCovered,
  type Period,
  type ProgrammeSpan,
  periodKey,
  periodRange,
  periodsOf,
  quarterParts,
  spanRange,
} from "#src/domain/period.ts";
import { SPONSOR_TYPES } from "#src/domain/sponsor.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import { EMPTY_TOTAL, type Total, totals } from "#src/domain/totals.ts";
import {
  completionMark,
  completionText,
  completionValue,
  deliveredBlank,
  deliveredValue,
  owedPlanValue,
  owedWithoutPlan,
  plannedValue,
} from "#src/filters/amount-texts.ts";
import { plansNote } from "#src/filters/owed-texts.ts";
import { periodName } from "#src/filters/period-texts.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { ABSENT } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { FilteredFigures } from "./filtered-figures.ts";
import { kindSeries, type SeriesGroup, sponsorTypeSeries } from "./series.ts";

/** What a chart over time may have a bar for: grains that share out the months, so that the bars add up to the whole. Nine months do not. */
export const TIME_GRAINS = ["month", "quarter", "half", "year"] as const satisfies readonly Grain[];
export type TimeGrain = (typeof TIME_GRAINS)[number];
export type TimeStack = "kind" | "sponsorType";

export type TimeView = {
  readonly series: readonly TimeSeries[];
  /** The parts there are; `series` holds those that are drawn. */
  readonly parts: readonly SeriesGroup[];
  /** The one that is drawn alone; null where all are. */
  readonly only: SeriesGroup | null;
  readonly bars: readonly TimeBar[];
  /** Of the axis and of what stands at the bars. */
  readonly unit: ChartUnit;
  /** Where most was delivered, for the title; null when nothing was. */
  readonly peak: { readonly period: Period; readonly delivered: number } | null;
  /** All that is drawn together: why there is no peak. */
  readonly whole: Total;
};

/** The total's place among the blanks: no series has an empty key. */
const WHOLE = "";

const ROMAN = ["I", "II", "III", "IV"];

/**
 * The programme from its first month, whatever the chosen period, which stands out: a bar without its neighbours says little.
 * `part`: the key of one that is drawn alone, with totals and plan of its own; one that is not there leaves all.
 */
export function timeView(
  figures: FilteredFigures,
  grain: TimeGrain,
  stack: TimeStack,
  language: Language,
  t: Messages,
  part: string | null = null,
): TimeView {
  const { programme, table, filter } = figures;
  const lines: SupportFilter = { ...linesFilterOf(filter), range: spanRange(programme) };
  const whole = totalsWithOwed(table, lines);
  const groups = stack === "kind" ? kindSeries(figures, [...whole.by("kind").keys()], language, t) : sponsorTypeSeries(t);
  const only = groups.find(({ key }) => key === part) ?? null;
  const series = only ? [only] : groups;
  const all = only ? totalsWithOwed(table, narrowTo(lines, stack, only)) : whole;
  const parts = series.map((group) => ({ key: group.key, byTime: totals(table, narrowTo(lines, stack, group)).by(grain) }));
  const wholes = all.by(grain);
  const periods = periodsOf(grain, programme);
  const chosen = coveredRange(filter.period, programme);
  const drawn = periods.map((period, index) => {
    const key = periodKey(period);
    const total = wholes.get(key) ?? EMPTY_TOTAL;
    return {
      key,
      label: periodName(period, language, t),
      tick: tickOf(period, index === 0, language),
      ...valuesOf(
        parts.map((part) => [part.key, part.byTime.get(key) ?? EMPTY_TOTAL]),
        total,
        hasData(table, coveredRange(period, programme)),
        t,
      ),
      total: total.delivered,
      isReported: deliveredValue(total) !== null,
      plan: plannedValue(total),
      completion: completionValue(total),
      completionLabel: completionText(total, language),
      shareLabel: completionValue(total) === null ? null : completionMark(total, language),
      plannedOwed: owedPlanValue(total),
      ...withoutPlanOf(total),
      ...plansOwedOf(total, language),
      isPartial: isPartial(period, programme),
      monthsLabel: isPartial(period, programme) ? monthsLabel(period, programme, t) : null,
      notReported: total.linesNotReported,
      isSelected: chosen !== null && intersectRanges(chosen, periodRange(period, programme)) !== null,
    };
  });
  const unit = chartUnit(axisAmounts(timeScale(drawn)), language);
  const bars = drawn.map((bar): TimeBar => ({ ...bar, totalLabel: bar.isReported ? unit.format(bar.total) : ABSENT }));
  return { series, parts: groups, only, bars, unit, peak: peakOf(periods, wholes), whole: all.whole };
}

function plansOwedOf(total: Total, language: Language): Pick<TimeBar, "plansOwed"> {
  const note = plansNote(total, language);
  return note === null ? {} : { plansOwed: { lines: total.linesPlanOwed ?? 0, note } };
}

function withoutPlanOf(total: Total): Pick<TimeBar, "owedWithoutPlan"> {
  const lines = owedWithoutPlan(total);
  return lines === null ? {} : { owedWithoutPlan: lines };
}

function monthsLabel(period: Period, span: ProgrammeSpan, t: Messages): string {
  const { covered, whole } = monthsCovered(period, span);
  return t.filters.partial(covered, whole);
}

/** Sums where there are any, and the reason where there is none: a series without a line has no 0. */
function valuesOf(
  parts: readonly (readonly [string, Total])[],
  whole: Total,
  isKnown: boolean,
  t: Messages,
): Pick<TimeBar, "values" | "blanks"> {
  const values: Record<string, number> = {};
  const blanks: Record<string, string> = {};
  for (const [key, total] of parts) {
    const delivered = deliveredValue(total);
    if (delivered !== null) values[key] = delivered;
    else blanks[key] = deliveredBlank(total, t, isKnown) ?? "";
  }
  const blank = deliveredBlank(whole, t, isKnown);
  if (blank !== null) blanks[WHOLE] = blank;
  return { values, blanks };
}

function peakOf(periods: readonly Period[], wholes: ReadonlyMap<string, Total>): TimeView["peak"] {
  let peak: TimeView["peak"] = null;
  for (const period of periods) {
    const delivered = wholes.get(periodKey(period))?.delivered ?? 0;
    if (delivered > (peak?.delivered ?? 0)) peak = { period, delivered };
  }
  return peak;
}

function narrowTo(lines: SupportFilter, stack: TimeStack, group: SeriesGroup): SupportFilter {
  if (stack === "kind") return { ...lines, kinds: new Set(group.members) };
  const type = SPONSOR_TYPES.find((candidate) => candidate === group.key) ?? null;
  // Two wishes on one field: a filter on the other type leaves this stack empty.
  if (lines.sponsorType !== null && lines.sponsorType !== type) return { ...lines, kinds: new Set() };
  return { ...lines, sponsorType: type };
}

/** Under the axis: the month's number, the quarter's numeral or which half it is, and the year where it begins. */
function tickOf(period: Period, isFirst: boolean, language: Language): readonly [string, string] {
  switch (period.grain) {
    case "month": {
      const number = Number(period.month.slice(5, 7));
      return [String(number), isFirst || number === 1 ? period.month.slice(0, 4) : ""];
    }
    case "quarter": {
      const { year, number } = quarterParts(period.quarter);
      const label = language === "vi" ? `Quý ${ROMAN[number - 1]}` : `Q${number}`;
      return [label, isFirst || number === 1 ? String(year) : ""];
    }
    case "half": {
      const { year, number } = halfParts(period.half);
      const inVietnamese = number === 1 ? "Đầu năm" : "Cuối năm";
      return [language === "vi" ? inVietnamese : `H${number}`, isFirst || number === 1 ? String(year) : ""];
    }
    case "nineMonths":
    case "year":
      return [String(period.year), ""];
    case "programme":
      return ["", ""];
    default:
      return assertNever(period);
  }
}
