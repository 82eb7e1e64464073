import type { SupportLine } from "#src/domain/support-line.ts";
import { isRecord } from "../contract.ts";
import { HttpError } from "../errors.ts";
import { type AnswerHead, getPieces, parseJson } from "../get-json.ts";
import type { Notice } from "../notices.ts";
import { isPlain } from "../page-headers.ts";
import { endpointUrl, getRows, type ReadRows } from "../rows.ts";
import { COLUMNS_FILE, COLUMNS_FORMAT, COLUMNS_TYPE, GROUPS_FORMAT, GROUPS_TYPE, LINES_ACCEPTED } from "./columns-type.ts";

/**
 * From so many bytes on, in rows and in columns, another thread reads them: some 5,000 lines as rows and 50,000 in columns, which in the page of a slow phone
 * would take longer than the thread needs to begin.
 */
const LARGE = { rows: 1_400_000, columns: 600_000 };

type Piece = Uint8Array<ArrayBuffer>;

/**
 * Reads `support.json`, added up or in columns where the source has them so: by what it answers or, where its configuration says so (`hasColumnsFile`), from a file beside the
 * rows. Throws what `getRows` throws.
 */
export async function getLines(apiBase: string, signal?: AbortSignal, hasColumnsFile = false): Promise<ReadRows<SupportLine>> {
  const url = hasColumnsFile ? `${apiBase}/${COLUMNS_FILE}` : endpointUrl(apiBase, "support");
  try {
    const { body, ...head } = await getPieces(url, signal, { accept: LINES_ACCEPTED });
    const areIn = areColumns(head, body) ? "columns" : "rows";
    const bytes = body.reduce((sum, piece) => sum + piece.length, 0);
    // Pages are followed in the page.
    const isLarge = bytes >= LARGE[areIn] && (areIn === "columns" || isPlain(head));
    const byThread = isLarge ? await (await import("./lines-by-thread.ts")).linesByThread(url, body) : null;
    if (byThread) return withNotice(byThread, head);
    const text = textOfPieces(body);
    if (areIn === "rows") return await getRows(apiBase, "support", signal, undefined, { ...head, text });
    const parsed = parseJson(url, text);
    // Apart: few have groups, and their code is half as much again.
    const read =
      isRecord(parsed) && parsed.format === GROUPS_FORMAT
        ? (await import("../groups/lines-of-groups.ts")).linesOfGroups(parsed, url)
        : (await import("./lines-of-columns.ts")).linesOfColumns(parsed, url);
    return withNotice(read, head);
  } catch (error) {
    // The folder has lost it: the rows are there all the same.
    if (hasColumnsFile && error instanceof HttpError && [404, 410].includes(error.status)) return await getLines(apiBase, signal);
    throw error;
  }
}

/** Added up, too. By its type, or by how it begins: a server of files knows no such type. */
function areColumns({ headers }: AnswerHead, [first]: readonly Piece[]): boolean {
  const type = headers.get("Content-Type") ?? "";
  if (type.startsWith(COLUMNS_TYPE) || type.startsWith(GROUPS_TYPE)) return true;
  const beginning = new TextDecoder().decode(first?.subarray(0, 100));
  const text = beginning.replaceAll(/\s/g, "");
  return [COLUMNS_FORMAT, GROUPS_FORMAT].some((format) => text.startsWith(`{"format":"${format}"`));
}

function textOfPieces(pieces: readonly Piece[]): string {
  const decoder = new TextDecoder();
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join("") + decoder.decode();
}

function withNotice(lines: ReadRows<SupportLine> & { told(notice: Notice): ReadRows<SupportLine> }, { lastGood }: AnswerHead) {
  return lastGood ? lines.told({ kind: "last-good", endpoint: "support", ...lastGood }) : lines;
}
