import type { Language } from "#src/lib/language.ts";
import { markupText } from "#src/lib/markup-text.ts";
import { type CopiedCell, copiedCell } from "./copied-cell.ts";

/** What goes to the clipboard: cells by tabs, a row a line; and the same as a table. */
export type CopiedTable = { readonly plain: string; readonly html: string };

type Placed = CopiedCell & { readonly column: number; readonly span: number };

/**
 * The selected cells of a table as a spreadsheet takes them; null where the selection is not that of one table's cells, and is the
 * browser's to copy.
 */
export function copiedTable(selection: Selection, language: Language): CopiedTable | null {
  const ranges = Array.from({ length: selection.rangeCount }, (_, place) => selection.getRangeAt(place));
  const [table, ...others] = [...document.querySelectorAll("table")].filter((one) => isTouched(one, ranges));
  if (!table || others.length > 0 || ranges.some((range) => reachesOutside(range, table))) return null;
  const rows = [...table.rows].map((row) => selectedCells(row, ranges, language)).filter((cells) => cells.length > 0);
  // A word within a cell; the whole of a number is taken as one.
  if (rows.flat().length === 1 && (!/^-?\d/.test(rows[0]?.[0]?.text ?? "") || !isWholeCell(ranges, table))) return null;
  const first = Math.min(...rows.map(([cell]) => cell?.column ?? 0));
  return { plain: rows.map((cells) => plainRow(cells, first)).join("\r\n"), html: htmlOf(rows, first) };
}

/** From the first to the last cell that the selection takes something of. */
function selectedCells(row: HTMLTableRowElement, ranges: readonly Range[], language: Language): Placed[] {
  const cells = [...row.cells];
  const touched = cells.map((cell) => isTouched(cell, ranges));
  let column = 0;
  return cells.flatMap((cell, place) => {
    const at = { column, span: cell.colSpan };
    column += cell.colSpan;
    if (place < touched.indexOf(true) || place > touched.lastIndexOf(true)) return [];
    return [{ ...copiedCell(linesOf(cell).split("\n"), language), ...at }];
  });
}

/** Whether all of it, or some of its text, is selected: a selection often ends before the first letter of the next cell. */
function isTouched(element: Element, ranges: readonly Range[]): boolean {
  return ranges.some((range) => {
    if (range.collapsed || !range.intersectsNode(element)) return false;
    const part = document.createRange();
    part.selectNodeContents(element);
    const startsInside = range.compareBoundaryPoints(Range.START_TO_START, part) > 0;
    const endsInside = range.compareBoundaryPoints(Range.END_TO_END, part) < 0;
    if (startsInside) part.setStart(range.startContainer, range.startOffset);
    if (endsInside) part.setEnd(range.endContainer, range.endOffset);
    return (!startsInside && !endsInside) || part.toString().trim() !== "";
  });
}

function isWholeCell(ranges: readonly Range[], table: HTMLTableElement): boolean {
  const cell = [...table.querySelectorAll("td, th")].find((one) => isTouched(one, ranges));
  return (
    cell?.textContent?.trim() ===
    ranges
      .map((range) => range.toString())
      .join("")
      .trim()
  );
}

/** There is selected text before or after the table: dropping it would be worse than how the browser copies. */
function reachesOutside(range: Range, table: Element): boolean {
  const whole = document.createRange();
  whole.selectNode(table);
  const before = range.cloneRange();
  const after = range.cloneRange();
  const startsBefore = range.compareBoundaryPoints(Range.START_TO_START, whole) < 0;
  const endsAfter = range.compareBoundaryPoints(Range.END_TO_END, whole) > 0;
  if (startsBefore) before.setEndBefore(table);
  if (endsAfter) after.setStartAfter(table);
  return (startsBefore && before.toString().trim() !== "") || (endsAfter && after.toString().trim() !== "");
}

/** What a reader hears of a cell, one line for each of its blocks: marks that are only drawn are left out. */
function linesOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? "").replace(/\s*\n\s*/g, " ");
  if (!(node instanceof Element) || node.getAttribute("aria-hidden") === "true") return "";
  if (node.tagName === "BR") return "\n";
  const inner = [...node.childNodes].map(linesOf).join("");
  const { display } = getComputedStyle(node);
  if (display === "none") return "";
  return display.startsWith("inline") || display === "contents" ? inner : `\n${inner}\n`;
}

/** Rows that begin further right begin under their columns. */
function plainRow(cells: readonly Placed[], first: number): string {
  const blanks = (count: number) => Array.from({ length: count }, () => "");
  const notes = notesOf(cells);
  return [
    ...blanks((cells[0]?.column ?? first) - first),
    ...cells.flatMap(({ text, span }) => [text, ...blanks(span - 1)]),
    ...(notes === "" ? [] : [notes]),
  ].join("\t");
}

function notesOf(cells: readonly Placed[]): string {
  return cells
    .map(({ note }) => note)
    .filter(Boolean)
    .join("; ");
}

function htmlOf(rows: readonly (readonly Placed[])[], first: number): string {
  const cell = (text: string, attributes = "") => `<td${attributes}>${markupText(text)}</td>`;
  const row = (cells: readonly Placed[]) => {
    const skipped = (cells[0]?.column ?? first) - first;
    const notes = notesOf(cells);
    return [
      skipped > 0 ? cell("", ` colspan="${skipped}"`) : "",
      ...cells.map(({ text, span, staysText }) =>
        // Excel's own way to say that a cell is text.
        cell(text, (span > 1 ? ` colspan="${span}"` : "") + (staysText ? ` style='mso-number-format:"\\@"'` : "")),
      ),
      notes === "" ? "" : cell(notes),
    ].join("");
  };
  return `<meta charset="utf-8"><table>${rows.map((cells) => `<tr>${row(cells)}</tr>`).join("")}</table>`;
}
