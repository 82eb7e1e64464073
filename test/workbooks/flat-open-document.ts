import { cellName } from "#src/documents/workbook/workbook.ts";
import { asPlanned, columnOf, type PlannedCell, placeOf, type SheetPlan, type WorkbookPlan, xmlText } from "./sheet-plan.ts";

const NAMES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
].join(" ");

/** The workbook as a flat OpenDocument, which LibreOffice opens and saves as whatever is asked of it. */
export function flatOpenDocument(plan: WorkbookPlan): string {
  const fonts = [...new Set(plan.sheets.flatMap(({ rows }) => rows.flat().flatMap((cell) => fontsOf(asPlanned(cell)))))];
  const faces = fonts.map(
    (font, index) => `<style:font-face style:name="F${index}" svg:font-family="&apos;${xmlText(font)}&apos;"/>`,
  );
  const styles = fonts.map(
    (_, index) =>
      `<style:style style:name="ce${index}" style:family="table-cell"><style:text-properties style:font-name="F${index}"/></style:style>` +
      `<style:style style:name="T${index}" style:family="text"><style:text-properties style:font-name="F${index}"/></style:style>`,
  );
  const sheets = plan.sheets.map((sheet) => tableXml(sheet, fonts));
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${NAMES} office:version="1.2" ` +
    'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">' +
    `<office:font-face-decls>${faces.join("")}</office:font-face-decls>` +
    `<office:automatic-styles>${COMMON_STYLES}${styles.join("")}</office:automatic-styles>` +
    `<office:body><office:spreadsheet>${sheets.join("")}</office:spreadsheet></office:body></office:document>`
  );
}

const COMMON_STYLES =
  '<number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text>' +
  '<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>' +
  '<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>' +
  '<style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style>' +
  '<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>';

function fontsOf({ font, runs = [] }: PlannedCell): string[] {
  return [font, ...runs.map((run) => run.font)].flatMap((name) => (typeof name === "string" ? [name] : []));
}

function tableXml(sheet: SheetPlan, fonts: readonly string[]): string {
  const width = Math.max(1, ...sheet.rows.map((cells) => cells.length));
  const hidden = new Set((sheet.hiddenColumns ?? []).map(columnOf));
  const columns = Array.from({ length: width }, (_, column) => `<table:table-column${visibility(hidden.has(column))}/>`);
  const spans = spansOf(sheet.merges ?? []);
  const rows = sheet.rows.map((cells, row) => {
    const written = Array.from({ length: width }, (_, column) => {
      const name = cellName(row, column);
      return spans.covered.has(name)
        ? "<table:covered-table-cell/>"
        : cellXml(asPlanned(cells[column] ?? null), spans.first.get(name), fonts);
    });
    return `<table:table-row${visibility(sheet.hiddenRows?.includes(row + 1) ?? false)}>${written.join("")}</table:table-row>`;
  });
  const style = sheet.isHidden ? "hidden" : "shown";
  return `<table:table table:name="${xmlText(sheet.name)}" table:style-name="${style}">${columns.join("")}${rows.join("")}</table:table>`;
}

function visibility(isHidden: boolean): string {
  return isHidden ? ' table:visibility="collapse"' : "";
}

function spansOf(merges: readonly string[]) {
  const first = new Map<string, string>();
  const covered = new Set<string>();
  for (const merge of merges) {
    const [from = "", to = ""] = merge.split(":");
    const start = placeOf(from);
    const end = placeOf(to);
    const columns = end.column - start.column + 1;
    first.set(from, ` table:number-columns-spanned="${columns}" table:number-rows-spanned="${end.row - start.row + 1}"`);
    for (let row = start.row; row <= end.row; row += 1) {
      for (let column = start.column; column <= end.column; column += 1) covered.add(cellName(row, column));
    }
    covered.delete(from);
  }
  return { first, covered };
}

function cellXml(cell: PlannedCell, span = "", fonts: readonly string[]): string {
  const { value, day, runs, font, formula } = cell;
  const style = font === undefined ? "" : ` table:style-name="ce${fonts.indexOf(font)}"`;
  if (day !== undefined)
    return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${day}"${span}/>`;
  if (formula !== undefined) return `<table:table-cell table:formula="of:=${xmlText(formula)}"${style}${span}/>`;
  if (runs !== undefined)
    return `<table:table-cell office:value-type="string"${style}${span}><text:p>${runsXml(runs, fonts)}</text:p></table:table-cell>`;
  if (value === undefined) return `<table:table-cell${style}${span}/>`;
  if (typeof value === "number") return `<table:table-cell office:value-type="float" office:value="${value}"${style}${span}/>`;
  return `<table:table-cell office:value-type="string"${style}${span}><text:p>${xmlText(value)}</text:p></table:table-cell>`;
}

function runsXml(runs: NonNullable<PlannedCell["runs"]>, fonts: readonly string[]): string {
  return runs
    .map(({ text, font }) =>
      font === null ? xmlText(text) : `<text:span text:style-name="T${fonts.indexOf(font)}">${xmlText(text)}</text:span>`,
    )
    .join("");
}
