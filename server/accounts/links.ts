import type { Selectable, Transaction } from "kysely";
import type { LinkForm } from "#src/api/entry/account-forms.ts";
import { inWrite } from "../database/in-write.ts";
import type { Database } from "../database/open-database.ts";
import type { Tables } from "../database/tables.ts";
import { type AccountRow, type Accounts, accountOfRow, administratorIds, isTaken, newAccountRow } from "./accounts.ts";
import { hashPassword } from "./passwords.ts";
import { beginSession, type NewSession } from "./sessions.ts";
import { newToken, tokenHash } from "./tokens.ts";

const GOOD_FOR_MS = 24 * 60 * 60_000;
/** The account of the link that makes the first administrator: none yet. */
const NOBODY_YET = "";

/** A link that is good once, for a day. */
export type Link = { readonly token: string; readonly expiresAt: number };

/** The link that makes the administrator; null where there is one. To be printed where only whoever runs the server sees it. */
export async function makeFirstLink(accounts: Accounts): Promise<Link | null> {
  const administrators = await administratorIds(accounts.database.db);
  return administrators.length > 0 ? null : await keepLink(accounts, accounts.database.db, NOBODY_YET);
}

/** A link by which the person of an account sets a password; those before it are void. Null: no such account, or it is disabled. */
export async function makeLink(accounts: Accounts, accountId: string): Promise<Link | null> {
  return await inWrite(accounts.database, async (transaction) => {
    const account = await transaction.selectFrom("account").select("disabled").where("id", "=", accountId).executeTakeFirst();
    if (account?.disabled !== 0) return null;
    await transaction.deleteFrom("sign_in_link").where("account_id", "=", accountId).execute();
    return await keepLink(accounts, transaction, accountId);
  });
}

async function keepLink({ now }: Accounts, db: Database["db"] | Transaction<Tables>, accountId: string): Promise<Link> {
  const link = { token: newToken(), expiresAt: now() + GOOD_FOR_MS };
  await db.deleteFrom("sign_in_link").where("expires_at", "<=", now()).execute();
  await db
    .insertInto("sign_in_link")
    .values({ token_hash: tokenHash(link.token), account_id: accountId, expires_at: link.expiresAt, used_at: 0 })
    .execute();
  return link;
}

/** "link-used": used, older than a day, replaced by another, or made up. */
export type LinkResult =
  | { readonly kind: "signed-in"; readonly session: NewSession }
  | { readonly kind: "link-used" | "sign-in-taken" }
  | { readonly kind: "missing"; readonly field: "name" | "signIn" };

/** Sets the password that the link is for, ends what was signed in with the one before, and signs in. */
export async function redeemLink(accounts: Accounts, form: LinkForm): Promise<LinkResult> {
  // Whoever tries links out does not get half a second of the processor for each.
  if (!(await goodLink(accounts, accounts.database.db, form.token))) return { kind: "link-used" };
  const password = await hashPassword(form.password);
  const used = await inWrite(accounts.database, async (transaction) => {
    const link = await goodLink(accounts, transaction, form.token);
    if (!link) return { kind: "link-used" } as const;
    const result =
      link.account_id === NOBODY_YET
        ? await makeAdministrator(accounts, transaction, form, password)
        : await setPassword(transaction, link.account_id, password);
    if (result.kind === "done") {
      await transaction
        .updateTable("sign_in_link")
        .set({ used_at: accounts.now() })
        .where("account_id", "=", link.account_id)
        .execute();
    }
    return result;
  });
  if (used.kind !== "done") return used;
  return { kind: "signed-in", session: await beginSession(accounts, accountOfRow(used.row)) };
}

type LinkRow = Selectable<Tables["sign_in_link"]>;

async function goodLink({ now }: Accounts, db: Pick<Database["db"], "selectFrom">, token: string): Promise<LinkRow | undefined> {
  return await db
    .selectFrom("sign_in_link")
    .selectAll()
    .where("token_hash", "=", tokenHash(token))
    .where("used_at", "=", 0)
    .where("expires_at", ">", now())
    .executeTakeFirst();
}

type Used =
  | { readonly kind: "done"; readonly row: AccountRow }
  | { readonly kind: "link-used" | "sign-in-taken" }
  | { readonly kind: "missing"; readonly field: "name" | "signIn" };

async function makeAdministrator(
  { now }: Accounts,
  transaction: Transaction<Tables>,
  form: LinkForm,
  password: string,
): Promise<Used> {
  if ((await administratorIds(transaction)).length > 0) return { kind: "link-used" };
  const { name, signIn } = form;
  if (!name) return { kind: "missing", field: "name" };
  if (!signIn) return { kind: "missing", field: "signIn" };
  if (await isTaken(transaction, signIn, "")) return { kind: "sign-in-taken" };
  const scope = { communes: [], sponsors: [] };
  const row = { ...newAccountRow({ name, signIn, role: "administrator", scope }, now()), password };
  await transaction.insertInto("account").values(row).execute();
  return { kind: "done", row };
}

/** With a new password the lock-out of the old one is over, and so is whatever was begun with it. */
async function setPassword(transaction: Transaction<Tables>, accountId: string, password: string): Promise<Used> {
  const row = await transaction.selectFrom("account").selectAll().where("id", "=", accountId).executeTakeFirst();
  if (row?.disabled !== 0) return { kind: "link-used" };
  await transaction.updateTable("account").set({ password, failures: 0, locked_until: 0 }).where("id", "=", accountId).execute();
  await transaction.deleteFrom("session").where("account_id", "=", accountId).execute();
  return { kind: "done", row };
}
