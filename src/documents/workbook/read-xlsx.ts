import type { ZipEntry } from "./open-zip.ts";
import { countRest, hasPart, type Parts, partsOf, scanPart } from "./scan-part.ts";
import type { XmlHandler } from "./scan-xml.ts";
import { sheetBuilder } from "./sheet-builder.ts";
import type { WorkMeter } from "./work-meter.ts";
import type { WorkbookSheet } from "./workbook.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";
import { outlineOf } from "./xlsx-outline.ts";
import { type CellLook, type SharedText, sharedTextsHandler, stylesHandler } from "./xlsx-parts.ts";
import { worksheetHandler } from "./xlsx-sheet.ts";

/** Reads the sheets of an .xlsx or .xlsm: every part is unpacked once, counted while it is, and no sheet is ever held as markup. */
export async function readXlsx(entries: readonly ZipEntry[], meter: WorkMeter): Promise<readonly WorkbookSheet[]> {
  const parts = partsOf(entries, meter);
  const outline = await outlineOf(parts);
  const looks: CellLook[] = [];
  const texts: SharedText[] = [];
  await scanIfThere(parts, outline.styles, stylesHandler(looks));
  await scanIfThere(parts, outline.texts, sharedTextsHandler(texts, meter));
  const sheets: WorkbookSheet[] = [];
  for (const { name, isHidden, path } of outline.sheets) {
    const sheet = sheetBuilder(name, isHidden, meter);
    await scanPart(parts, path, worksheetHandler({ texts, looks, is1904: outline.is1904 }, sheet));
    sheets.push(sheet.build());
  }
  await countRest(parts);
  if (sheets.length === 0) throw new WorkbookRefusedError("no-sheets");
  return sheets;
}

/** Some writers point to a list of texts that they had none for. */
async function scanIfThere(parts: Parts, path: string | null, handler: XmlHandler): Promise<void> {
  if (path !== null && hasPart(parts, path)) await scanPart(parts, path, handler);
}
