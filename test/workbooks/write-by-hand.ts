import { strToU8, zip } from "fflate";
import { cellName } from "#src/documents/workbook/workbook.ts";
import { asPlanned, columnOf, type PlannedCell, type SheetPlan, serialOf, type WorkbookPlan, xmlText } from "./sheet-plan.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The workbook zipped from XML written here: what no library would write, as programs of other makers do. */
export async function writeByHand(plan: WorkbookPlan): Promise<Uint8Array<ArrayBuffer>> {
  const strings = new Map<string, number>();
  const fonts = ["Times New Roman", ...fontsOf(plan)];
  const sheets = plan.sheets.map((sheet) => sheetXml(sheet, plan, strings, fonts));
  const parts = new Map<string, string>();
  parts.set("[Content_Types].xml", contentTypes(sheets.length));
  parts.set("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]]));
  parts.set("xl/workbook.xml", workbookXml(plan));
  const targets = sheets.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]);
  parts.set(
    "xl/_rels/workbook.xml.rels",
    relations([...targets, ["styles", "styles.xml"], ["sharedStrings", "sharedStrings.xml"]]),
  );
  parts.set("xl/styles.xml", stylesXml(fonts));
  parts.set(
    "xl/sharedStrings.xml",
    `${HEAD}<sst ${MAIN}>${[...strings.keys()].map((text) => `<si>${text}</si>`).join("")}</sst>`,
  );
  for (const [index, sheet] of sheets.entries()) parts.set(`xl/worksheets/sheet${index + 1}.xml`, sheet);
  return await zipped(parts);
}

async function zipped(parts: ReadonlyMap<string, string>): Promise<Uint8Array<ArrayBuffer>> {
  const files = Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)]));
  return await new Promise((resolve, reject) => {
    zip(files, { level: 1 }, (fault, bytes) => (fault ? reject(fault) : resolve(new Uint8Array(bytes))));
  });
}

function contentTypes(sheets: number): string {
  const parts = [
    ["/xl/workbook.xml", "sheet.main+xml"],
    ["/xl/styles.xml", "styles+xml"],
    ["/xl/sharedStrings.xml", "sharedStrings+xml"],
    ...Array.from({ length: sheets }, (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, "worksheet+xml"]),
  ];
  const overrides = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${TYPES}.${type}"/>`).join("");
  const xml = '<Default Extension="xml" ContentType="application/xml"/>';
  const rels = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${rels}${xml}${overrides}</Types>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const rows = targets.map(
    ([type, to], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${to}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows.join("")}</Relationships>`;
}

function workbookXml({ sheets, since1904 }: WorkbookPlan): string {
  const rows = sheets.map(({ name, isHidden }, index) => {
    const state = isHidden ? ' state="hidden"' : "";
    return `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const properties = since1904 ? '<workbookPr date1904="1"/>' : "";
  return `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}">${properties}<sheets>${rows.join("")}</sheets></workbook>`;
}

/** Style 0 is plain, 1 a date, and from 2 on the fonts one by one. */
function stylesXml(fonts: readonly string[]): string {
  const named = fonts.map((font) => `<font><sz val="12"/><name val="${xmlText(font)}"/></font>`).join("");
  const styles = fonts.map((_, index) => `<xf numFmtId="0" fontId="${index}" xfId="0" applyFont="1"/>`).slice(1);
  const plain = '<xf numFmtId="0" fontId="0" xfId="0"/><xf numFmtId="164" fontId="0" xfId="0" applyNumberFormat="1"/>';
  return (
    `${HEAD}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
    `<fonts count="${fonts.length}">${named}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs>' +
    `<cellXfs count="${styles.length + 2}">${plain}${styles.join("")}</cellXfs></styleSheet>`
  );
}

function fontsOf({ sheets }: WorkbookPlan): string[] {
  const cells = sheets.flatMap(({ rows }) => rows.flat().map(asPlanned));
  return [...new Set(cells.flatMap(({ font }) => (font === undefined ? [] : [font])))];
}

function sheetXml(sheet: SheetPlan, plan: WorkbookPlan, strings: Map<string, number>, fonts: readonly string[]): string {
  const rows = sheet.rows.map((cells, row) => {
    const hidden = sheet.hiddenRows?.includes(row + 1) ? ' hidden="1"' : "";
    const written = cells.map((cell, column) => cellXml(cellName(row, column), asPlanned(cell), plan, strings, fonts));
    return `<row r="${row + 1}"${hidden}>${written.join("")}</row>`;
  });
  const hidden = (sheet.hiddenColumns ?? []).map((name) => {
    const at = columnOf(name) + 1;
    return `<col min="${at}" max="${at}" width="9" hidden="1" customWidth="1"/>`;
  });
  const merges = (sheet.merges ?? []).map((merge) => `<mergeCell ref="${merge}"/>`);
  return (
    `${HEAD}<worksheet ${MAIN}>${hidden.length > 0 ? `<cols>${hidden.join("")}</cols>` : ""}` +
    `<sheetData>${rows.join("")}${blankRows(sheet)}</sheetData>` +
    `${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : ""}</worksheet>`
  );
}

/** Bordered, and empty: as a table looks whose format was once drawn down to the end of the sheet. */
function blankRows({ rows, blankRowsBelow = 0 }: SheetPlan): string {
  const from = rows.length + 1;
  return Array.from(
    { length: blankRowsBelow },
    (_, index) => `<row r="${from + index}"><c r="A${from + index}" s="0"/></row>`,
  ).join("");
}

function cellXml(
  name: string,
  cell: PlannedCell,
  { since1904 = false, isInline = false }: WorkbookPlan,
  strings: Map<string, number>,
  fonts: readonly string[],
): string {
  const { value, day, runs, font, formula, error } = cell;
  const style = styleOf(cell, fonts);
  const at = `r="${name}"${style}`;
  if (error !== undefined) return `<c ${at} t="e"><v>${error}</v></c>`;
  if (formula !== undefined) {
    // No result where none is planned: a program that writes formulas and cannot reckon leaves it out.
    const result = value === undefined ? "" : `<v>${value}</v>`;
    return `<c ${at}><f>${xmlText(formula)}</f>${result}</c>`;
  }
  if (day !== undefined) return `<c ${at}><v>${serialOf(day, since1904)}</v></c>`;
  const text = runs === undefined ? value : runsXml(runs);
  if (text === undefined) return font === undefined ? "" : `<c ${at}/>`;
  if (typeof text === "number") return `<c ${at}><v>${text}</v></c>`;
  const content = runs === undefined ? `<t xml:space="preserve">${xmlText(text)}</t>` : text;
  if (isInline) return `<c ${at} t="inlineStr"><is>${content}</is></c>`;
  const index = strings.get(content) ?? strings.size;
  strings.set(content, index);
  return `<c ${at} t="s"><v>${index}</v></c>`;
}

function styleOf({ day, font }: PlannedCell, fonts: readonly string[]): string {
  if (day !== undefined) return ' s="1"';
  return font === undefined ? "" : ` s="${fonts.indexOf(font) + 1}"`;
}

function runsXml(runs: NonNullable<PlannedCell["runs"]>): string {
  const written = runs.map(({ text, font }) => {
    const properties = font === null ? "" : `<rPr><sz val="12"/><rFont val="${xmlText(font)}"/></rPr>`;
    return `<r>${properties}<t xml:space="preserve">${xmlText(text)}</t></r>`;
  });
  return written.join("");
}
