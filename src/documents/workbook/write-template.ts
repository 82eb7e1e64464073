import { strToU8, Zip, ZipDeflate } from "fflate";
import { letOthersRun } from "#src/lib/let-others-run.ts";
import { SharedTexts } from "./shared-texts.ts";
import type { Template, TemplateTable } from "./template.ts";
import { notesXml } from "./template-notes.ts";
import { listsXml, pageXml, tableXml } from "./template-sheet.ts";
import { STYLES } from "./template-styles.ts";
import { cellName } from "./workbook.ts";
import { xmlText } from "./xml-text.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PART = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const XLSX_TYPE = `${PART}.sheet`;

/** A part of the workbook: its path in the package, its type, and its text in pieces. */
type Part = { readonly path: string; readonly type?: string; readonly text: Iterable<string> };

/**
 * The workbook as .xlsx, written without a library: neither of ours can lock a heading and leave all below it free, and hucre's would take
 * a text "#N/A" for an error and add 31 KB. The same value gives the same bytes.
 */
export async function writeTemplate(template: Template): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(new Uint8Array(piece));
  });
  for (const { path, text } of partsOf(template)) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = EPOCH;
    zip.add(file);
    file.push(strToU8(DECLARATION));
    for (const piece of text) {
      file.push(strToU8(piece));
      if (piece.length > LONG_PIECE) await letOthersRun();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return new Blob(pieces, { type: XLSX_TYPE });
}

/** The earliest that a zip can say, in whichever zone: what a workbook holds has no clock. */
const EPOCH = "1980-01-02T00:00:00";
const LONG_PIECE = 20_000;

function partsOf(template: Template): Part[] {
  const texts = new SharedTexts();
  const sheets = sheetParts(template, texts);
  const parts: Part[] = [
    { path: "xl/workbook.xml", type: `${PART}.sheet.main+xml`, text: [workbookXml(template)] },
    { path: "xl/styles.xml", type: `${PART}.styles+xml`, text: [STYLES] },
    ...sheets,
    // After the sheets, which name them.
    { path: "xl/sharedStrings.xml", type: `${PART}.sharedStrings+xml`, text: texts.xml() },
    {
      path: "docProps/core.xml",
      type: "application/vnd.openxmlformats-package.core-properties+xml",
      text: [propertiesXml(template)],
    },
    {
      path: "_rels/.rels",
      text: [
        relationsXml([
          [`${OFFICE}/officeDocument`, "xl/workbook.xml"],
          [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
        ]),
      ],
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      text: [
        relationsXml([
          ...sheetNames(template).map((_, index): Relation => [`${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`]),
          [`${OFFICE}/styles`, "styles.xml"],
          [`${OFFICE}/sharedStrings`, "sharedStrings.xml"],
        ]),
      ],
    },
  ];
  // Programs look for the types first.
  return [{ path: "[Content_Types].xml", text: [typesXml(parts)] }, ...parts];
}

function sheetParts(template: Template, texts: SharedTexts): Part[] {
  const pathOf = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;
  const type = `${PART}.worksheet+xml`;
  const written = template.sheets.flatMap((sheet, index): Part[] => {
    if (sheet.kind === "page") return [{ path: pathOf(index), type, text: pageXml(sheet, template, texts) }];
    return [{ path: pathOf(index), type, text: tableXml(sheet, template, texts) }, ...noteParts(sheet, index + 1)];
  });
  return [...written, { path: pathOf(template.sheets.length), type, text: listsXml(template, texts) }];
}

function noteParts({ columns }: TemplateTable, number: number): Part[] {
  const { said, boxes } = notesXml(columns.map(({ note }) => note));
  return [
    { path: `xl/comments${number}.xml`, type: `${PART}.comments+xml`, text: [said] },
    { path: `xl/drawings/vmlDrawing${number}.vml`, text: [boxes] },
    {
      path: `xl/worksheets/_rels/sheet${number}.xml.rels`,
      text: [
        relationsXml([
          [`${OFFICE}/vmlDrawing`, `../drawings/vmlDrawing${number}.vml`],
          [`${OFFICE}/comments`, `../comments${number}.xml`],
        ]),
      ],
    },
  ];
}

function sheetNames({ sheets, lists }: Template): string[] {
  return [...sheets.map(({ name }) => name), lists.sheetName];
}

function workbookXml(template: Template): string {
  const names = sheetNames(template);
  const sheets = names.map((name, index) => {
    const state = index === names.length - 1 ? ' state="hidden"' : "";
    return `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>`,
    `<sheets>${sheets.join("")}</sheets><definedNames>${namesXml(template)}</definedNames></workbook>`,
  ].join("");
}

/** The lists; the heading, on every printed page; and what is filtered. */
function namesXml({ sheets, lists }: Template): string {
  const listed = lists.all.flatMap(({ name, values }, column) => {
    if (values.length === 0) return [];
    const letters = cellName(0, column).slice(0, -1);
    return `<definedName name="${name}">${quoted(lists.sheetName)}$${letters}$1:$${letters}$${values.length}</definedName>`;
  });
  const ofTables = sheets.flatMap((sheet, index) => {
    if (sheet.kind === "page") return [];
    const last = cellName(sheet.rows.length + (sheet.example ? 1 : 0), sheet.columns.length - 1).replace(/(?=\d+$)/, "$");
    const filter = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted(sheet.name)}$A$1:$${last}</definedName>`;
    const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted(sheet.name)}$1:$1</definedName>`;
    return sheet.rows.length > 0 ? [filter, titles] : [titles];
  });
  return [...ofTables, ...listed].join("");
}

function quoted(sheetName: string): string {
  return `'${xmlText(sheetName.replaceAll("'", "''"))}'!`;
}

function propertiesXml({ title }: Template): string {
  const spaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  return `<cp:coreProperties ${spaces}><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`;
}

function typesXml(parts: readonly Part[]): string {
  const overrides = parts.flatMap(({ path, type }) => (type ? `<Override PartName="/${path}" ContentType="${type}"/>` : []));
  return [
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    `${overrides.join("")}</Types>`,
  ].join("");
}

type Relation = readonly [type: string, target: string];

function relationsXml(relations: readonly Relation[]): string {
  const all = relations.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}
