import { inTime } from "#src/lib/in-time.ts";
import type { TextDocument } from "./text-document.ts";

/** The document as Word: styles, real tables with repeated heads, page numbers. The library comes with the first call. */
export async function writeDocx(document: TextDocument): Promise<Blob> {
  const { docxFile } = await inTime(import("./docx-file.ts"));
  return await docxFile(document);
}
