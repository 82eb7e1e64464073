import { accountFormContract } from "#src/api/entry/account-forms.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { localInstant } from "#src/lib/local-instant.ts";
import { type AccountResult, type Accounts, addAccount, changeAccount, listAccounts } from "../accounts/accounts.ts";
import { makeLink } from "../accounts/links.ts";
import { auditor, type Log } from "./log.ts";
import { readBody, refusedFields } from "./read-body.ts";
import { refusal } from "./refusal.ts";
import type { Route, RouteContext } from "./route.ts";

const NOT_KEPT = { "Cache-Control": "no-store" };

/** Accounts as an administrator keeps them, and the links to hand over. */
export function accountRoutes({ accounts, log }: { readonly accounts: Accounts; readonly log: Log }): Route[] {
  const audit = auditor(log, accounts.now);
  return [
    {
      method: "GET",
      path: "/api/accounts",
      access: "administrator",
      handle: async (c) => c.json(await listAccounts(accounts), 200, NOT_KEPT),
    },
    {
      method: "POST",
      path: "/api/accounts",
      access: "administrator",
      handle: async (c) => {
        const body = await readBody(c, accountFormContract);
        if ("answer" in body) return body.answer;
        const result = await addAccount(accounts, body.value);
        if (result.kind === "done") audit("account-added", idOf(c), result.account.id);
        return accountAnswer(c, result, 201);
      },
    },
    {
      method: "PUT",
      path: "/api/accounts/:id",
      access: "administrator",
      handle: async (c) => {
        const body = await readBody(c, accountFormContract);
        if ("answer" in body) return body.answer;
        const id = c.req.param("id") ?? "";
        const result = await changeAccount(accounts, id, body.value);
        if (result.kind === "done") audit(result.account.disabled ? "account-disabled" : "account-changed", idOf(c), id);
        return accountAnswer(c, result, 200);
      },
    },
    {
      method: "POST",
      path: "/api/accounts/:id/link",
      access: "administrator",
      handle: async (c) => {
        const id = c.req.param("id") ?? "";
        const link = await makeLink(accounts, id);
        if (!link) return refusal(c, 404, "not-found");
        audit("link-made", idOf(c), id);
        return c.json({ token: link.token, expiresAt: localInstant(link.expiresAt) }, 201, NOT_KEPT);
      },
    },
  ];
}

function idOf(c: RouteContext): string {
  return c.get("account")?.id ?? "";
}

function accountAnswer(c: RouteContext, result: AccountResult, status: 200 | 201): Response {
  switch (result.kind) {
    case "done":
      return c.json(result.account, status, NOT_KEPT);
    case "sign-in-taken":
      return refusedFields(c, [{ field: "signIn", reason: "sign-in-taken" }]);
    case "last-administrator":
      return refusedFields(c, [{ field: "role", reason: "last-administrator" }]);
    case "not-found":
      return refusal(c, 404, "not-found");
    default:
      return assertNever(result);
  }
}
