import { isoDay } from "./number-format.ts";
import type { OdsStyles } from "./ods-styles.ts";
import { attribute, type XmlHandler } from "./scan-xml.ts";
import { COLUMNS_MOST, ROWS_MOST, type SheetBuilder, sheetBuilder } from "./sheet-builder.ts";
import { OVERHEAD, type WorkMeter } from "./work-meter.ts";
import type { TextRun } from "./workbook.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";
import { extendedText, SHEETS_MOST } from "./xlsx-parts.ts";

type Cell = {
  readonly attributes: string;
  readonly column: number;
  readonly repeated: number;
  readonly font: string | null;
  readonly runs: { text: string; font: string | null }[];
  paragraphs: number;
};

/** What a row's cell puts into the sheet. */
type Placed = (row: number) => void;

/** Elements of a paragraph that are its text; whatever else a cell holds (notes, drawings) is none of its content. */
const OF_TEXT = new Set(["p", "span", "a", "s", "tab", "line-break", "ruby", "ruby-base"]);
/** Tables that are no sheets stand in these. */
const NO_SHEETS = new Set(["tracked-changes", "dde-links"]);

/** Reads the tables of content.xml, and the styles before them. */
export function odsSheetsHandler(styles: OdsStyles, sheets: SheetBuilder[], meter: WorkMeter): XmlHandler {
  let sheet: SheetBuilder | null = null;
  let row = 0;
  let rowsRepeated = 1;
  let column = 0;
  let placed: Placed[] = [];
  let rowStyle: string | null = null;
  let columnStyles: { readonly until: number; readonly style: string | null }[] = [];
  let columns = 0;
  let cell: Cell | null = null;
  const fonts: (string | null)[] = [];
  let passedOver = 0;

  function openTable(attributes: string): void {
    const name = attribute(attributes, "name") ?? `Sheet${sheets.length + 1}`;
    if (sheets.length === SHEETS_MOST) throw new WorkbookRefusedError("too-many-parts");
    sheet = sheetBuilder(name, !styles.isShown(attribute(attributes, "style-name")), meter);
    sheets.push(sheet);
    row = 0;
    columns = 0;
    columnStyles = [];
  }

  function openColumn(attributes: string): void {
    const until = Math.min(columns + repeatedOf(attributes, "number-columns-repeated"), COLUMNS_MOST);
    if (isCollapsed(attributes)) sheet?.hideColumns(columns, until - 1);
    columnStyles.push({ until, style: attribute(attributes, "default-cell-style-name") });
    columns = until;
  }

  function openRow(attributes: string): void {
    rowsRepeated = Math.min(repeatedOf(attributes, "number-rows-repeated"), ROWS_MOST - row);
    if (isCollapsed(attributes)) for (let index = 0; index < rowsRepeated; index++) sheet?.hideRow(row + index);
    rowStyle = attribute(attributes, "default-cell-style-name");
    column = 0;
    placed = [];
  }

  function closeRow(): void {
    if (placed.length > 0) {
      for (const place of placed) place(row);
      if (rowsRepeated > 1) sheet?.repeatRow(row, rowsRepeated);
    }
    row += rowsRepeated;
  }

  function openCell(attributes: string): void {
    const repeated = Math.min(repeatedOf(attributes, "number-columns-repeated"), COLUMNS_MOST - column);
    const style = attribute(attributes, "style-name") ?? rowStyle ?? columnStyles.find(({ until }) => column < until)?.style;
    cell = { attributes, column, repeated, font: styles.fontOf("table-cell", style ?? null), runs: [], paragraphs: 0 };
    fonts.length = 0;
    column += repeated;
  }

  function closeCell(closed: Cell): void {
    cell = null;
    const at = sheet;
    if (at === null) return;
    const [wide, high] = [
      repeatedOf(closed.attributes, "number-columns-spanned"),
      repeatedOf(closed.attributes, "number-rows-spanned"),
    ];
    if (wide > 1 || high > 1) {
      const startColumn = closed.column;
      at.merge({ startRow: row, startColumn, endRow: row + high - 1, endColumn: startColumn + wide - 1 });
    }
    const put = contentOf(closed, at);
    if (put === null) return;
    for (let index = 0; index < closed.repeated; index++) placed.push((placedRow) => put(placedRow, closed.column + index));
  }

  function openInCell(open: Cell, name: string, attributes: string): void {
    if (passedOver > 0 || !OF_TEXT.has(name)) {
      passedOver++;
      return;
    }
    const font = name === "span" ? styles.fontOf("text", attribute(attributes, "style-name")) : null;
    fonts.push(font ?? fonts.at(-1) ?? open.font);
    if (name === "p" && open.paragraphs++ > 0) addText(open, "\n");
    else if (name === "s") addText(open, " ".repeat(Math.min(repeatedOf(attributes, "c"), 1000)));
    else if (name === "tab") addText(open, "\t");
    else if (name === "line-break") addText(open, "\n");
  }

  function addText(open: Cell, text: string): void {
    meter.keep(text.length + OVERHEAD);
    const font = fonts.at(-1) ?? open.font;
    const last = open.runs.at(-1);
    if (last !== undefined && last.font === font) last.text = extendedText(last.text, text);
    else open.runs.push({ text, font });
  }

  function openInTable(name: string, attributes: string): void {
    if (name === "table-row") openRow(attributes);
    else if (name === "table-column") openColumn(attributes);
    else if (name === "table-cell" || name === "covered-table-cell") openCell(attributes);
    else if (name === "shapes") passedOver++;
  }

  return {
    open(name, attributes, isEmpty) {
      if (cell !== null) openInCell(cell, name, attributes);
      else if (passedOver > 0 || NO_SHEETS.has(name)) passedOver++;
      else if (sheet !== null) openInTable(name, attributes);
      else if (name === "table") openTable(attributes);
      else styles.handler.open?.(name, attributes, isEmpty);
    },
    close(name) {
      if (passedOver > 0) passedOver--;
      else if (cell !== null) {
        if (fonts.pop() === undefined) closeCell(cell);
      } else if (sheet !== null) {
        if (name === "table-row") closeRow();
        else if (name === "table") sheet = null;
      } else styles.handler.close?.(name);
    },
    text(text) {
      if (cell !== null && passedOver === 0 && fonts.length > 0) addText(cell, text.replace(/[\t\n\r]+/g, " "));
    },
  };
}

