import { writeColumns } from "#src/api/columns/write-columns.ts";

/** The text of `support.json` in columns; null for what is no list. */
export function columnsText(json: string): string | null {
  const body: unknown = JSON.parse(json);
  return Array.isArray(body) ? `${JSON.stringify(writeColumns(body))}\n` : null;
}
