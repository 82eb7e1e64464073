import { spanRange } from "#src/domain/period.ts";
import { deliveredBlank, deliveredValue } from "#src/filters/amount-texts.ts";
import type { Filter } from "#src/filters/filter.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { formatDongShort } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { isWithoutData, missingMonthsWords } from "#src/views/months-without-data.ts";
import { placeWords } from "#src/views/place-texts.ts";
import { TIME_GRAINS, type TimeGrain, type TimeView } from "#src/views/time-view.ts";
import { timeWords } from "#src/views/time-words.ts";
import { nothingGiven } from "./nothing-given.ts";
import { planFinding } from "./plan-sentence.ts";

const QUARTER_FIRST = ["quarter", "month", "half", "year"] as const satisfies readonly TimeGrain[];
const MONTH_FIRST = TIME_GRAINS;

/** The grains of the chart over time, the one that it begins with first: a single month would be lost in a quarter's bar. */
export function grainsUnder({ period }: Filter): readonly [TimeGrain, ...TimeGrain[]] {
  return period.grain === "month" ? MONTH_FIRST : QUARTER_FIRST;
}

/** "Hỗ trợ theo quý", and the part that is drawn alone. `view`: null while there is none yet. */
export function timeName(view: TimeView | null, grain: TimeGrain, language: Language): string {
  const time = timeWords[language];
  const titles = { month: time.titleMonth, quarter: time.titleQuarter, half: time.titleHalf, year: time.titleYear };
  return view?.only ? time.alone(titles[grain], view.only.label) : titles[grain];
}

/** Its name, and what is to be seen on it. */
export function timeTitle(view: TimeView, grain: TimeGrain, figures: FilteredFigures, language: Language, t: Messages): string {
  return `${timeName(view, grain, language)}. ${findingOf(view, figures, language, t)}`;
}

export function timeSubtitle({ unit }: TimeView, figures: FilteredFigures, language: Language, t: Messages): string {
  const { first, last } = spanRange(figures.programme);
  const span = t.figures.span(formatMonth(first, language), formatMonth(last, language));
  return timeWords[language].subtitle(unit.name, placeWords(figures, language, t), span);
}

/** Of the chosen period how much of its plan was reached; of the whole programme both sides: where most was given, and the latest quarter. */
function findingOf({ peak, only, whole }: TimeView, figures: FilteredFigures, language: Language, t: Messages): string {
  // What is told of a period and of its plan is that of all parts together.
  if (!only && figures.filter.period.grain !== "programme") return periodFinding(figures, language, t);
  const highest = peak
    ? timeWords[language].findingPeak(
        periodInSentence(peak.period, figures.programme, language, t),
        formatDongShort(peak.delivered, language),
      )
    : nothingGiven(whole, language);
  const plan = only ? null : planFinding(figures, language, t);
  return plan ? `${highest}; ${plan}` : highest;
}

function periodFinding(figures: FilteredFigures, language: Language, t: Messages): string {
  const plan = planFinding(figures, language, t);
  if (plan) return capitalise(plan);
  const missing = missingMonthsWords(figures, language);
  if (missing && isWithoutData(figures)) return capitalise(missing);
  const { filter, programme, inPeriod } = figures;
  const label = capitalise(periodInSentence(filter.period, programme, language, t));
  const delivered = deliveredValue(inPeriod.whole);
  return `${label}: ${delivered === null ? deliveredBlank(inPeriod.whole, t, true) : formatDongShort(delivered, language)}`;
}
