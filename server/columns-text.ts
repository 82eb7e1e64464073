import { writeColumns } from "#src/api/columns/write-columns.ts";

/** The text of `support.json` in columns, of what it holds; null where that is no list. */
export function columnsText(body: unknown): string | null {
  return Array.isArray(body) ? `${JSON.stringify(writeColumns(body))}\n` : null;
}
