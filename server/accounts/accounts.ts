import type { Selectable, Transaction } from "kysely";
import { type Account, ROLES, type Role, type Scope, scopeContract } from "#src/api/entry/account.ts";
import type { AccountForm, ManagedAccount } from "#src/api/entry/account-forms.ts";
import { inWrite } from "../database/in-write.ts";
import type { Database } from "../database/open-database.ts";
import type { Tables } from "../database/tables.ts";
import { type Attempts, attemptsInMemory } from "./attempts.ts";
import { isPasswordOf } from "./passwords.ts";

/** The part of the store that says who may enter. */
export type Accounts = {
  readonly database: Database;
  readonly now: () => number;
  readonly attempts: Attempts;
  /** Whether a password is that of a hash: some tenths of a second. */
  readonly isPasswordOf: (stored: string, password: string) => Promise<boolean>;
  /** A refused sign-in is answered at a whole multiple of this, so that its time tells nothing of what was looked up and written. */
  readonly refusalStepMs: number;
};

export function makeAccounts(database: Database, given: Partial<Omit<Accounts, "database">> = {}): Accounts {
  return { database, now: Date.now, attempts: attemptsInMemory(), isPasswordOf, refusalStepMs: 250, ...given };
}

/** A row of the table. */
export type AccountRow = Selectable<Tables["account"]>;

export function accountOfRow({ id, name, role, scope }: Pick<AccountRow, "id" | "name" | "role" | "scope">): Account {
  return { id, name, role: roleOf(role), scope: scopeOf(scope) };
}

/** A role that this version does not know may do no more than read. */
function roleOf(text: string): Role {
  return ROLES.find((role) => role === text) ?? "viewer";
}

function scopeOf(text: string): Scope {
  return scopeContract.parse(JSON.parse(text));
}

function managed(row: AccountRow): ManagedAccount {
  return { ...accountOfRow(row), signIn: row.sign_in, disabled: row.disabled === 1 };
}

/** What people sign in with, as it is compared: nobody is another for a capital or a space. */
export function signInKey(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}

/** All of them, by name. */
export async function listAccounts({ database }: Accounts): Promise<ManagedAccount[]> {
  const rows = await database.db.selectFrom("account").selectAll().execute();
  return rows.map(managed).sort((one, other) => one.name.localeCompare(other.name, "vi"));
}

/** Why an account is not made or changed so. */
export type AccountProblem = "sign-in-taken" | "last-administrator" | "not-found";
export type AccountResult = { readonly kind: "done"; readonly account: ManagedAccount } | { readonly kind: AccountProblem };

/** A new account, without a password: whoever it is for sets one by a link. */
export async function addAccount({ database, now }: Accounts, form: AccountForm): Promise<AccountResult> {
  return await inWrite(database, async (transaction) => {
    if (await isTaken(transaction, form.signIn, "")) return { kind: "sign-in-taken" };
    const row = newAccountRow(form, now());
    await transaction.insertInto("account").values(row).execute();
    return { kind: "done", account: managed(row) };
  });
}

export function newAccountRow(form: AccountForm, createdAt: number): AccountRow {
  return {
    id: crypto.randomUUID(),
    ...columnsOf(form),
    password: "",
    failures: 0,
    locked_until: 0,
    subject: "",
    created_at: createdAt,
  };
}

function columnsOf({ name, signIn, role, scope, disabled }: AccountForm) {
  return { name, sign_in: signInKey(signIn), role, scope: JSON.stringify(scope), disabled: disabled ? 1 : 0 };
}

/**
 * What an account is called, signs in with and may do. Its sessions go on with the new rights, or end at once where it is disabled. A new
 * name to sign in with is another person at the identity provider: the tie to the old one is cut.
 */
export async function changeAccount({ database }: Accounts, id: string, form: AccountForm): Promise<AccountResult> {
  return await inWrite(database, async (transaction) => {
    const before = await transaction.selectFrom("account").selectAll().where("id", "=", id).executeTakeFirst();
    if (!before) return { kind: "not-found" };
    if (await isTaken(transaction, form.signIn, id)) return { kind: "sign-in-taken" };
    const columns = columnsOf(form);
    const row = { ...before, ...columns, subject: columns.sign_in === before.sign_in ? before.subject : "" };
    const isAdministrator = row.role === "administrator" && row.disabled === 0;
    if (!isAdministrator && (await isLastAdministrator(transaction, id))) return { kind: "last-administrator" };
    await transaction
      .updateTable("account")
      .set({ ...columns, subject: row.subject })
      .where("id", "=", id)
      .execute();
    if (row.disabled === 1) {
      await transaction.deleteFrom("session").where("account_id", "=", id).execute();
      await transaction.deleteFrom("sign_in_link").where("account_id", "=", id).execute();
    }
    return { kind: "done", account: managed(row) };
  });
}

export async function isTaken(transaction: Transaction<Tables>, signIn: string, byOtherThan: string): Promise<boolean> {
  const taken = await transaction
    .selectFrom("account")
    .select("id")
    .where("sign_in", "=", signInKey(signIn))
    .where("id", "!=", byOtherThan)
    .executeTakeFirst();
  return taken !== undefined;
}

/** Those who can make accounts: as long as there is none, the store waits for its first. */
export async function administratorIds(db: Pick<Database["db"], "selectFrom">): Promise<string[]> {
  const rows = await db
    .selectFrom("account")
    .select("id")
    .where("role", "=", "administrator")
    .where("disabled", "=", 0)
    .execute();
  return rows.map(({ id }) => id);
}

async function isLastAdministrator(transaction: Transaction<Tables>, id: string): Promise<boolean> {
  const ids = await administratorIds(transaction);
  return ids.length === 1 && ids[0] === id;
}
