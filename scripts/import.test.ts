// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { addAccount, makeAccounts } from "#server/accounts/accounts.ts";
import { holdDatabase } from "#server/database/database-lock.ts";
import { migrate } from "#server/database/migrate.ts";
import type { DatabasePlace } from "#server/database/open-database.ts";
import { fillStore } from "#server/store/fill-store.ts";
import { listImports } from "#server/store/import-rows.ts";
import { rowHistory } from "#server/store/row-history.ts";
import { storeState } from "#server/store/store-state.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { placeEnv, runScript } from "#test/run-script.ts";
import { inDatabase } from "#test/signed-in-store.ts";
import { aPublication, aWireLine } from "#test/store-rows.ts";

const folder = mkdtempSync(path.join(tmpdir(), "import-"));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADINGS = "STT;Xã;Đơn vị hỗ trợ;Nội dung hỗ trợ;Loại hỗ trợ;Hình thức;Tháng;Kế hoạch (đồng);Thực hiện (đồng)";
const FILE = path.join(folder, "thang-9.csv");
const QUESTIONS = path.join(folder, "cau-hoi.json");
const write = (...rows: readonly string[]) => writeFileSync(FILE, [HEADINGS, ...rows].join("\n"));
const ROAD = "1;Xã A;Cơ quan 1;Đường vào thôn;Đường;Tiền mặt;9/2017;120.000.000;100.000.000";
const JOBS = "2;Xã A;Cơ quan 1;Mở điểm gia công;Việc làm;Tiền mặt;9/2017;30.000.000;25.000.000";

async function aStore(name: string): Promise<DatabasePlace> {
  const own = await DATABASE_PLACES.find((place) => place.name === name)?.make();
  if (!own) throw new Error(`No such database: ${name}`);
  onTestFinished(own.drop);
  await inDatabase(own.place, async (database) => {
    await migrate(database);
    await fillStore(database, aPublication({ support: [aWireLine()] }), "Dữ liệu thử", Date.now());
    const accounts = makeAccounts(database);
    const scope = { communes: [], sponsors: [] };
    await addAccount(accounts, { name: "Chị Hoa", signIn: "hoa", role: "staff", scope });
    await addAccount(accounts, { name: "Khách", signIn: "khach", role: "viewer", scope });
  });
  return own.place;
}

const versionOf = (place: DatabasePlace) => inDatabase(place, async ({ db }) => (await storeState(db))?.version);
const run = (place: DatabasePlace, ...parameters: readonly string[]) =>
  runScript("scripts/import.ts", [FILE, ...parameters], placeEnv(place));

describe.each(DATABASE_PLACES)("an import on the command line into $name", ({ name }) => {
  beforeEach(() => write(ROAD, JOBS));

  it("asks first, then enters all by the answers, and finds the second time that nothing differs", async () => {
    const place = await aStore(name);
    const before = await versionOf(place);
    const asked = await run(place, "--questions", QUESTIONS);
    expect(asked).toMatchObject({ code: 1 });
    expect(asked.said).toContain("id: commune:");
    expect(asked.said).toContain("Nothing was written");
    expect(await versionOf(place)).toBe(before);

    const tried = await run(place, "--recipes", QUESTIONS, "--dry-run");
    expect(tried.said).toContain("A dry run: nothing was written");
    expect(tried.code).toBe(0);
    expect(await versionOf(place)).toBe(before);

    const entered = await run(place, "--recipes", QUESTIONS, "--reason", "Số liệu tháng 9");
    expect(entered.said).toContain("Thực hiện · Delivered: 10 → 125.000.000 đồng · dong");
    expect(entered.code).toBe(0);
    await inDatabase(place, async (database) => {
      const [listed] = await listImports(database);
      expect(listed).toMatchObject({
        account: { name: "Dòng lệnh · Command line" },
        reason: "Số liệu tháng 9",
        files: [{ name: "thang-9.csv" }],
        counts: { added: 1, changed: 1, deleted: 0 },
      });
      const [newest] = await rowHistory(database, "support", "ht-1");
      expect(newest).toMatchObject({ action: "change", reason: "Số liệu tháng 9", after: { delivered: 100_000_000 } });
    });

    const after = await versionOf(place);
    const again = await run(place, "--recipes", QUESTIONS);
    expect(again.said).toContain("Nothing differs from what there is");
    expect(again.code).toBe(0);
    expect(await versionOf(place)).toBe(after);
  });
});

describe("an import on the command line", () => {
  it("says of each cell that is wrong where it is and what to type, and enters none of the others", async () => {
    const place = await aStore("SQLite");
    write(ROAD, JOBS);
    await run(place, "--questions", QUESTIONS);
    const before = await versionOf(place);
    write(ROAD, JOBS.replace("25.000.000", "hai lăm triệu\u001B[2J"));
    const refused = await run(place, "--recipes", QUESTIONS);
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/ô I3.*“hai lăm triệu.*cell I3.*“hai lăm triệu/s);
    expect(refused.said).not.toContain("\u001B[2J");
    expect(await versionOf(place)).toBe(before);
  });

  it("is somebody's who has an account, and may", async () => {
    const place = await aStore("SQLite");
    write(ROAD, JOBS);
    await run(place, "--questions", QUESTIONS);
    expect((await run(place, "--recipes", QUESTIONS, "--account", "nobody")).said).toContain("No account signs in as “nobody”");
    const refused = await run(place, "--recipes", QUESTIONS, "--account", "khach");
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.said).toContain("This account may not do this. Nothing was written");
    expect(await inDatabase(place, listImports)).toEqual([]);
    expect(await run(place, "--recipes", QUESTIONS, "--account", "HOA")).toMatchObject({ code: 0 });
    expect(await inDatabase(place, listImports)).toMatchObject([{ account: { name: "Chị Hoa" }, reason: "thang-9.csv" }]);
  });

  it("leaves a store that a server holds to the server, and looks at it all the same", async () => {
    const place = await aStore("SQLite");
    write(ROAD, JOBS);
    const held = holdDatabase("file" in place ? place.file : "");
    onTestFinished(held.release);
    const refused = await run(place);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.said).toContain("A server holds this store");
    expect((await run(place, "--dry-run")).said).toContain("id: commune:");
  });

  it("names every file that is none, and how it is told to", async () => {
    const place = await aStore("SQLite");
    writeFileSync(FILE, "<html><table></table></html>");
    const refused = await runScript("scripts/import.ts", [FILE, path.join(folder, "none.xlsx")], placeEnv(place));
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.said).toContain(`${FILE}: `);
    expect(refused.said).toContain(`There is no file ${path.join(folder, "none.xlsx")}`);
    const others = await runScript("scripts/import.ts", [folder, FILE], placeEnv(place));
    expect(others).toMatchObject({ code: 1 });
    expect(others.said).toContain(`${folder} là thư mục`);
    expect(others.said).toContain(`${folder} is a folder`);
    expect(others.said).toContain(`${FILE}: `);
    expect(others.said).not.toContain("EISDIR");
    for (const parameters of [[], ["--dryrun", FILE]]) {
      const said = await runScript("scripts/import.ts", parameters, placeEnv(place));
      expect(said).toMatchObject({ code: 1 });
      expect(said.said).toContain("Use: npm run import -- FILE…");
    }
  });
});
