import { odsSheetsHandler } from "./ods-sheets.ts";
import { odsStyles } from "./ods-styles.ts";
import { unpack, type ZipEntry } from "./open-zip.ts";
import { countRest, partsOf, scanPart } from "./scan-part.ts";
import { attribute } from "./scan-xml.ts";
import type { SheetBuilder } from "./sheet-builder.ts";
import type { WorkMeter } from "./work-meter.ts";
import type { WorkbookSheet } from "./workbook.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";

const SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

/** Reads the sheets of an .ods, each part unpacked once and counted while it is. */
export async function readOds(entries: readonly ZipEntry[], meter: WorkMeter): Promise<readonly WorkbookSheet[]> {
  const parts = partsOf(entries, meter);
  const kind = parts.left.get("mimetype");
  let mimetype = "";
  if (kind !== undefined) {
    await unpack(kind, meter, (chunk) => {
      if (mimetype.length < SPREADSHEET.length) mimetype += new TextDecoder().decode(chunk.subarray(0, 100));
    });
  }
  if (!mimetype.startsWith(SPREADSHEET)) throw new WorkbookRefusedError("not-a-workbook");
  if (parts.left.has("META-INF/manifest.xml")) {
    await scanPart(parts, "META-INF/manifest.xml", {
      open(name, attributes) {
        if (name === "encryption-data" && attribute(attributes, "checksum") !== "") throw new WorkbookRefusedError("encrypted");
      },
    });
  }
  const styles = odsStyles();
  if (parts.left.has("styles.xml")) await scanPart(parts, "styles.xml", styles.handler);
  const sheets: SheetBuilder[] = [];
  await scanPart(parts, "content.xml", odsSheetsHandler(styles, sheets, meter));
  await countRest(parts);
  if (sheets.length === 0) throw new WorkbookRefusedError("no-sheets");
  return sheets.map((sheet) => sheet.build());
}
