import { dayOf, isoDay } from "./number-format.ts";
import { attribute, isTrue, type XmlHandler } from "./scan-xml.ts";
import type { SheetBuilder } from "./sheet-builder.ts";
import type { Merge } from "./workbook.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";
import { type CellLook, extendedText, type SharedText, textReader, withoutEscapes } from "./xlsx-parts.ts";

export type SheetSurroundings = {
  readonly texts: readonly SharedText[];
  readonly looks: readonly CellLook[];
  readonly is1904: boolean;
};

type Cell = {
  row: number;
  column: number;
  type: string;
  look: number;
  value: string;
  hasValue: boolean;
  isFormula: boolean;
  inline: SharedText | null;
};

/** Reads a worksheet into `sheet` while it comes. Empty cells and rows are passed over where they stand. */
export function worksheetHandler(around: SheetSurroundings, sheet: SheetBuilder): XmlHandler {
  const reader = textReader();
  const cell: Cell = { row: 0, column: 0, type: "", look: 0, value: "", hasValue: false, isFormula: false, inline: null };
  let row = -1;
  let column = -1;
  let lastPlace = "";
  let passed = 0;
  let isInData = false;
  let isInCell = false;
  let isInValue = false;
  let isInline = false;

  function openRow(attributes: string): void {
    const number = attribute(attributes, "r");
    row = number === null ? row + 1 : Number(number) - 1;
    column = -1;
    lastPlace = "";
    passed = 0;
    if (isTrue(attribute(attributes, "hidden"))) sheet.hideRow(row);
  }

  /** An empty cell's place is only reckoned if the next one does not say its own: sheets have millions of them. */
  function passEmptyCell(attributes: string): void {
    if (attributes.includes("r=")) {
      lastPlace = attributes;
      passed = 0;
    } else passed++;
  }

  function nextColumn(): number {
    const place = attribute(lastPlace, "r");
    if (place !== null) column = placeOf(place).column;
    return column + passed + 1;
  }

  function openCell(attributes: string): void {
    isInCell = true;
    const place = attribute(attributes, "r");
    const at = place === null ? { row, column: nextColumn() } : placeOf(place);
    column = at.column;
    lastPlace = "";
    passed = 0;
    cell.row = at.row;
    cell.column = at.column;
    cell.type = attribute(attributes, "t") ?? "n";
    cell.look = Number(attribute(attributes, "s") ?? 0);
    cell.value = "";
    cell.hasValue = false;
    cell.isFormula = false;
    cell.inline = null;
  }

  function openInCell(name: string, attributes: string): void {
    if (isInline) reader.open?.(name, attributes, false);
    else if (name === "v") {
      isInValue = true;
      cell.hasValue = true;
    } else if (name === "f") cell.isFormula = true;
    else if (name === "is") {
      isInline = true;
      reader.begin();
    }
  }

  function closeInCell(name: string): void {
    if (name === "c") {
      isInCell = false;
      isInValue = false;
      isInline = false;
      putCell(cell, around, sheet);
    } else if (name === "v") isInValue = false;
    else if (name === "is") {
      isInline = false;
      cell.inline = reader.taken();
    } else if (isInline) reader.close?.(name);
  }

  return {
    open(name, attributes, isEmpty) {
      if (isInCell) openInCell(name, attributes);
      else if (isInData) {
        if (name === "c" && isEmpty) passEmptyCell(attributes);
        else if (name === "c") openCell(attributes);
        else if (name === "row") openRow(attributes);
      } else if (name === "sheetData") isInData = true;
      else if (name === "mergeCell") sheet.merge(mergeOf(attribute(attributes, "ref") ?? ""));
      else if (name === "col" && isTrue(attribute(attributes, "hidden"))) {
        sheet.hideColumns(Number(attribute(attributes, "min")) - 1, Number(attribute(attributes, "max")) - 1);
      }
    },
    close(name) {
      if (isInCell) closeInCell(name);
      else if (name === "sheetData") isInData = false;
    },
    text(text) {
      if (isInValue) cell.value = extendedText(cell.value, text);
      else if (isInline) reader.text?.(text);
    },
  };
}

function putCell(cell: Cell, around: SheetSurroundings, sheet: SheetBuilder): void {
  const { row, column, type, value } = cell;
  if (cell.inline !== null) putText(cell, cell.inline, around, sheet);
  else if (type === "s") {
    if (value !== "") putText(cell, sharedText(value, around), around, sheet);
  } else if (type === "e") sheet.putError(row, column, value);
  else if (type === "str") {
    if (cell.isFormula && !cell.hasValue) sheet.putUncomputed(row, column);
    else putText(cell, withoutEscapes(value), around, sheet);
  } else if (value.trim() === "") {
    if (cell.isFormula) sheet.putUncomputed(row, column);
  } else if (type === "b") sheet.put(row, column, isTrue(value.trim()));
  else if (type === "d") sheet.put(row, column, isoDay(value.trim()) ?? value);
  else sheet.put(row, column, numberOrDay(cell, around));
}

/** A text that the list does not have is a figure or a name lost: the file is broken. */
function sharedText(value: string, { texts }: SheetSurroundings): SharedText {
  const text = texts[Number(value)];
  if (text === undefined) throw new WorkbookRefusedError("broken");
  return text;
}

function putText(cell: Cell, text: SharedText, { looks }: SheetSurroundings, sheet: SheetBuilder): void {
  const font = looks[cell.look]?.font ?? null;
  const runs = typeof text === "string" ? [{ text, font }] : text.map((run) => ({ text: run.text, font: run.font ?? font }));
  sheet.putText(cell.row, cell.column, runs);
}

/** What is no finite number (1e400) stays a text: it is told to be no amount. */
function numberOrDay({ value, look }: Cell, { looks, is1904 }: SheetSurroundings): number | Date | string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return looks[look]?.isDay ? dayOf(number, is1904) : number;
}

function mergeOf(range: string): Merge {
  const [first = "", last = first] = range.split(":");
  const start = placeOf(first);
  const end = placeOf(last);
  return { startRow: start.row, startColumn: start.column, endRow: end.row, endColumn: end.column };
}

/** "C12" is row 11, column 2. What is no place gives none that a sheet has. */
function placeOf(name: string): { row: number; column: number } {
  let column = 0;
  let at = 0;
  for (; at < name.length; at++) {
    const code = name.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return { row: Number(name.slice(at)) - 1, column: column - 1 };
}
