import * as z from "zod/mini";
import { instantField } from "#src/api/contract.ts";
import { ENDPOINTS, type Endpoint } from "#src/api/endpoints.ts";
import { REPORTER_TYPES } from "#src/api/entry/account.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import { localInstant } from "#src/lib/local-instant.ts";
import { inTime } from "../database/in-time.ts";
import { isStoreAway } from "../database/store-away.ts";
import { sendFile } from "../send-file.ts";
import { servedFile } from "../served-file.ts";
import { NOT_KEPT, SERVED, servedSince } from "../served-header.ts";
import { calendarText } from "../store/due-days.ts";
import { ledgerBegan } from "../store/ledger-began.ts";
import { monthReports } from "../store/month-reports.ts";
import type { PublishedFiles } from "../store/published-files.ts";
import type { Store } from "../store/store.ts";
import { storeState } from "../store/store-state.ts";
import { storeTotals } from "../store/store-totals.ts";
import { todayIn } from "../store/today-in.ts";
import { storeInGroups } from "../store-in-groups.ts";
import { negotiated } from "../support-in-columns.ts";
import { GROUPED_ABOVE_LINES } from "../support-in-groups.ts";
import { refusal } from "./refusal.ts";
import type { Route, RouteContext } from "./route.ts";
import { supportPage } from "./support-page.ts";

/** What readers get: the six files, the sums, the reports of months, the days on which they are due, and whether all is well. */
export function dataRoutes(store: Store, groupedAbove = GROUPED_ABOVE_LINES): Route[] {
  const totals = totalsOf(store);
  const groups = storeInGroups(store, groupedAbove);
  return [
    ...ENDPOINTS.map(
      (endpoint): Route => ({
        method: "GET",
        path: `/api/${endpoint}.json`,
        access: "reader",
        handle: async (c) => await fileAnswer(c, store, endpoint, groups),
      }),
    ),
    {
      method: "GET",
      path: "/api/totals.json",
      access: "reader",
      handle: async (c) => unknownParameter(c, []) ?? (await sendFile(c, await totals(), "no-cache")),
    },
    {
      method: "GET",
      path: "/api/months.json",
      access: "reader",
      handle: async (c) =>
        c.json(await monthReports(store.database.db, await todayIn(store)), 200, { "Cache-Control": "no-cache" }),
    },
    { method: "GET", path: "/api/due-days.ics", access: "reader", handle: async (c) => await calendarAnswer(c, store) },
    { method: "GET", path: "/api/health.json", access: "anybody", handle: async (c) => await healthAnswer(c, store) },
  ];
}

type InGroups = ReturnType<typeof storeInGroups>;

async function fileAnswer(c: RouteContext, store: Store, endpoint: Endpoint, groups: InGroups): Promise<Response> {
  const asOf = c.req.query("asOf");
  if (endpoint === "support" && asOf === undefined && new URL(c.req.url).search !== "") return await supportPage(c, store);
  const refused = unknownParameter(c, ["asOf"]);
  if (refused) return refused;
  if (asOf !== undefined) return await pastAnswer(c, store, endpoint, asOf);
  const { storeId, published, lastGoodOf } = await store.current();
  return await sendPublished(c, storeId, published, endpoint, groups, { [SERVED]: servedSince(lastGoodOf) });
}

/** What would be left out of account in silence is refused: an answer that was asked for less must not pass for it. */
function unknownParameter(c: RouteContext, known: readonly string[]): Response | null {
  const unknown = [...new URL(c.req.url).searchParams.keys()].find((name) => !known.includes(name));
  return unknown === undefined ? null : refusal(c, 400, "unknown-parameter", { parameter: unknown });
}

/** `asOf`: an instant in ISO 8601, with its offset. */
async function pastAnswer(c: RouteContext, store: Store, endpoint: Endpoint, asOf: string): Promise<Response> {
  const at = Date.parse(asOf);
  if (Number.isNaN(at) || !instantField.safeParse(asOf).success) return refusal(c, 400, "not-an-instant");
  const state = await storeState(store.database.db);
  const published = await store.at(at);
  if (state === null || published === null) return refusal(c, 404, "before-the-ledger");
  // A past moment has no table to add up: its lines are sent as they are.
  return await sendPublished(c, state.storeId, published, endpoint, async () => null, {});
}

async function sendPublished(
  c: RouteContext,
  storeId: string,
  published: PublishedFiles,
  endpoint: Endpoint,
  groupsOf: InGroups,
  headers: Record<string, string>,
): Promise<Response> {
  const rows = published.files[endpoint].file;
  const { groups, vary, ...own } = await negotiated(c, endpoint, rows, () => groupsOf(published));
  const { file, version } = groups ?? { ...own, version: published.version };
  const named = { ...file, digest: `${storeId.slice(0, 8)}-${file.digest}` };
  return await sendFile(c, named, "no-cache", { "X-Data-Version": String(version), ...vary, ...headers });
}

/** Summed once for each version that somebody asks for. */
function totalsOf(store: Store) {
  let kept: { version: number; file: Promise<ReturnType<typeof servedFile>> } | null = null;
  return async () => {
    const state = await storeState(store.database.db);
    const version = state?.version ?? 0;
    if (kept?.version !== version) {
      const file = storeTotals(store.database).then((rows) =>
        servedFile(
          "totals.json",
          Buffer.from(`${JSON.stringify({ version, rows })}\n`),
          5,
          `totals-${state?.storeId.slice(0, 8)}-${version}`,
        ),
      );
      kept = { version, file };
      file.catch(() => {
        kept = null;
      });
    }
    return await kept.file;
  };
}

async function healthAnswer(c: RouteContext, { database, now }: Store): Promise<Response> {
  const time = localInstant(now());
  try {
    const state = await inTime(storeState(database.db));
    const at = state === null ? null : localInstant(state.at);
    const since = await ledgerBegan(database.db);
    const body = { status: "ok", version: state?.version ?? 0, at, since, database: database.dialect, time };
    return c.json(body, 200, NOT_KEPT);
  } catch (error) {
    if (!isStoreAway(error)) throw error;
    return c.json({ status: "degraded", database: "away", time }, 503, { ...NOT_KEPT, "Retry-After": "2" });
  }
}

const ofReporter = z.object({ type: z.enum(REPORTER_TYPES), id: z.string() });

/** Of all reporters together, or of one (`?commune=`, `?agency=`, `?enterprise=`): each open month, and the day on which its report is due. */
async function calendarAnswer(c: RouteContext, store: Store): Promise<Response> {
  const asked = REPORTER_TYPES.map((type) => ofReporter.safeParse({ type, id: c.req.query(type) })).find(
    ({ success }) => success,
  )?.data;
  const reports = await monthReports(store.database.db, await todayIn(store));
  const own = reports.filter(({ reporter }) => !asked || (reporter.type === asked.type && reporter.id === asked.id));
  const days = [...Map.groupBy(own, ({ month }) => month).values()].flatMap(([first]) =>
    first ? [{ month: first.month, dueOn: first.dueOn, summary: `Hạn gửi báo cáo ${formatMonth(first.month, "vi")}` }] : [],
  );
  const name = asked ? `Hạn báo cáo: ${asked.id}` : "Hạn báo cáo";
  const state = await storeState(store.database.db);
  return c.body(calendarText(name, days, state?.at ?? 0), 200, {
    "Content-Type": "text/calendar; charset=utf-8",
    "Cache-Control": "no-cache",
  });
}
