import type { Baseline, ComparedSide, Comparison } from "#src/domain/change.ts";
import { averageCriteriaMet, type Commune, communesBySet, isRecognised, isStandingKnown } from "#src/domain/commune.ts";
import { monthRuns } from "#src/domain/data-months.ts";
import { completionOf, cumulativeAt, deliveredOf, hasSupport } from "#src/domain/figures.ts";
import { coverageOf } from "#src/domain/helped.ts";
import type { Month } from "#src/domain/month.ts";
import { movementOf } from "#src/domain/movement.ts";
import { owedPlanOf } from "#src/domain/owed-plan.ts";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import { isOverdue, medianDaysToAnswer, type Proposal } from "#src/domain/proposal.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import type { Total } from "#src/domain/totals.ts";
import { adjustmentWords } from "#src/filters/adjustment-words.ts";
import { plannedInSentence, withPlans } from "#src/filters/owed-texts.ts";
import { periodWords } from "#src/filters/period-texts.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { type DongScale, dongScale } from "#src/lib/dong-scale.ts";
import { formatChange, formatDongShort, formatNumber, formatPercent } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { monthsInYearWords } from "#src/lib/month-texts.ts";
import type { Messages } from "#src/messages/vi.ts";
import { changeTerms } from "#src/views/change-terms.ts";
import { comparedMonthsWords, sideWords, withoutDataWords } from "#src/views/change-texts.ts";
import { headlineWords } from "#src/views/headline-words.ts";
import { metInSentence } from "#src/views/met-in-sentence.ts";
import { sentencesWords } from "./sentences-words.ts";

/**
 * Whole sentences on figures, as a presenter says them and a report prints them. Each ends with its full stop. `who` is a phrase within
 * a sentence: "9 xã", "xã Gia Minh", "Doanh nghiệp 07"; `when` opens one: "Trong Quý III/2017".
 */
export type SupportFact = {
  readonly when: string;
  readonly who: string;
  readonly role: "receives" | "gives";
  readonly total: Total;
  /** The unit of other sums that stand beside it, as those of the two sides do; its own and its plan's where nothing is said. */
  readonly scale?: DongScale;
  /** Which support is meant where there is none of it, with a space before: `supportMeant`, `receivedMeant`. */
  readonly meant?: string;
};

/** What was delivered, against its plan; what is still to be reported is a sentence of its own. */
export function deliveredSentence({ when, who, role, total, scale: given, meant = "" }: SupportFact, language: Language): string {
  const words = sentencesWords[language];
  const receives = role === "receives";
  const delivered = deliveredOf(total);
  if (delivered === "not-reported" && !hasSupport(total)) return sentence((receives ? words.owedTo : words.owed)(when, who));
  if (delivered === "no-line") return sentence((receives ? words.nothing : words.gaveNothing)(when, who, meant));
  const owed = total.linesNotReported > 0 ? ` ${sentence(words.alsoOwed(total.linesNotReported))}` : "";
  if (typeof delivered !== "number" || (delivered === 0 && hasSupport(total))) {
    return sentence(withPlans((receives ? words.noMoney : words.gaveNoMoney)(when, who), total, language)) + owed;
  }
  if (delivered < 0) {
    const adjusted = adjustmentWords[language];
    const of = receives ? adjusted.to(who) : adjusted.from(who);
    return sentence(adjusted.below(when, of, formatDongShort(delivered, language))) + owed;
  }
  if (delivered === 0) return sentence((receives ? words.zero : words.gaveZero)(when, who, meant)) + owed;
  const scale = given ?? dongScale([delivered, total.planned, owedPlanOf(total) ?? 0], language);
  const money = (receives ? words.received : words.gave)(when, who, scale(delivered));
  return sentence(money + planClause(total, language, scale)) + owed;
}

function planClause(total: Total, language: Language, scale: DongScale): string {
  const words = sentencesWords[language];
  const completion = completionOf(total);
  if (completion.kind !== "ratio") return completion.kind === "plan-not-reported" ? words.planNotReported : words.noPlan;
  return words.ofPlan(formatPercent(completion.ratio, language), plannedInSentence(total, language, scale));
}

export type ChangeFact = {
  /** What moved, within a sentence: "giá trị hỗ trợ". */
  readonly subject: string;
  readonly comparison: Comparison;
  readonly against: Baseline;
};

