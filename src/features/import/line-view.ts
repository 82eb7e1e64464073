import { definitionOf } from "#src/api/endpoints.ts";
import type { Amount } from "#src/domain/amount.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { LineState, ReviewLine } from "#src/import/import-review.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { cellLabel } from "./cell-label.ts";
import type { ReviewHead } from "./import-state.ts";
import { importWords } from "./import-words.ts";
import { problemSaidAt } from "./problem-said-at.ts";

/** A figure or text of a line: what it will be, and what it was where that differs. */
export type WasAndIs = { readonly was: string | null; readonly is: string };

/** A line of the review as it is read. */
export type LineView = {
  readonly key: string;
  readonly state: LineState;
  readonly title: string;
  readonly who: string;
  readonly month: string;
  readonly planned: WasAndIs;
  readonly delivered: WasAndIs;
  /** Other fields that differ, each with its name; or why it is refused. */
  readonly others: readonly (WasAndIs & { readonly name: string })[];
  readonly at: string;
};

/** Figures have columns of their own. */
const FIGURES: ReadonlySet<string> = new Set(["planned", "delivered"]);

export function lineView(line: ReviewLine, review: ReviewHead, language: Language): LineView {
  const words = importWords[language].lines;
  const before = lineOf(line.before);
  const after = lineOf(line.after);
  const shown = after ?? before;
  const at = line.at ? cellLabel(review.files, line.at) : "";
  const figure = (field: "planned" | "delivered"): WasAndIs => {
    const text = (of: SupportLine | null) => (of ? amountText(of[field], language) : "");
    const isOther = line.changed.includes(field) && before !== null && after !== null;
    return { was: isOther ? text(before) : null, is: text(shown) };
  };
  const { names } = review;
  return {
    key: `${line.state} ${line.id} ${at}`,
    state: line.state,
    title: shown?.title ?? line.told?.title ?? words.unnamed,
    who: shown
      ? [names.communes[shown.communeId] ?? shown.communeId, names.sponsors[sponsorKey(shown.sponsor)] ?? shown.sponsor.id].join(
          " – ",
        )
      : (line.told?.commune ?? ""),
    month: shown ? formatMonth(shown.month, language) : "",
    planned: figure("planned"),
    delivered: figure("delivered"),
    others:
      line.state === "refused"
        ? line.problems.map((problem) => ({ name: "", was: null, is: problemSaidAt([problem], language) }))
        : line.changed
            .filter((field) => !FIGURES.has(field) && before !== null && after !== null)
            .map((field) => ({
              name: fieldName(field, language),
              was: before ? fieldText(field, before, review, language) : null,
              is: after ? fieldText(field, after, review, language) : "",
            })),
    at,
  };
}

function lineOf(row: unknown): SupportLine | null {
  const { contract, toDomain } = definitionOf("support");
  const read = contract.safeParse(row);
  return read.success ? toDomain(read.data) : null;
}

function amountText(amount: Amount, language: Language): string {
  return typeof amount === "number" ? formatNumber(amount, language) : importWords[language].lines.amounts[amount];
}

function fieldName(field: string, language: Language): string {
  return Object.entries(importWords[language].lines.fields).find(([key]) => key === field)?.[1] ?? field;
}

function fieldText(field: string, line: SupportLine, { names }: ReviewHead, language: Language): string {
  const words = importWords[language].lines;
  switch (field) {
    case "communeId":
      return names.communes[line.communeId] ?? line.communeId;
    case "sponsor":
      return names.sponsors[sponsorKey(line.sponsor)] ?? line.sponsor.id;
    case "kind":
      return names.kinds[line.kind]?.[language] ?? line.kind;
    case "month":
      return formatMonth(line.month, language);
    case "title":
      return line.title;
    case "form":
      return words.forms[line.form];
    case "outputs":
      return outputsText(line.outputs, language) || words.blank;
    case "adjusts":
      return line.adjusts?.lineId ?? words.blank;
    case "adjustReason":
      return line.adjusts?.reason ?? words.blank;
    default:
      return line.note ?? words.blank;
  }
}

function outputsText({ trained, jobs, households }: SupportLine["outputs"], language: Language): string {
  const words = importWords[language].lines.outputs;
  const said = (count: number | undefined, name: string) =>
    count === undefined ? [] : [`${formatNumber(count, language)} ${name}`];
  return [...said(trained, words.trained), ...said(jobs, words.jobs), ...said(households, words.households)].join(", ");
}
