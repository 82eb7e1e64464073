import type { TimeBar } from "#src/charts/time-bars.ts";
import type { DeckCategory, DeckChart } from "#src/documents/deck.ts";
import type { Commune } from "#src/domain/commune.ts";
import { absenceIn } from "#src/domain/commune-absence.ts";
import { hasData, monthsWithoutData } from "#src/domain/data-months.ts";
import { intersectRanges, isMonth, type Month, type MonthRange } from "#src/domain/month.ts";
import { isQuarter, quarterRange, spanRange } from "#src/domain/period.ts";
import { EMPTY_TOTAL, type Total, totals } from "#src/domain/totals.ts";
import { deliveredBlank } from "#src/filters/amount-texts.ts";
import { owedWords } from "#src/filters/owed-words.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { formatDongShort, formatNumber } from "#src/lib/format-number.ts";
import { formatMonth, formatMonthTerse } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { absenceText } from "#src/views/absence-text.ts";
import { withoutDataWords } from "#src/views/change-texts.ts";
import type { TimeGrain } from "#src/views/time-view.ts";
import type { DeckUnit, Measured } from "./chart-parts.ts";
import type { Fit } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { monthsUnknown } from "./months-unknown.ts";
import type { DeckData } from "./slide-of.ts";

/** The columns of a chart over time, and the words for their span. */
export type TimeCut = {
  readonly bars: readonly TimeBar[];
  /** The only column of the chosen period, drawn at the end of the course up to it. */
  readonly chosen: TimeBar | null;
  /** The months that there was no room for. */
  readonly earlier: MonthRange | null;
  readonly span: string;
};

/**
 * The quarters or months of the chosen period. Where it holds fewer than two, the course up to its end: a column without its
 * neighbours says little. Of a course that is too long, its end.
 */
export function timeCut(all: readonly TimeBar[], most: number, { language, t }: Pick<DeckData, "language" | "t">): TimeCut {
  const within = all.filter(({ isSelected }) => isSelected);
  const end = all.findLastIndex(({ isSelected }) => isSelected);
  const course = within.length >= 2 ? within : all.slice(0, end < 0 ? all.length : end + 1);
  const bars = course.slice(-most);
  const left = course.slice(0, -most);
  const [first] = bars;
  const last = bars.at(-1);
  return {
    bars,
    chosen: within.length === 1 ? (within[0] ?? null) : null,
    earlier: left.length > 0 ? rangeOf(left) : null,
    span: first && last ? t.figures.span(nameIn(first, language), nameIn(last, language)) : "",
  };
}

/** The columns together. */
export function barsTotal(bars: readonly TimeBar[], { figures }: Pick<DeckData, "figures">): Total {
  const { table, filter, programme } = figures;
  const months = rangeOf(bars);
  const range = months && intersectRanges(months, spanRange(programme));
  return range ? totals(table, { ...linesFilterOf(filter), range }).whole : EMPTY_TOTAL;
}

function rangeOf(bars: readonly TimeBar[]): MonthRange | null {
  const first = monthsOfKey(bars[0]?.key ?? "");
  const last = monthsOfKey(bars.at(-1)?.key ?? "");
  return first && last ? { first: first.first, last: last.last } : null;
}

function monthsOfKey(key: string): MonthRange | null {
  if (isMonth(key)) return { first: key, last: key };
  return isQuarter(key) ? quarterRange(key) : null;
}

/** A bar's period within a sentence: "tháng 9/2017", "Quý III/2017". */
function nameIn({ key, label }: TimeBar, language: Language): string {
  return isMonth(key) ? formatMonth(key, language) : label;
}

/** What is said of a bar that lacks months says how many it has: "Quý III/2017 (1/3 tháng)" may well be the lowest. */
function measuredName(bar: TimeBar, language: Language): string {
  return bar.monthsLabel ? `${nameIn(bar, language)} (${bar.monthsLabel})` : nameIn(bar, language);
}

export function measuredOf(bars: readonly TimeBar[], language: Language): Measured[] {
  return bars.map((bar) => ({ label: measuredName(bar, language), dong: bar.isReported ? bar.total : null }));
}

/** By its size: an amount below 0 takes as much room. */
export function largestOf(bars: readonly TimeBar[]): number {
  return Math.max(0, ...bars.flatMap(({ total, plan }) => [total, plan ?? 0]).map(Math.abs));
}

/** A chart over time but for its series and its words. */
export function columnsOf(
  bars: readonly TimeBar[],
  unit: DeckUnit,
  grain: TimeGrain,
  { language, t }: Pick<DeckData, "language" | "t">,
): Omit<DeckChart, "series" | "alt"> {
  return {
    kind: "columns",
    categories: bars.map(
      (bar): DeckCategory => ({
        label: grain === "month" ? formatMonthTerse(bar.key, language) : bar.label,
        total: bar.isReported ? unit.format(bar.total) : bar.totalLabel,
        dong: bar.isReported ? bar.total : null,
        note: null,
        isPartial: bar.isPartial,
      }),
    ),
    plan: bars.some(({ plan }) => plan !== null) ? { name: t.figures.plan, values: bars.map(({ plan }) => plan) } : null,
    unit: unit.name,
    unitDong: unit.dong,
  };
}

/** What is not drawn, partial, or not reported. `commune`: whose chart it is, of one commune. */
export function timeRemarks({ bars, earlier }: TimeCut, data: DeckData, fit: Fit, commune: Commune | null = null): string[] {
  const { words } = data;
  const missing = bars.flatMap(({ key }) => missingMonthsIn(key, data));
  const owed = bars.reduce((sum, { notReported }) => sum + notReported, 0);
  const plans = bars.reduce((sum, { plansOwed }) => sum + (plansOwed?.lines ?? 0), 0);
  return [
    ...(earlier ? [words.time.last(bars.length, earlierText(earlier, data, commune))] : []),
    ...bars.flatMap(({ label, monthsLabel }) => (monthsLabel ? [words.partial(label, monthsLabel)] : [])),
    monthsUnknown(missing, DECK_LIMITS.remarks.columns, fit, data),
    ...(owed > 0 ? [words.notReported(owed)] : []),
    ...(plans > 0 ? [owedWords[data.language].plans(formatNumber(plans, data.language))] : []),
  ];
}

/** The months of a column that the programme has no line for at all. */
function missingMonthsIn(key: string, { figures, programme }: DeckData): Month[] {
  const months = monthsOfKey(key);
  const covered = months && intersectRanges(months, spanRange(programme));
  return covered && figures.hasLines ? monthsWithoutData(figures.table, covered) : [];
}

/** What was delivered then; else why there is no sum: no such commune yet, no data, or the blank of its lines. */
function earlierText(range: MonthRange, { figures, language, t }: DeckData, commune: Commune | null): string {
  const total = totals(figures.table, { ...linesFilterOf(figures.filter), range }).whole;
  const isKnown = hasData(figures.table, range);
  const blank = deliveredBlank(total, t, isKnown);
  if (blank === null) return formatDongShort(total.delivered, language);
  if (total.lines > 0) return blank;
  const absent = commune && absenceIn(commune, range);
  if (absent) return absenceText(absent, language);
  return isKnown ? blank : withoutDataWords(monthsWithoutData(figures.table, range), language);
}