/** How it moved against an earlier period, over which months where not all are compared, and without which lines. */
export function changeSentence({ subject, comparison, against }: ChangeFact, language: Language, t: Messages): string {
  const words = sentencesWords[language];
  const { baseline, months, change, owed } = comparison;
  const named = baseline ? words[against](periodWords(baseline, language, t)) : "";
  const without = owed > 0 ? [changeTerms[language].owed(owed)] : [];
  // "kỳ trước (Quý II/2017, tháng 4)", where not all of its months are compared.
  const sideOf = (side: ComparedSide) => {
    if (side === "current" || !baseline) return sideWords(side, months, named, language);
    const part = months && !months.isWhole ? `, ${monthsInYearWords(monthRuns(months.baseline), language)}` : "";
    return words[against](`${periodWords(baseline, language, t)}${part}`);
  };
  const moved = (movement: string) => {
    const compared = months && comparedMonthsWords(months, language);
    const over = compared ? [words.overMonths(compared)] : [];
    return sentence([words.comparedWith(named), ...over, movement, ...without].join(", "));
  };
  switch (change.kind) {
    case "no-baseline":
      return sentence(against === "previous" ? words.noPrevious : words.noLastYear);
    case "no-data":
      return sentence(withoutDataWords(change.months, language));
    case "blank":
      return sentence(changeTerms[language].noFigure[change.reason](sideOf(change.side)));
    case "from-zero": {
      const money = formatDongShort(change.delivered, language);
      return sentence([words.fromZero(sideOf("baseline"), sideOf("current"), money), ...without].join(", "));
    }
    case "difference":
      return moved(differenceOf(subject, change.dong, language));
    case "relative":
      return moved(movement(subject, change.ratio, language));
    default:
      return assertNever(change);
  }
}

function differenceOf(subject: string, dong: number, language: Language): string {
  const words = sentencesWords[language];
  if (dong === 0) return words.level(subject);
  return (dong > 0 ? words.rose : words.fell)(subject, formatDongShort(Math.abs(dong), language));
}

/** "giá trị hỗ trợ tăng 12,3 %": without what it is compared with. */
function movement(subject: string, ratio: number, language: Language): string {
  const words = sentencesWords[language];
  const moved = movementOf(ratio);
  switch (moved.kind) {
    case "level":
      return words.level(subject);
    case "nearly-level":
      return words.nearlyLevel(subject);
    case "rise":
      return words.rose(subject, formatChange(moved.share, language));
    case "fall":
      return words.fell(subject, formatChange(moved.share, language));
    case "times":
      return words.times(subject, formatNumber(moved.times, language, 1));
    case "nearly-gone":
      return words.nearlyGone(subject, formatPercent(0.999, language));
    case "gone":
      return words.toZero(subject);
    default:
      return assertNever(moved);
  }
}

/** Lũy kế: since the year's start and since the programme's, to the end of a month. Null where the one or the other is not reported. */
export function cumulativeSentence(
  table: SupportTable,
  filter: SupportFilter,
  end: Month,
  programme: Programme,
  language: Language,
): string | null {
  const { sinceYearStart, sinceProgrammeStart } = cumulativeAt(table, filter, end, programme);
  const [ofYear, all] = [deliveredOf(sinceYearStart), deliveredOf(sinceProgrammeStart)];
  if (typeof ofYear !== "number" || typeof all !== "number") return null;
  const money = dongScale([ofYear, all], language);
  return sentence(sentencesWords[language].cumulative(formatMonth(end, language), end.slice(0, 4), money(ofYear), money(all)));
}

/** How many of the communes got help: money, or what has no money value. `meant`: as in `SupportFact`. */
export function coverageSentence(
  communes: readonly Pick<Commune, "id" | "name">[],
  byCommune: ReadonlyMap<string, Total>,
  language: Language,
  meant = "",
): string {
  const words = sentencesWords[language];
  const { helped, without, owing } = coverageOf(communes, byCommune);
  const all = communes.length;
  const [only] = communes;
  if (!only) return sentence(words.noCommunes);
  if (owing.length === all) return sentence(all === 1 ? words.oneOwes(only.name) : words.allOwe(all));
  if (all === 1) return sentence(helped.length === 1 ? words.oneHelped(only.name) : words.oneNotHelped(only.name, meant));
  if (helped.length === all) return sentence(words.allHelped(all));
  if (without.length === all) return sentence(words.noneHelped(all, meant));
  return sentence(
    words.helped(helped.length, all) +
      (without.length > 0 ? words.without(namesOf(without), meant) : "") +
      (owing.length > 0 ? words.owing(namesOf(owing)) : ""),
  );
}