function repeatedOf(attributes: string, name: string): number {
  const count = Number(attribute(attributes, name) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** "collapse" by hand, "filter" by a filter. */
function isCollapsed(attributes: string): boolean {
  return (attribute(attributes, "visibility") ?? "visible") !== "visible";
}

/** How a cell's content is put down; null for an empty one. */
function contentOf({ attributes, runs }: Cell, sheet: SheetBuilder): ((row: number, column: number) => void) | null {
  const text = runs.map((run) => run.text).join("");
  const isFormula = attribute(attributes, "formula") !== null;
  const type = valueType(attributes);
  if (type === "error" || (isFormula && /^(?:#[A-Z/0!?]+|Err:\d+)/.test(text)))
    return (row, column) => sheet.putError(row, column, text);
  if (type === null && text === "") return isFormula ? sheet.putUncomputed : null;
  const content = valueOf(type, attributes);
  if (content !== null) return (row, column) => sheet.put(row, column, content);
  const texts = textsOf(runs, attribute(attributes, "string-value"));
  return texts.length === 0 ? null : (row, column) => sheet.putText(row, column, texts);
}

function textsOf(runs: readonly TextRun[], value: string | null): readonly TextRun[] {
  return runs.length > 0 || value === null || value === "" ? runs : [{ text: value, font: null }];
}

/** LibreOffice says of an error that it is a text, and in a namespace of its own what it is. */
function valueType(attributes: string): string | null {
  return /calcext:value-type="error"/.test(attributes) ? "error" : attribute(attributes, "value-type");
}

/** A number, a truth or a day; null for what is a text. A number that is none (1e400) stays as it is shown. */
function valueOf(type: string | null, attributes: string): number | boolean | Date | null {
  switch (type) {
    case "float":
    case "currency":
    case "percentage": {
      const number = Number(attribute(attributes, "value") ?? Number.NaN);
      return Number.isFinite(number) ? number : null;
    }
    case "boolean":
      return attribute(attributes, "boolean-value") === "true";
    case "date":
      return isoDay(attribute(attributes, "date-value") ?? "");
    default:
      return null;
  }
}
