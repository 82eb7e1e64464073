import {
  type CellContent,
  cellKey,
  cellName,
  cellOfKey,
  LETTERS_MOST,
  type TextRun,
  type Workbook,
  type WorkbookSheet,
} from "./workbook.ts";
import { packed, zipOf } from "./write-zip.ts";
import { xmlText } from "./xml-text.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PART = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What the name of a sheet holds at most. */
const LONGEST_NAME = 31;
/** Shown in a cell of which the file has no result. */
const UNCOMPUTED = "#?";
/** The second look: a day. */
const DAY = 1;
const MS_PER_DAY = 86_400_000;
/** Days from that of 1900 to 1970. */
const DAYS_TO_1970 = 25_569;

const STYLES = [
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
].join("");

/** What was read of a workbook as an .xlsx: contents, merged and hidden cells, and the fonts of before Unicode. */
export function plainXlsx({ sheets }: Workbook): Uint8Array<ArrayBuffer> {
  const names = sheetNames(sheets);
  const parts = [
    { path: "[Content_Types].xml", text: typesXml(sheets.length) },
    { path: "_rels/.rels", text: relationsXml([["officeDocument", "xl/workbook.xml"]]) },
    { path: "xl/workbook.xml", text: workbookXml(sheets, names) },
    {
      path: "xl/_rels/workbook.xml.rels",
      text: relationsXml([
        ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
        ["styles", "styles.xml"],
      ]),
    },
    { path: "xl/styles.xml", text: STYLES },
    ...sheets.map((sheet, index) => ({ path: `xl/worksheets/sheet${index + 1}.xml`, text: sheetXml(sheet) })),
  ];
  return zipOf(parts.map(({ path, text }) => packed(path, new TextEncoder().encode(DECLARATION + text))));
}

/** Each its own, as Excel takes them: a .csv has none, and .ods longer ones with any mark. */
function sheetNames(sheets: readonly WorkbookSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const own = name.replace(/[[\]:*?/\\]|^'|'$/g, "_").slice(0, LONGEST_NAME) || `Sheet${index + 1}`;
    const other = ` (${index + 1})`;
    const free = taken.has(own.toLowerCase()) ? own.slice(0, LONGEST_NAME - other.length) + other : own;
    taken.add(free.toLowerCase());
    return free;
  });
}

function workbookXml(sheets: readonly WorkbookSheet[], names: readonly string[]): string {
  const listed = sheets.map(({ isHidden }, index) => {
    const state = isHidden ? ' state="hidden"' : "";
    return `<sheet name="${xmlText(names[index] ?? "")}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const active = Math.max(
    0,
    sheets.findIndex(({ isHidden }) => !isHidden),
  );
  const views = `<bookViews><workbookView activeTab="${active}" firstSheet="${active}"/></bookViews>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${views}<sheets>${listed.join("")}</sheets></workbook>`;
}

function sheetXml(sheet: WorkbookSheet): string {
  const { merges, hiddenColumns } = sheet;
  const columns = [...hiddenColumns]
    .sort((a, b) => a - b)
    .map((column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1" customWidth="1"/>`);
  const merged = merges.map(
    ({ startRow, startColumn, endRow, endColumn }) =>
      `<mergeCell ref="${cellName(startRow, startColumn)}:${cellName(endRow, endColumn)}"/>`,
  );
  return [
    `<worksheet xmlns="${MAIN}">`,
    columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "",
    `<sheetData>${rowsXml(sheet)}</sheetData>`,
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>` : "",
    "</worksheet>",
  ].join("");
}

/** Hidden rows below the last content are left out: there may be a million of them. */
function rowsXml({ rows, hiddenRows, oldFonts, errors, uncomputed }: WorkbookSheet): string {
  const said = new Map<number, string>(errors);
  for (const key of uncomputed) said.set(key, UNCOMPUTED);
  const widths = rows.map(({ length }) => length);
  for (const [row, column] of [...said.keys()].map(cellOfKey)) widths[row] = Math.max(widths[row] ?? 0, column + 1);
  return Array.from(widths, (width = 0, row) => {
    let cells = "";
    for (let column = 0; column < width; column++) {
      const key = cellKey(row, column);
      cells += cellXml(cellName(row, column), said.get(key) ?? rows[row]?.[column] ?? null, oldFonts.get(key));
    }
    const hidden = hiddenRows.has(row) ? ' hidden="1"' : "";
    return cells === "" && hidden === "" ? "" : `<row r="${row + 1}"${hidden}>${cells}</row>`;
  }).join("");
}

function cellXml(name: string, content: CellContent, runs: readonly TextRun[] | undefined): string {
  if (runs) return `<c r="${name}" t="inlineStr"><is>${runs.map(runXml).join("")}</is></c>`;
  if (content === null) return "";
  if (typeof content === "number") return `<c r="${name}"><v>${content}</v></c>`;
  if (typeof content === "boolean") return `<c r="${name}" t="b"><v>${content ? 1 : 0}</v></c>`;
  if (content instanceof Date) {
    return `<c r="${name}" s="${DAY}"><v>${content.getTime() / MS_PER_DAY + DAYS_TO_1970}</v></c>`;
  }
  return `<c r="${name}" t="inlineStr"><is>${textXml(content.slice(0, LETTERS_MOST))}</is></c>`;
}

function runXml({ text, font }: TextRun): string {
  const look = font === null ? "" : `<rPr><rFont val="${xmlText(font)}"/></rPr>`;
  return `<r>${look}${textXml(text)}</r>`;
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${xmlText(text)}</t>`;
}

function typesXml(sheets: number): string {
  const overrides = Array.from(
    { length: sheets },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${PART}.worksheet+xml"/>`,
  );
  return [
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PART}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${PART}.styles+xml"/>${overrides.join("")}</Types>`,
  ].join("");
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const all = relations.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}
