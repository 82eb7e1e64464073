import { isRecord, reasonOfIssue, valueAt } from "#src/api/contract.ts";
import { supportLineContract, supportLineFromWire } from "#src/api/support.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { buildSupportTable } from "#src/domain/support-table.ts";
import { type Total, totals } from "#src/domain/totals.ts";

/** A row as the dashboard counts it, or what the contract refuses in it: the path of the field, and why. */
export type CheckedRow = { readonly line: SupportLine } | { readonly field: string; readonly reason: string };

const known = new WeakMap<object, CheckedRow>();

/** The answer for a row is kept while the row is: each mend and each answer reviews all rows anew, and most are the same. */
export function checkedRow(row: unknown): CheckedRow {
  if (!isRecord(row)) return checkRow(row);
  const found = known.get(row) ?? checkRow(row);
  known.set(row, found);
  return found;
}

function checkRow(row: unknown): CheckedRow {
  const parsed = supportLineContract.safeParse(row);
  if (parsed.success) return { line: supportLineFromWire(parsed.data) };
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  return { field: path.join("."), reason: reasonOfIssue(issue?.message, valueAt(row, path)) };
}

/**
 * What lines come to, in dong, exact: the dashboard's own adding.
 *
 * @throws MoneyOverflowError above 2⁵³ − 1.
 */
export function sumsOf(lines: readonly SupportLine[]): Pick<Total, "planned" | "delivered"> {
  const { planned, delivered } = totals(buildSupportTable(lines, { communes: [], kinds: [], sponsors: [] }), EVERYTHING).whole;
  return { planned, delivered };
}
