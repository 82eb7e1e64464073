import * as z from "zod/mini";
import { type Collection, isCollection } from "#src/api/entry/collections.ts";
import { NOT_KEPT } from "../served-header.ts";
import { judgeFor } from "../store/judge-changes.ts";
import { keptLines, keptRow, keptRowOf, keptRows } from "../store/kept-rows.ts";
import type { KeptRow, RowChange } from "../store/row-change.ts";
import { rowHistory } from "../store/row-history.ts";
import type { Store } from "../store/store.ts";
import { storeState } from "../store/store-state.ts";
import { writeRows } from "../store/write-rows.ts";
import { authorOf, callerOf } from "./caller.ts";
import { readBody, refusedFields } from "./read-body.ts";
import { refusal } from "./refusal.ts";
import type { Route, RouteContext } from "./route.ts";
import { answered } from "./write-answers.ts";

/** A batch may hold a sheet of a commune for a year, and not a country. */
const LARGEST_BATCH = 8 * 1024 * 1024;
const MOST_ROWS = 5_000;

/** Rows with their revisions, for forms: to be read, changed one by one or many at once, and what was ever done to one. */
export function rowRoutes(store: Store): Route[] {
  return [
    { method: "GET", path: "/api/rows/:collection", access: "signed-in", handle: async (c) => await rowsAnswer(c, store) },
    { method: "GET", path: "/api/rows/:collection/:id", access: "signed-in", handle: async (c) => await rowAnswer(c, store) },
    { method: "PUT", path: "/api/rows/:collection/:id", access: "reporter", handle: async (c) => await putAnswer(c, store) },
    {
      method: "DELETE",
      path: "/api/rows/:collection/:id",
      access: "reporter",
      handle: async (c) => await deleteAnswer(c, store),
    },
    {
      method: "POST",
      path: "/api/rows/:collection",
      access: "reporter",
      largestBody: LARGEST_BATCH,
      handle: async (c) => await batchAnswer(c, store),
    },
    {
      method: "GET",
      path: "/api/history/:collection/:id",
      access: "signed-in",
      handle: async (c) => await historyAnswer(c, store),
    },
  ];
}

/** The collection of the address; null for what is none. Reports of months are moved by steps, and not written. */
function collectionOf(c: RouteContext): Collection | null {
  const name = c.req.param("collection") ?? "";
  return isCollection(name) ? name : null;
}

function writtenCollection(c: RouteContext): Exclude<Collection, "months"> | null {
  const collection = collectionOf(c);
  return collection === "months" ? null : collection;
}

const notFound = (c: RouteContext) => refusal(c, 404, "not-found");

async function rowsAnswer(c: RouteContext, { database: { db } }: Store): Promise<Response> {
  const collection = collectionOf(c);
  if (collection === null) return notFound(c);
  const state = await storeState(db);
  const rows = (
    await (collection === "support" ? linesAsked(c, db) : keptRows(db, collection)).orderBy("now.position").execute()
  ).map(keptRowOf);
  const communeId = c.req.query("communeId");
  const wanted = communeId === undefined ? rows : rows.filter((row) => row.communeId === communeId);
  return c.json({ version: state?.version ?? 0, rows: wanted.map(sent) }, 200, NOT_KEPT);
}

/** `communeId`, `month` and `sponsor` ("agency:cq-03") narrow lines down. */
function linesAsked(c: RouteContext, db: Store["database"]["db"]) {
  const { communeId, month, sponsor } = c.req.query();
  let lines = keptLines(db);
  if (communeId !== undefined) lines = lines.where("now.commune_id", "=", communeId);
  if (month !== undefined) lines = lines.where("now.month", "=", month);
  if (sponsor !== undefined) {
    const colon = sponsor.indexOf(":");
    lines = lines.where("now.sponsor_type", "=", sponsor.slice(0, colon)).where("now.sponsor_id", "=", sponsor.slice(colon + 1));
  }
  return lines;
}

function sent({ id, communeId, revision, text }: KeptRow) {
  return { id, communeId, revision, row: JSON.parse(text) };
}

async function rowAnswer(c: RouteContext, { database: { db } }: Store): Promise<Response> {
  const collection = collectionOf(c);
  const row = collection === null ? null : await keptRow(db, collection, c.req.param("id") ?? "");
  return row === null ? notFound(c) : c.json(sent(row), 200, { ...NOT_KEPT, ETag: `"${row.revision}"` });
}

