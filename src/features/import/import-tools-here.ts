import { entryClient } from "#src/api/entry/client.ts";
import { markWorkbook } from "#src/documents/workbook/mark-workbook.ts";
import { readWorkbook } from "#src/documents/workbook/read-workbook.ts";
import type { ImportBase } from "#src/import/import-review.ts";
import { baseOfAnswers, publicationAfter } from "#src/import/publication-after.ts";
import { reviewImport } from "#src/import/review-import.ts";
import { rowsToSend } from "#src/import/rows-to-send.ts";
import { letOthersRun } from "#src/lib/let-others-run.ts";
import type { BaseSource, ImportTools } from "./import-tools.ts";

/** What a session works with in a browser. */
export const importTools: ImportTools = {
  read: readWorkbook,
  review: reviewImport,
  publication: publicationAfter,
  mark: markWorkbook,
  readBase,
  commit: async ({ apiBase, csrf, reason }, files, review) =>
    await entryClient(apiBase, csrf).putImport({ files, reason, rows: rowsToSend(review) }),
  pause: letOthersRun,
};

async function readBase(source: BaseSource, signal: AbortSignal): Promise<ImportBase> {
  if (source.kind === "publication") return baseOfAnswers(source.answers);
  const client = entryClient(source.apiBase);
  const rowsOf = async (list: "programme" | "communes" | "agencies" | "enterprises" | "support" | "proposals") =>
    (await client.rows(list, {}, signal)).rows;
  const [programme, communes, agencies, enterprises, support, proposals] = await Promise.all([
    rowsOf("programme"),
    rowsOf("communes"),
    rowsOf("agencies"),
    rowsOf("enterprises"),
    rowsOf("support"),
    rowsOf("proposals"),
  ]);
  return { programme: programme[0]?.row, communes, agencies, enterprises, support, proposals };
}
