import { cellName } from "#src/documents/workbook/workbook.ts";
import { foldText } from "#src/lib/fold-text.ts";
import type { ColumnMeaning, MoneyUnit, Recipe } from "../form-record.ts";
import { COLUMN_MEANINGS } from "../form-record.ts";
import type { HeaderBand } from "./find-headers.ts";
import { foldHeading, type HeadingMeaning, type HeadingSense, headingSense, isFormText, isKindText } from "./heading-sense.ts";
import { fill, holdsMore, type PeriodText, periodOf } from "./period-text.ts";
import type { Place, SheetGrid } from "./sheet-grid.ts";

/** One heading over a column; a merged or wide one is over several. */
type Part = Place & { readonly text: string; readonly sense: HeadingSense };

export const FIGURES = ["planned", "delivered", "trained", "jobs", "households"] as const;
export type Figure = (typeof FIGURES)[number];

/** What a group of columns says of its figures besides what they are: the time, source, kind or form of all of them. */
export type Block = {
  readonly periods: readonly (Place & { readonly value: PeriodText; readonly text: string })[];
  readonly names: readonly (Place & { readonly value: "sponsor" | "kind" | "form" | "note"; readonly text: string })[];
};

/** What has to be asked of a column. */
export type AskedColumn = {
  readonly id: string;
  readonly choices: readonly ColumnMeaning[];
  readonly suggested: ColumnMeaning | null;
};

export type ColumnUse =
  | { readonly kind: "field"; readonly meaning: ColumnMeaning | "money-unit" }
  /** `block` -1: of the row, and of none of its blocks. */
  | { readonly kind: "figure"; readonly figure: Figure; readonly block: number }
  /** Adds up the figures of other blocks in its row. */
  | { readonly kind: "row-total"; readonly figure: Figure; readonly blocks: readonly number[] }
  | { readonly kind: "ignored" };

export type Column = {
  readonly column: number;
  /** Of its lowest heading. */
  readonly row: number;
  readonly heading: string;
  /** The same for the next month's file. */
  readonly mark: string;
  readonly unit: MoneyUnit | null;
  /** Until what is asked is answered: what is most likely. */
  readonly use: ColumnUse;
  readonly asked: AskedColumn | null;
};

export type TableColumns = { readonly columns: readonly Column[]; readonly blocks: readonly Block[] };

