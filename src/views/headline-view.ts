import { compare } from "#src/domain/change.ts";
import { averageCriteriaMet, type Commune, communesBySet, isRecognised, isStandingKnown } from "#src/domain/commune.ts";
import { completionOf, cumulativeAt, deliveredOf } from "#src/domain/figures.ts";
import { coverageOf } from "#src/domain/helped.ts";
import { owedPlanOf } from "#src/domain/owed-plan.ts";
import { coveredRange, isYearly } from "#src/domain/period.ts";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import { isOverdue, medianDaysToAnswer, type Proposal } from "#src/domain/proposal.ts";
import type { Total } from "#src/domain/totals.ts";
import { deliveredBlank } from "#src/filters/amount-texts.ts";
import { plansNote, reportsNoteWithLines } from "#src/filters/owed-texts.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { type DongScale, dongScale } from "#src/lib/dong-scale.ts";
import { ABSENT, formatDong, formatDongShort, formatNumber, formatPercent } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { changeWords } from "./change-texts.ts";
import { comparedPeriod, comparedSubject } from "./compared-period.ts";
import type { FilteredFigures } from "./filtered-figures.ts";
import { headlineWords } from "./headline-words.ts";
import { isWithoutData, missingMonths, missingMonthsWords } from "./months-without-data.ts";

/** One of the figures under the opening sentence. */
export type Headline = {
  readonly label: string;
  readonly value: string;
  /** The exact figure, where the value is rounded. */
  readonly exact?: string;
  readonly notes: readonly string[];
  /** The one of the notes that tells what is owed. */
  readonly owed?: string;
  /** Names a note that needs attention. */
  readonly alert?: string;
};

export function deliveredHeadline(figures: FilteredFigures, language: Language, t: Messages): Headline {
  const { whole } = figures.inPeriod;
  const delivered = deliveredOf(whole);
  const missing = missingMonthsWords(figures, language);
  const isEmpty = isWithoutData(figures);
  const isKnown = typeof delivered === "number" && !isEmpty;
  return {
    label: t.figures.labels.delivered,
    value: isKnown ? formatDongShort(delivered, language) : ABSENT,
    ...(isKnown ? { exact: formatDong(delivered, language) } : {}),
    notes: [
      ...(isKnown || isEmpty ? [] : [delivered === "no-line" ? t.figures.noSupport : (deliveredBlank(whole, t, !isEmpty) ?? "")]),
      ...(missing ? [missing] : []),
      ...(isEmpty ? [] : changeNotes(figures, language, t).filter((note) => missing === null || !note.endsWith(missing))),
      ...cumulativeNotes(figures, language),
    ],
  };
}

/** Each on its own; the first says of which period they are. */
function changeNotes(figures: FilteredFigures, language: Language, t: Messages): string[] {
  const { table, filter, programme } = figures;
  const period = comparedPeriod(figures.filter, figures.programme);
  const subject = comparedSubject(filter, programme, language, t);
  const baselines = isYearly(period) ? (["previous"] as const) : (["previous", "lastYear"] as const);
  const comparisons = baselines.map((against) => compare(table, linesFilterOf(filter), period, programme, against));
  const known = comparisons.filter(({ change }) => change.kind !== "no-baseline");
  const told = (known.length > 0 ? known : comparisons).map((comparison) => changeWords(comparison, language, t));
  return [...new Set(told)].map((note, index) => (index === 0 ? `${subject}${note}` : note));
}

function cumulativeNotes({ table, filter, programme }: FilteredFigures, language: Language): string[] {
  const end = coveredRange(filter.period, programme)?.last ?? programme.dataThrough;
  const { sinceYearStart, sinceProgrammeStart } = cumulativeAt(table, linesFilterOf(filter), end, programme);
  const scale = dongScale([sinceYearStart.delivered, sinceProgrammeStart.delivered], language);
  const parts = [headlineWords[language].sinceYearStart(end.slice(0, 4), moneyWords(sinceYearStart, scale))];
  if (filter.period.grain !== "programme")
    parts.push(headlineWords[language].sinceProgrammeStart(moneyWords(sinceProgrammeStart, scale)));
  return [`${headlineWords[language].cumulativeUntil(formatMonth(end, language))} ${parts.join("; ")}`];
}

function moneyWords(total: Total, scale: DongScale): string {
  const delivered = deliveredOf(total);
  return typeof delivered === "number" ? scale(delivered) : ABSENT;
}

export function completionHeadline(figures: FilteredFigures, language: Language, t: Messages): Headline {
  if (isWithoutData(figures)) return { label: t.figures.labels.completion, value: ABSENT, notes: [] };
  const { whole } = figures.inPeriod;
  const completion = completionOf(whole);
  const owed = reportsNoteWithLines(whole, language, planScale(whole, language)) ?? undefined;
  const plans = plansNote(whole, language);
  const isSettled = owed === undefined && plans === null;
  return {
    ...(owed === undefined ? {} : { owed }),
    label: t.figures.labels.completion,
    value: completion.kind === "ratio" ? formatPercent(completion.ratio, language) : ABSENT,
    // What is owed stands next to the share.
    notes: [
      ...(owed === undefined ? [] : [owed]),
      ...(plans === null ? [] : [plans]),
      ...(completion.kind === "plan-not-reported" ? [] : [plannedNote(figures, language, t)]),
      ...(isSettled ? reportedNotes(figures, language) : []),
    ],
  };
}

