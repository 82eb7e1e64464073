import type { CellContent } from "#src/documents/workbook/workbook.ts";
import { headingSense } from "./heading-sense.ts";
import { isTotalText } from "./row-texts.ts";
import type { SheetGrid } from "./sheet-grid.ts";

/** The rows of a header, ends included, and the row below that numbers its columns, if there is one. */
export type HeaderBand = { readonly first: number; readonly last: number; readonly numbering: number | null };

/** Three rows of headings and one of units: more is no header. */
const DEEPEST = 4;

const DIVIDED: ReadonlySet<string> = new Set([
  "planned",
  "delivered",
  "money",
  "ignored",
  "trained",
  "jobs",
  "households",
  "sponsor",
  "kind",
]);

/** The longest text that can be a heading. */
const LONGEST = 160;

/** "1.250.000", "(3)", "12/9/2017": what stands in rows of data. */
const FIGURE_TEXT = /^[\d.,()\s/%+-]+$/;

/** A row of headings, read for what its words say: texts are always taken as meant, whatever font they are in. */
function headingAt(grid: SheetGrid, row: number, column: number): CellContent {
  return grid.content(row, column, "converted");
}

function isYear(content: CellContent): boolean {
  return typeof content === "number" && Number.isInteger(content) && content >= 1990 && content <= 2100;
}

/** How many different things a row's headings say; 0 where it holds what no header holds. */
export function headerScore(grid: SheetGrid, row: number): number {
  const said = new Set<string>();
  for (let column = 0; column < grid.width; column++) {
    const content = headingAt(grid, row, column);
    if (content === null) continue;
    if (isYear(content)) said.add("time");
    else if (typeof content !== "string" || FIGURE_TEXT.test(content)) return 0;
    else if (content.length <= LONGEST) {
      const { meaning, period, isTotal } = headingSense(content);
      if (meaning) said.add(meaning);
      else if (period) said.add("time");
      else if (isTotal) said.add("total");
    }
  }
  return said.size;
}

function isBlank(grid: SheetGrid, row: number): boolean {
  for (let column = 0; column < grid.width; column++) if (headingAt(grid, row, column) !== null) return false;
  return true;
}

/** "(1)", "2", "(3=1+2)", "A": every cell of the row, one after the other, below most of the headings of the rows from `first`. */
export function isNumberingRow(grid: SheetGrid, first: number, row: number): boolean {
  let cells = 0;
  let last = 0;
  for (let column = 0; column < grid.width; column++) {
    const content = headingAt(grid, row, column);
    if (content === null) continue;
    const text = String(content).replace(/[()[\]\s]/g, "");
    const number = /^\d{1,2}/.exec(text)?.[0];
    if (!/^(?:\d{1,2}(?:=.*)?|[A-Ha-h])$/.test(text)) return false;
    // The figures of a line grow, too, but not from 1 by 1.
    if (number !== undefined && Number(number) !== last + 1 && (last > 0 || Number(number) !== cells + 1)) return false;
    if (number !== undefined) last = Number(number);
    cells++;
  }
  return cells >= 3 && last > 0 && cells >= headingCount(grid, first, row - 1) * 0.6;
}

function headingCount(grid: SheetGrid, first: number, last: number): number {
  let count = 0;
  for (let column = 0; column < grid.width; column++) {
    for (let row = first; row <= last; row++) {
      const shown = grid.shown(row, column);
      if (headingAt(grid, shown.row, shown.column) === null) continue;
      count++;
      break;
    }
  }
  return count;
}

/** Whether a row goes on with the header above it: a merge reaches into it, or its words stand below headings and name figures, times or units. */
function goesOn(grid: SheetGrid, first: number, row: number): boolean {
  if (row >= grid.rowCount || isNumberingRow(grid, first, row)) return false;
  let known = 0;
  let unknown = 0;
  let reached = false;
  let isUnderField = false;
  for (let column = 0; column < grid.width; column++) {
    const merge = grid.mergeAt(row, column);
    const isFromAbove = merge !== null && merge.startRow >= first && merge.startRow < row;
    reached ||= isFromAbove;
    const content = headingAt(grid, row, column);
    if (content === null || isFromAbove) continue;
    if (isYear(content)) known++;
    else if (
      typeof content !== "string" ||
      (FIGURE_TEXT.test(content) && !/^\(?\d{4}\)?$/.test(content)) ||
      content.length > LONGEST
    )
      return false;
    else if (isBelowHeading(grid, first, row, column)) known++;
    else unknown++;
    if (!isFromAbove) isUnderField ||= standsUnderField(grid, first, column);
  }
  if (known + unknown === 0) return false;
  return reached || (known > 0 && unknown === 0 && !isUnderField);
}

