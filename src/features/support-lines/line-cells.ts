import type { SummedAmount } from "#src/domain/amount.ts";
import { type Completion, completionOf, deliveredOf } from "#src/domain/figures.ts";
import type { Outputs, SupportLine } from "#src/domain/support-line.ts";
import type { Total } from "#src/domain/totals.ts";
import { adjustsText, lineTitle } from "#src/filters/adjustment-texts.ts";
import {
  blankOfCompletion,
  completionBlank,
  completionMark,
  completionValue,
  deliveredBlank,
  deliveredValue,
  gapBlank,
  gapOf,
  lineAmountBlank,
  lineGapBlank,
  plannedBlank,
  plannedValue,
} from "#src/filters/amount-texts.ts";
import type { CellKind, CellValue } from "#src/lib/cell.ts";
import { ABSENT, formatNumber, formatPercent, signed } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { LineColumnKey } from "./line-columns.ts";
import type { LineNames } from "./line-names.ts";
import { supportLinesWords } from "./support-lines-words.ts";

/** What a cell says. `blank`: there is no figure, and the text is the reason. */
export type LineCell = { readonly text: string; readonly blank?: "owed" | "none" };

export type CellWords = { readonly names: LineNames; readonly language: Language; readonly t: Messages };

export function lineCell(line: SupportLine, column: LineColumnKey, { names, language, t }: CellWords): LineCell {
  const words = supportLinesWords[language];
  switch (column) {
    case "month":
      return { text: formatMonth(line.month, language) };
    case "commune":
      return { text: names.commune(line.communeId) };
    case "sponsor":
      return { text: names.sponsor(line.sponsor) };
    case "kind":
      return { text: names.kind(line.kind) };
    case "planned":
    case "delivered":
      return amountCell(line[column], lineAmountBlank(line, column, t), language);
    case "completion":
      return completionCell(completionOfLine(line), language);
    case "gap":
      return gapCell(gapOfLine(line), language);
    case "form":
      return { text: words.forms[line.form] };
    case "outputs":
      return outputsCell(line.outputs, language);
    case "note":
      return textCell(line.note);
    case "title":
      return { text: lineTitle(line, language) };
    case "adjusts":
      return textCell(adjustsText(line, language));
    default:
      return { text: line[column] };
  }
}

function textCell(text: string | null | undefined): LineCell {
  return text ? { text } : { text: ABSENT, blank: "none" };
}

/** `blank`: why there is no figure. */
function amountCell(amount: SummedAmount, blank: string | null, language: Language): LineCell {
  if (typeof amount === "number") return { text: formatNumber(amount, language) };
  return { text: blank ?? ABSENT, blank: amount === "not-reported" ? "owed" : "none" };
}

/** The same definition as that of a total: `completionOf`. An adjustment is a part of its line, and completes nothing by itself. */
export function completionOfLine({ planned, delivered, adjusts }: SupportLine): Completion {
  if (adjusts) return { kind: "no-plan" };
  if (planned === "not-reported") return { kind: "plan-not-reported" };
  if (typeof planned !== "number" || planned <= 0) return { kind: "no-plan" };
  return typeof delivered === "number" ? { kind: "ratio", ratio: delivered / planned } : { kind: delivered };
}

/** Why there is none stands beside it: in the delivered amount, or in the planned one. */
function completionCell(completion: Completion, language: Language): LineCell {
  if (completion.kind === "ratio") return { text: formatPercent(completion.ratio, language) };
  return { text: ABSENT, blank: isOwed(completion) ? "owed" : "none" };
}

function isOwed({ kind }: Completion): boolean {
  return kind === "not-reported" || kind === "plan-not-reported";
}

/** Of a group's or the foot's: its row is one line high, and says at its start what the mark stands for. */
function totalCompletionCell(total: Total, language: Language): LineCell {
  const completion = completionOf(total);
  return completion.kind === "ratio" ? { text: completionMark(total, language) } : completionCell(completion, language);
}

/** Delivered − planned; nothing where either is no sum. */
function gapOfLine({ planned, delivered }: SupportLine): number | null {
  return typeof planned === "number" && typeof delivered === "number" ? delivered - planned : null;
}

/** Why there is none stands beside it, as with a completion. */
function gapCell(gap: number | null, language: Language): LineCell {
  if (gap === null) return { text: ABSENT, blank: "none" };
  return { text: signed(gap, formatNumber(Math.abs(gap), language)) };
}

function outputsCell({ trained, jobs, households }: Outputs, language: Language): LineCell {
  const words = supportLinesWords[language];
  const parts = [
    trained === undefined ? "" : words.trained(formatNumber(trained, language)),
    jobs === undefined ? "" : words.jobs(formatNumber(jobs, language)),
    households === undefined ? "" : words.households(formatNumber(households, language)),
  ].filter(Boolean);
  return parts.length > 0 ? { text: parts.join(", ") } : { text: ABSENT, blank: "none" };
}

/** A group's or the foot's figure in a column, of lines that are there; null where the column has none. */
export function totalCell(total: Total, column: LineColumnKey, language: Language, t: Messages): LineCell | null {
  switch (column) {
    case "planned":
      return total.linesPlanned > 0 ? { text: formatNumber(total.planned, language) } : { text: ABSENT, blank: "none" };
    case "delivered":
      return amountCell(deliveredOf(total), deliveredBlank(total, t, true), language);
    case "completion":
      return totalCompletionCell(total, language);
    case "gap":
      return gapCell(gapOf(total), language);
    default:
      return null;
  }
}

/** What a sheet holds of a line: numbers stay numbers, and where there is none the reason stands in the cell. */
export function lineValue(line: SupportLine, column: LineColumnKey, words: CellWords): CellValue {
  switch (column) {
    case "month":
      return line.month;
    case "planned":
    case "delivered": {
      const amount = line[column];
      return typeof amount === "number" ? amount : lineAmountBlank(line, column, words.t);
    }
    case "completion": {
      const completion = completionOfLine(line);
      if (line.adjusts) return null;
      return completion.kind === "ratio" ? completion.ratio : blankOfCompletion(completion, words.t);
    }
    case "gap":
      return gapOfLine(line) ?? lineGapBlank(line, words.t);
    default: {
      const { text, blank } = lineCell(line, column, words);
      return blank ? null : text;
    }
  }
}

/** The same of the foot, whose first text column names it. */
export function totalValue(total: Total, column: LineColumnKey, t: Messages): CellValue {
  switch (column) {
    case "planned":
      return plannedValue(total) ?? plannedBlank(total, t, true);
    case "delivered":
      return deliveredValue(total) ?? deliveredBlank(total, t, true);
    case "completion":
      return completionValue(total) ?? completionBlank(total, t, true);
    case "gap":
      return gapOf(total) ?? gapBlank(total, t, true);
    default:
      return null;
  }
}

export function cellKind(column: LineColumnKey): CellKind {
  if (column === "planned" || column === "delivered" || column === "gap") return "dong";
  if (column === "completion") return "share";
  return column === "month" ? "month" : "text";
}
