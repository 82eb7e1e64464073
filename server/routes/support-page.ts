import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Tables } from "../database/tables.ts";
import { CUT_NAMES, type CutName, type LineCut, lineCut, pageOf } from "../line-cut.ts";
import { sendFile } from "../send-file.ts";
import { keptLines } from "../store/kept-rows.ts";
import type { Store } from "../store/store.ts";
import { storeState } from "../store/store-state.ts";
import { refusal } from "./refusal.ts";
import type { RouteContext } from "./route.ts";

/** The column that each name asks. */
const COLUMNS = {
  id: "now.id",
  communeId: "now.commune_id",
  month: "now.month",
  kind: "now.kind",
  sponsorType: "now.sponsor_type",
  sponsorId: "now.sponsor_id",
} as const satisfies Partial<Record<CutName, string>>;

/**
 * `support.json?limit=&after=` and filters: lines in the order of the list, after the place that `after` names, with the next page's
 * address in `Link` and the number of all that pass the filters in `X-Total-Count`.
 */
export async function supportPage(c: RouteContext, { database }: Store): Promise<Response> {
  const cut = lineCut(new URL(c.req.url).searchParams);
  if ("error" in cut) {
    const { error, ...more } = cut;
    return refusal(c, 400, error, more);
  }
  const { db } = database;
  const page = await keptLines(db)
    .where((line) => isInCut(line, cut))
    .where("now.position", ">", cut.after)
    .orderBy("now.position")
    .limit(cut.limit + 1)
    .execute();
  const { lines } = await db
    .selectFrom("support_line as now")
    .where((line) => isInCut(line, cut))
    .select(({ fn }) => fn.countAll<number>().as("lines"))
    .executeTakeFirstOrThrow();
  const sent = page.slice(0, cut.limit);
  const last = page.length > cut.limit ? (sent.at(-1)?.position ?? null) : null;
  const state = await storeState(db);
  const { file, headers } = pageOf(
    c.req.url,
    sent.map(({ after: text }) => text),
    lines,
    last,
  );
  return await sendFile(c, file, "no-cache", { ...headers, "X-Data-Version": String(state?.version ?? 0) });
}

type Line = ExpressionBuilder<Tables & { now: Tables["support_line"] }, "now">;

function isInCut(line: Line, { from, to, values }: LineCut): Expression<SqlBool> {
  const asked = CUT_NAMES.flatMap((name): Expression<SqlBool>[] => {
    const any = values[name];
    if (any === undefined) return [];
    return [name === "sponsor" ? line.or(any.map((key) => isSponsor(line, key))) : line(COLUMNS[name], "in", any)];
  });
  return line.and([
    ...asked,
    ...(from === null ? [] : [line("now.month", ">=", from)]),
    ...(to === null ? [] : [line("now.month", "<=", to)]),
  ]);
}

/** "agency:cq-01" */
function isSponsor(line: Line, key: string): Expression<SqlBool> {
  const [type = "", ...id] = key.split(":");
  return line.and([line("now.sponsor_type", "=", type), line("now.sponsor_id", "=", id.join(":"))]);
}
