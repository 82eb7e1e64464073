// @vitest-environment node
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findChromium, findTestBrowsers } from "./chromium.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** A folder with programs of these names. */
function folderWith(...names: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), "chromium-"));
  made.push(folder);
  for (const name of names) put(folder, name);
  return folder;
}

function put(folder: string, name: string, mode = 0o755): string {
  const file = path.join(folder, name);
  writeFileSync(file, "#!/bin/sh\n");
  chmodSync(file, mode);
  return file;
}

const SHELL = "chromium-headless-shell";

describe("finding a browser", () => {
  it("takes the one that CHROME_PATH names", () => {
    const folder = folderWith("any-browser", "chromium");
    expect(findChromium({ CHROME_PATH: path.join(folder, "any-browser"), PATH: folder })).toBe(path.join(folder, "any-browser"));
  });

  it("takes the headless shell before a whole browser, wherever on the path it is", () => {
    const [first, second] = [folderWith("chromium-browser"), folderWith(SHELL)];
    expect(findChromium({ PATH: [first, second].join(path.delimiter) })).toBe(path.join(second, SHELL));
  });

  it("refuses a CHROME_PATH that is no program, instead of taking another one", () => {
    const folder = folderWith("chromium");
    const text = put(folder, "text", 0o644);
    expect(() => findChromium({ CHROME_PATH: text, PATH: folder })).toThrow(`CHROME_PATH names no program: ${text}`);
    expect(() => findChromium({ CHROME_PATH: path.join(folder, "none") })).toThrow("CHROME_PATH names no program");
  });
});

describe("the browsers of the tests", () => {
  type Install = (packages: readonly string[]) => boolean;
  const on = (folder: string, install: Install | null = null) => ({ folders: [folder], install });

  it("are both where both are: the shell for most, the full one for what differs in a window, and one line says so", () => {
    const folder = folderWith(SHELL, "google-chrome");
    const found = findTestBrowsers({}, { both: true, ...on(folder) });
    expect(found).toMatchObject({ all: path.join(folder, SHELL), again: path.join(folder, "google-chrome") });
    expect(found.told.split("\n")).toHaveLength(1);
    expect(found.told).toContain(found.again);
  });

  it.each([
    [SHELL, "there is no chromium here"],
    ["chromium", "there is no chromium-headless-shell here"],
  ])("are %s alone where the other cannot be had, which is told and not silently left out", (name, told) => {
    const folder = folderWith(name);
    const found = findTestBrowsers({}, { both: true, ...on(folder, () => false) });
    expect(found).toMatchObject({ all: path.join(folder, name), again: null });
    expect(found.told).toContain(told);
  });

  it("are installed where we may: the missing one too before a whole run, none for a look at one", () => {
    const folder = folderWith(SHELL);
    const asked: string[][] = [];
    const install: Install = (packages) => {
      asked.push([...packages]);
      for (const name of packages) put(folder, name);
      return true;
    };
    expect(findTestBrowsers({}, on(folder, install)).again).toBeNull();
    expect(asked).toEqual([]);
    expect(findTestBrowsers({}, { both: true, ...on(folder, install) }).again).toBe(path.join(folder, "chromium"));
    expect(asked).toEqual([["chromium"]]);
  });

  it("are tried one by one where they cannot be had together", () => {
    const folder = folderWith();
    const install: Install = (packages) => {
      if (packages.join() !== "chromium") return false;
      put(folder, "chromium");
      return true;
    };
    expect(findTestBrowsers({}, on(folder, install))).toMatchObject({ all: path.join(folder, "chromium"), again: null });
  });

  it("are missed with the command to run", () => {
    expect(() => findTestBrowsers({}, on(folderWith()))).toThrow(/apt-get install .*chromium .*\n.*CHROME_PATH/);
  });
});

it("a check without a browser says so at once, and runs nothing", () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(import.meta.dirname, "check.ts")], {
    env: { ...process.env, CHROME_PATH: path.join(folderWith(), "none") },
    encoding: "utf8",
  });
  expect(stderr).toContain("CHROME_PATH names no program");
  expect(stdout).not.toContain("biome");
  expect(stdout.trimEnd().split("\n").at(-1)).toBe("0 passed, 1 failed");
  expect(status).toBe(1);
});
