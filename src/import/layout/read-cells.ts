import type { CellContent } from "#src/documents/workbook/workbook.ts";
import type { Amount } from "#src/domain/amount.ts";
import { type AmountFault, parseAmount, parseCount } from "#src/domain/parse-amount.ts";
import type { Language } from "#src/lib/language.ts";
import type { CellProblemCode } from "../form-record.ts";

/** What a cell of figures says, or why it says none. */
export type ReadFigure<Value> = { readonly value: Value } | { readonly fault: CellProblemCode };

const FAULTS: Readonly<Record<AmountFault, CellProblemCode>> = {
  "not-whole-dong": "not-whole-dong",
  ambiguous: "ambiguous-amount",
  "ambiguous-none": "ambiguous-amount",
  "not-an-amount": "not-an-amount",
  "too-large": "too-large",
};

/** A cell of money in whole dong. `unit`: 10 to a power, what a figure without a unit of its own is counted in. */
export function amountOf(content: CellContent, unit: number, language: Language): ReadFigure<Amount> {
  if (content === null) return { value: "not-reported" };
  if (typeof content === "number") return wholeDong(content, unit);
  if (typeof content !== "string") return { fault: "not-an-amount" };
  const read = parseAmount(content, language, Math.round(Math.log10(unit)));
  return "amount" in read ? { value: read.amount } : { fault: FAULTS[read.fault] };
}

/**
 * 2,5 million is 2,500,000 dong, and so is the 2.4999999999999996 that a spreadsheet reckons; a third of a million is no whole dong.
 * What a double cannot hold of a figure this large is noise, up to a hundredth of a dong.
 */
function wholeDong(number: number, unit: number): ReadFigure<number> {
  const dong = number * unit;
  const whole = Math.round(dong);
  if (!Number.isSafeInteger(whole)) return { fault: "too-large" };
  const noise = Math.min(0.01, Math.max(1e-6, Math.abs(dong) * 1e-12));
  if (Math.abs(dong - whole) > noise) return { fault: "not-whole-dong" };
  return { value: whole === 0 ? 0 : whole };
}

/** A cell that counts persons, jobs or households; null where it is blank. */
export function countOf(content: CellContent, language: Language): ReadFigure<number | null> {
  if (content === null) return { value: null };
  const count = typeof content === "string" ? parseCount(content, language) : content;
  if (count === "") return { value: null };
  const isCount = typeof count === "number" && Number.isSafeInteger(count) && count >= 0;
  return isCount ? { value: count } : { fault: "not-a-count" };
}
