import { isRecord, reasonOfIssue, valueAt } from "#src/api/contract.ts";
import type { Account, Reporter, Scope } from "#src/api/entry/account.ts";
import type { ManagedAccount } from "#src/api/entry/account-forms.ts";
import type { HistoryEntry, MonthReport } from "#src/api/entry/answers.ts";
import { COLLECTIONS, type Collection, rowContractOf } from "#src/api/entry/collections.ts";
import type { MonthAction } from "#src/api/entry/month-row.ts";
import { recordOf } from "#src/lib/record-of.ts";

type Kept = { readonly revision: number; readonly row: unknown };
type Entry = HistoryEntry & { readonly collection: Collection; readonly id: string };

/** What a request comes to: a status, and what is answered with it. */
export type Answered = { readonly status: number; readonly body?: unknown };

export type Change = { readonly id: string; readonly ifMatch: number | null; readonly row: unknown };

/** When everything happens here, so that no picture depends on the day. */
export const NOW = "2017-10-05T08:30:00+07:00";

/** A small store in memory that follows the design of the server: revisions, refusals, the ledger, the months. */
export class EntryStore {
  readonly collections: Record<Collection, Map<string, Kept>>;
  readonly entries: Entry[] = [];
  readonly accounts = new Map<string, ManagedAccount & { password: string }>();
  readonly links = new Map<string, string>();
  months: MonthReport[] = [];
  closed = new Set<string>();
  version = 0;

  constructor(publication: Readonly<Record<Exclude<Collection, "months" | "settings">, unknown>>, settings: unknown) {
    this.collections = recordOf(COLLECTIONS, () => new Map());
    for (const [name, body] of Object.entries(publication)) {
      const collection = COLLECTIONS.find((one) => one === name);
      if (!collection) continue;
      for (const row of Array.isArray(body) ? body : [body]) this.#set(collection, String(valueAt(row, ["id"])), row);
    }
    this.#set("settings", "config", settings);
  }

