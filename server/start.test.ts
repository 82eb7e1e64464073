// @vitest-environment node
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { http, passthrough } from "msw";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import * as z from "zod";
import { server as mockServer } from "#mocks/server.ts";
import { startServer } from "#test/e2e/start-server.ts";
import { ownPostgres } from "#test/own-database.ts";
import { runScript } from "#test/run-script.ts";
import { inDatabase, sessionHeaders, signedInStore } from "#test/signed-in-store.ts";
import { aPublication, aWireLine } from "#test/store-rows.ts";
import { migrate } from "./database/migrate.ts";

const folder = mkdtempSync(path.join(tmpdir(), "start-"));
const distDir = path.join(folder, "dist");
const dataDir = path.join(folder, "data");

beforeAll(() => {
  mkdirSync(distDir);
  mkdirSync(path.join(dataDir, "api"), { recursive: true });
  writeFileSync(path.join(distDir, "index.html"), "<!doctype html><div id=root>Đang tải</div>");
  writeFileSync(path.join(dataDir, "config.json"), "{}");
  writeFileSync(path.join(dataDir, "api/support.json"), "[]");
});
// These tests speak to a real server on this machine.
beforeEach(() => mockServer.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (env: Record<string, string>) => {
  return runScript("server/start.ts", [], { DIST_DIR: distDir, DATA_DIR: dataDir, HOST: "127.0.0.1", ...env });
};

/** A port of this machine that nobody listens on. */
async function closedPort(): Promise<number> {
  const probe = createServer();
  const port = await listening(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

describe("npm start", () => {
  it("serves page and data on a free port, and stops when asked to", async () => {
    const server = await startServer({ distDir, dataDir });
    onTestFinished(server.stop);
    expect(await (await fetch(server.url)).text()).toContain("Đang tải");
    expect(await (await fetch(`${server.url}/api/support.json`)).json()).toEqual([]);
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it("says which port is taken", async () => {
    const other = createServer();
    const port = await listening(other);
    const { code, said } = await run({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is taken`);
  });

  it.each([
    ["the build is missing", { DIST_DIR: path.join(folder, "none") }, "npm run build"],
    ["the data is missing", { DATA_DIR: path.join(folder, "none") }, "No config.json in the data folder"],
    ["the port is no port", { PORT: "http" }, "is no port number"],
    ["the port is too high", { PORT: "70000" }, "is no port number"],
    [
      "the database's address is none",
      { DATA_DIR: "", DATABASE_URL: "mysql://nobody@127.0.0.1/x" },
      "DATABASE_URL has to be like",
    ],
    ["the database's address is no address", { DATA_DIR: "", DATABASE_URL: "postgres://[" }, "DATABASE_URL has to be like"],
  ])("says that %s", async (_what, env, expected) => {
    const { code, said } = await run(env);
    expect(code).toBe(1);
    expect(said).toContain(expected);
    expect(said).not.toContain("    at ");
  });

  it("says that PostgreSQL cannot be reached, and where it is, without its password", async () => {
    const port = await closedPort();
    const { code, said } = await run({ DATA_DIR: "", DATABASE_URL: `postgres://office:secret@127.0.0.1:${port}/support` });
    expect(code).toBe(1);
    expect(said).toContain(`Cannot reach the PostgreSQL at postgres://office@127.0.0.1:${port}/support`);
    expect(said).toContain("Không kết nối được PostgreSQL");
    expect(said).not.toContain("secret");
    expect(said).not.toContain("    at ");
  });

  it("says that PostgreSQL has no such database", async () => {
    const { url, drop } = await ownPostgres();
    onTestFinished(drop);
    const { code, said } = await run({ DATA_DIR: "", DATABASE_URL: `${url}_other` });
    expect(code).toBe(1);
    expect(said).toContain("refuses: database");
    expect(said).not.toContain("    at ");
  });

  it("does not start a second time on one file, and says so", async () => {
    const place = { file: path.join(folder, "held.sqlite") };
    const server = await startServer({ distDir, place });
    onTestFinished(server.stop);
    const second = await run({ DATA_DIR: "", DATABASE_FILE: place.file });
    expect(second.code).toBe(1);
    expect(second.said).toContain(`Another server uses the file ${place.file}`);
    expect(second.said).toContain("Một máy chủ khác đang dùng tệp");
    expect(second.said).not.toContain("    at ");
    // Nor by another name of the file, which the lock does not know.
    const other = path.join(folder, "other-name.sqlite");
    symlinkSync(place.file, other);
    const byName = await run({ DATA_DIR: "", DATABASE_FILE: other });
    expect([byName.code, byName.said]).toEqual([1, second.said]);
    expect((await fetch(`${server.url}/api/health.json`)).status).toBe(200);
    await server.stop();
    const third = await startServer({ distDir, place });
    onTestFinished(third.stop);
    expect((await fetch(`${third.url}/api/health.json`)).status).toBe(200);
  });

  it("does not start on the data of a newer server, and says so", async () => {
    const place = { file: path.join(folder, "newer.sqlite") };
    await inDatabase(place, async (database) => {
      await migrate(database);
      await sql`insert into kysely_migration (name, timestamp) values ('9999-more', '')`.execute(database.db);
    });
    const { code, said } = await run({ DATA_DIR: "", DATABASE_FILE: place.file });
    expect(code).toBe(1);
    expect(said).toContain("The data is of a newer server");
    expect(said).toContain("9999-more");
    expect(said).not.toContain("    at ");
  });

  it("answers what it is asked before it stops, lets nobody new in, and ends well", async () => {
    const place = { file: path.join(folder, "drained.sqlite") };
    const session = await signedInStore(place, aPublication(), STAFF);
    const server = await startServer({ distDir, place });
    onTestFinished(server.stop);
    const body = JSON.stringify({ reason: "", rows: [{ id: "ht-1", ifMatch: null, row: aWireLine() }] });
    // It is within this request when it is told to stop: half of the body is still on its way.
    const halves = request(`${server.url}/api/rows/support`, {
      method: "POST",
      headers: { ...sessionHeaders(session), "Content-Length": Buffer.byteLength(body) },
    });
    const answered = once(halves, "response");
    halves.write(body.slice(0, 20));
    // An answer on another connection: the server has read what was sent before it.
    await fetch(`${server.url}/api/health.json`);
    const stopped = server.stop();
    await expect
      .poll(() =>
        fetch(`${server.url}/api/health.json`).then(
          () => "in",
          () => "out",
        ),
      )
      .toBe("out");
    halves.end(body.slice(20));
    const [answer] = z.tuple([z.object({ statusCode: z.number() })]).parse(await answered);
    expect(answer.statusCode).toBe(200);
    await stopped;
    expect(await server.ended).toEqual({ code: 0, signal: null });
    const lines = await inDatabase(place, async ({ db }) => await db.selectFrom("support_line").select("id").execute());
    expect(lines.map(({ id }) => id)).toEqual(["ht-1"]);
  });
});

describe("a folder of files", () => {
  it("serves no file that a link leads to outside of it, and those that a link leads to within", async () => {
    const own = path.join(folder, "linked");
    const secret = path.join(folder, "secret.json");
    writeFileSync(secret, '["outside"]');
    mkdirSync(path.join(own, "real/api"), { recursive: true });
    writeFileSync(path.join(own, "real/config.json"), "{}");
    writeFileSync(path.join(own, "real/api/support.json"), '["inside"]');
    symlinkSync("../../../secret.json", path.join(own, "real/api/agencies.json"));
    symlinkSync(secret, path.join(own, "real/api/communes.json"));
    symlinkSync("support.json", path.join(own, "real/api/proposals.json"));
    symlinkSync("programme.json", path.join(own, "real/api/programme.json"));
    // The folder that is served may itself be a link.
    symlinkSync("real", path.join(own, "now"));
    expect(readFileSync(path.join(own, "now/api/agencies.json"), "utf8")).toBe('["outside"]');
    const server = await startServer({ distDir, dataDir: path.join(own, "now") });
    onTestFinished(server.stop);
    const statusOf = async (name: string) => (await fetch(`${server.url}/api/${name}.json`)).status;
    expect(await (await fetch(`${server.url}/api/support.json`)).json()).toEqual(["inside"]);
    expect(await (await fetch(`${server.url}/api/proposals.json`)).json()).toEqual(["inside"]);
    expect(await Promise.all(["agencies", "communes", "programme"].map(statusOf))).toEqual([404, 404, 404]);
  });

  it("stops serving a file that becomes a link out of it", async () => {
    const own = path.join(folder, "becoming");
    mkdirSync(path.join(own, "api"), { recursive: true });
    writeFileSync(path.join(own, "config.json"), "{}");
    writeFileSync(path.join(own, "api/support.json"), '["inside"]');
    writeFileSync(path.join(folder, "later.json"), '["outside"]');
    const server = await startServer({ distDir, dataDir: own });
    onTestFinished(server.stop);
    expect((await fetch(`${server.url}/api/support.json`)).status).toBe(200);
    rmSync(path.join(own, "api/support.json"));
    symlinkSync(path.join(folder, "later.json"), path.join(own, "api/support.json"));
    expect((await fetch(`${server.url}/api/support.json`)).status).toBe(404);
  });
});

const STAFF = { name: "Cán bộ huyện", role: "staff", scope: { communes: [], sponsors: [] } } as const;
