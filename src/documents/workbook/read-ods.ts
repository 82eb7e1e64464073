import { odsSheetsHandler } from "./ods-sheets.ts";
import { odsStyles } from "./ods-styles.ts";
import type { ZipEntry } from "./open-zip.ts";
import { countRest, hasPart, partsOf, scanPart, takePart } from "./scan-part.ts";
import type { SheetBuilder } from "./sheet-builder.ts";
import type { WorkMeter } from "./work-meter.ts";
import type { WorkbookSheet } from "./workbook.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";

const SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

/** Reads the sheets of an .ods, each part unpacked once and counted while it is. */
export async function readOds(entries: readonly ZipEntry[], meter: WorkMeter): Promise<readonly WorkbookSheet[]> {
  const parts = partsOf(entries, meter);
  let mimetype = "";
  await takePart(parts, "mimetype", (chunk) => {
    if (mimetype.length < SPREADSHEET.length) mimetype += new TextDecoder().decode(chunk.subarray(0, SPREADSHEET.length));
  });
  if (!mimetype.startsWith(SPREADSHEET)) throw new WorkbookRefusedError("not-a-workbook");
  if (hasPart(parts, "META-INF/manifest.xml")) {
    await scanPart(parts, "META-INF/manifest.xml", {
      open(name) {
        if (name === "encryption-data") throw new WorkbookRefusedError("encrypted");
      },
    });
  }
  const styles = odsStyles();
  if (hasPart(parts, "styles.xml")) await scanPart(parts, "styles.xml", styles.handler);
  const sheets: SheetBuilder[] = [];
  await scanPart(parts, "content.xml", odsSheetsHandler(styles, sheets, meter));
  await countRest(parts);
  if (sheets.length === 0) throw new WorkbookRefusedError("no-sheets");
  return sheets.map((sheet) => sheet.build());
}
