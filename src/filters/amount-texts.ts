import type { Amount } from "#src/domain/amount.ts";
import { completionOf, deliveredOf } from "#src/domain/figures.ts";
import { owedPlanOf } from "#src/domain/owed-plan.ts";
import type { Total } from "#src/domain/totals.ts";
import type { CellValue } from "#src/lib/cell.ts";
import { ABSENT, formatMillions, formatPercent } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { owedNote } from "./owed-words.ts";

/** Delivered in million dong, or why there is no sum: three blanks told apart. */
export function deliveredText(total: Total, language: Language, t: Messages): string {
  return amountText(deliveredOf(total), language, t);
}

/** The same of one line's amount. */
export function amountText(amount: Amount, language: Language, t: Messages): string {
  return typeof amount === "number" ? formatMillions(amount, language) : `${ABSENT} ${amountBlank(amount, t)}`;
}

export function deliveredValue(total: Total): CellValue {
  const delivered = deliveredOf(total);
  return typeof delivered === "number" ? delivered : null;
}

/** Why there is no sum; null where there is one, or no line at all. */
export function deliveredBlank(total: Total, t: Messages): string | null {
  return amountBlank(deliveredOf(total), t);
}

export function amountBlank(amount: Amount, t: Messages): string | null {
  if (typeof amount === "number") return null;
  return amount === "not-reported" ? t.states.notReported : t.states.notApplicable;
}

/** Where there are lines and none was planned. */
export function plannedBlank({ lines, linesPlanned }: Total, t: Messages): string | null {
  return lines > 0 && linesPlanned === 0 ? t.states.noPlan : null;
}

/** Planned in million dong. No line with a planned amount is no plan, not a plan of 0. */
export function plannedText(total: Total, language: Language): string {
  return total.linesPlanned > 0 ? formatMillions(total.planned, language) : ABSENT;
}

export function plannedValue({ linesPlanned, planned }: Total): CellValue {
  return linesPlanned > 0 ? planned : null;
}

/** "72,8 % (chưa báo cáo 72 triệu)": of a completion, what is owed is said with it. */
export function completionText(total: Total, language: Language): string {
  const completion = completionOf(total);
  if (completion.kind !== "ratio") return ABSENT;
  const owed = owedNote(total, language, true);
  return `${formatPercent(completion.ratio, language)}${owed === null ? "" : ` (${owed})`}`;
}

/** Where there is no room for that: "72,8 %*", the owed amount standing in a remark or in reach. */
export function completionMark(total: Total, language: Language): string {
  const completion = completionOf(total);
  if (completion.kind !== "ratio") return ABSENT;
  return `${formatPercent(completion.ratio, language)}${total.linesNotReported > 0 ? "*" : ""}`;
}

/** The owed part of a plan, for a file; nothing where nothing is owed, or nobody asked. */
export function owedPlanValue(total: Total): CellValue {
  return total.linesNotReported > 0 ? owedPlanOf(total) : null;
}

/** Delivered − planned of a total; none where either has no sum. */
export function gapOf(total: Total): number | null {
  const delivered = deliveredOf(total);
  return typeof delivered === "number" && total.lines > 0 && total.linesPlanned > 0 ? delivered - total.planned : null;
}

/** In million dong, with its sign: a gap is missing, or over. */
export function gapText(gap: number | null, language: Language): string {
  if (gap === null) return ABSENT;
  const text = formatMillions(gap, language);
  return gap > 0 ? `+${text}` : text;
}

export function completionValue(total: Total): CellValue {
  const completion = completionOf(total);
  return completion.kind === "ratio" ? completion.ratio : null;
}
