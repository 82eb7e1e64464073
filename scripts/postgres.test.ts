// @vitest-environment node
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findPostgres } from "./postgres.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "postgres-"));
  made.push(folder);
  return folder;
}

function program(folder: string, name: string, says: string): void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\necho "${says}"\n`);
  chmodSync(file, 0o755);
}

/** A folder with the programs of a version. */
function programs(version: string, bin = path.join(emptyFolder(), "bin")): string {
  program(bin, "initdb", "");
  program(bin, "postgres", `postgres (PostgreSQL) ${version} (Debian ${version}-1)`);
  return bin;
}

/** Debian's folder, with these versions. */
function debianWith(...versions: string[]): string {
  const folder = emptyFolder();
  for (const version of versions) programs(`${version}.3`, path.join(folder, version, "bin"));
  return folder;
}

function pathWithConfig(bin: string): string {
  const folder = emptyFolder();
  program(folder, "pg_config", bin);
  return folder;
}

const on = (versions: string, install: (() => boolean) | null = null) => ({ versions, install });

describe("finding PostgreSQL", () => {
  it("takes the one that PG_BIN names", () => {
    const bin = programs("16.2");
    expect(findPostgres({ PG_BIN: bin }, on(debianWith("17")))).toMatchObject({ bin, major: 16 });
  });

  it.each([
    ["nothing", () => path.join(emptyFolder(), "none"), "names no folder with PostgreSQL's initdb and postgres"],
    ["a client without a server", () => pathWithConfig("/none"), "names no folder with PostgreSQL's initdb and postgres"],
    ["one that is too old", () => programs("14.9"), "names PostgreSQL 14, and it must be 15 or newer"],
  ])("refuses a PG_BIN that names %s, instead of taking another one", (_what, bin, message) => {
    expect(() => findPostgres({ PG_BIN: bin() }, on(debianWith("17")))).toThrow(message);
  });

  it.each([
    [["15"], 15],
    [["15", "17", "16"], 17],
    [["9.6", "15"], 15],
    [["9.6", "100", "17"], 100],
  ])("takes of Debian's %j the newest by number, not by letters", (versions, major) => {
    const folder = debianWith(...versions);
    expect(findPostgres({}, on(folder))).toMatchObject({ bin: path.join(folder, String(major), "bin"), major });
  });

  it("passes over a version whose server is not installed", () => {
    const folder = debianWith("15");
    program(path.join(folder, "17", "bin"), "psql", "");
    expect(findPostgres({}, on(folder)).major).toBe(15);
  });

  it("asks pg_config on the path where Debian's folder has none, and the next one where the first knows of no server", () => {
    const bin = programs("18");
    const searchPath = [pathWithConfig("/none"), emptyFolder(), pathWithConfig(bin)].join(path.delimiter);
    expect(findPostgres({ PATH: searchPath }, on(debianWith("14")))).toMatchObject({ bin, major: 18 });
  });

  it("installs it where we may and there is none, and not where there is one", () => {
    const folder = emptyFolder();
    let asked = 0;
    const install = () => {
      asked++;
      programs("15.8", path.join(folder, "15", "bin"));
      return true;
    };
    expect(findPostgres({}, on(folder, install)).major).toBe(15);
    expect(findPostgres({}, on(folder, install)).major).toBe(15);
    expect(asked).toBe(1);
  });

  it.each([
    ["we may not install", on(debianWith("14"))],
    ["it cannot be installed", on(emptyFolder(), () => false)],
    ["what can be installed is too old", on(debianWith("13"), () => true)],
  ])("misses it with the command to run where %s", (_what, machine) => {
    expect(() => findPostgres({}, machine)).toThrow(/apt-get install .*postgresql\n.*PG_BIN/);
  });
});

it("a check without PostgreSQL says so at once, and runs nothing", () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(import.meta.dirname, "check.ts")], {
    // A browser that is none: what is looked for is not what this is about.
    env: { ...process.env, CHROME_PATH: process.execPath, PG_BIN: path.join(emptyFolder(), "none") },
    encoding: "utf8",
  });
  expect(stderr).toContain("PG_BIN names no folder");
  expect(stdout).not.toContain("biome");
  expect(stdout.trimEnd().split("\n").at(-1)).toBe("0 passed, 1 failed");
  expect(status).toBe(1);
});