/** "Xã" and "Nội dung" are not divided: what stands below them is a row, be it "Quý I". */
function standsUnderField(grid: SheetGrid, first: number, column: number): boolean {
  const shown = grid.shown(first, column);
  const content = headingAt(grid, shown.row, shown.column);
  const meaning = typeof content === "string" ? headingSense(content).meaning : null;
  return meaning !== null && !DIVIDED.has(meaning);
}

/** A word below a heading that can be divided: "KH" below "Năm 2017", "triệu đồng" below "Kinh phí". */
function isBelowHeading(grid: SheetGrid, first: number, row: number, column: number): boolean {
  const content = headingAt(grid, row, column);
  if (typeof content !== "string") return false;
  const above = grid.mergeAt(first, column);
  const isBelowGroup = above !== null && above.startColumn < above.endColumn;
  const { meaning, period, unit, isTotal, isNeutral } = headingSense(content);
  const isPart = meaning === "planned" || meaning === "delivered" || meaning === "ignored" || meaning === "money";
  return isBelowGroup || isPart || period !== null || unit !== null || isTotal || (isNeutral && !/^\(?\d/.test(content));
}

/** Whether the row above holds groups of columns: none over the first column, and each known or drawn over several. */
function isGroupRow(grid: SheetGrid, row: number, firstColumn: number): boolean {
  let groups = 0;
  for (let column = 0; column < grid.width; column++) {
    const content = headingAt(grid, row, column);
    if (content === null) continue;
    if (column <= firstColumn || (typeof content !== "string" && !isYear(content))) return false;
    const { meaning, period, isTotal } = headingSense(String(content));
    const merge = grid.mergeAt(row, column);
    const isWide = merge !== null && merge.endColumn > merge.startColumn;
    if (meaning === null && period === null && !isTotal && !isWide) return false;
    if (typeof content === "string" && /^\(?(?:đvt|đơn vị)/i.test(content)) return false;
    groups += isWide ? 2 : 1;
  }
  return groups >= 2;
}

function firstColumnOf(grid: SheetGrid, row: number): number {
  for (let column = 0; column < grid.width; column++) if (headingAt(grid, row, column) !== null) return column;
  return 0;
}

/** The header that has `row` among its rows. */
function bandAround(grid: SheetGrid, row: number, above: number): HeaderBand {
  let first = row;
  while (first - 1 > above && row - first < 2 && isGroupRow(grid, first - 1, firstColumnOf(grid, row))) first--;
  let last = row;
  while (last - first + 1 < DEEPEST && goesOn(grid, first, last + 1)) last++;
  return { first, last, numbering: isNumberingRow(grid, first, last + 1) ? last + 1 : null };
}

/** So many times headings stand on a sheet at most: at the top of each page of 120,000 rows. */
export const HEADERS_MOST = 5000;

/**
 * Rows that may begin a table, in order, each with its header. The first below rows of data has to say more to be one. No more are looked for than
 * one beyond `HEADERS_MOST`.
 */
export function findHeaders(grid: SheetGrid): HeaderBand[] {
  const bands: HeaderBand[] = [];
  for (let row = 0; row < grid.rowCount && bands.length <= HEADERS_MOST; row++) {
    if (!mayBeHeader(grid, row)) continue;
    const isFirst = bands.length === 0;
    if (!isFirst && beginsWithTotal(grid, row)) continue;
    const score = headerScore(grid, row);
    if (score < (isFirst ? 2 : 3) || (score < 3 && saysMoreBelow(grid, row))) continue;
    const band = bandAround(grid, row, bands.at(-1)?.last ?? -1);
    bands.push(band);
    row = band.numbering ?? band.last;
  }
  return bands;
}

/** "Cộng", and notes beside it: the end of a table, and no beginning of another. */
function beginsWithTotal(grid: SheetGrid, row: number): boolean {
  let texts = 0;
  for (let column = 0; column < grid.width && texts < 2; column++) {
    const content = headingAt(grid, row, column);
    if (typeof content !== "string") continue;
    if (isTotalText(content)) return true;
    texts++;
  }
  return false;
}

/** A line of the letterhead can say two things of a heading; the header below it says more. */
function saysMoreBelow(grid: SheetGrid, row: number): boolean {
  for (let below = row + 1; below <= Math.min(row + 12, grid.rowCount - 1); below++) {
    if (mayBeHeader(grid, below) && headerScore(grid, below) >= 4) return true;
  }
  return false;
}

/** A quick look, for a sheet has a hundred thousand rows of data: two texts or more, and no figure. */
function mayBeHeader(grid: SheetGrid, row: number): boolean {
  const cells = grid.sheet.rows[row];
  if (!cells) return false;
  let texts = 0;
  for (const content of cells) {
    if (content === null || content === "") continue;
    if (typeof content === "string") {
      if (FIGURE_TEXT.test(content)) return false;
      texts++;
    } else if (!isYear(content)) return false;
  }
  return texts >= 2 && !isBlank(grid, row);
}
