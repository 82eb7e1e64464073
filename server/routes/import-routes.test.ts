// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { NewSession } from "#server/accounts/sessions.ts";
import type { WireRows } from "#src/api/endpoints.ts";
import { historyContract, importAnswerContract, importsContract } from "#src/api/entry/answers.ts";
import type { BatchRow } from "#src/api/entry/client.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { type App, ask, forgetEverybody, makeWorld, someoneSignedIn, type World, worldApp } from "#test/entry-world.ts";
import { aWireLine } from "#test/store-rows.ts";
import { storeState } from "../store/store-state.ts";

const FILES = [{ name: "Gia Minh, quý IV.xlsx", sha256: "a".repeat(64) }];

let count = 0;
const newId = () => `nk-${++count}`;

/** A line of a month that is open to everybody. */
function row(id: string, given: Partial<WireRows["support"]> = {}): WireRows["support"] {
  return aWireLine({ id, communeId: "gia-minh", sponsor: { type: "agency", id: "cq-01" }, month: "2017-10", ...given });
}
const added = (id: string, given: Partial<WireRows["support"]> = {}): BatchRow => ({ id, ifMatch: null, row: row(id, given) });

describe.each(DATABASE_PLACES)("an import on $name", ({ make }) => {
  let world: World;
  let app: App;
  let session: NewSession;
  beforeAll(async () => {
    world = await makeWorld(await make());
    app = worldApp(world);
  });
  beforeEach(async () => {
    await forgetEverybody(world);
    session = await someoneSignedIn(world, { role: "staff" });
  });
  afterAll(async () => world.close());

  const post = async (rows: readonly BatchRow[], reason = "Số liệu tháng 10", by = session) =>
    await ask(app, "/api/imports", { method: "POST", session: by, body: { files: FILES, reason, rows } });
  const undo = async (number: number, by = session) =>
    await ask(app, `/api/imports/${number}/undo`, { method: "POST", session: by, body: {} });
  const imported = async (rows: readonly BatchRow[]) => {
    const response = await post(rows);
    expect(response.status).toBe(200);
    return importAnswerContract.parse(await response.json());
  };
  const put = async (id: string, revision: number, given: Partial<WireRows["support"]>) =>
    await ask(app, `/api/rows/support/${id}`, {
      method: "PUT",
      session,
      body: { reason: "Gõ nhầm", row: row(id, given) },
      headers: { "If-Match": `"${revision}"` },
    });
  const imports = async () => importsContract.parse(await (await ask(app, "/api/imports", { session })).json());
  const lineOf = async (id: string) => {
    const response = await ask(app, `/api/rows/support/${id}`, { session });
    return response.status === 404 ? null : z.object({ row: z.unknown() }).parse(await response.json()).row;
  };
  const version = async () => (await storeState(world.database.db))?.version;

  it("is listed with who made it, out of which files, and what it did", async () => {
    const [kept, going] = [newId(), newId()];
    const first = await imported([added(kept), added(going)]);
    const revision = (place: number) => first.rows[place]?.revision ?? 0;
    const second = await imported([
      added(newId()),
      { id: kept, ifMatch: revision(0), row: row(kept, { delivered: 7 }) },
      { id: going, ifMatch: revision(1), row: null },
    ]);
    expect(second.version).toBe(second.number + 2);
    const [newest, before] = await imports();
    expect(newest).toMatchObject({
      number: second.number,
      reason: "Số liệu tháng 10",
      files: FILES,
      counts: { added: 1, changed: 1, deleted: 1 },
      undoneBy: null,
    });
    expect(newest?.account.name).toMatch(/^[0-9a-f-]{36}$/);
    expect(before).toMatchObject({ number: first.number, counts: { added: 2, changed: 0, deleted: 0 } });
  });

  it("with one row at fault enters nothing, and is not kept", async () => {
    const kept = async () => (await world.database.db.selectFrom("import").select("number").execute()).length;
    const before = [await version(), await kept()];
    const rows = Array.from({ length: 100 }, (_, place) => added(newId(), place === 99 ? { kind: "none" } : {}));
    const response = await post(rows);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ faults: [{ index: 99, field: "kind", reason: "unknown-kind" }] });
    expect([await version(), await kept()]).toEqual(before);
    expect(await lineOf(rows[0]?.id ?? "")).toBeNull();
  });

  it.each<[string, object, number, string]>([
    ["without a row", { rows: [] }, 422, "rows"],
    ["without a file", { files: [] }, 422, "files"],
    ["of a file without its sum", { files: [{ name: "a.xlsx", sha256: "" }] }, 422, "files.0.sha256"],
  ])("%s is none", async (_what, given, status, field) => {
    const body = { files: FILES, reason: "", rows: [added(newId())], ...given };
    const response = await ask(app, "/api/imports", { method: "POST", session, body });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ faults: [{ field }] });
  });

  it("without a reason has its files' names for one", async () => {
    const id = newId();
    await post([added(id)], " ");
    const history = historyContract.parse(await (await ask(app, `/api/history/support/${id}`, { session })).json());
    expect(history[0]?.reason).toBe("Gia Minh, quý IV.xlsx");
  });

  it("is undone by entries: each line is what it was, to the letter, and its history says both", async () => {
    const [changed, gone, fresh] = [newId(), newId(), newId()];
    const before = await imported([added(changed), added(gone, { note: "Số của quý IV/2017" })]);
    const was = [await lineOf(changed), await lineOf(gone)];
    const { number } = await imported([
      { id: changed, ifMatch: before.rows[0]?.revision ?? 0, row: row(changed, { delivered: 1, communeId: "gia-tien" }) },
      { id: gone, ifMatch: before.rows[1]?.revision ?? 0, row: null },
      added(fresh),
    ]);
    const response = await undo(number);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ number, rows: 3 });
    expect([await lineOf(changed), await lineOf(gone), await lineOf(fresh)]).toEqual([...was, null]);
    const history = historyContract.parse(await (await ask(app, `/api/history/support/${gone}`, { session })).json());
    expect(history.map(({ action, reason }) => [action, reason])).toEqual([
      ["add", `Hoàn tác lần nhập từ tệp số ${number} · Undoes the import ${number}`],
      ["delete", "Số liệu tháng 10"],
      ["add", "Số liệu tháng 10"],
    ]);
    expect((await imports()).find((one) => one.number === number)?.undoneBy).toBe(history[0] && history[0].number - 1);
  });

  it("brings back a field that its contract does not know", async () => {
    const id = newId();
    const { number, rows } = await imported([added(id)]);
    const text = JSON.stringify({ ...row(id), oldCode: "X-12" });
    await world.database.db.updateTable("entry").set({ after: text }).where("number", "=", number).execute();
    const gone = await imported([{ id, ifMatch: rows[0]?.revision ?? 0, row: null }]);
    expect((await undo(gone.number)).status).toBe(200);
    expect(await lineOf(id)).toMatchObject({ oldCode: "X-12" });
  });

  it("is undone once, and an undo not at all", async () => {
    const { number } = await imported([added(newId())]);
    expect((await undo(number)).status).toBe(200);
    const after = await version();
    const again = await undo(number);
    expect([again.status, await again.json()]).toMatchObject([409, { error: "undone-already" }]);
    expect((await undo(after ?? 0)).status).toBe(404);
    expect((await undo(0)).status).toBe(404);
    expect(await version()).toBe(after);
  });

  it("is not undone where somebody has changed a line since, who is named with it", async () => {
    const [one, other] = [newId(), newId()];
    const { number, rows } = await imported([added(one), added(other)]);
    expect((await put(other, rows[1]?.revision ?? 0, { delivered: 3 })).status).toBe(200);
    const after = await version();
    const response = await undo(number);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      error: "changed-since",
      count: 1,
      rows: [{ id: other, fault: "changed", by: { name: expect.any(String) } }],
    });
    expect(await version()).toBe(after);
    expect(await lineOf(one)).not.toBeNull();
  });

  it("is not undone where a line went and came again since", async () => {
    const id = newId();
    const first = await imported([added(id)]);
    const gone = await imported([{ id, ifMatch: first.rows[0]?.revision ?? 0, row: null }]);
    const again = await imported([added(id)]);
    await imported([{ id, ifMatch: again.rows[0]?.revision ?? 0, row: null }]);
    expect((await undo(gone.number)).status).toBe(409);
  });

  it("is not undone where another line adjusts one of it since", async () => {
    const [id, adjustment] = [newId(), newId()];
    const { number } = await imported([added(id)]);
    await imported([added(adjustment, { adjusts: id, adjustReason: "Sai", delivered: -1 })]);
    const response = await undo(number);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ error: "changed-since", rows: [{ id, fault: "in-use", by: null }] });
  });

  it("changes nothing of a closed month, and is not undone once its month is closed", async () => {
    const { number } = await imported([added(newId())]);
    const close = async (action: "close" | "reopen") =>
      await ask(app, "/api/months/close", { method: "POST", session, body: { action, month: "2017-10", word: "Đủ số liệu" } });
    expect((await close("close")).status).toBe(200);
    for (const response of [await undo(number), await post([added(newId())])]) {
      expect([response.status, await response.json()]).toMatchObject([409, { error: "month-closed" }]);
    }
    expect((await close("reopen")).status).toBe(200);
    expect((await undo(number)).status).toBe(200);
  });

  it("is undone by those who may change all of its lines", async () => {
    const own = await someoneSignedIn(world, { role: "reporter", scope: { communes: ["gia-minh"], sponsors: [] } });
    const ids = [newId(), newId()];
    const { number } = await imported([
      added(ids[0] ?? ""),
      added(ids[1] ?? "", { communeId: "gia-tien", sponsor: { type: "agency", id: "cq-02" } }),
    ]);
    expect((await undo(number, own)).status).toBe(403);
    expect(await lineOf(ids[0] ?? "")).not.toBeNull();
    const theirs = await post([added(newId(), { month: "2017-12" })], "", own);
    expect(theirs.status).toBe(200);
    expect((await undo(importAnswerContract.parse(await theirs.json()).number, own)).status).toBe(200);
  });
});
