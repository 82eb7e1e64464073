import type { LineColumns } from "#src/domain/line-columns.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { buildSupportTable, type SupportTable, type TableDimensions } from "#src/domain/support-table.ts";

type Kept = { readonly columns: LineColumns; readonly dimensions: TableDimensions; readonly table: SupportTable };
type LaidOver = typeof import("./laid-over.ts").laidOver;

/** From so many lines on a reader feels whether a table is built anew. */
const FELT = 20_000;

let kept: Kept | null = null;
let laidOver: LaidOver | null = null;

/**
 * The table of some lines: `buildSupportTable`, but for the work that the one before has done. Data is put together anew with each answer that
 * arrives, mostly of the same lines; then it is the same table. A newer publication mostly differs in a few lines: these are laid over it.
 * What does so is fetched once there are many lines; until it has come, or if it does not, the table is built anew.
 *
 * @throws as `buildSupportTable` does.
 */
export function tableOf(columns: LineColumns, dimensions: TableDimensions): SupportTable {
  if (columns.count >= FELT) void preloadLaidOver();
  const over = kept && laidOver && isSame(kept.dimensions, dimensions) ? laidOver(kept, columns) : null;
  if (over) return over;
  kept = { columns, dimensions, table: buildSupportTable(columns, dimensions) };
  return kept.table;
}

/** Fetches what lays lines over a table. A failure costs time, and nothing else. */
export async function preloadLaidOver(): Promise<void> {
  if (laidOver) return;
  const loaded = await import("./laid-over.ts").catch(() => null);
  laidOver = loaded?.laidOver ?? null;
}

function isSame(a: TableDimensions, b: TableDimensions): boolean {
  return (
    haveSameTexts(a.communes, b.communes) &&
    haveSameTexts(a.kinds, b.kinds) &&
    haveSameTexts(a.sponsors.map(sponsorKey), b.sponsors.map(sponsorKey))
  );
}

function haveSameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, place) => text === b[place]);
}
