import * as z from "zod/mini";
import { type ImportedFile, importedFileContract } from "#src/api/entry/imported-file.ts";
import { MOST_ROWS } from "#src/lib/most-rows.ts";
import { NOT_KEPT } from "../served-header.ts";
import { importRows, listImports } from "../store/import-rows.ts";
import { judgeFor } from "../store/judge-changes.ts";
import type { RowChange } from "../store/row-change.ts";
import type { Store } from "../store/store.ts";
import { AlreadyUndoneError, ChangedSinceError, undoImport } from "../store/undo-import.ts";
import { authorOf, callerOf } from "./caller.ts";
import { inTurn } from "./in-turn.ts";
import { readBody } from "./read-body.ts";
import { refusal } from "./refusal.ts";
import type { Route, RouteContext } from "./route.ts";
import { answered } from "./write-answers.ts";

/** Every line of a programme of 300 communes over four years, and more than any office has. */
const LARGEST_IMPORT = 64 * 1024 * 1024;
const MOST_FILES = 500;
/** Ten seconds and some on a quiet machine. In milliseconds. */
const IMPORT_PATIENCE_MS = 180_000;
/** Rows that an answer names at most: who reads it looks at the first. */
const MOST_NAMED = 100;

/** Lines that came out of the office's own files: entered together, listed, and taken back together. */
export function importRoutes(store: Store): Route[] {
  // PostgreSQL ends whoever has waited half a minute for the lock that a long one holds.
  const take = inTurn();
  return [
    { method: "GET", path: "/api/imports", access: "signed-in", handle: async (c) => await importsAnswer(c, store) },
    {
      method: "POST",
      path: "/api/imports",
      access: "reporter",
      largestBody: LARGEST_IMPORT,
      patienceMs: IMPORT_PATIENCE_MS,
      handle: async (c) => await importAnswer(c, store, take),
    },
    {
      method: "POST",
      path: "/api/imports/:number/undo",
      access: "reporter",
      patienceMs: IMPORT_PATIENCE_MS,
      handle: async (c) => await undoAnswer(c, store, take),
    },
  ];
}

export const importBody = z.object({
  files: z.array(importedFileContract).check(z.minLength(1), z.maxLength(MOST_FILES)),
  reason: z.string(),
  rows: z.array(z.object({ id: z.string(), ifMatch: z.nullable(z.int()), row: z.unknown() })).check(z.maxLength(MOST_ROWS)),
});
export const undoBody = z.object({ reason: z.optional(z.string()) });

type Turn = ReturnType<typeof inTurn>;

async function importsAnswer(c: RouteContext, { database }: Store): Promise<Response> {
  return c.json(await listImports(database), 200, NOT_KEPT);
}

async function importAnswer(c: RouteContext, store: Store, take: Turn): Promise<Response> {
  const body = await readBody(c, importBody);
  if ("answer" in body) return body.answer;
  const { files, rows, reason } = body.value;
  const changes = rows.map(
    ({ id, ifMatch, row }): RowChange => ({ collection: "support", id, ifRevision: ifMatch, row: row ?? null }),
  );
  return await answered(
    c,
    store,
    async () => {
      const account = callerOf(c);
      const author = authorOf(account, reason.trim() || namesOf(files), store);
      const { number, version, revisions } = await take(() =>
        importRows(store.database, files, changes, author, judgeFor(account)),
      );
      const written = rows.map(({ id }, index) => ({ id, revision: revisions[index] }));
      return c.json({ number, version, rows: written }, 200, NOT_KEPT);
    },
    (index) => ({ collection: "support", id: rows[index]?.id ?? "" }),
  );
}

function namesOf(files: readonly ImportedFile[]): string {
  return files.map(({ name }) => name).join(", ");
}

async function undoAnswer(c: RouteContext, store: Store, take: Turn): Promise<Response> {
  const [, digits] = /^(\d{1,15})$/.exec(c.req.param("number") ?? "") ?? [];
  const body = await readBody(c, undoBody);
  if (digits === undefined) return refusal(c, 404, "not-found");
  if ("answer" in body) return body.answer;
  const number = Number(digits);
  const reason = body.value.reason?.trim() || `Hoàn tác lần nhập từ tệp số ${number} · Undoes the import ${number}`;
  try {
    return await answered(
      c,
      store,
      async () => {
        const account = callerOf(c);
        const author = authorOf(account, reason, store);
        const written = await take(() => undoImport(store.database, number, author, judgeFor(account)));
        return written === null
          ? refusal(c, 404, "not-found")
          : c.json({ number, version: written.version, rows: written.revisions.length }, 200, NOT_KEPT);
      },
      () => ({ collection: "support", id: "" }),
    );
  } catch (error) {
    if (error instanceof AlreadyUndoneError) return refusal(c, 409, "undone-already");
    if (!(error instanceof ChangedSinceError)) throw error;
    return refusal(c, 409, "changed-since", { count: error.rows.length, rows: error.rows.slice(0, MOST_NAMED) });
  }
}
