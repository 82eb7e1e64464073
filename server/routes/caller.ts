import type { Account } from "#src/api/entry/account.ts";
import type { Author } from "../store/row-change.ts";
import type { Store } from "../store/store.ts";
import type { RouteContext } from "./route.ts";

/**
 * Who has signed in, where a route is for those alone.
 *
 * @throws when nobody has: the route's access let somebody through whom it should not.
 */
export function callerOf(c: RouteContext): Account {
  const account = c.get("account");
  if (account === null) throw new Error("A route for those who have signed in was reached by nobody");
  return account;
}

/** A reason is a sentence, not a file. */
const LONGEST_REASON = 1_000;

export function authorOf({ id }: Account, reason: string, { now }: Store): Author {
  return { account: id, reason: reason.trim().slice(0, LONGEST_REASON), at: now() };
}
