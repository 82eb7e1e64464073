import * as z from "zod/mini";
import { monthField } from "#src/api/contract.ts";
import { REPORTER_TYPES, type Reporter } from "#src/api/entry/account.ts";
import { MONTH_ACTIONS } from "#src/api/entry/month-row.ts";
import { month } from "#src/domain/month.ts";
import { NOT_KEPT } from "../served-header.ts";
import { keptRow } from "../store/kept-rows.ts";
import { monthId, OF_ALL } from "../store/month-id.ts";
import { monthReports } from "../store/month-reports.ts";
import { type MonthStep, moveMonth } from "../store/move-month.ts";
import type { Store } from "../store/store.ts";
import { todayIn } from "../store/today-in.ts";
import { authorOf, callerOf } from "./caller.ts";
import { readBody } from "./read-body.ts";
import { refusal } from "./refusal.ts";
import type { Route, RouteContext } from "./route.ts";
import { answered } from "./write-answers.ts";

/** The steps of a month: a report sent, taken back, accepted, returned; a whole month closed and opened again. */
export function monthRoutes(store: Store): Route[] {
  return [
    { method: "POST", path: "/api/months/close", access: "staff", handle: async (c) => await closeAnswer(c, store) },
    { method: "POST", path: "/api/months/:type/:id/:month", access: "reporter", handle: async (c) => await stepAnswer(c, store) },
  ];
}

/** Bodies of steps: of one report, and of a whole month. */
export const stepBody = z.object({
  action: z.enum(MONTH_ACTIONS),
  word: z.optional(z.nullable(z.string())),
  ifMatch: z.optional(z.nullable(z.int())),
});
export const closeBody = z.object({
  action: z.enum(["close", "reopen"]),
  month: monthField,
  word: z.optional(z.nullable(z.string())),
});
const parameters = z.object({ type: z.enum(REPORTER_TYPES), id: z.string(), month: monthField });

async function stepAnswer(c: RouteContext, store: Store): Promise<Response> {
  const asked = parameters.safeParse(c.req.param());
  const body = await readBody(c, stepBody);
  if (!asked.success) return refusal(c, 404, "not-found");
  if ("answer" in body) return body.answer;
  const owner: Reporter = { type: asked.data.type, id: asked.data.id };
  const step = {
    owner,
    month: month(asked.data.month),
    action: body.value.action,
    word: body.value.word ?? "",
    ifRevision: body.value.ifMatch || null,
  };
  return await taken(c, store, step, async () => {
    const reports = await monthReports(store.database.db, await todayIn(store));
    const now = reports.find(
      (report) => report.month === step.month && report.reporter.type === owner.type && report.reporter.id === owner.id,
    );
    return c.json(now ?? null, 200, NOT_KEPT);
  });
}

/** Whatever revision the month's row has: the district alone closes, and what it was is in the ledger. */
async function closeAnswer(c: RouteContext, store: Store): Promise<Response> {
  const body = await readBody(c, closeBody);
  if ("answer" in body) return body.answer;
  const owner = OF_ALL;
  const kept = await keptRow(store.database.db, "months", monthId(owner, body.value.month));
  const step: MonthStep = {
    owner,
    month: month(body.value.month),
    action: body.value.action,
    word: body.value.word ?? "",
    ifRevision: kept?.revision ?? null,
  };
  return await taken(c, store, step, async () =>
    c.json({ month: step.month, state: step.action === "close" ? "closed" : "owed" }, 200, NOT_KEPT),
  );
}

async function taken(c: RouteContext, store: Store, step: MonthStep, answer: () => Promise<Response>): Promise<Response> {
  return await answered(
    c,
    store,
    async () => {
      const account = callerOf(c);
      await moveMonth(store.database, step, account, authorOf(account, step.word, store));
      return await answer();
    },
    () => ({ collection: "months", id: monthId(step.owner, step.month) }),
  );
}
