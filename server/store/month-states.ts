import type { Kysely } from "kysely";
import type { Reporter } from "#src/api/entry/account.ts";
import { type MonthRow, monthRowContract } from "#src/api/entry/month-row.ts";
import type { MonthStateOf } from "#src/api/entry/rights.ts";
import type { Tables } from "../database/tables.ts";
import { keptDocuments, keptRowOf, keptRowsOf } from "./kept-rows.ts";
import { monthId, OF_ALL } from "./month-id.ts";

/** A month's row with the number of the entry that made it. */
export type KeptMonth = { readonly row: MonthRow; readonly revision: number; readonly text: string };

/** Reports that have taken a step, and months that were closed, by their ids: those asked for, or all. */
export async function keptMonths(
  db: Kysely<Tables>,
  ids: readonly string[] | null = null,
): Promise<ReadonlyMap<string, KeptMonth>> {
  const rows =
    ids === null
      ? (await keptDocuments(db, "months").execute()).map(keptRowOf)
      : [...(await keptRowsOf(db, "months", ids)).values()];
  return new Map(rows.map(({ id, revision, text }) => [id, { row: monthRowContract.parse(JSON.parse(text)), revision, text }]));
}

/** The rows that `monthStateIn` reads for a report. */
export function idsOfState(reporter: Reporter, month: string): string[] {
  return [monthId(reporter, month), monthId(OF_ALL, month)];
}

/** How far a report has come: closed with its whole month, else what its own row says; "owed" where it never took a step. */
export function monthStateIn(months: ReadonlyMap<string, KeptMonth>): MonthStateOf {
  return (reporter, month) => (isClosed(months, month) ? "closed" : (months.get(monthId(reporter, month))?.row.state ?? "owed"));
}

/**
 * The same as a reporter has it: what was published before this store kept it is closed, unless the district has opened that month again.
 * The district may still put it right, with a reason.
 */
export function reportersMonthState(months: ReadonlyMap<string, KeptMonth>, dataThrough: string): MonthStateOf {
  const stateOf = monthStateIn(months);
  return (reporter, month) => {
    const isOpenAgain = months.has(monthId(OF_ALL, month));
    return month <= dataThrough && !isOpenAgain ? "closed" : stateOf(reporter, month);
  };
}

export function isClosed(months: ReadonlyMap<string, KeptMonth>, month: string): boolean {
  return months.get(monthId(OF_ALL, month))?.row.state === "closed";
}
