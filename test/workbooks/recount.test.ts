// @vitest-environment node
import path from "node:path";
import { Hono } from "hono";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { addAccount, makeAccounts } from "#server/accounts/accounts.ts";
import { beginSession, type NewSession } from "#server/accounts/sessions.ts";
import { trustedProxies } from "#server/routes/client.ts";
import { dataRoutes } from "#server/routes/data-routes.ts";
import { importRoutes } from "#server/routes/import-routes.ts";
import { mountRoutes } from "#server/routes/mount-routes.ts";
import type { Publication } from "#server/store/fill-store.ts";
import { keptRows } from "#server/store/kept-rows.ts";
import { readFolder } from "#server/store/read-folder.ts";
import type { Store } from "#server/store/store.ts";
import { readWorkbook } from "#src/documents/workbook/read-workbook.ts";
import type { Workbook } from "#src/documents/workbook/workbook.ts";
import type { ImportBase, ImportReview } from "#src/import/import-review.ts";
import { publicationAfter } from "#src/import/publication-after.ts";
import { isReadyToEnter, rowsToSend } from "#src/import/rows-to-send.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { type App, ask } from "#test/entry-world.ts";
import { freshStore, useDatabase } from "#test/use-database.ts";
import { mendsOf, reviewAnswered } from "./clerk.ts";
import { DEMO_IMPORT_BASE } from "./demo-import-base.ts";
import { type CellReader, independentReaders } from "./independent-cells.ts";
import { placeAndMonth, recountedSums, type Sums } from "./recounted-sums.ts";
import type { Truth } from "./truth.ts";
import { TRUTHS } from "./truths.ts";
import { workbookBytes } from "./workbook-bytes.ts";

const NOTHING: Sums = { planned: 0, delivered: 0 };
const NOW = "2017-10-09T08:00:00+07:00";
const RECOUNTED = TRUTHS.filter(({ recount }) => recount.length > 0).map((truth) => ({
  truth,
  name: truth.files[0]?.name ?? "",
}));

const amount = z.optional(z.nullable(z.union([z.number(), z.string()])));
const summedRow = z.object({ communeId: z.string(), month: z.string(), planned: amount, delivered: amount });

/** Of rows with a commune, a month and two amounts: lines of `support.json`, or sums of `totals.json`. Where there is none, there is 0. */
function sumsOfRows(rows: readonly unknown[]): Record<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const row of rows) {
    const { communeId, month, planned, delivered } = summedRow.parse(row);
    const key = placeAndMonth(communeId, month);
    const before = sums.get(key) ?? NOTHING;
    sums.set(key, { planned: before.planned + figure(planned), delivered: before.delivered + figure(delivered) });
  }
  return withoutZeros(sums);
}

function figure(value: z.output<typeof amount>): number {
  return typeof value === "number" ? value : 0;
}

function withoutZeros(sums: ReadonlyMap<string, Sums>): Record<string, Sums> {
  return Object.fromEntries([...sums].filter(([, { planned, delivered }]) => planned !== 0 || delivered !== 0).sort());
}

/** What must stand after the import: the recount where the files speak, nothing in the other months that they replace, else what there was. */
function sumsAfter({ replaces = [] }: Truth, recounted: ReadonlyMap<string, Sums>): Record<string, Sums> {
  const before = Object.entries(sumsOfRows(DEMO_IMPORT_BASE.support.map(({ row }) => row)));
  const stays = before.filter(([key]) => {
    const [commune = "", month = ""] = key.split(" ");
    return !recounted.has(key) && !replaces.some(([of, first, last]) => of === commune && first <= month && month <= last);
  });
  return withoutZeros(new Map([...stays, ...recounted]));
}

type Prepared = {
  readonly workbooks: readonly Workbook[];
  readonly expected: Record<string, Sums>;
  readonly readers: readonly string[];
};

async function prepare(truth: Truth): Promise<Prepared> {
  const readers = await Promise.all(truth.files.map(independentReaders));
  const names = Object.keys(readers[0] ?? {});
  const counted = names.map((name) => recountedSums(truth.recount, (file) => readerOf(readers[file], name)));
  for (const sums of counted) expect(sums).toEqual(counted[0]);
  const workbooks = await Promise.all(truth.files.map(async (file) => await readWorkbook(await workbookBytes(file), file.name)));
  return { workbooks, expected: sumsAfter(truth, counted[0] ?? new Map()), readers: names };
}

