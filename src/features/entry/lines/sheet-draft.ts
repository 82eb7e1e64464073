import * as z from "zod/mini";
import type { EntryRow } from "#src/api/entry/answers.ts";
import { COLUMN_KEYS, type GridRow, gridRowOf, isDirty, type SheetOf } from "./grid-row.ts";

const cellContract = z.object({ value: z.string(), fault: z.nullable(z.string()) });
const draftContract = z.object({
  reason: z.string(),
  rows: z.array(
    z.object({
      id: z.string(),
      revision: z.nullable(z.number()),
      base: z.unknown(),
      cells: z.record(z.enum(COLUMN_KEYS), cellContract),
      isGone: z.boolean(),
    }),
  ),
});
export type SheetDraft = { readonly reason: string; readonly rows: readonly GridRow[] };

/** What the sheet keeps on the device: the lines that the store has not heard of. */
export function draftOf(rows: readonly GridRow[], reason: string, of: SheetOf): SheetDraft {
  return { reason, rows: rows.filter((row) => isDirty(row, of)) };
}

/** Null for what is no draft of this build, or holds nothing. */
export function readSheetDraft(value: unknown): SheetDraft | null {
  const read = draftContract.safeParse(value);
  return read.success && read.data.rows.length > 0 ? read.data : null;
}

/** The store's rows with the draft's lines in their places; those that are new, or are gone from the store, at the end. */
export function rowsWithDraft(newer: readonly EntryRow[], draft: SheetDraft | null, of: SheetOf): GridRow[] {
  const kept = new Map(draft?.rows.map((row) => [row.id, row]));
  const rows = newer.map((row) => kept.get(row.id) ?? gridRowOf(row, of));
  const others = draft?.rows.filter(({ id }) => !newer.some((row) => row.id === id)) ?? [];
  return [...rows, ...others];
}