function plannedNote({ inPeriod: { whole } }: FilteredFigures, language: Language, t: Messages): string {
  if (completionOf(whole).kind === "no-plan") return t.figures.noPlan;
  return headlineWords[language].plannedOf(planScale(whole, language)(whole.planned));
}

/** Of figures of which nothing is owed. Where there is nothing to report, nothing is said to be reported; nor of months that nobody has told anything of. */
function reportedNotes(figures: FilteredFigures, language: Language): string[] {
  const { whole } = figures.inPeriod;
  if (whole.linesReported === 0) return [];
  const { allReported, knownReported } = headlineWords[language];
  return [missingMonths(figures).length > 0 ? knownReported : allReported];
}

/** One unit for the plan and for what is owed of it. */
function planScale(total: Total, language: Language): DongScale {
  const owed = owedPlanOf(total) ?? 0;
  return total.linesNotReported > 0 && owed > 0
    ? dongScale([total.planned, owed], language)
    : (dong) => formatDongShort(dong, language);
}

export function coverageHeadline(
  figures: FilteredFigures,
  language: Language,
  t: Messages,
  firstNamed: number = FIRST_NAMED,
): Headline {
  const { communes, inPeriod } = figures;
  if (isWithoutData(figures) || communes.length === 0) return { label: t.figures.labels.coverage, value: ABSENT, notes: [] };
  const { helped, without, owing } = coverageOf(communes, inPeriod.by("commune"));
  return {
    label: t.figures.labels.coverage,
    value: headlineWords[language].communesOf(helped.length, communes.length),
    notes: [
      ...(without.length > 0 ? [headlineWords[language].notHelped(listed(without, language, firstNamed))] : []),
      ...(owing.length > 0 ? [headlineWords[language].notReportedBy(listed(owing, language, firstNamed))] : []),
    ],
  };
}

/** All of their names, and of more than a note has room for the first, with the count of the others. */
function listed(communes: readonly Commune[], language: Language, firstNamed: number): string {
  const named = communes.length > MOST_NAMED ? communes.slice(0, firstNamed) : communes;
  const names = named.map(({ name }) => name).join(", ");
  const rest = communes.length - named.length;
  return rest > 0 ? headlineWords[language].andOthers(names, formatNumber(rest, language)) : names;
}

/** A district's communes are all named, whoever of them is left. */
const MOST_NAMED = 40;
const FIRST_NAMED = 3;

export function standardHeadline(communes: readonly Commune[], programme: Programme, language: Language, t: Messages): Headline {
  // Of no commune there is no share.
  if (communes.length === 0) return { label: t.figures.labels.standard, value: ABSENT, notes: [] };
  const known = communes.filter(isStandingKnown);
  if (known.length === 0) return { label: t.figures.labels.standard, value: ABSENT, notes: [headlineWords[language].ofNewUnits] };
  const recognised = known.filter(isRecognised);
  const unknown = communes.length - known.length;
  return {
    label: t.figures.labels.standard,
    value: headlineWords[language].communesOf(recognised.length, known.length),
    notes: [
      ...(recognised.length > 0 && recognised.length <= 4
        ? [headlineWords[language].recognisedAre(recognised.map(({ name }) => name).join(", "))]
        : []),
      ...(unknown > 0 ? [headlineWords[language].unknownOf(unknown)] : []),
      ...communesBySet(communes, programme).flatMap(({ set, communes: ofSet }) => {
        const of = set.criteria.length;
        const average = averageCriteriaMet(ofSet, of);
        if (average === null) return [];
        const said = headlineWords[language].criteriaAverage(formatNumber(average.met, language, 1), of);
        return [average.leftOut > 0 ? `${said} ${headlineWords[language].leftOut(average.leftOut)}` : said];
      }),
    ],
  };
}

export function proposalsHeadline(
  proposals: readonly Proposal[],
  programme: Programme,
  language: Language,
  t: Messages,
): Headline {
  const today = asOfDay(programme);
  const limit = programme.thresholds.proposalOverdueDays;
  const open = proposals.filter(({ status }) => status === "open");
  const overdue = open.filter((proposal) => isOverdue(proposal, today, limit)).length;
  const median = medianDaysToAnswer(proposals);
  const overdueNote = headlineWords[language].overdueOf(overdue, limit);
  return {
    label: t.figures.labels.proposals,
    value: formatNumber(open.length, language),
    notes: [
      ...(overdue === 0 ? [overdueNote] : []),
      ...(median === null ? [] : [headlineWords[language].medianDays(formatNumber(median, language, 1))]),
    ],
    ...(overdue > 0 ? { alert: overdueNote } : {}),
  };
}