function readerOf(readers: Readonly<Record<string, CellReader>> | undefined, name: string): CellReader {
  const reader = readers?.[name];
  if (!reader) throw new Error(`No ${name}`);
  return reader;
}

function reviewed(truth: Truth, workbooks: readonly Workbook[], base: ImportBase): ImportReview {
  const { review } = reviewAnswered(workbooks, base, truth, mendsOf(truth));
  expect(isReadyToEnter(review)).toBe(true);
  return review;
}

describe("an independent recount", () => {
  it("is of most sets of workbooks, and of every format", () => {
    expect(RECOUNTED.length).toBeGreaterThan(34);
    const formats = RECOUNTED.flatMap(({ truth }) => truth.files.map(({ name }) => name.split(".").at(-1)));
    expect(new Set(formats)).toEqual(new Set(["xlsx", "xls", "ods", "csv"]));
  });

  it.each(RECOUNTED)("of $name equals the review's sums, and the publication's in this browser alone", async ({ truth }) => {
    const { workbooks, expected } = await prepare(truth);
    const review = reviewed(truth, workbooks, DEMO_IMPORT_BASE);
    const after = publicationAfter(DEMO_IMPORT_BASE, review, NOW);
    expect(sumsOfRows(after.support)).toEqual(expected);
    const of = (rows: Record<string, Sums>, measure: keyof Sums) =>
      Object.values(rows).reduce((all, sums) => all + sums[measure], 0);
    const before = sumsOfRows(DEMO_IMPORT_BASE.support.map(({ row }) => row));
    expect(review.sums.plannedAfter - review.sums.plannedBefore).toBe(of(expected, "planned") - of(before, "planned"));
    expect(review.sums.deliveredAfter - review.sums.deliveredBefore).toBe(of(expected, "delivered") - of(before, "delivered"));
  });

  describe.each(DATABASE_PLACES)("on $name", ({ make }) => {
    const opened = useDatabase(make);
    let publication: Publication;
    let session: NewSession;
    beforeAll(async () => {
      publication = await readFolder(path.resolve(import.meta.dirname, "../../public"));
      const accounts = makeAccounts(opened.database);
      const form = { name: "Cán bộ huyện", signIn: "can-bo", role: "staff" as const, scope: { communes: [], sponsors: [] } };
      const made = await addAccount(accounts, form);
      if (made.kind !== "done") throw new Error(made.kind);
      session = await beginSession(accounts, made.account);
    });

    it.each(RECOUNTED)(
      "of $name equals totals.json once it is entered; the same files again change nothing; undone, all is as before",
      async ({ truth }) => {
        const { workbooks, expected } = await prepare(truth);
        const store = await freshStore(opened.database, publication, () => Date.parse(NOW));
        const app = appOf(store);
        const before = sumsOfRows(await totalsOf(app));
        const rows = rowsToSend(reviewed(truth, workbooks, await baseOf(store)));
        const files = workbooks.map(({ fileName, sha256 }) => ({ name: fileName, sha256 }));
        const post = { method: "POST", session };
        const entered = await ask(app, "/api/imports", { ...post, body: { files, reason: "", rows } });
        expect(entered.status).toBe(200);
        expect(sumsOfRows(await totalsOf(app))).toEqual(expected);
        expect(rowsToSend(reviewed(truth, workbooks, await baseOf(store)))).toEqual([]);
        const { number } = z.object({ number: z.int() }).parse(await entered.json());
        expect((await ask(app, `/api/imports/${number}/undo`, { ...post, body: {} })).status).toBe(200);
        expect(sumsOfRows(await totalsOf(app))).toEqual(before);
      },
    );
  });
});

/** The lists as the store has them, with their revisions. */
async function baseOf({ database }: Store): Promise<ImportBase> {
  const support = await keptRows(database.db, "support").orderBy("now.position").execute();
  return {
    ...DEMO_IMPORT_BASE,
    support: support.map(({ id, revision, after }) => ({ id, revision, row: JSON.parse(after) })),
  };
}

/** The server's own routes over it. */
function appOf(store: Store): App {
  const app: App = new Hono();
  const accounts = makeAccounts(store.database);
  mountRoutes(app, [...dataRoutes(store), ...importRoutes(store)], {
    accounts,
    reading: "open",
    proxies: trustedProxies(""),
    log: () => {},
    rates: null,
  });
  return app;
}

/** What `totals.json` answers. */
async function totalsOf(app: App): Promise<readonly unknown[]> {
  const response = await ask(app, "/api/totals.json");
  return z.object({ rows: z.array(z.unknown()) }).parse(await response.json()).rows;
}