/** Bodies of changes: of one row, of a row that goes, of many together. */
export const putBody = z.object({ reason: z.string(), row: z.unknown() });
export const deleteBody = z.object({ reason: z.string() });
export const batchBody = z.object({
  reason: z.string(),
  rows: z.array(z.object({ id: z.string(), ifMatch: z.nullable(z.int()), row: z.unknown() })).check(z.maxLength(MOST_ROWS)),
});

async function putAnswer(c: RouteContext, store: Store): Promise<Response> {
  const collection = writtenCollection(c);
  if (collection === null) return notFound(c);
  const condition = conditionOf(c);
  if (condition === "missing") return refusal(c, 428, "if-match-missing");
  const body = await readBody(c, putBody);
  if ("answer" in body) return body.answer;
  if (body.value.row === null || body.value.row === undefined) return refusedFields(c, [{ field: "row", reason: "missing" }]);
  const id = c.req.param("id") ?? "";
  const change: RowChange = { collection, id, ifRevision: condition.revision, row: body.value.row };
  return await answered(
    c,
    store,
    async () => {
      const revision = await writeOne(c, store, change, body.value.reason);
      const row = await keptRow(store.database.db, collection, id);
      return c.json({ revision, row: row === null ? null : JSON.parse(row.text) }, 200, { ...NOT_KEPT, ETag: `"${revision}"` });
    },
    () => ({ collection, id }),
  );
}

async function deleteAnswer(c: RouteContext, store: Store): Promise<Response> {
  const collection = writtenCollection(c);
  if (collection === null) return notFound(c);
  const condition = conditionOf(c);
  if (condition === "missing" || condition.revision === null) return refusal(c, 428, "if-match-missing");
  const body = await readBody(c, deleteBody);
  if ("answer" in body) return body.answer;
  const id = c.req.param("id") ?? "";
  return await answered(
    c,
    store,
    async () => {
      await writeOne(c, store, { collection, id, ifRevision: condition.revision, row: null }, body.value.reason);
      return c.body(null, 204, NOT_KEPT);
    },
    () => ({ collection, id }),
  );
}

async function batchAnswer(c: RouteContext, store: Store): Promise<Response> {
  const collection = writtenCollection(c);
  if (collection === null) return notFound(c);
  const body = await readBody(c, batchBody);
  if ("answer" in body) return body.answer;
  if (body.value.rows.length === 0) return refusedFields(c, [{ field: "row", reason: "missing" }]);
  const { rows, reason } = body.value;
  const changes = rows.map(({ id, ifMatch, row }): RowChange => ({ collection, id, ifRevision: ifMatch, row: row ?? null }));
  return await answered(
    c,
    store,
    async () => {
      const account = callerOf(c);
      const { version, revisions } = await writeRows(
        store.database,
        changes,
        authorOf(account, reason, store),
        judgeFor(account),
      );
      return c.json({ version, rows: rows.map(({ id }, index) => ({ id, revision: revisions[index] })) }, 200, NOT_KEPT);
    },
    (index) => ({ collection, id: rows[index]?.id ?? "" }),
  );
}

async function writeOne(c: RouteContext, store: Store, change: RowChange, reason: string): Promise<number> {
  const account = callerOf(c);
  const { version } = await writeRows(store.database, [change], authorOf(account, reason, store), judgeFor(account));
  return version;
}

/** On which revision a change is made: `If-Match: "12"`, or `If-None-Match: *` for a new row. */
function conditionOf(c: RouteContext): { readonly revision: number | null } | "missing" {
  if (c.req.header("If-None-Match")?.trim() === "*") return { revision: null };
  const [, number] = /^\s*(?:W\/)?"(\d{1,15})"\s*$/.exec(c.req.header("If-Match") ?? "") ?? [];
  return number === undefined ? "missing" : { revision: Number(number) };
}

async function historyAnswer(c: RouteContext, { database }: Store): Promise<Response> {
  const collection = collectionOf(c);
  if (collection === null) return notFound(c);
  const entries = await rowHistory(database, collection, c.req.param("id") ?? "");
  return entries.length === 0 ? notFound(c) : c.json(entries, 200, NOT_KEPT);
}
