import { isPast } from "#src/domain/as-of.ts";
import { deliveredOf, hasSupport } from "#src/domain/figures.ts";
import { helpedAmong } from "#src/domain/helped.ts";
import { adjustmentWords } from "#src/filters/adjustment-words.ts";
import { noCommuneClause } from "#src/filters/no-commune.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { formatDongShort } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { isWithoutData, missingMonthsWords } from "#src/views/months-without-data.ts";
import { openingWords } from "./opening-words.ts";
import { planPeriod, planWords } from "./plan-sentence.ts";
import { planSentenceWords } from "./plan-sentence-words.ts";
import { standingClause } from "./standing-clause.ts";

/**
 * The sentences that open the page, under the reader's choice: what was reached and what is behind. How it moved stands with the figure.
 * A chosen period opens with its plan; the whole programme with what was given, and then the plan of its latest quarter.
 */
export function openingSentence(figures: FilteredFigures, language: Language, t: Messages): string {
  const { programme, filter, inPeriod } = figures;
  const isWhole = filter.period.grain === "programme";
  const time = isWhole
    ? openingWords[language].until(formatMonth(programme.dataThrough, language))
    : openingWords[language].during(periodInSentence(filter.period, programme, language, t));
  const standing = standingNow(figures, language);
  const missing = missingMonthsWords(figures, language);
  if (missing && isWithoutData(figures)) return `${capitalise(missing)}; ${standing}.`;
  const planned = planPeriod(figures);
  const plan = planWords(figures, language, t, planned);
  const helped = hasSupport(inPeriod.whole);
  // What is owed is told once: with the plan, where that is told and something is owed of it; else beside the sum.
  const { linesNotReported } = inPeriod.whole;
  const isToldWithPlan = plan !== null && planned.answer.whole.linesNotReported > 0;
  const owed = helped && linesNotReported > 0 && !isToldWithPlan ? planSentenceWords[language].owed(linesNotReported) : null;
  const told = [standing, missing, owed].filter(Boolean).join("; ");
  if (!isWhole && plan) {
    const second = helped
      ? capitalise(planSentenceWords[language].helped(helpedWords(figures, language), told))
      : capitalise(told);
    return `${plan}. ${second}.`;
  }
  const first = givenWords(figures, time, told, language);
  return isWhole && plan && helped ? `${first} ${plan}.` : first;
}

function givenWords(figures: FilteredFigures, time: string, standing: string, language: Language): string {
  const { whole } = figures.inPeriod;
  const delivered = deliveredOf(whole);
  if (delivered === "not-reported" && !hasSupport(whole)) return openingWords[language].owed(time, standing);
  if (typeof delivered === "number" && delivered < 0) {
    return `${adjustmentWords[language].below(time, "", formatDongShort(delivered, language))}; ${standing}.`;
  }
  if (delivered === "no-line" || !hasSupport(whole)) return openingWords[language].nobody(time, standing);
  const communes = helpedWords(figures, language);
  if (typeof delivered !== "number" || delivered === 0) return openingWords[language].noMoney(time, communes, standing);
  return openingWords[language].given({ time, communes, money: formatDongShort(delivered, language), standing });
}

/** Standing is that of today, which a sentence on a period that has ended must say. */
function standingNow({ programme, communes, filter }: FilteredFigures, language: Language): string {
  const standing = standingClause(communes, language, undefined, noCommuneClause(filter, language));
  return isPast(filter.period, programme) && communes.length > 0 ? openingWords[language].today(standing) : standing;
}

function helpedWords({ listed, inPeriod }: FilteredFigures, language: Language): string {
  const helped = helpedAmong(listed, inPeriod.by("commune"));
  const [only] = helped;
  return helped.length === 1 && only ? openingWords[language].commune(only.name) : openingWords[language].communes(helped.length);
}
