import { setTimeout as pass } from "node:timers/promises";
import { type AccountRow, type Accounts, accountOfRow, signInKey } from "./accounts.ts";
import { FREE_FOR_ACCOUNT, FREE_FOR_ADDRESS, oneMore, secondsToWait } from "./attempts.ts";
import { beginSession, type NewSession } from "./sessions.ts";
import { tokenHash } from "./tokens.ts";

export type SignInResult =
  | { readonly kind: "signed-in"; readonly session: NewSession }
  | { readonly kind: "wrong" }
  | { readonly kind: "locked"; readonly seconds: number };

export type Credentials = { readonly signIn: string; readonly password: string };

/**
 * Signs in with a password. A name that is no account's is answered alike, locked out alike, and takes the same time: nobody learns here
 * who has an account.
 */
export async function signIn(accounts: Accounts, { signIn, password }: Credentials, address: string): Promise<SignInResult> {
  const began = performance.now();
  const result = await attempt(accounts, signInKey(signIn), password, `address ${address}`);
  const took = performance.now() - began;
  const step = accounts.refusalStepMs;
  if (result.kind !== "signed-in" && step > 0) await pass(Math.ceil(took / step) * step - took);
  return result;
}

async function attempt(accounts: Accounts, key: string, password: string, addressKey: string): Promise<SignInResult> {
  const { attempts, now } = accounts;
  const ofAddress = attempts.take(addressKey, FREE_FOR_ADDRESS, now());
  if (ofAddress > 0) return { kind: "locked", seconds: ofAddress };
  const row = key === "" ? undefined : await rowOf(accounts, key);
  const seconds = row ? await takeOfAccount(accounts, row) : attempts.take(`name ${tokenHash(key)}`, FREE_FOR_ACCOUNT, now());
  if (seconds > 0) return { kind: "locked", seconds };
  const isRight = await accounts.isPasswordOf(row?.password ?? "", password);
  if (!row || !isRight || row.disabled === 1) return { kind: "wrong" };
  attempts.forget(addressKey);
  await accounts.database.db.updateTable("account").set({ failures: 0, locked_until: 0 }).where("id", "=", row.id).execute();
  return { kind: "signed-in", session: await beginSession(accounts, accountOfRow(row)) };
}

async function rowOf({ database }: Accounts, key: string): Promise<AccountRow | undefined> {
  return await database.db.selectFrom("account").selectAll().where("sign_in", "=", key).executeTakeFirst();
}

/** Counts an attempt at an account; above 0: the seconds to wait. Of several at the same moment each is counted, after the other. */
async function takeOfAccount({ database, now }: Accounts, row: AccountRow): Promise<number> {
  let { failures, locked_until: lockedUntil } = row;
  for (;;) {
    const seconds = secondsToWait({ lockedUntil }, now());
    if (seconds > 0) return seconds;
    const next = oneMore({ failures, lockedUntil }, FREE_FOR_ACCOUNT, now());
    const { numUpdatedRows } = await database.db
      .updateTable("account")
      .set({ failures: next.failures, locked_until: next.lockedUntil })
      .where("id", "=", row.id)
      .where("failures", "=", failures)
      .where("locked_until", "=", lockedUntil)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) return 0;
    const fresh = await database.db.selectFrom("account").selectAll().where("id", "=", row.id).executeTakeFirst();
    if (!fresh) return 0;
    ({ failures, locked_until: lockedUntil } = fresh);
  }
}
