import { type Commune, criteriaCount, criteriaMet } from "#src/domain/commune.ts";
import { absenceIn } from "#src/domain/commune-absence.ts";
import { countedMonths } from "#src/domain/commune-life.ts";
import { paceOf } from "#src/domain/pace.ts";
import { isChosen } from "#src/filters/filter.ts";
import { namesSponsors } from "#src/filters/matches-sponsor.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { openingWords } from "#src/review/matter/opening-words.ts";
import { planPeriod, planWords } from "#src/review/matter/plan-sentence.ts";
import { deliveredSentence } from "#src/review/matter/sentences.ts";
import { absenceSentence } from "#src/views/absence-text.ts";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { metInSentence } from "#src/views/met-in-sentence.ts";
import { withMonthsMissing } from "#src/views/months-without-data.ts";
import { communeWords } from "./commune-words.ts";

/**
 * What a commune's page opens with: what it was given under the reader's choice, against the plan; the criteria it has met by now; and of
 * the whole programme, when its latest quarter is behind. `figures`: of this commune alone.
 */
export function communeSentence(commune: Commune, figures: FilteredFigures, language: Language, t: Messages): string {
  const { programme, filter, inPeriod } = figures;
  const words = openingWords[language];
  const absent = absenceIn(commune, countedMonths(filter.period, programme));
  if (absent && inPeriod.whole.lines === 0) return absenceSentence(words.commune(commune.name), absent, language);
  const isWhole = filter.period.grain === "programme";
  const time = isWhole
    ? openingWords[language].until(formatMonth(programme.dataThrough, language))
    : openingWords[language].during(periodInSentence(filter.period, programme, language, t));
  // "Received nothing" would be said of the commune, and be true of one kind of support only.
  const isPart = namesSponsors(filter) || isChosen("kinds", filter);
  const when = isPart ? communeWords[language].sentence.ofShown(time) : time;
  const who = openingWords[language].commune(commune.name);
  const told = deliveredSentence({ when, who, role: "receives", total: inPeriod.whole }, language);
  // In months that nobody has filled nothing is known of it, not even that it received nothing.
  const given = withMonthsMissing(told, figures, language);
  return [given, isWhole ? behindSentence(figures, language, t) : "", standingSentenceOf(commune, figures, language)]
    .filter((part) => part !== "")
    .join(" ");
}

/** The latest quarter, where it is behind its plan and no report that is owed could change that. */
function behindSentence(figures: FilteredFigures, language: Language, t: Messages): string {
  const planned = planPeriod(figures);
  const pace = paceOf(planned.answer.whole, figures.programme.thresholds);
  if (pace.kind !== "measured" || pace.standing !== "behind") return "";
  const words = planWords(figures, language, t, planned);
  return words === null ? "" : `${words}.`;
}

function standingSentenceOf(commune: Commune, { programme }: FilteredFigures, language: Language): string {
  const words = communeWords[language].sentence;
  const met = criteriaMet(commune);
  const all = criteriaCount(commune, programme);
  if (met === null || all === 0) return words.unknown;
  return met === all ? words.allMet(all) : words.met(metInSentence(commune, programme, language) ?? "");
}
