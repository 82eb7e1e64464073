import type { Account } from "#src/api/entry/account.ts";
import type { MonthReport } from "#src/api/entry/answers.ts";
import { monthStateOfReports, publishedFor } from "#src/api/entry/month-state-of-reports.ts";
import { type RowChange, refusalOf, rowChangeOf } from "#src/api/entry/rights.ts";
import { programmeContract } from "#src/api/programme.ts";
import type { ReviewLine } from "#src/import/import-review.ts";
import type { RefusedPart } from "./import-state.ts";

/** Communes and months of lines that are to be written and that the account may not write: asked as the server asks it. */
export function refusedParts(
  lines: readonly ReviewLine[],
  account: Account,
  reports: readonly MonthReport[],
  programme: unknown,
): readonly RefusedPart[] {
  const read = programmeContract.safeParse(programme);
  const stateOf = monthStateOfReports(reports, publishedFor(account, read.success ? read.data : null));
  const parts = new Map<string, RefusedPart>();
  for (const { state, id, before, after } of lines) {
    if (state === "unchanged" || state === "refused") continue;
    const change = changeOf(id, before, after);
    const row = change?.collection === "support" ? (change.after ?? change.before) : null;
    if (!change || !row) continue;
    const code = refusalOf(account, change, stateOf);
    if (code === null) continue;
    const { communeId, month } = row;
    parts.set(`${code} ${communeId} ${month}`, { code, communeId, month });
  }
  return [...parts.values()];
}

/** Null for what keeps no contract: others speak of it. */
function changeOf(id: string, before: unknown, after: unknown): RowChange | null {
  try {
    return rowChangeOf("support", id, before, after);
  } catch {
    return null;
  }
}
