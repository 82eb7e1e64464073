import { type PaceSpan, pacePeriod } from "#src/domain/pace.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Filter } from "#src/filters/filter.ts";
import { owedNote, withPlans } from "#src/filters/owed-texts.ts";
import { formatNumber, formatPercent } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { withMonthsMissing } from "#src/views/months-without-data.ts";
import { type PaceFigures, standingCounts } from "./pace-view.ts";
import { paceWords } from "./pace-words.ts";

/** "Từ tháng 7 đến tháng 9/2017": the months of the page. */
export function spanText({ range }: Pick<PaceFigures, "range">, language: Language): string {
  return paceWords[language].inSpan(formatMonth(range.first, language), formatMonth(range.last, language));
}

type Given = { readonly span: PaceSpan; readonly filter: Filter; readonly figures: PaceFigures; readonly programme: Programme };

/** How much of the plan to date is delivered, how many communes are behind, and which months nobody has filled. */
export function paceSentence({ span, filter, figures, programme }: Given, language: Language): string {
  const said = saidOf(figures, programme, language);
  const period = pacePeriod(span, programme);
  return withMonthsMissing(said, { table: figures.table, filter: { ...filter, period }, programme }, language);
}

function saidOf(figures: PaceFigures, programme: Programme, language: Language): string {
  const words = paceWords[language];
  const span = spanText(figures, language);
  const { pace } = figures.whole;
  const besidePlans = (sentence: string) => `${withPlans(sentence.slice(0, -1), figures.whole.total, language)}.`;
  if (pace.kind === "no-plan") return words.leadNoPlan(span);
  if (pace.kind === "plan-not-reported") return words.leadPlanNotReported(span);
  if (pace.kind === "not-reported") return besidePlans(words.leadNotReported(span));
  if (pace.kind === "not-applicable") return besidePlans(words.leadNotApplicable(span));
  const { behind, awaiting } = standingCounts(figures.communes, programme.thresholds);
  const lead = words.lead(
    span,
    formatNumber(behind, language),
    formatNumber(figures.communes.filter(({ absent }) => !absent).length, language),
    formatPercent(pace.ratio, language),
    owedNote(figures.whole.total, language) ?? "",
  );
  return awaiting > 0 ? words.leadAwaiting(lead, formatNumber(awaiting, language)) : lead;
}
