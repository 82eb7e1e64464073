// @vitest-environment node
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { dataFiles } from "./data-files.ts";
import { openData } from "./open-data.ts";
import { entrySettings } from "./routes/entry-settings.ts";

const demonstration = path.resolve(import.meta.dirname, "../public");
const parsed = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
const texts = (files: Readonly<Record<string, Uint8Array>>) =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, parsed(bytes)]));

describe("what a page may begin with, of a folder of files", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "first-"));
    cpSync(path.join(demonstration, "api"), path.join(folder, "api"), { recursive: true });
    cpSync(path.join(demonstration, "config.json"), path.join(folder, "config.json"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is its six files, under another version as soon as one of them is another", async () => {
    const { firstSource } = dataFiles(folder);
    const before = await firstSource();
    expect(texts((await before?.files()) ?? {})).toEqual(
      Object.fromEntries(
        ENDPOINTS.map((endpoint): [string, unknown] => [
          endpoint,
          JSON.parse(readFileSync(path.join(folder, `api/${endpoint}.json`), "utf8")),
        ]),
      ),
    );
    expect((await firstSource())?.version).toBe(before?.version);
    writeFileSync(path.join(folder, "api/support.json"), "[]");
    const after = await firstSource();
    expect(after?.version).not.toBe(before?.version);
    expect(after?.at).toBeGreaterThanOrEqual(before?.at ?? Number.POSITIVE_INFINITY);
  });

  it.each([
    ["a file is half-written, and the one before goes out", "api/support.json", '[{"id":'],
    ["the page reads its data elsewhere", "config.json", '{ "apiBase": "https://elsewhere.vn/api", "authority": null }'],
    [
      "the page reads a source of others",
      "config.json",
      '{ "apiBase": "api", "authority": null, "source": { "path": "/{name}" } }',
    ],
  ])("is nothing where %s", async (_, file, text) => {
    const { firstSource } = dataFiles(folder);
    expect(await firstSource()).not.toBeNull();
    writeFileSync(path.join(folder, file), text);
    expect(await firstSource()).toBeNull();
  });

  it("is nothing where a file is missing", async () => {
    rmSync(path.join(folder, "api/agencies.json"));
    expect(await dataFiles(folder).firstSource()).toBeNull();
  });
});

describe.each(DATABASE_PLACES)("what a page may begin with, of a store in $name", ({ make }) => {
  async function opened(env: Record<string, string>) {
    const own = await make();
    const data = await openData(own.place, demonstration, entrySettings(env), () => undefined);
    onTestFinished(async () => {
      await data.close();
      await own.drop();
    });
    return data.part;
  }

  it("is the newest version of its six files", async () => {
    const { firstSource } = await opened({});
    const source = await firstSource();
    expect(Object.keys(texts((await source?.files()) ?? {}))).toEqual([...ENDPOINTS]);
    expect((await firstSource())?.version).toBe(source?.version);
  });

  it("is nothing where only those who have signed in may read", async () => {
    const { firstSource } = await opened({ READING: "closed" });
    expect(await firstSource()).toBeNull();
  });
});
