import type { ZipEntry } from "./open-zip.ts";
import { countRest, type Parts, partsOf, scanPart } from "./scan-part.ts";
import { sheetBuilder } from "./sheet-builder.ts";
import type { WorkMeter } from "./work-meter.ts";
import type { WorkbookSheet } from "./workbook.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";
import {
  type CellLook,
  type ListedWorkbook,
  type Relationship,
  relationshipsHandler,
  type SharedText,
  sharedTextsHandler,
  stylesHandler,
  workbookHandler,
} from "./xlsx-parts.ts";
import { worksheetHandler } from "./xlsx-sheet.ts";

/** Reads the sheets of an .xlsx or .xlsm: every part is unpacked once, counted while it is, and no sheet is ever held as markup. */
export async function readXlsx(entries: readonly ZipEntry[], meter: WorkMeter): Promise<readonly WorkbookSheet[]> {
  const parts = partsOf(entries, meter);
  const { path, folder } = await mainPart(parts);
  const related = await relationships(parts, folder, path.slice(folder.length).replace(/^\//, ""));
  const listed: ListedWorkbook = { is1904: false, sheets: [] };
  await scanPart(parts, path, workbookHandler(listed));
  const looks: CellLook[] = [];
  const texts: SharedText[] = [];
  for (const { type, target } of related.values()) {
    if (type === "styles") await scanPart(parts, target, stylesHandler(looks));
    if (type === "sharedStrings") await scanPart(parts, target, sharedTextsHandler(texts, meter));
  }
  const sheets: WorkbookSheet[] = [];
  for (const { name, isHidden, relationship } of listed.sheets) {
    const part = related.get(relationship);
    if (part === undefined) throw new WorkbookRefusedError("broken");
    // Charts, dialogues and macros can be sheets too: no cells stand there.
    if (part.type !== "worksheet") continue;
    const sheet = sheetBuilder(name, isHidden, meter);
    await scanPart(parts, part.target, worksheetHandler({ texts, looks, is1904: listed.is1904 }, sheet));
    sheets.push(sheet.build());
  }
  await countRest(parts);
  if (sheets.length === 0) throw new WorkbookRefusedError("no-sheets");
  return sheets;
}

async function mainPart(parts: Parts): Promise<{ path: string; folder: string }> {
  const root = await relationships(parts, "", "");
  const main = [...root.values()].find(({ type }) => type === "officeDocument");
  const path = main?.target ?? "xl/workbook.xml";
  return { path, folder: path.slice(0, Math.max(path.lastIndexOf("/"), 0)) };
}

async function relationships(parts: Parts, folder: string, name: string): Promise<Map<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const path = `${folder === "" ? "" : `${folder}/`}_rels/${name}.rels`;
  if (parts.left.has(path)) await scanPart(parts, path, relationshipsHandler(folder, found));
  return found;
}
