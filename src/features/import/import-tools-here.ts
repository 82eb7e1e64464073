import { entryClient } from "#src/api/entry/client.ts";
import { readWorkbook } from "#src/documents/workbook/read-workbook.ts";
import { markWorkbook } from "#src/documents/workbook/mark-workbook.ts";
import type { ImportBase, ReviewLine } from "#src/import/import-review.ts";
import { publicationAfter } from "#src/import/publication-after.ts";
import { reviewImport } from "#src/import/review-import.ts";
import { letOthersRun } from "#src/lib/let-others-run.ts";
import type { BatchRow } from "#src/api/entry/client.ts";
import type { BaseSource, ImportTools } from "./import-tools.ts";

/** What a session works with in a browser. */
export const importTools: ImportTools = {
  read: readWorkbook,
  review: reviewImport,
  publication: publicationAfter,
  mark: (bytes, workbook, sentences) =>
    markWorkbook(
      bytes,
      workbook,
      sentences.map(([{ sheet, row, column }, text]) => ({ sheet, row, column, text })),
    ),
  readBase,
  commit: async ({ apiBase, csrf, reason }, files, lines) => {
    const { number, version } = await entryClient(apiBase, csrf).putImport(files, reason, lines.flatMap(batchRow));
    return { number, version };
  },
  pause: letOthersRun,
};

async function readBase(source: BaseSource, signal: AbortSignal): Promise<ImportBase> {
  if (source.kind === "publication") return source.base;
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

/** What the store is to do about a line; nothing where nothing changes. */
function batchRow({ state, id, revision, after }: ReviewLine): BatchRow[] {
  switch (state) {
    case "new":
      return [{ id, ifMatch: null, row: after }];
    case "changed":
      return [{ id, ifMatch: revision, row: after }];
    case "removed":
      return [{ id, ifMatch: revision, row: null }];
    default:
      return [];
  }
}
