import { keptLines } from "../store/kept-rows.ts";
import type { Store } from "../store/store.ts";
import { storeState } from "../store/store-state.ts";
import { refusal } from "./refusal.ts";
import type { RouteContext } from "./route.ts";

/** Rows of a page, where nobody says how many, and at most. */
const ROWS = 1_000;
const MOST_ROWS = 10_000;

/** What lines can be asked for by, besides their page: the parameter, and its column. */
const FILTERS = [
  ["communeId", "now.commune_id"],
  ["month", "now.month"],
  ["kind", "now.kind"],
  ["sponsorType", "now.sponsor_type"],
  ["sponsorId", "now.sponsor_id"],
] as const;

/**
 * `support.json?limit=&after=` and filters: lines in the order of the list, after the place that `after` names, with the next page's
 * address in `Link` and the number of all that pass the filters in `X-Total-Count`.
 */
export async function supportPage(c: RouteContext, { database }: Store): Promise<Response> {
  const limit = wholeNumber(c.req.query("limit") ?? String(ROWS));
  const after = wholeNumber(c.req.query("after") ?? "0");
  if (limit === null || after === null || limit < 1 || limit > MOST_ROWS) return refusal(c, 400, "wrong-page");
  const known = new Set<string>(["limit", "after", ...FILTERS.map(([name]) => name)]);
  const unknown = [...new URL(c.req.url).searchParams.keys()].find((name) => !known.has(name));
  if (unknown !== undefined) return refusal(c, 400, "unknown-parameter", { parameter: unknown });

  const { db } = database;
  let rows = keptLines(db);
  let count = db.selectFrom("support_line as now").select(({ fn }) => fn.countAll<number>().as("lines"));
  for (const [name, column] of FILTERS) {
    const value = c.req.query(name);
    if (value === undefined) continue;
    rows = rows.where(column, "=", value);
    count = count.where(column, "=", value);
  }
  const page = await rows
    .where("now.position", ">", after)
    .orderBy("now.position")
    .limit(limit + 1)
    .execute();
  const { lines } = await count.executeTakeFirstOrThrow();
  const sent = page.slice(0, limit);
  const last = sent.at(-1);
  const state = await storeState(db);
  const body = sent.length === 0 ? "[]\n" : `[\n${sent.map(({ after: text }) => text).join(",\n")}\n]\n`;
  return c.body(body, 200, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-cache",
    "X-Total-Count": String(lines),
    "X-Data-Version": String(state?.version ?? 0),
    ...(page.length > limit && last ? { Link: `<${nextAddress(c.req.url, last.position)}>; rel="next"` } : {}),
  });
}

function nextAddress(url: string, after: number): string {
  const next = new URL(url);
  next.searchParams.set("after", String(after));
  return `${next.pathname.slice(next.pathname.lastIndexOf("/") + 1)}${next.search}`;
}

function wholeNumber(text: string): number | null {
  const number = Number(text);
  return /^\d{1,15}$/.test(text) && Number.isSafeInteger(number) ? number : null;
}
