import type { LineColumns } from "#src/domain/line-columns.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { buildSupportTable, type SupportTable, type TableDimensions } from "#src/domain/support-table.ts";

type Built = { readonly columns: LineColumns; readonly table: SupportTable };

/** What was built last, and what was laid over it last. */
type Kept = Built & { readonly dimensions: TableDimensions; readonly latest: Built };

let kept: Kept | null = null;

/** Comes when there is a second publication to lay over the first: nobody needs it before. */
let tableAfter: typeof import("#src/domain/edited-table.ts").tableAfter | null = null;

/**
 * The table of some lines: `buildSupportTable`, but for the work that the one before has done. Data is put together anew with each answer that
 * arrives, mostly of the same lines; then it is the same table. A newer publication mostly differs in a few lines: these are laid over it.
 *
 * @throws as `buildSupportTable` does.
 */
export function tableOf(columns: LineColumns, dimensions: TableDimensions): SupportTable {
  const before = kept && haveSameIds(kept.dimensions, dimensions) ? kept : null;
  if (before && areSameColumns(before.latest.columns, columns)) return before.latest.table;
  const after = before && tableAfter?.(before.table, before.columns, columns);
  if (before && after) {
    kept = { ...before, latest: { columns, table: after } };
    return after;
  }
  if (before) void fetchTableAfter();
  const built = { columns, table: buildSupportTable(columns, dimensions) };
  kept = { ...built, dimensions, latest: built };
  if (columns.count >= LINES_WORTH_RUNNING_SUMS) void fetchRunningSums(built.table);
  return built.table;
}

/** With fewer lines an answer takes a few milliseconds at most. */
export const LINES_WORTH_RUNNING_SUMS = 2_000_000;

/** Once it is there, the table answers sooner; until then, and without it, the same. */
async function fetchRunningSums({ points }: SupportTable): Promise<void> {
  const fetched = await import("#src/domain/running-sums.ts").catch(() => null);
  fetched?.keepRunningSums(points);
}

/** Without it tables are built anew, which is right, and slower. */
async function fetchTableAfter(): Promise<void> {
  const fetched = await import("#src/domain/edited-table.ts").catch(() => null);
  tableAfter = fetched?.tableAfter ?? tableAfter;
}

function areSameColumns(a: LineColumns, b: LineColumns): boolean {
  return (
    haveSame(a.delivered, b.delivered) &&
    haveSame(a.planned, b.planned) &&
    (["month", "commune", "sponsor", "kind"] as const).every(
      (name) => haveSame(a[name].codes, b[name].codes) && haveSame(a[name].keys, b[name].keys),
    )
  );
}

function haveSameIds(a: TableDimensions, b: TableDimensions): boolean {
  return (
    haveSame(a.communes, b.communes) &&
    haveSame(a.kinds, b.kinds) &&
    haveSame(a.sponsors.map(sponsorKey), b.sponsors.map(sponsorKey))
  );
}

function haveSame(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let place = 0; place < a.length; place++) if (!Object.is(a[place], b[place])) return false;
  return true;
}
