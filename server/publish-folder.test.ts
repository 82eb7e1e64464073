// @vitest-environment node
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import * as z from "zod";
import { boundariesContract } from "#src/api/boundaries.ts";
import { linesOfColumns } from "#src/api/columns/lines-of-columns.ts";
import { WRITTEN_PLACE } from "#src/lib/written-figures.ts";
import { conformanceSuite } from "#test/conformance/conformance-suite.ts";
import { illustrativeSuite } from "#test/conformance/illustrative-suite.ts";
import type { ConformanceSource } from "#test/conformance/read-source.ts";
import { staticFiles } from "#test/conformance/static-files.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { generatedFeatures } from "#test/generated-boundaries.ts";
import { placeEnv, runScript } from "#test/run-script.ts";
import { inDatabase } from "#test/signed-in-store.ts";
import { aPublication, aWireLine, STAFF } from "#test/store-rows.ts";
import { migrate } from "./database/migrate.ts";
import type { DatabasePlace } from "./database/open-database.ts";
import { publishFolder } from "./publish-folder.ts";
import { fillStore, type Publication } from "./store/fill-store.ts";
import { judgeFor } from "./store/judge-changes.ts";
import { readFolder } from "./store/read-folder.ts";
import { storeTotals } from "./store/store-totals.ts";
import { writeRows } from "./store/write-rows.ts";

