import type { Amount } from "#src/domain/amount.ts";
import { completionOf, deliveredOf } from "#src/domain/figures.ts";
import type { Total } from "#src/domain/totals.ts";
import type { CellValue } from "#src/lib/cell.ts";
import { ABSENT, formatMillions, formatPercent } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";

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

export function completionText(total: Total, language: Language): string {
  const completion = completionOf(total);
  return completion.kind === "ratio" ? formatPercent(completion.ratio, language) : ABSENT;
}

export function completionValue(total: Total): CellValue {
  const completion = completionOf(total);
  return completion.kind === "ratio" ? completion.ratio : null;
}