/** How far the communes have come: those recognised, and the criteria met on average, or by the only one. `when`: beside what it is told. */
export function standingSentence(
  communes: readonly Pick<Commune, "name" | "standard" | "criteria" | "criteriaSet">[],
  programme: Pick<Programme, "criteriaSet">,
  language: Language,
  when: TellingTime = "of-the-period",
): string {
  return told(standingWords(communes, programme, language), when, language);
}

function standingWords(
  communes: readonly Pick<Commune, "name" | "standard" | "criteria" | "criteriaSet">[],
  programme: Pick<Programme, "criteriaSet">,
  language: Language,
): string {
  const words = sentencesWords[language];
  const [only] = communes;
  if (!only) return words.noCommunes;
  if (communes.length === 1) {
    if (!isStandingKnown(only)) return words.ofNewUnit(only.name);
    const standing = isRecognised(only) ? words.oneRecognised : words.oneNotRecognised;
    const met = metInSentence(only, programme, language);
    if (met === null) return words.oneUnknown(only.name, standing);
    return words.oneMet(only.name, met, standing);
  }
  const known = communes.filter(isStandingKnown);
  if (known.length === 0) return words.ofNewUnits(communes.length);
  const recognised = known.filter(isRecognised);
  const average = communesBySet(communes, programme)
    .map(({ set, communes: ofSet }) => {
      const of = set.criteria.length;
      const average = averageCriteriaMet(ofSet, of);
      if (average === null) return "";
      const said = words.average(formatNumber(average.met, language, 1), of);
      return average.leftOut > 0 ? `${said} ${headlineWords[language].leftOut(average.leftOut)}` : said;
    })
    .join("");
  const rest = known.length < communes.length ? average + words.notKnownOf(communes.length - known.length) : average;
  if (recognised.length === 0) return words.noneRecognised(known.length) + rest;
  const names = recognised.length <= 4 ? namesOf(recognised) : "";
  return words.recognised(recognised.length, known.length, names) + rest;
}

/**
 * How many proposals wait, and how long an answer takes: both numbers of one set. `proposals`: those that the reader's choice concerns,
 * whenever they were raised.
 */
export function proposalsSentence(
  proposals: readonly Proposal[],
  programme: Programme,
  language: Language,
  when: TellingTime = "of-the-period",
): string {
  return told(proposalsWaiting(proposals, programme, language), when, language);
}

function proposalsWaiting(proposals: readonly Proposal[], programme: Programme, language: Language): string {
  const words = sentencesWords[language];
  const limit = programme.thresholds.proposalOverdueDays;
  const open = proposals.filter(({ status }) => status === "open");
  if (proposals.length === 0) return words.noProposals;
  const median = medianDaysToAnswer(proposals);
  // Of the only one there is no half.
  const saysPace = proposals.length === 1 ? words.took : words.median;
  const pace = median === null ? "" : saysPace(formatNumber(median, language, 1));
  if (open.length === 0) return (proposals.length === 1 ? words.oneAnswered : words.allAnswered(proposals.length)) + pace;
  const overdue = open.filter((proposal) => isOverdue(proposal, asOfDay(programme), limit)).length;
  const waiting = words.waiting(open.length, proposals.length);
  return waiting + (overdue > 0 ? words.overdue(overdue, limit) : words.noneOverdue(limit)) + pace;
}

function namesOf(named: readonly { readonly name: string }[]): string {
  return named.map(({ name }) => name).join(", ");
}

/** Beside figures of a period that is over, what is only known of today says so in its own sentence. */
export type TellingTime = "of-the-period" | "to-date";

function told(words: string, when: TellingTime, language: Language): string {
  return sentence(when === "to-date" ? sentencesWords[language].toDate(words) : words);
}

function sentence(words: string): string {
  return `${capitalise(words)}.`;
}
