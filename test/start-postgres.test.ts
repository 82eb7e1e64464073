// @vitest-environment node
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { describe, expect, inject, it, onTestFinished, vi } from "vitest";
import { makeDatabase } from "./make-database.ts";
import { ownPostgres } from "./own-database.ts";
import { startPostgres } from "./start-postgres.ts";

/** What a statement answers: its rows, each the texts of its columns. */
async function ask(url: string, statement: string): Promise<string[][]> {
  const client = new Client({ connectionString: url });
  // A connection that is cut tells it here too, and whoever asks hears of it anyway.
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: statement, rowMode: "array" });
    return rows.map((row) => row.map(String));
  } finally {
    await client.end();
  }
}

async function folderOf(url: string): Promise<string> {
  const [[data] = []] = await ask(url, "show data_directory");
  if (data === undefined) throw new Error("It says no folder");
  return path.dirname(data);
}

describe("a PostgreSQL server of a test's own", () => {
  it("waits for the disk, keeps its data while it is away, has the same address after, and leaves nothing", async () => {
    const server = await startPostgres();
    onTestFinished(server.stop);
    expect(await ask(server.url, "show fsync")).toEqual([["on"]]);
    const folder = await folderOf(server.url);
    await ask(server.url, "create table kept (id int)");
    for (const how of ["cut", "crash"] as const) {
      await server.stopServer(how);
      await expect(ask(server.url, "select 1")).rejects.toThrow("ECONNREFUSED");
      await server.startAgain();
      await ask(server.url, "insert into kept values (1)");
    }
    expect(await ask(server.url, "select count(*) from kept")).toEqual([["2"]]);
    await server.stop();
    await expect(ask(server.url, "select 1")).rejects.toThrow("ECONNREFUSED");
    expect([path.basename(folder), existsSync(folder)]).toEqual([expect.stringMatching(/^pg-/), false]);
  });

  it("ends, and its folder goes, with a process that is killed before it could stop it", async () => {
    const script = `
      import { startPostgres } from ${JSON.stringify(path.join(import.meta.dirname, "start-postgres.ts"))};
      console.log((await startPostgres({ durable: false })).url);`;
    const parent = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
    const [said] = await once(parent.stdout, "data");
    const url = String(said).trim();
    const folder = await folderOf(url);
    parent.kill("SIGKILL");
    await vi.waitFor(() => expect(existsSync(folder)).toBe(false), 30_000);
    await expect(ask(url, "select 1")).rejects.toThrow("ECONNREFUSED");
  });
});

describe("the PostgreSQL server of a run", () => {
  it("speaks UTF-8 and sorts by code on every machine", async () => {
    const url = inject("postgresUrl");
    const statement = "select pg_encoding_to_char(encoding), datcollate from pg_database where datname = 'postgres'";
    expect(await ask(url, statement)).toEqual([["UTF8", "C"]]);
  });

  it("gives each test a database that no other sees, and that goes while somebody is still connected", async () => {
    const [own, other] = await Promise.all([ownPostgres(), makeDatabase(inject("postgresUrl"))]);
    onTestFinished(other.drop);
    await ask(own.url, "create table mine (id int)");
    await expect(ask(other.url, "select * from mine")).rejects.toThrow('"mine" does not exist');
    const left = new Client({ connectionString: own.url });
    const cut = new Promise((resolve) => left.on("error", resolve));
    await left.connect();
    await own.drop();
    await cut;
    await expect(ask(own.url, "select 1")).rejects.toThrow("does not exist");
  });
});
