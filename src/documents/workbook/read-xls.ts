import { BIFF, type BiffReader, type BiffRecord, biffReader, eachRecord, shortNumber } from "./biff-records.ts";
import { dayOf, isDayFormat } from "./number-format.ts";
import { type SheetBuilder, sheetBuilder } from "./sheet-builder.ts";
import type { WorkMeter } from "./work-meter.ts";
import type { TextRun, WorkbookSheet } from "./workbook.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";

/** A text with the characters from which on another font holds. */
type XlsText = { readonly text: string; readonly changes: readonly { readonly from: number; readonly font: number }[] };
type XlsLook = { readonly font: number; readonly format: number };
type XlsSheet = { readonly name: string; readonly isHidden: boolean; readonly isOfCells: boolean; readonly start: number };

type Globals = {
  is1904: boolean;
  readonly fonts: (string | null)[];
  readonly formats: Map<number, string>;
  readonly looks: XlsLook[];
  readonly texts: XlsText[];
  readonly sheets: XlsSheet[];
};

const VERSION_8 = 0x0600;

/** Reads the stream "Workbook" of an .xls of Excel 97 to 2003 (BIFF8). */
export async function readXls(stream: Uint8Array, meter: WorkMeter): Promise<readonly WorkbookSheet[]> {
  const globals = globalsOf(stream, meter);
  const sheets: WorkbookSheet[] = [];
  for (const { name, isHidden, isOfCells, start } of globals.sheets) {
    if (!isOfCells) continue;
    const sheet = sheetBuilder(name, isHidden, meter);
    await readSheet({ stream, globals, sheet, meter }, start);
    sheets.push(sheet.build());
  }
  if (sheets.length === 0) throw new WorkbookRefusedError("no-sheets");
  return sheets;
}

function globalsOf(stream: Uint8Array, meter: WorkMeter): Globals {
  const globals: Globals = { is1904: false, fonts: [], formats: new Map(), looks: [], texts: [], sheets: [] };
  let isFirst = true;
  eachRecord(stream, 0, (record) => {
    if (isFirst) refuseOther(record);
    isFirst = false;
    takeGlobal(record, globals, meter);
    return record.id !== BIFF.end;
  });
  return globals;
}

function refuseOther(record: BiffRecord): void {
  if (record.id !== BIFF.begin) throw new WorkbookRefusedError("broken");
  if (biffReader(record).u16() !== VERSION_8) throw new WorkbookRefusedError("old-excel");
}

function takeGlobal(record: BiffRecord, globals: Globals, meter: WorkMeter): void {
  const reader = biffReader(record);
  switch (record.id) {
    case BIFF.password:
      throw new WorkbookRefusedError("encrypted");
    case BIFF.dateMode:
      globals.is1904 = reader.u16() === 1;
      break;
    case BIFF.font:
      reader.skip(14);
      globals.fonts.push(shortText(reader));
      // No font has the number 4.
      if (globals.fonts.length === 4) globals.fonts.push(null);
      break;
    case BIFF.format:
      globals.formats.set(reader.u16(), longText(reader));
      break;
    case BIFF.look:
      globals.looks.push({ font: reader.u16(), format: reader.u16() });
      break;
    case BIFF.sheet:
      globals.sheets.push(listedSheet(reader));
      break;
    case BIFF.texts:
      readTexts(reader, globals.texts, meter);
      break;
    default:
  }
}

function listedSheet(reader: BiffReader): XlsSheet {
  const start = reader.u32();
  const isHidden = (reader.u8() & 3) !== 0;
  const isOfCells = reader.u8() === 0;
  return { start, isHidden, isOfCells, name: shortText(reader) };
}

function shortText(reader: BiffReader): string {
  const length = reader.u8();
  return length === 0 ? "" : reader.characters(length, reader.u8());
}

function longText(reader: BiffReader): string {
  const length = reader.u16();
  return length === 0 ? "" : reader.characters(length, reader.u8());
}

