import { cellName } from "#src/documents/workbook/workbook.ts";
import type { ColumnMeaning, Recipe } from "../form-record.ts";
import { COLUMN_MEANINGS } from "../form-record.ts";
import type { HeaderBand } from "./find-headers.ts";
import { foldHeading, type HeadingMeaning, type HeadingSense, headingSense, isFormText, isKindText } from "./heading-sense.ts";
import type { PeriodText } from "./period-text.ts";
import { isHelperText } from "./row-texts.ts";
import type { Place, SheetGrid } from "./sheet-grid.ts";
import type { SaidUnit } from "./unit-text.ts";

/** One heading over a column; a merged or wide one is over several. */
export type Part = Place & { readonly text: string; readonly sense: HeadingSense };

/** A time that a heading names. */
export type HeadingPeriod = Place & { readonly value: PeriodText; readonly text: string };

/** A heading with years, months and numbers taken out of it, so that next month's is the same. */
function headingMark(folded: string): string {
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

/** "Cam kết" is no plan yet; what is "đã giải ngân" has most likely been delivered. */
export type Vague = { readonly figure: "planned" | "delivered"; readonly suggested: "delivered" | null };

const PLAIN_FIGURE = /\b(?:ke hoach|kh|du toan|du kien|duoc giao|thuc hien|th|da ho tro|plan|planned|actual|delivered)\b/;

function vagueOf(parts: readonly Part[]): Vague | null {
  const said = parts.map(({ text }) => foldHeading(text)).join(" ");
  if (PLAIN_FIGURE.test(said)) return null;
  if (/\bcam ket\b|\bcommitted\b|\bpledged\b/.test(said)) return { figure: "planned", suggested: null };
  return /\bgiai ngan\b|\bdisbursed\b/.test(said) ? { figure: "delivered", suggested: "delivered" } : null;
}

/** A column as its own headings give it. */
export type Draft = {
  readonly column: number;
  readonly parts: readonly Part[];
  readonly mark: string;
  questionId: string;
  readonly unit: SaidUnit | null;
  meaning: HeadingMeaning | null;
  /** Of amounts and counts. */
  periods: readonly HeadingPeriod[];
  names: readonly Part[];
  /** The commune that its figures are of, where each has a column. */
  commune: Part | null;
  /** The column that names whose its figures are, where there are several. */
  sponsorColumn: number | null;
  isTotal: boolean;
  /** What is neither a plan nor a result for sure: it is asked, and this is what it is taken for until then. */
  readonly vague: Vague | null;
  isAnswered: boolean;
};

export const AMOUNTS: ReadonlySet<string> = new Set(["planned", "delivered", "money"]);
export const COUNTS: ReadonlySet<string> = new Set(["trained", "jobs", "households"]);

export function draftOf(grid: SheetGrid, band: HeaderBand, column: number): Draft {
  const parts = partsOf(grid, band, column);
  const said = columnMeaning(parts);
  const vague = said === "planned" || said === "delivered" ? vagueOf(parts) : null;
  const meaning = vague ? "money" : said;
  const hasFigures = meaning !== null && (AMOUNTS.has(meaning) || COUNTS.has(meaning));
  const mark = headingMark(parts.map(({ text }) => foldHeading(text)).join(" | ")) || cellName(0, column).replace(/\d+$/, "");
  // What a group's heading leaves open is one question for all of its columns.
  const asked = meaning === "money" && !vague ? headingMark(foldHeading(parts[0]?.text ?? "")) : mark;
  return {
    column,
    parts,
    mark,
    questionId: `column:${asked}`,
    unit: parts.toReversed().find(({ sense }) => sense.unit)?.sense.unit ?? null,
    meaning,
    periods: hasFigures ? periodsIn(parts) : [],
    names: hasFigures ? parts.filter((part) => isName(part)) : [],
    commune: null,
    sponsorColumn: null,
    isTotal: parts.some(({ sense }) => sense.isTotal),
    vague,
    isAnswered: false,
  };
}

/** The times that headings name, the lowest first. */
export function periodsIn(parts: readonly Part[]): HeadingPeriod[] {
  return parts
    .toReversed()
    .flatMap(({ sense, row, column, text }) => (sense.period ? [{ row, column, text, value: sense.period }] : []));
}

/** A heading that names whose, or of what kind, the figures below it are. */
function isName({ sense: { meaning, isTotal, isNeutral, period, unit }, text }: Part): boolean {
  if (isNeutral || isTotal) return false;
  if (meaning === "sponsor" || meaning === "kind") return true;
  if (meaning === "money") return isNameWithUnit(text);
  const folded = foldHeading(text);
  if (meaning === "jobs" || meaning === "trained") return isKindText(folded) && !/^so /.test(folded);
  return meaning === null && period === null && unit === null;
}

/** "Doanh nghiệp 01 (tr.đ)", "Tiền mặt (đồng)": money only by its unit. */
function isNameWithUnit(text: string): boolean {
  const name = withoutUnit(text);
  const folded = foldHeading(name);
  return name !== text && headingSense(name).meaning === null && (isHelperText(name) || isFormText(folded) || isKindText(folded));
}

/** Without the unit in brackets beside it. */
export function withoutUnit(text: string): string {
  return text.replace(/\s*\([^)]*\)\s*$/, "").trim();
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

function isMeaning(text: string | undefined): text is ColumnMeaning {
  return COLUMN_MEANINGS.some((meaning) => meaning === text);
}

/** What was answered of the column counts. */
export function takeAnswer(draft: Draft, answers: Recipe["answers"]): void {
  const answer = answers[draft.questionId];
  if (!isMeaning(answer)) return;
  draft.meaning = answer;
  draft.isAnswered = true;
}

/** "Đơn vị" beside "Xã" is who helps; alone it is the commune. */
export function settleDoubles(drafts: readonly Draft[]): void {
  const communes = drafts.filter(({ meaning, isAnswered }) => meaning === "commune" && !isAnswered);
  const vague = communes.find(({ parts }) => /^(?:ten )?don vi$/.test(foldHeading(parts.at(-1)?.text ?? "")));
  if (vague && communes.length > 1) vague.meaning = drafts.some(({ meaning }) => meaning === "sponsor") ? null : "sponsor";
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bdv\b/g, "don vi"],
  [/\bnd\b/g, "noi dung"],
  [/\blv\b/g, "linh vuc"],
  [/\bgc\b/g, "ghi chu"],
  [/\b(?:gt|st|kp)\b/g, "gia tri"],
];

/** What a heading in abbreviations most likely means: "ND hỗ trợ", "ĐV giúp đỡ", "GT". */
export function likelyMeaning({ parts }: Draft, drafts: readonly Draft[]): ColumnMeaning {
  const folded = foldHeading(parts.at(-1)?.text ?? "");
  const full = SHORT.reduce((text, [short, words]) => text.replace(short, words), folded);
  const { meaning } = headingSense(full);
  if (full === folded || meaning === null || meaning === "money-unit") return "ignored";
  if (meaning === "money") return "delivered";
  const likely: ColumnMeaning = meaning === "commune" ? "sponsor" : meaning;
  return drafts.some((draft) => draft.meaning === likely) ? "ignored" : likely;
}