const folder = mkdtempSync(path.join(tmpdir(), "publish-"));
const distDir = path.join(folder, "dist");
beforeAll(() => {
  mkdirSync(path.join(distDir, "assets"), { recursive: true });
  writeFileSync(
    path.join(distDir, "index.html"),
    `<!doctype html><div id=root></div>${WRITTEN_PLACE}<script>ask("api/support.json")</script>`,
  );
  writeFileSync(path.join(distDir, "assets/app-1.js"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

async function filledPlace(
  name: string,
  publication: Publication,
  finished: (work: () => Promise<void>) => void = onTestFinished,
): Promise<DatabasePlace> {
  const own = await DATABASE_PLACES.find((place) => place.name === name)?.make();
  if (!own) throw new Error(`No such database: ${name}`);
  finished(own.drop);
  await inDatabase(own.place, async (database) => {
    await migrate(database);
    await fillStore(database, publication, "Dữ liệu thử", Date.UTC(2017, 9, 9));
  });
  return own.place;
}

const enterLine = async (place: DatabasePlace, id: string) => {
  await inDatabase(place, async (database) => {
    const author = { account: STAFF.id, reason: "", at: Date.UTC(2017, 9, 10) };
    await writeRows(database, [{ collection: "support", id, ifRevision: null, row: aWireLine({ id }) }], author, judgeFor(STAFF));
  });
};

const publish = async (place: DatabasePlace, out: string) =>
  await runScript("scripts/publish.ts", ["--out", out], { DIST_DIR: distDir, ...placeEnv(place) });
const jsonIn = (out: string, file: string): unknown => JSON.parse(readFileSync(path.join(out, file), "utf8"));
const idsIn = (out: string) =>
  z
    .array(z.object({ id: z.string() }))
    .parse(jsonIn(out, "api/support.json"))
    .map(({ id }) => id);

describe.each(DATABASE_PLACES)("a publication of $name", ({ name }) => {
  it("is a folder that says its version, and takes the place of the one before", async () => {
    const place = await filledPlace(name, aPublication({ support: [aWireLine({ id: "first" })] }));
    const out = path.join(folder, `out-${crypto.randomUUID()}`);
    const first = await publish(place, out);
    expect(first).toMatchObject({ code: 0 });
    const version = z.object({ storeId: z.string(), version: z.int(), at: z.string() });
    const before = version.parse(jsonIn(out, "api/version.json"));
    expect(first.said).toContain(`version ${before.version}`);
    expect(idsIn(out)).toEqual(["first"]);
    writeFileSync(path.join(out, "assets/of-the-last-build.js"), "");

    await enterLine(place, "second");
    expect(idsIn(out)).toEqual(["first"]);
    expect(await publish(place, out)).toMatchObject({ code: 0 });
    const after = version.parse(jsonIn(out, "api/version.json"));
    expect(after).toEqual({ storeId: before.storeId, version: before.version + 1, at: "2017-10-10T00:00:00.000Z" });
    expect(idsIn(out)).toEqual(["first", "second"]);
    const rows = await inDatabase(place, storeTotals);
    expect(jsonIn(out, "api/totals.json")).toEqual({ version: after.version, rows });
    expect(rows).not.toEqual([]);
    expect(readdirSync(path.join(out, "assets"))).toEqual(["app-1.js"]);
    expect(readdirSync(path.dirname(out)).filter((file) => file.startsWith(path.basename(out)))).toEqual([path.basename(out)]);
  });

  it("offers no entry, and is read from where it lies", async () => {
    const settings = { apiBase: "/elsewhere", authority: null, refreshMinutes: 15, language: "vi", entry: true };
    const place = await filledPlace(name, aPublication({ settings }));
    const out = path.join(folder, `out-${crypto.randomUUID()}`);
    await publish(place, out);
    expect(jsonIn(out, "config.json")).toEqual({ ...settings, apiBase: "api", columns: true, entry: undefined });
  });

  it("has the lines in columns, too, which the page asks for in their place from the beginning", async () => {
    const support = ["b", "a"].map((id) => aWireLine({ id }));
    const place = await filledPlace(name, aPublication({ support }));
    const out = path.join(folder, `out-${crypto.randomUUID()}`);
    await publish(place, out);
    const columns = linesOfColumns(jsonIn(out, "api/support.columns.json"), "support.columns.json");
    expect(columns.wire).toEqual(jsonIn(out, "api/support.json"));
    expect(columns.wire).toHaveLength(2);
    expect(readFileSync(path.join(out, "index.html"), "utf8")).toContain('ask("api/support.columns.json")');
  });

  it("takes boundaries along and announces them, and announces none that are not there", async () => {
    const programme = { ...z.looseObject({}).parse(aPublication().programme), boundaries: {} };
    const place = await filledPlace(name, aPublication({ programme }));
    const out = path.join(folder, `out-${crypto.randomUUID()}`);
    await publish(place, out);
    expect(jsonIn(out, "api/programme.json")).not.toHaveProperty("boundaries");

    const file = path.join(folder, "ranh-gioi.geojson");
    writeFileSync(file, JSON.stringify({ type: "FeatureCollection", features: generatedFeatures(["00001", "00002"]) }));
    const published = await runScript("scripts/publish.ts", ["--out", out, "--boundaries", file], {
      DIST_DIR: distDir,
      ...placeEnv(place),
    });
    expect(published).toMatchObject({ code: 0 });
    expect(published.said).toContain("2 đơn vị · units");
    expect(jsonIn(out, "api/programme.json")).toMatchObject({ boundaries: { file: "boundaries.json" } });
    expect(boundariesContract.safeParse(jsonIn(out, "api/boundaries.json")).success).toBe(true);
  });

  it("is not written over a folder that is none, and leaves the one before where it cannot be whole", async () => {
    const place = await filledPlace(name, aPublication({ support: [aWireLine({ id: "first" })] }));
    const other = path.join(folder, `other-${crypto.randomUUID()}`);
    mkdirSync(other);
    writeFileSync(path.join(other, "letter.txt"), "Kính gửi");
    const refused = await publish(place, other);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain("is there, and no publication");
    expect(refused.said).not.toContain("    at ");
    expect(readdirSync(other)).toEqual(["letter.txt"]);

    const out = path.join(folder, `out-${crypto.randomUUID()}`);
    await publish(place, out);
    await enterLine(place, "second");
    // What cannot be copied: the disk is full, or a file cannot be read.
    const broken = mkdtempSync(path.join(folder, "broken-"));
    writeFileSync(path.join(broken, "index.html"), "");
    execFileSync("mkfifo", [path.join(broken, "zzz")]);
    await expect(inDatabase(place, (database) => publishFolder(database, broken, out))).rejects.toThrow(/FIFO/);
    expect(idsIn(out)).toEqual(["first"]);
    expect(existsSync(`${out}.next`)).toBe(false);
  });

  it("is of one instant, whatever is entered meanwhile", async () => {
    const place = await filledPlace(name, aPublication({ support: [aWireLine({ id: "first" })] }));
    let isOver = false;
    const entering = (async () => {
      let count = 0;
      for (; !isOver; count++) {
        await enterLine(place, `n${count}`);
        // SQLite answers at once: without a pause nobody else would have a turn.
        await new Promise((resolve) => setImmediate(resolve));
      }
      return count;
    })();
    const versions = new Set<number>();
    for (let time = 0; time < 8; time++) {
      const out = path.join(folder, `during-${crypto.randomUUID()}`);
      const { version } = await inDatabase(place, (database) => publishFolder(database, distDir, out));
      versions.add(version);
      const { rows } = z.object({ rows: z.array(z.object({ lines: z.int() })) }).parse(jsonIn(out, "api/totals.json"));
      const lines = rows.reduce((sum, row) => sum + row.lines, 0);
      expect(lines).toBe(idsIn(out).length);
    }
    isOver = true;
    expect(await entering).toBeGreaterThan(1);
    expect(versions.size).toBeGreaterThan(1);
  });
});

it("is not made where no store is", async () => {
  const place = { file: path.join(folder, "none/dashboard.sqlite") };
  const { code, said } = await publish(place, path.join(folder, "of-none"));
  expect(code).toBe(1);
  expect(said).toContain("There is no store in");
  expect(existsSync(path.join(folder, "of-none"))).toBe(false);
});

it("the page of a published folder begins with what its data says, as of its newest entry", async () => {
  const place = await filledPlace("SQLite", await readFolder(path.resolve(import.meta.dirname, "../public")));
  const out = path.join(folder, "written");
  await inDatabase(place, (database) => publishFolder(database, distDir, out));
  const page = readFileSync(path.join(out, "index.html"), "utf8");
  const written: unknown = JSON.parse(/<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? "null");
  expect(written).toMatchObject({ at: Date.UTC(2017, 9, 9), search: "" });
  expect(written).toHaveProperty("vi.sentence", expect.stringMatching(/^Đến tháng 9\/2017, 9 xã đã nhận hỗ trợ/));
  expect(written).toHaveProperty("en.sentence", expect.stringMatching(/^By September 2017, 9 communes received support/));
});

/** The demonstration, filled into a store and published, behind a server that knows nothing but files. */
function publishedSource(name: string): ConformanceSource {
  return {
    open: async () => {
      const out = path.join(folder, `conforms-${name}`);
      const drops: (() => Promise<void>)[] = [];
      const place = await filledPlace(name, await readFolder(path.resolve(import.meta.dirname, "../public")), (drop) =>
        drops.push(drop),
      );
      await inDatabase(place, (database) => publishFolder(database, distDir, out));
      const opened = await staticFiles(`${out}/api/`).open();
      return {
        ...opened,
        close: async () => {
          await opened.close();
          for (const drop of drops) await drop();
        },
      };
    },
  };
}

for (const { name } of DATABASE_PLACES) {
  conformanceSuite(`the published folder of ${name}`, publishedSource(name));
  illustrativeSuite(`the published folder of ${name}`, publishedSource(name));
}
