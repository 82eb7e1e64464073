import type { SummedAmount } from "#src/domain/amount.ts";
import { type Completion, completionOf, deliveredOf, owesAnything, owesPlan } from "#src/domain/figures.ts";
import { owedPlanOf } from "#src/domain/owed-plan.ts";
import { isOutsidePlan, type SupportLine } from "#src/domain/support-line.ts";
import type { Total } from "#src/domain/totals.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { ABSENT, formatMillions, formatPercent } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { owedBesideSum } from "./owed-texts.ts";

/** Delivered in million dong, or why there is no sum: the blanks told apart. */
export function deliveredText(total: Total, language: Language, t: Messages): string {
  return amountText(deliveredOf(total), language, t);
}

/** The same of one line's amount. No line at all is a dash, which its table or its reason explains. */
export function amountText(amount: SummedAmount, language: Language, t: Messages): string {
  if (typeof amount === "number") return formatMillions(amount, language);
  return amount === "no-line" ? ABSENT : `${ABSENT} ${amountBlank(amount, t)}`;
}

export function deliveredValue(total: Total): number | null {
  const delivered = deliveredOf(total);
  return typeof delivered === "number" ? delivered : null;
}

/** Why there is no sum; null where there is one. `hasData`: whether its months have any; where they have none, it is not known who had a line. */
export function deliveredBlank(total: Total, t: Messages, hasData: boolean): string | null {
  const delivered = deliveredOf(total);
  return delivered === "no-line" ? noLineBlank(hasData, t) : amountBlank(delivered, t);
}

function noLineBlank(hasData: boolean, t: Messages): string {
  return hasData ? t.states.noLine : t.states.noData;
}

/** Why there is no figure: the one home of the words for each blank. Null where there is a figure. */
export function amountBlank(amount: SummedAmount, t: Messages): string | null {
  if (typeof amount === "number") return null;
  switch (amount) {
    case "not-reported":
      return t.states.notReported;
    case "not-applicable":
      return t.states.notApplicable;
    case "no-line":
      return t.states.noLine;
    default:
      return assertNever(amount);
  }
}

/** Why a line has no planned amount; null where it has one. */
function linePlannedBlank(line: Pick<SupportLine, "planned" | "delivered">, t: Messages): string | null {
  return isOutsidePlan(line) ? t.states.outsidePlan : amountBlank(line.planned, t);
}

/** A line's amount in million dong, or why there is none. */
export function lineAmountText(line: SupportLine, key: "planned" | "delivered", language: Language, t: Messages): string {
  const blank = lineAmountBlank(line, key, t);
  return blank === null ? amountText(line[key], language, t) : `${ABSENT} ${blank}`;
}

export function lineAmountBlank(line: SupportLine, key: "planned" | "delivered", t: Messages): string | null {
  return key === "planned" ? linePlannedBlank(line, t) : amountBlank(line.delivered, t);
}

/** Why there is no planned sum; null where there is one. `hasData`: as of what was delivered. */
export function plannedBlank(total: Total, t: Messages, hasData: boolean): string | null {
  if (total.linesPlanned > 0) return null;
  if (owesPlan(total)) return t.states.planNotReported;
  return total.lines > 0 ? t.states.noPlan : noLineBlank(hasData, t);
}

/** Planned in million dong. No line with a planned amount is no plan, not a plan of 0. */
export function plannedText(total: Total, language: Language): string {
  return total.linesPlanned > 0 ? formatMillions(total.planned, language) : ABSENT;
}

export function plannedValue({ linesPlanned, planned }: Total): number | null {
  return linesPlanned > 0 ? planned : null;
}

/** "72,8 % (chưa báo cáo 72 triệu)": of a completion, what is owed is said with it. */
export function completionText(total: Total, language: Language, isTerse = true): string {
  const { share, owed } = completionFigure(total, language, isTerse);
  return share + owed;
}

/** The same in its two parts, for a column that sets them below each other; together they read as above. */
export function completionFigure(total: Total, language: Language, isTerse = true): { share: string; owed: string } {
  const completion = completionOf(total);
  const owed = owedBesideSum(total, language, isTerse);
  return {
    share: completion.kind === "ratio" ? formatPercent(completion.ratio, language) : ABSENT,
    owed: owed === null ? "" : ` (${owed})`,
  };
}

/** Where there is no room for that: "72,8 %*", or "–*" where there is no share, what is owed standing in a remark or in reach. */
export function completionMark(total: Total, language: Language): string {
  const { share } = completionFigure(total, language);
  return owesAnything(total) ? `${share}*` : share;
}

/** The owed part of a plan, for a file; nothing where nothing is owed, or it is no sum (`owedPlanBlank`). Not of the lines of `owedWithoutPlan`. */
export function owedPlanValue(total: Total): number | null {
  return total.linesNotReported > 0 ? owedPlanOf(total) : null;
}

/** Of how many owed lines that sum is not, for a file: those without a planned amount; nothing where it is of all. */
export function owedWithoutPlan(total: Total): number | null {
  const { linesNotReported, linesPlannedOwed = linesNotReported } = total;
  const without = owedPlanOf(total) === null ? linesNotReported : linesNotReported - linesPlannedOwed;
  return without > 0 ? without : null;
}

/** Delivered − planned of a total; none where either has no sum. */
export function gapOf(total: Total): number | null {
  const delivered = deliveredOf(total);
  return typeof delivered === "number" && total.lines > 0 && total.linesPlanned > 0 ? delivered - total.planned : null;
}

/** Why there is no such difference; null where there is one. */
export function gapBlank(total: Total, t: Messages, hasData: boolean): string | null {
  return gapOf(total) === null ? (deliveredBlank(total, t, hasData) ?? plannedBlank(total, t, hasData)) : null;
}

/** The same of a line. */
export function lineGapBlank(line: SupportLine, t: Messages): string | null {
  return lineAmountBlank(line, "delivered", t) ?? lineAmountBlank(line, "planned", t);
}

/** What a line owes a report of, for a file; nothing where it owes none. */
export function lineOwedPlan({ planned, delivered }: Pick<SupportLine, "planned" | "delivered">): number | null {
  return delivered === "not-reported" && typeof planned === "number" ? planned : null;
}

/** In million dong, with its sign: a gap is missing, or over. */
export function gapText(gap: number | null, language: Language): string {
  if (gap === null) return ABSENT;
  const text = formatMillions(gap, language);
  // "< 0,1" is over as it stands.
  return gap > 0 && !text.startsWith("<") ? `+${text}` : text;
}

/** Why there is no share of a plan; null where there is one. */
export function completionBlank(total: Total, t: Messages, hasData: boolean): string | null {
  return total.lines === 0 ? noLineBlank(hasData, t) : blankOfCompletion(completionOf(total), t);
}

export function blankOfCompletion(completion: Completion, t: Messages): string | null {
  switch (completion.kind) {
    case "ratio":
      return null;
    case "no-plan":
      return t.states.noPlan;
    case "plan-not-reported":
      return t.states.planNotReported;
    case "not-reported":
      return t.states.notReported;
    case "not-applicable":
      return t.states.notApplicable;
    default:
      return assertNever(completion);
  }
}

export function completionValue(total: Total): number | null {
  const completion = completionOf(total);
  return completion.kind === "ratio" ? completion.ratio : null;
}