function readTexts(reader: BiffReader, texts: XlsText[], meter: WorkMeter): void {
  reader.skip(4);
  const count = reader.u32();
  for (let index = 0; index < count; index++) {
    const length = reader.u16();
    const flags = reader.u8();
    const changes = flags & 8 ? reader.u16() : 0;
    const extra = flags & 4 ? reader.u32() : 0;
    const text = reader.characters(length, flags);
    meter.keep(length + 16);
    texts.push({ text, changes: changesOf(reader, changes) });
    reader.skip(extra);
  }
}

function changesOf(reader: BiffReader, count: number): XlsText["changes"] {
  return Array.from({ length: count }, () => ({ from: reader.u16(), font: reader.u16() }));
}

/** A formula of which the text comes in a record of its own. */
type Awaited = { readonly row: number; readonly column: number; readonly look: number };

type SheetReading = {
  readonly stream: Uint8Array;
  readonly globals: Globals;
  readonly sheet: SheetBuilder;
  readonly meter: WorkMeter;
};

/** Records between two looks at the clock. */
const STRETCH = 2000;

async function readSheet({ stream, globals, sheet, meter }: SheetReading, start: number): Promise<void> {
  // Charts on the sheet are streams within its stream.
  let depth = 0;
  let awaited: Awaited | null = null;
  let read = 0;
  const take = (record: BiffRecord) => {
    if (depth === 0 && record.id !== BIFF.begin) throw new WorkbookRefusedError("broken");
    if (record.id === BIFF.begin) depth++;
    else if (record.id === BIFF.end) depth--;
    else if (depth === 1) awaited = takeRecord(record, awaited, globals, sheet);
    if (depth === 0 && awaited !== null) sheet.putUncomputed(awaited.row, awaited.column);
    return depth > 0 && ++read % STRETCH !== 0;
  };
  let at = start;
  do {
    const next = eachRecord(stream, at, take);
    meter.count(next - at, 0);
    at = next;
    await meter.rest();
  } while (depth > 0);
}

/** A formula's text may be some records away from it; one that never comes is told, not left out. */
function takeRecord(record: BiffRecord, awaited: Awaited | null, globals: Globals, sheet: SheetBuilder): Awaited | null {
  const reader = biffReader(record);
  if (awaited !== null && record.id === BIFF.formulaText) {
    putText(awaited, { text: longText(reader), changes: [] }, globals, sheet);
    return null;
  }
  if (record.id === BIFF.formula) {
    if (awaited !== null) sheet.putUncomputed(awaited.row, awaited.column);
    return takeFormula(reader, globals, sheet);
  }
  takeCell(record.id, reader, globals, sheet);
  return awaited;
}

function takeCell(id: number, reader: BiffReader, globals: Globals, sheet: SheetBuilder): void {
  switch (id) {
    case BIFF.sharedText: {
      const at = placeOf(reader);
      const text = globals.texts[reader.u32()];
      if (text === undefined) throw new WorkbookRefusedError("broken");
      putText(at, text, globals, sheet);
      break;
    }
    case BIFF.text:
    case BIFF.richText: {
      const at = placeOf(reader);
      const text = longText(reader);
      putText(at, { text, changes: id === BIFF.richText ? changesOf(reader, reader.u16()) : [] }, globals, sheet);
      break;
    }
    case BIFF.number:
      putNumber(placeOf(reader), reader.f64(), globals, sheet);
      break;
    case BIFF.shortNumber:
      putNumber(placeOf(reader), shortNumber(reader.u32()), globals, sheet);
      break;
    case BIFF.manyNumbers: {
      const row = reader.u16();
      for (let column = reader.u16(); reader.left() >= 6 + 2; column++) {
        const look = reader.u16();
        putNumber({ row, column, look }, shortNumber(reader.u32()), globals, sheet);
      }
      break;
    }
    case BIFF.truthOrError:
      takeTruthOrError(reader, sheet);
      break;
    case BIFF.row:
      takeRow(reader, sheet);
      break;
    case BIFF.columns: {
      const [first, last] = [reader.u16(), reader.u16()];
      reader.skip(4);
      if (reader.u16() & 1) sheet.hideColumns(first, last);
      break;
    }
    case BIFF.merges:
      for (let left = reader.u16(); left > 0; left--) {
        const [startRow, endRow, startColumn, endColumn] = [reader.u16(), reader.u16(), reader.u16(), reader.u16()];
        sheet.merge({ startRow, endRow, startColumn, endColumn });
      }
      break;
    default:
  }
}

