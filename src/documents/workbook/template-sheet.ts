import type { SharedTexts } from "./shared-texts.ts";
import type { Template, TemplateCell, TemplateColumn, TemplatePage, TemplateTable } from "./template.ts";
import { LOOK } from "./template-styles.ts";
import { cellName } from "./workbook.ts";
import { xmlText } from "./xml-text.ts";

/** Excel keeps fifteen digits of a number; a longer one stands as the text of its digits. */
const MOST_EXACT = 999_999_999_999_999;
/** A head of a page has 255 letters, its codes and doubled signs counted: a longer one breaks the file. */
const LONGEST_HEAD = 120;
/** What is told of a cell in a box has at most so many letters. */
const LONGEST_MESSAGE = 255;
const LAST_ROW = 1_048_576;
/** Rows below the last that cells are chosen and looked at in: programs hold what is said of an area by its cells. */
const SPARE_ROWS = 2_000;
/** Rows of one part of the text, so that a hundred thousand never stand in one. */
const ROWS_AT_ONCE = 1_000;
/** A page's lines, in characters; fewer stand in one for certain, whichever font takes the place of ours. */
const PAGE_WIDTH = 90;
const LINE_LETTERS = 95;
/** Of a line, in points. */
const LINE_HEIGHT = 15.75;
const HEADING_HEIGHT = 30;

const OPENING =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';
const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** A table's sheet, in parts. Its notes are the first of what its relations name. */
export function* tableXml(table: TemplateTable, template: Template, texts: SharedTexts): Generator<string> {
  const { columns, example, rows } = table;
  yield OPENING;
  yield FIT;
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  yield `<cols>${columns.map(columnXml).join("")}</cols><sheetData>`;
  yield `<row r="1" ht="45" customHeight="1">${columns.map(({ heading }, at) => cellXml(heading, cellName(0, at), LOOK.heading, texts)).join("")}</row>`;
  if (example) yield rowXml(example, 1, { columns, text: LOOK.exampleText, number: LOOK.exampleNumber, texts });
  const first = example ? 2 : 1;
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    yield some.map((row, index) => rowXml(row, first + start + index, { columns, ...LOOK, texts })).join("");
  }
  yield "</sheetData>";
  // What says "0" may still be done on the protected sheet.
  yield '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>';
  if (rows.length > 0) yield `<autoFilter ref="A1:${cellName(first + rows.length - 1, columns.length - 1)}"/>`;
  yield validationsXml(columns, first + rows.length + SPARE_ROWS, template);
  yield paperXml("landscape", template.title);
  yield `<ignoredErrors><ignoredError sqref="A1:${cellName(LAST_ROW - 1, columns.length - 1)}" numberStoredAsText="1"/></ignoredErrors>`;
  yield '<legacyDrawing r:id="rId1"/></worksheet>';
}

export function* pageXml({ lines }: TemplatePage, { title }: Template, texts: SharedTexts): Generator<string> {
  yield OPENING;
  yield FIT;
  yield '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
  yield `<cols><col min="1" max="1" width="${PAGE_WIDTH}" customWidth="1"/></cols><sheetData>`;
  for (const [row, { text, isHeading }] of lines.entries()) {
    const height = isHeading ? HEADING_HEIGHT : Math.ceil(text.length / LINE_LETTERS) * LINE_HEIGHT;
    const cell = cellXml(text, cellName(row, 0), isHeading ? LOOK.pageHeading : LOOK.pageText, texts);
    yield `<row r="${row + 1}" ht="${height}" customHeight="1">${cell}</row>`;
  }
  yield `</sheetData><sheetProtection sheet="1"/>${paperXml("portrait", title)}</worksheet>`;
}

/** Each list in a column of its own, without a heading: it is found by its name. */
export function* listsXml({ lists }: Template, texts: SharedTexts): Generator<string> {
  yield `${OPENING}<sheetData>`;
  const most = lists.all.reduce((longest, { values }) => Math.max(longest, values.length), 0);
  for (let row = 0; row < most; row++) {
    const cells = lists.all.map(({ values }, column) => cellXml(values[row] ?? null, cellName(row, column), LOOK.plain, texts));
    yield `<row r="${row + 1}">${cells.join("")}</row>`;
  }
  yield '</sheetData><sheetProtection sheet="1"/></worksheet>';
}

/** Below the heading every cell of the column looks so, however far a person goes down. */
function columnXml({ width, kind }: TemplateColumn, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${lookOf(kind, LOOK)}" customWidth="1"/>`;
}

type Looks = { readonly text: number; readonly number: number };

function lookOf(kind: TemplateColumn["kind"], { text, number }: Looks): number {
  return kind === "text" ? text : number;
}

type RowParts = Looks & { readonly columns: readonly TemplateColumn[]; readonly texts: SharedTexts };

function rowXml(cells: readonly TemplateCell[], row: number, { columns, texts, ...looks }: RowParts): string {
  const written = columns.map(({ kind }, column) =>
    cellXml(cells[column] ?? null, cellName(row, column), lookOf(kind, looks), texts),
  );
  return `<row r="${row + 1}">${written.join("")}</row>`;
}

function cellXml(value: TemplateCell, name: string, look: number, texts: SharedTexts): string {
  const head = `<c r="${name}" s="${look}"`;
  if (value === null || value === "") return `${head}/>`;
  if (typeof value === "number" && Math.abs(value) <= MOST_EXACT) return `${head}><v>${value}</v></c>`;
  return `${head} t="s"><v>${texts.placeOf(String(value))}</v></c>`;
}

function validationsXml(columns: readonly TemplateColumn[], last: number, template: Template): string {
  const all = columns.flatMap((column, index) => validationXml(column, index, last, template));
  return all.length > 0 ? `<dataValidations count="${all.length}">${all.join("")}</dataValidations>` : "";
}

/** A list's is kept to. A number that is none is doubted only: its cell may hold a text that the importer understands. */
function validationXml({ kind, list }: TemplateColumn, index: number, last: number, { lists, words }: Template): string[] {
  const column = cellName(0, index).slice(0, -1);
  const area = `sqref="${column}2:${column}${last}" allowBlank="1" showErrorMessage="1"`;
  const told = (message: string) => `error="${xmlText(message.slice(0, LONGEST_MESSAGE))}"`;
  if (list !== undefined) {
    if (!lists.all.some(({ name, values }) => name === list && values.length > 0)) return [];
    return [`<dataValidation type="list" ${area} ${told(words.notInList)}><formula1>${list}</formula1></dataValidation>`];
  }
  if (kind === "text") return [];
  const first = `${column}2`;
  const isWhole = `AND(ISNUMBER(${first}),${first}=INT(${first}))`;
  const others = kind === "dong" ? words.inPlaceOfDong.map((text) => `,${first}="${text.replaceAll('"', '""')}"`).join("") : "";
  const message = kind === "dong" ? words.notDong : words.notCount;
  return [
    `<dataValidation type="custom" errorStyle="warning" ${area} ${told(message)}><formula1>${xmlText(`OR(${isWhole}${others})`)}</formula1></dataValidation>`,
  ];
}

/** A4, as wide as the page, the title over it and the page's number under it. A "&" is the mark of a code there. */
function paperXml(orientation: "landscape" | "portrait", title: string): string {
  return [
    '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>&amp;L${xmlText(title.slice(0, LONGEST_HEAD).replaceAll("&", "&&"))}</oddHeader><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>`,
  ].join("");
}