/** A heading with years, months and numbers taken out of it, so that next month's is the same. */
export function headingMark(folded: string): string {
  return folded
    .replace(/\b(?:6|9|sau)\s*(?:thang|t)\s+(?:dau|cuoi)?(?:\s*nam)?/g, "# ")
    .replace(/\b(?:quy|quarter|q|thang|month|t)\.?\s*(?:iv|i{1,3}|\d{1,2})\b/g, "#")
    .replace(/\b(?:first|second) half\b/g, "#")
    .replace(/\b(?:nam\s+)?(?:19|20)\d\d\b/g, "#")
    .replace(/\d+/g, "#")
    .replace(/#(?:[\s/.,-]*(?:nam\s*)?#)+/g, "#")
    .replace(/\s+/g, " ")
    .trim();
}

/** The headings over each column of a band, from the top. */
function partsOf(grid: SheetGrid, band: HeaderBand, column: number): Part[] {
  const parts: Part[] = [];
  for (let row = band.first; row <= band.last; row++) {
    const place = headingPlace(grid, band, row, column);
    const content = place && grid.content(place.row, place.column, "converted");
    if (!place || content === null || content === undefined) continue;
    if (parts.some((part) => part.row === place.row && part.column === place.column)) continue;
    const text = String(content);
    parts.push({ ...place, text, sense: headingSense(text) });
  }
  return parts;
}

/** The cell whose text is over this one: its own or its merge's; without a merge, a group's heading goes on to the right over columns that have headings below. */
function headingPlace(grid: SheetGrid, band: HeaderBand, row: number, column: number): Place | null {
  const shown = grid.shown(row, column);
  if (shown.row < band.first) return null;
  if (grid.content(shown.row, shown.column, "converted") !== null) return shown;
  if (row === band.last || grid.mergeAt(row, column)) return null;
  if (!hasBelow(grid, band, row, column)) return null;
  for (let left = column - 1; left >= 0; left--) {
    if (grid.content(row, left, "converted") === null && !grid.mergeAt(row, left)) continue;
    const merge = grid.mergeAt(row, left);
    // A drawn merge says where the group ends.
    if (merge || !hasBelow(grid, band, row, left)) return null;
    return { row, column: left };
  }
  return null;
}

function hasBelow(grid: SheetGrid, band: HeaderBand, row: number, column: number): boolean {
  for (let below = row + 1; below <= band.last; below++) {
    if (grid.mergeAt(below, column)?.startRow === row) continue;
    if (grid.content(below, column, "converted") !== null) return true;
  }
  return false;
}

type Draft = {
  readonly column: number;
  readonly parts: readonly Part[];
  readonly mark: string;
  readonly questionId: string;
  readonly unit: MoneyUnit | null;
  meaning: HeadingMeaning | null;
  /** Of amounts and counts. */
  readonly periods: Block["periods"];
  readonly names: readonly Part[];
  readonly isTotal: boolean;
  isAnswered: boolean;
};

const AMOUNTS: ReadonlySet<string> = new Set(["planned", "delivered", "money"]);
const COUNTS: ReadonlySet<string> = new Set(["trained", "jobs", "households"]);

function draftOf(grid: SheetGrid, band: HeaderBand, column: number): Draft {
  const parts = partsOf(grid, band, column);
  const meaning = columnMeaning(parts);
  const hasFigures = meaning !== null && (AMOUNTS.has(meaning) || COUNTS.has(meaning));
  const ownPeriods = parts
    .toReversed()
    .flatMap(({ sense, row, column: at, text }) => (sense.period ? [{ row, column: at, text, value: sense.period }] : []));
  const mark = headingMark(parts.map(({ text }) => foldHeading(text)).join(" | ")) || cellName(0, column).replace(/\d+$/, "");
  // What a group's heading leaves open is one question for all of its columns.
  const asked = meaning === "money" ? headingMark(foldHeading(parts[0]?.text ?? "")) : mark;
  return {
    column,
    parts,
    mark,
    questionId: `column:${asked}`,
    unit: parts.toReversed().find(({ sense }) => sense.unit)?.sense.unit ?? null,
    meaning,
    periods: hasFigures ? ownPeriods : [],
    names: hasFigures ? parts.filter((part) => isName(part)) : [],
    isTotal: parts.some(({ sense }) => sense.isTotal),
    isAnswered: false,
  };
}

/** A heading that names whose, or of what kind, the figures below it are. */
function isName({ sense: { meaning, isTotal, isNeutral, period, unit }, text }: Part): boolean {
  if (isNeutral || isTotal) return false;
  if (meaning === "sponsor" || meaning === "kind") return true;
  const folded = foldHeading(text);
  if (meaning === "jobs" || meaning === "trained") return isKindText(folded) && !/^so /.test(folded);
  return meaning === null && period === null && unit === null;
}

function columnMeaning(parts: readonly Part[]): HeadingMeaning | null {
  const leaf = parts.at(-1);
  if (!leaf) return null;
  const said = parts.map(({ sense }) => sense.meaning);
  if (said.includes("ignored")) return "ignored";
  const above = parts.slice(0, -1);
  const figureAbove =
    above.findLast(({ sense }) => sense.meaning === "planned" || sense.meaning === "delivered")?.sense.meaning ?? null;
  const isMoneyAbove = above.some(
    ({ sense, text }) =>
      sense.meaning === "money" ||
      sense.period !== null ||
      (sense.isNeutral && /nguon|von|kinh phi|gia tri|so tien/.test(foldHeading(text))),
  );
  const own = leaf.sense.meaning;
  if (own === "planned" || own === "delivered")
    return countAbove(above) ? (own === "delivered" ? countAbove(above) : "ignored") : own;
  if (own === "money") return figureAbove ?? "money";
  if (own === "sponsor" || own === "kind" || own === null) {
    if (figureAbove) return figureAbove;
    if (own !== null) return isMoneyAbove ? "money" : own;
    const fieldAbove = above.findLast(({ sense }) => sense.meaning)?.sense.meaning ?? null;
    if (fieldAbove === "sponsor" && /^(?:ten|don vi)/.test(foldHeading(leaf.text))) return "sponsor";
    const isAmount =
      leaf.sense.period !== null || leaf.sense.unit !== null || leaf.sense.isTotal || fieldAbove === "money" || isMoneyAbove;
    return isAmount ? (fieldAbove && COUNTS.has(fieldAbove) ? fieldAbove : "money") : null;
  }
  return own;
}

/** "Số việc làm" over KH and TH: what was delivered is the count. */
function countAbove(above: readonly Part[]): HeadingMeaning | null {
  const found = above.findLast(
    ({ sense, text }) => sense.meaning !== null && COUNTS.has(sense.meaning) && /^so /.test(foldHeading(text)),
  );
  return found?.sense.meaning ?? null;
}

/** What each column of a header is, its blocks, and what has to be asked of it. `titleWords`: whether the table is of plans or of results. */
export function tableColumns(grid: SheetGrid, band: HeaderBand, answers: Recipe["answers"], titleWords: string): TableColumns {
  const drafts: Draft[] = [];
  for (let column = 0; column < grid.width; column++) drafts.push(draftOf(grid, band, column));
  for (const draft of drafts) take(draft, answers);
  settleDoubles(drafts);
  return shaped(drafts, answers, titleWords);
}

function isMeaning(text: string | undefined): text is ColumnMeaning {
  return COLUMN_MEANINGS.some((meaning) => meaning === text);
}

function take(draft: Draft, answers: Recipe["answers"]): void {
  const answer = answers[draft.questionId];
  if (!isMeaning(answer)) return;
  draft.meaning = answer;
  draft.isAnswered = true;
}

/** "Đơn vị" beside "Xã" is who helps; alone it is the commune. */
function settleDoubles(drafts: readonly Draft[]): void {
  const communes = drafts.filter(({ meaning, isAnswered }) => meaning === "commune" && !isAnswered);
  const vague = communes.find(({ parts }) => /^(?:ten )?don vi$/.test(foldHeading(parts.at(-1)?.text ?? "")));
  if (vague && communes.length > 1) vague.meaning = drafts.some(({ meaning }) => meaning === "sponsor") ? null : "sponsor";
}

const MORE_THAN_ONE: ReadonlySet<string> = new Set(["period", "sponsor", "ignored", "number"]);

function shaped(drafts: readonly Draft[], answers: Recipe["answers"], titleWords: string): TableColumns {
  const fields = new Set(drafts.map(({ meaning }) => meaning));
  const figures = drafts.filter(({ meaning }) => meaning !== null && (AMOUNTS.has(meaning) || COUNTS.has(meaning)));
  const hasNames = areToldApartByName(figures);
  const hasRowTimes = fields.has("period");
  const blocks: Block[] = [];
  const keys: string[] = [];
  const taken = new Set<string>();
  const blockOf = (draft: Draft): number => {
    const periods = draft.periods;
    const names = hasNames
      ? draft.names.map(({ row, column, text }) => ({ row, column, text, value: nameUse(text, fields) }))
      : [];
    const key = `${hasRowTimes ? "" : JSON.stringify(periods.map(({ value }) => value))}#${names.map(({ text }) => foldText(text)).join("#")}`;
    const known = keys.indexOf(key);
    if (known >= 0) return known;
    keys.push(key);
    blocks.push({ periods, names });
    return blocks.length - 1;
  };
  const figureUse = (draft: Draft, figure: Figure): ColumnUse | null => {
    if (draft.isTotal && isAddedUp(draft, figures)) return { kind: "row-total", figure, blocks: [] };
    const block = COUNTS.has(figure) && draft.periods.length === 0 && draft.names.length === 0 ? -1 : blockOf(draft);
    const place = `${figure} ${block}`;
    if (taken.has(place)) return null;
    taken.add(place);
    return { kind: "figure", figure, block };
  };
  const columns = drafts.map((draft): Column => {
    const asks = (use: ColumnUse, choices: readonly ColumnMeaning[], suggested: ColumnMeaning | null): Column => ({
      ...baseOf(draft),
      use,
      asked: { id: draft.questionId, choices, suggested },
    });
    const isMoney = draft.meaning === "money";
    const guessed = figureOfTitle(titleWords);
    const meaning = draft.meaning === "money" ? (guessed ?? "delivered") : draft.meaning;
    if (meaning === null) return asks({ kind: "ignored" }, COLUMN_MEANINGS, "ignored");
    if (isFigure(meaning)) {
      const use = figureUse(draft, meaning);
      if (use === null) return asks({ kind: "ignored" }, [meaning, "ignored"], "ignored");
      return isMoney ? asks(use, ["planned", "delivered", "ignored"], guessed) : { ...baseOf(draft), use, asked: null };
    }
    if (meaning === "ignored") return { ...baseOf(draft), use: { kind: "ignored" }, asked: null };
    if (!MORE_THAN_ONE.has(meaning) && taken.has(meaning)) return asks({ kind: "ignored" }, COLUMN_MEANINGS, "ignored");
    taken.add(meaning);
    return { ...baseOf(draft), use: { kind: "field", meaning }, asked: null };
  });
  return { columns: withRowTotals(columns, blocks, answers), blocks };
}

/** One name over all of the amounts, or over all of one figure, says nothing that tells them apart. */
function areToldApartByName(figures: readonly Draft[]): boolean {
  const amounts = figures.filter(({ meaning, isTotal }) => meaning !== null && AMOUNTS.has(meaning) && !isTotal);
  return [...Map.groupBy(amounts, ({ meaning }) => meaning).values()].some((same) => new Set(same.map(namesKey)).size > 1);
}

function isFigure(meaning: string): meaning is Figure {
  return FIGURES.some((figure) => figure === meaning);
}

function baseOf({ column, parts, mark, unit }: Draft) {
  return { column, row: parts.at(-1)?.row ?? 0, heading: parts.map(({ text }) => text).join(" / "), mark, unit };
}

function namesKey({ names }: Draft): string {
  return names.map(({ text }) => foldText(text)).join("#");
}

/** "Tổng số" beside blocks that say whose they are. */
function isAddedUp(draft: Draft, figures: readonly Draft[]): boolean {
  return (
    draft.names.length === 0 &&
    figures.some(
      (other) =>
        other !== draft &&
        other.meaning === draft.meaning &&
        !other.isTotal &&
        (other.names.length > 0 || other.periods.length > draft.periods.length),
    )
  );
}

function figureOfTitle(words: string): "planned" | "delivered" | null {
  if (/\bket qua\b|\bthuc hien\b|\bda ho tro\b|\bgiai ngan\b/.test(words)) return "delivered";
  return /\bke hoach\b|\bdu kien\b|\bdang ky\b/.test(words) ? "planned" : null;
}

function nameUse(text: string, fields: ReadonlySet<HeadingMeaning | null>): "sponsor" | "kind" | "form" | "note" {
  const folded = foldHeading(text);
  if (!fields.has("form") && isFormText(folded)) return "form";
  if (!fields.has("kind") && isKindText(folded)) return "kind";
  if (!fields.has("sponsor")) return "sponsor";
  return fields.has("kind") ? "note" : "kind";
}

/** A year beside all of its quarters, or "Tổng số" beside its parts: they are compared with what they add up, and not entered twice. */
function withRowTotals(columns: readonly Column[], blocks: readonly Block[], answers: Recipe["answers"]): Column[] {
  const period = (block: number) => periodOf((blocks[block]?.periods ?? []).map(({ value }) => value));
  const names = (block: number) => (blocks[block]?.names ?? []).map(({ text }) => foldText(text)).join("#");
  const figureColumns = columns.flatMap((column) => (column.use.kind === "figure" && column.use.block >= 0 ? [column.use] : []));
  return columns.map((column) => {
    const { use } = column;
    if (use.kind === "row-total") {
      const parts = figureColumns.filter(({ figure }) => figure === use.figure).map(({ block }) => block);
      return { ...column, use: { ...use, blocks: parts } };
    }
    const own = use.kind === "figure" ? period(use.block) : null;
    if (use.kind !== "figure" || !own) return column;
    const all = figureColumns.flatMap((other) => {
      const theirs = period(other.block);
      return other.figure === use.figure && theirs !== null && names(other.block) === names(use.block) && holdsMore(own, theirs)
        ? [{ block: other.block, theirs }]
        : [];
    });
    // Of quarters within halves within a year only the quarters.
    const inner = all.filter(({ theirs }) => !all.some((other) => holdsMore(theirs, other.theirs)));
    if (inner.length === 0) return column;
    const times = inner.map(({ theirs }) => theirs);
    if (fill(times, own))
      return { ...column, use: { kind: "row-total", figure: use.figure, blocks: inner.map(({ block }) => block) } };
    const asked: AskedColumn = { id: `column:${column.mark}:whole`, choices: [use.figure, "ignored"], suggested: "ignored" };
    const answer = answers[asked.id];
    if (answer === use.figure) return column;
    if (answer === "ignored") return { ...column, use: { kind: "ignored" } };
    return { ...column, use: { kind: "ignored" }, asked };
  });
}
