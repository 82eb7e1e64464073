import type { TimeBar } from "#src/charts/time-bars.ts";
import type { DeckChart, DeckSeries, Slide } from "#src/documents/deck.ts";
import { crossTotals } from "#src/domain/cross-totals.ts";
import { completionOf } from "#src/domain/figures.ts";
import { owedPlanOf } from "#src/domain/owed-plan.ts";
import { spanRange } from "#src/domain/period.ts";
import { EMPTY_TOTAL, totals } from "#src/domain/totals.ts";
import { plannedInSentence } from "#src/filters/owed-texts.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { dongScale } from "#src/lib/dong-scale.ts";
import { formatDongShort, formatPercent } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import { nothingGiven, nothingGivenClause } from "#src/review/matter/nothing-given.ts";
import { isWithoutData, withoutDataText } from "#src/views/months-without-data.ts";
import { kindSeries, type SeriesGroup } from "#src/views/series.ts";
import { type TimeGrain, timeView } from "#src/views/time-view.ts";
import { altOf, deckColour, deliveredDong, extremesOf, unitFor } from "./chart-parts.ts";
import { barsTotal, columnsOf, largestOf, measuredOf, type TimeCut, timeCut, timeRemarks } from "./columns-chart.ts";
import { changeNote } from "./figures-slide.ts";
import { fitting } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { type DeckData, placeOf, saidSlide, slideOf } from "./slide-of.ts";

/** A deck follows its period by quarters and by months; halves and years would be a slide of two columns or three. */
export type DeckGrain = Extract<TimeGrain, "quarter" | "month">;

const SLIDE_IDS: Readonly<Record<DeckGrain, string>> = { quarter: "quarters", month: "months" };

/** Support over time, by kind, with the plan. */
export function timeSlide(grain: DeckGrain, data: DeckData): Slide {
  const { figures, language, t, words } = data;
  const view = timeView(figures, grain, "kind", language, t);
  const cut = timeCut(view.bars, DECK_LIMITS.columns[grain], data);
  const id = SLIDE_IDS[grain];
  const subtitle = (unit: string) => words.time.subtitle(words.time[grain], unit, cut.span, placeOf(data));
  // Columns before the chosen one may well have been given something.
  const total = barsTotal(cut.bars, data);
  if (view.series.length === 0 || Math.max(total.lines, figures.inPeriod.whole.lines) === 0) {
    const unknown = withoutDataText(figures, language);
    const text = figures.hasLines ? (unknown ?? t.states.noMatch) : t.states.noLines;
    const title = unknown ? capitalise(unknown) : nothingGiven(total, language);
    const draft = { id, title, subtitle: subtitle(t.figures.unit), notes: [`${title}.`] };
    return saidSlide(draft, { subject: words.time[grain], text, tone: "plain" }, data);
  }
  const chart = chartOf(cut, grain, data);
  const notes = extremeNotes(cut, data);
  const fit = fitting();
  return slideOf(
    {
      id,
      title: titleOf(cut, data),
      subtitle: subtitle(chart.unit),
      body: { kind: "chart", chart },
      remarks: timeRemarks(cut, data, fit),
      notes: [...notes, grain === "quarter" ? changeNote(data) : completionNote(data)],
    },
    fit,
    data,
  );
}

function chartOf(cut: TimeCut, grain: DeckGrain, data: DeckData): DeckChart {
  const { words, language } = data;
  const unit = unitFor(largestOf(cut.bars), "columns", data);
  return {
    ...columnsOf(cut.bars, unit, grain, data),
    series: stackedSeries(cut.bars, grain, data),
    alt: altOf(words.time.alt(words.time[grain], placeOf(data), cut.span), measuredOf(cut.bars, language), data),
  };
}

/** Where most was given, of the columns drawn where there are earlier ones; of a chosen period that is one column, what it was given. */
function titleOf({ chosen, bars, earlier, span }: TimeCut, data: DeckData): string {
  const { language, words } = data;
  const told = chosen ? [chosen] : bars;
  const measured = measuredOf(told, language);
  const extremes = extremesOf(measured);
  if (!extremes || extremes.highest.dong <= 0) {
    const why = withoutDataText(data.figures, language) ?? nothingGivenClause(barsTotal(told, data), language);
    // Beside it may stand columns of other periods, of which this is not said.
    const [only] = bars.length > 1 ? measured.slice(0, chosen ? 1 : 0) : [];
    return capitalise(only && !isWithoutData(data.figures) ? words.time.titleNone(only.label, why) : why);
  }
  const { label, dong } = extremes.highest;
  const money = formatDongShort(dong, language);
  if (measured.length < 2) return words.time.titleOnly(capitalise(label), money);
  return earlier ? words.time.titleWithin(capitalise(span), label, money) : words.time.title(label, money);
}

function extremeNotes({ bars, earlier, span }: TimeCut, data: DeckData): string[] {
  const { language, words } = data;
  const measured = measuredOf(bars, language);
  const extremes = extremesOf(measured);
  if (!extremes || extremes.highest.dong <= 0) return [`${nothingGiven(barsTotal(bars, data), language)}.`];
  const { highest, lowest } = extremes;
  const most = formatDongShort(highest.dong, language);
  if (measured.length < 2) return [`${words.time.titleOnly(capitalise(highest.label), most)}.`];
  const high = earlier ? words.time.highWithin(capitalise(span), highest.label, most) : words.time.high(highest.label, most);
  if (lowest.dong !== 0) {
    const sayLow = earlier ? words.time.lowWithin : words.time.low;
    return [high, sayLow(lowest.label, formatDongShort(lowest.dong, language))];
  }
  return [high, words.time.zero(measured.flatMap(({ label, dong }) => (dong === 0 ? [label] : [])).join(", "))];
}

function completionNote({ figures, language, words }: DeckData): string {
  const { whole } = figures.inPeriod;
  const completion = completionOf(whole);
  if (completion.kind !== "ratio") return "";
  return words.time.completion(
    formatPercent(completion.ratio, language),
    plannedInSentence(whole, language, dongScale([whole.planned, owedPlanOf(whole) ?? 0], language)),
  );
}

/** One series a kind, as in the chart on the overview. What a kind owes in a month is no zero. */
function stackedSeries(bars: readonly TimeBar[], grain: DeckGrain, { figures, language, t }: DeckData): DeckSeries[] {
  const { programme, table, filter } = figures;
  const lines = { ...linesFilterOf(filter), range: spanRange(programme) };
  const inUse = [...crossTotals(table, lines, "kind", grain).keys()];
  const all = kindSeries(figures, inUse, language, t).map(({ members, label, color }: SeriesGroup): DeckSeries => {
    const sums = totals(table, { ...lines, kinds: new Set(members) }).by(grain);
    const values = bars.map(({ key }) => {
      return deliveredDong(sums.get(key) ?? EMPTY_TOTAL);
    });
    return { name: label, colour: deckColour(color), values };
  });
  const withMoney = all.filter(({ values }) => values.some((value) => value !== null && value !== 0));
  return withMoney.length > 0 ? withMoney : all;
}
