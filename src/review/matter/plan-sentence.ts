import type { Commune } from "#src/domain/commune.ts";
import { completionOf, deliveredOf, owesPlan } from "#src/domain/figures.ts";
import { totalsWithOwed } from "#src/domain/owed-plan.ts";
import { paceOf } from "#src/domain/pace.ts";
import type { Period } from "#src/domain/period.ts";
import type { Thresholds } from "#src/domain/programme.ts";
import { EMPTY_TOTAL, type Total, type Totals } from "#src/domain/totals.ts";
import { owedNote, plansNote } from "#src/filters/owed-texts.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { dongOf } from "#src/lib/dong-scale.ts";
import { formatDongShort, formatPercent } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { comparedPeriod } from "#src/views/compared-period.ts";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { missingMonthsWords } from "#src/views/months-without-data.ts";
import { planSentenceWords } from "./plan-sentence-words.ts";

/** Communes that are named as the slowest. */
const NAMED = 3;

type PlanPeriod = { readonly period: Period; readonly answer: Totals };

/** The period that the plan is told of, chosen or the latest quarter of the whole programme, and its totals under the filter. */
export function planPeriod(figures: FilteredFigures): PlanPeriod {
  const { programme, filter, table, inPeriod } = figures;
  const period = comparedPeriod(filter, programme);
  if (filter.period.grain !== "programme") return { period, answer: inPeriod };
  return { period, answer: totalsWithOwed(table, supportFilterOf({ ...filter, period }, programme)) };
}

/**
 * Both sides of a period, without its full stop: how much of the plan was reached, who is slowest, what is still owed. Null where nothing
 * was planned: "Quý III/2017 đạt 72,8 % kế hoạch (548,5/753 triệu đồng); chậm nhất: Gia Phương, Liên Sơn; 8 nội dung chưa báo cáo".
 */
export function planWords(figures: FilteredFigures, language: Language, t: Messages, told?: PlanPeriod): string | null {
  return planClauses(figures, language, t, told)?.join("; ") ?? null;
}

/** The clauses of that sentence; the first says how much of the plan was reached. */
export function planClauses(
  figures: FilteredFigures,
  language: Language,
  t: Messages,
  { period, answer }: PlanPeriod = planPeriod(figures),
): string[] | null {
  const { programme, communes } = figures;
  const label = capitalise(periodInSentence(period, programme, language, t));
  const reached = reachedWords(label, answer.whole, language);
  if (reached === null) return null;
  const { linesNotReported } = answer.whole;
  const slow = slowWords(communes, answer.by("commune"), answer.whole, programme.thresholds, language);
  const owed = linesNotReported > 0 ? planSentenceWords[language].owed(linesNotReported) : "";
  const plans = answer.whole.planned > 0 ? plansNote(answer.whole, language) : null;
  return [reached, slow, owed, plans ?? ""].filter((part) => part !== "");
}

/**
 * The same in a few words, within a title: "tháng 9/2017 đạt 50,1 % kế hoạch, chưa báo cáo 57 triệu đồng"; a month
 * that it knows nothing of is named. Null where there is no share.
 */
export function planFinding(figures: FilteredFigures, language: Language, t: Messages): string | null {
  const { period, answer } = planPeriod(figures);
  const completion = completionOf(answer.whole);
  if (completion.kind !== "ratio") return null;
  const label = periodInSentence(period, figures.programme, language, t);
  const found = planSentenceWords[language].finding(label, formatPercent(completion.ratio, language));
  const missing = missingMonthsWords({ ...figures, filter: { ...figures.filter, period } }, language);
  return [found, owedNote(answer.whole, language), missing].filter(Boolean).join(", ");
}

/** Who is slowest against the plan of the period, as a sentence of its own; null where nothing can be said of it. */
export function slowSentence(figures: FilteredFigures, language: Language): string | null {
  const { answer } = planPeriod(figures);
  if (answer.whole.planned <= 0) return null;
  const { programme, communes } = figures;
  const words = slowWords(communes, answer.by("commune"), answer.whole, programme.thresholds, language);
  return words === "" ? null : `${capitalise(words)}.`;
}

function reachedWords(period: string, total: Total, language: Language): string | null {
  const words = planSentenceWords[language];
  const completion = completionOf(total);
  const planned = () => formatDongShort(total.planned, language);
  switch (completion.kind) {
    case "no-plan":
      return null;
    case "plan-not-reported":
      return planOwedWords(period, total, language);
    case "not-reported":
      return words.notReported(period, planned());
    case "not-applicable":
      return words.notApplicable(period, planned());
    case "ratio":
      return words.reached(period, formatPercent(completion.ratio, language), dongOf(total.delivered, total.planned, language));
    default:
      return assertNever(completion);
  }
}

function planOwedWords(period: string, total: Total, language: Language): string {
  const words = planSentenceWords[language];
  const { linesPlanOwed = 0 } = total;
  const delivered = deliveredOf(total);
  if (typeof delivered !== "number") return words.planNotReported(period, linesPlanOwed);
  return words.deliveredWithoutPlan(period, formatDongShort(delivered, language), linesPlanOwed);
}

/** Those whose verdict is "behind", which nothing that is owed could change, the slowest first. */
function slowestCommunes(communes: readonly Commune[], byCommune: ReadonlyMap<string, Total>, thresholds: Thresholds): Commune[] {
  return communes
    .flatMap((commune) => {
      const pace = paceOf(byCommune.get(commune.id) ?? EMPTY_TOTAL, thresholds);
      return pace.kind === "measured" && pace.standing === "behind" ? [{ commune, ratio: pace.ratio }] : [];
    })
    .sort((a, b) => a.ratio - b.ratio)
    .map(({ commune }) => commune);
}

/** With reports or plans owed, or without a figure of anybody, that nobody is behind cannot be said. */
function slowWords(
  communes: readonly Commune[],
  byCommune: ReadonlyMap<string, Total>,
  whole: Total,
  thresholds: Thresholds,
  language: Language,
): string {
  const words = planSentenceWords[language];
  const slow = slowestCommunes(communes, byCommune, thresholds);
  if (slow.length === 0) {
    const isMeasured = communes.some(({ id }) => paceOf(byCommune.get(id) ?? EMPTY_TOTAL, thresholds).kind === "measured");
    return whole.linesNotReported > 0 || owesPlan(whole) || communes.length < 2 || !isMeasured ? "" : words.noneSlow;
  }
  if (communes.length === 1) return words.isSlow;
  const named = slow.slice(0, NAMED).map(({ name }) => name);
  const others = slow.length - named.length;
  return words.slowest(`${named.join(", ")}${others > 0 ? ` ${words.others(others)}` : ""}`);
}
