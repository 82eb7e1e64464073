import type { Account, Reporter } from "#src/api/entry/account.ts";
import type { MonthReport } from "#src/api/entry/answers.ts";
import type { Collection } from "#src/api/entry/collections.ts";
import { type MonthStateOf, type RefusalCode, type RowChange, refusalOf, rowChangeOf } from "#src/api/entry/rights.ts";

/** Where no month stands against it. */
const NO_MONTH: MonthStateOf = () => "owed";

/** The first month whose report waits to be sent; null where none does. */
export function firstAwaited(reports: readonly MonthReport[], { type, id }: Reporter): string | null {
  const waiting = reports.filter(
    ({ reporter, state }) => reporter.type === type && reporter.id === id && (state === "owed" || state === "returned"),
  );
  return waiting.map(({ month }) => month).sort()[0] ?? null;
}

/** Why the account may not make the change; null where it may, and where a value keeps no contract, of which others speak. */
export function refusalOfValues(
  account: Account,
  collection: Collection,
  before: unknown,
  after: unknown,
  monthStateOf: MonthStateOf = NO_MONTH,
): RefusalCode | null {
  let change: RowChange;
  try {
    change = rowChangeOf(collection, "", before, after);
  } catch {
    return null;
  }
  return refusalOf(account, change, monthStateOf);
}

/** Whether the account may change what stands there at all. */
export function mayOpen(account: Account, collection: Collection, row: unknown): boolean {
  return refusalOfValues(account, collection, row, row) === null;
}

/** Whether the account keeps the rows of a collection, whatever is in them. */
export function mayKeep(
  account: Account,
  collection: "programme" | "communes" | "agencies" | "enterprises" | "settings",
): boolean {
  return refusalOf(account, { collection, id: "", before: null, after: null }, NO_MONTH) === null;
}

/** Whether the account may ask for something in a commune's name. */
export function mayAskFor(account: Account, communeId: string): boolean {
  const asked = { id: "new", communeId, raisedOn: "2000-01-01", kind: "any", text: "any", addressedTo: null, status: "open" };
  return refusalOfValues(account, "proposals", null, asked) === null;
}

/** Why the account may add no line to a report's sheet; null where it may. */
export function refusalToAdd(
  account: Account,
  reporter: Reporter,
  month: string,
  monthStateOf: MonthStateOf,
): RefusalCode | null {
  const { type, id } = reporter;
  const line = {
    id: "new",
    communeId: type === "commune" ? id : "any",
    sponsor: type === "commune" ? { type: "agency", id: "any" } : { type, id },
    kind: "any",
    month,
    title: "any",
    planned: 0,
    delivered: 0,
    form: "cash",
    outputs: {},
  };
  // Of the other report that the line will be part of nothing is known yet.
  const ofThis: MonthStateOf = (of, when) => (of.type === type && of.id === id ? monthStateOf(of, when) : "owed");
  return refusalOfValues(account, "support", null, line, ofThis);
}