  #set(collection: Collection, id: string, row: unknown): number {
    this.version += 1;
    this.collections[collection].set(id, { revision: this.version, row });
    return this.version;
  }

  addAccount(account: Account & { signIn: string; password: string }): void {
    this.accounts.set(account.id, { ...account, disabled: false, scope: copyOf(account.scope) });
  }

  rows(collection: Collection, asked: URLSearchParams): Answered {
    const month = asked.get("month");
    const communeId = asked.get("communeId");
    const sponsor = asked.get("sponsor");
    const rows = [...this.collections[collection]].filter(
      ([, { row }]) =>
        (month === null || valueAt(row, ["month"]) === month) &&
        (communeId === null || valueAt(row, ["communeId"]) === communeId) &&
        (sponsor === null || `${valueAt(row, ["sponsor", "type"])}:${valueAt(row, ["sponsor", "id"])}` === sponsor),
    );
    return { status: 200, body: { version: this.version, rows: rows.map(([id, kept]) => ({ id, ...kept })) } };
  }

  /** All or none, as one entry each. */
  batch(account: Account, collection: Collection, reason: string, changes: readonly Change[], isPut = false): Answered {
    for (const [index, change] of changes.entries()) {
      const refusal = this.#refusalOf(account, collection, change);
      if (refusal) return isPut ? refusal : withIndex(refusal, index);
    }
    const rows = changes.map(({ id, row }) => {
      const before = this.collections[collection].get(id)?.row ?? null;
      const revision = this.#set(collection, id, row);
      if (row === null) this.collections[collection].delete(id);
      const action = row === null ? "delete" : before === null ? "add" : "change";
      this.entries.unshift({
        collection,
        id,
        number: revision,
        at: NOW,
        account: account.name,
        reason,
        action,
        before,
        after: row,
      });
      return { id, revision };
    });
    return { status: 200, body: { version: this.version, rows } };
  }

  put(account: Account, collection: Collection, reason: string, change: Change): Answered {
    const answered = this.batch(account, collection, reason, [change], true);
    if (answered.status !== 200) return answered;
    return { status: 200, body: this.collections[collection].get(change.id) };
  }

  #refusalOf(account: Account, collection: Collection, { id, ifMatch, row }: Change): Answered | null {
    if (account.role === "viewer") return { status: 403, body: { error: "not-allowed" } };
    const now = this.collections[collection].get(id) ?? null;
    if ((now?.revision ?? null) !== ifMatch) {
      const last = this.entries.find((entry) => entry.collection === collection && entry.id === id);
      const by = { id: "", name: last?.account ?? "" };
      return { status: 412, body: { error: "changed", current: now, by, at: last?.at ?? NOW, reason: last?.reason ?? "" } };
    }
    if (collection === "support") {
      const inClosed = [now?.row, row].some((one) => isRecord(one) && this.closed.has(String(one.month)));
      const isAdjustment = now === null && isRecord(row) && typeof row.adjusts === "string";
      if (inClosed && !isAdjustment) return { status: 409, body: { error: "month-closed" } };
      if (account.role === "reporter" && this.#isWithDistrict(now?.row ?? row)) {
        return { status: 403, body: { error: "month-sent" } };
      }
    }
    if (row === null) return null;
    const parsed = rowContractOf(collection).safeParse(row);
    if (parsed.success) return null;
    const faults = parsed.error.issues.map(({ path, message }) => ({
      field: path.join("."),
      reason: reasonOfIssue(message, valueAt(row, path)),
    }));
    return { status: 422, body: { error: "refused", faults } };
  }

  #isWithDistrict(row: unknown): boolean {
    const month = valueAt(row, ["month"]);
    return this.months.some(
      ({ reporter, month: of, state }) =>
        of === month &&
        (state === "sent" || state === "accepted") &&
        (reporter.type === "commune"
          ? valueAt(row, ["communeId"]) === reporter.id
          : valueAt(row, ["sponsor", "id"]) === reporter.id),
    );
  }

  history(collection: Collection, id: string): Answered {
    const own = this.entries.filter((entry) => entry.collection === collection && entry.id === id);
    return { status: 200, body: own.map(({ account, ...entry }) => ({ ...entry, account: { id: "", name: account } })) };
  }

  actOnMonth(reporter: Reporter, month: string, action: MonthAction, word: string, ifMatch: number): Answered {
    const found = this.months.find(
      (one) => one.month === month && one.reporter.id === reporter.id && one.reporter.type === reporter.type,
    );
    const next = found && AFTER[action]?.[found.state];
    if (!found || !next || found.revision !== ifMatch) return { status: 409, body: { error: "wrong-state" } };
    this.version += 1;
    const changed: MonthReport = { ...found, state: next, word, at: NOW, revision: this.version };
    this.months = this.months.map((one) => (one === found ? changed : one));
    return { status: 200, body: changed };
  }

  closeMonth(month: string, action: string): Answered {
    const isClosing = action === "close";
    if (isClosing) this.closed.add(month);
    else this.closed.delete(month);
    this.months = this.months.map((one) => (one.month === month ? { ...one, state: isClosing ? "closed" : "accepted" } : one));
    return { status: 200, body: {} };
  }
}

/** Where each step leads from each state; one that is not here is refused. */
const AFTER: Partial<Record<MonthAction, Partial<Record<MonthReport["state"], MonthReport["state"]>>>> = {
  send: { owed: "sent", returned: "sent" },
  recall: { sent: "owed" },
  accept: { sent: "accepted" },
  return: { sent: "returned", accepted: "returned" },
};

function withIndex({ status, body }: Answered, index: number): Answered {
  if (!isRecord(body)) return { status, body };
  const faults = Array.isArray(body.faults) ? { faults: body.faults.map((fault: object) => ({ ...fault, index })) } : {};
  return { status, body: { ...body, ...faults, index } };
}

function copyOf({ communes, sponsors }: Scope): ManagedAccount["scope"] {
  return { communes: [...communes], sponsors: sponsors.map(({ type, id }) => ({ type, id })) };
}