function placeOf(reader: BiffReader): Awaited {
  return { row: reader.u16(), column: reader.u16(), look: reader.u16() };
}

function takeRow(reader: BiffReader, sheet: SheetBuilder): void {
  const row = reader.u16();
  reader.skip(10);
  if (reader.u32() & 0x20) sheet.hideRow(row);
}

function takeTruthOrError(reader: BiffReader, sheet: SheetBuilder): void {
  const { row, column } = placeOf(reader);
  const value = reader.u8();
  if (reader.u8() === 1) sheet.putError(row, column, errorName(value));
  else sheet.put(row, column, value !== 0);
}

/** What the file says that the formula gave. Awaited: a text, in a later record. */
function takeFormula(reader: BiffReader, globals: Globals, sheet: SheetBuilder): Awaited | null {
  const at = placeOf(reader);
  const bytes = Uint8Array.from({ length: 8 }, reader.u8);
  if (bytes[6] !== 0xff || bytes[7] !== 0xff) {
    const number = new DataView(bytes.buffer).getFloat64(0, true);
    if (number === 0 && endsInText(reader)) sheet.putUncomputed(at.row, at.column);
    else putNumber(at, number, globals, sheet);
    return null;
  }
  if (bytes[0] === 0) return at;
  if (bytes[0] === 1) sheet.put(at.row, at.column, bytes[2] !== 0);
  if (bytes[0] === 2) sheet.putError(at.row, at.column, errorName(bytes[2] ?? 0));
  return null;
}

/** LibreOffice writes 0 for a text that it has not reckoned again: a formula that ends in joining texts gives no number. */
function endsInText(reader: BiffReader): boolean {
  const joining = 0x08;
  reader.skip(6);
  const length = reader.u16();
  if (length === 0 || length > reader.left()) return false;
  reader.skip(length - 1);
  return reader.u8() === joining;
}

function putNumber(
  { row, column, look }: Awaited,
  number: number,
  { looks, formats, is1904 }: Globals,
  sheet: SheetBuilder,
): void {
  if (!Number.isFinite(number)) {
    sheet.putError(row, column, "#NUM!");
    return;
  }
  const format = looks[look]?.format ?? 0;
  sheet.put(row, column, isDayFormat(format, formats.get(format)) ? dayOf(number, is1904) : number);
}

function putText(
  { row, column, look }: Awaited,
  { text, changes }: XlsText,
  { looks, fonts }: Globals,
  sheet: SheetBuilder,
): void {
  const runs: TextRun[] = [];
  let from = 0;
  let font = fonts[looks[look]?.font ?? 0] ?? null;
  for (const change of changes) {
    if (change.from > from) runs.push({ text: text.slice(from, change.from), font });
    from = Math.max(from, change.from);
    font = fonts[change.font] ?? null;
  }
  runs.push({ text: text.slice(from), font });
  sheet.putText(
    row,
    column,
    runs.filter((run) => run.text !== ""),
  );
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0, "#NULL!"],
  [7, "#DIV/0!"],
  [15, "#VALUE!"],
  [23, "#REF!"],
  [29, "#NAME?"],
  [36, "#NUM!"],
  [42, "#N/A"],
]);

function errorName(code: number): string {
  return ERRORS.get(code) ?? "#ERR!";
}
