// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { columnsText } from "./columns-text.ts";
import { liveFiles } from "./live-files.ts";
import { areAskedInColumns, inColumns } from "./support-in-columns.ts";

const NAME = "api/support.json";
const LINES = [
  { id: "ht-1", title: "Một" },
  { id: "ht-2", title: "Hai" },
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "live-"));
  mkdirSync(path.join(folder, "api"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const write = (text: string) => writeFileSync(path.join(folder, NAME), text);

it("a large file, which a thread reads, goes out as a small one does, with the same name for its bytes", async () => {
  write(`\uFEFF${JSON.stringify(LINES)}`);
  const [small, large] = [await liveFiles(folder)(NAME), await liveFiles(folder, 0)(NAME)];
  if (small.kind !== "served" || large.kind !== "served") throw new Error("Both are there");
  expect(large.file.body.equals(small.file.body)).toBe(true);
  expect(large.file.digest).toBe(small.file.digest);
  expect([large.writtenAt, large.lastGoodOf]).toEqual([small.writtenAt, small.lastGoodOf]);
});

it("brings along the columns of lines, which are not made again", async () => {
  write(JSON.stringify(LINES));
  const found = await liveFiles(folder, 0)(NAME);
  if (found.kind !== "served") throw new Error("It is there");
  expect(areAskedInColumns(found.file)).toBe(true);
  const columns = await inColumns(found.file);
  expect(columns?.body.toString()).toBe(columnsText(LINES));
  // As the app asks for them.
  expect(columns?.askedFor()).toEqual(["br"]);
});

it("whoever asks while a large file is read gets the same reading", async () => {
  write(JSON.stringify(LINES));
  const files = liveFiles(folder, 0);
  const [one, other] = await Promise.all([files(NAME), files(NAME)]);
  if (one.kind !== "served" || other.kind !== "served") throw new Error("Both are there");
  expect(one.file).toBe(other.file);
});

it.each(['[{"id":', '["\xff"]'])("a large file that is half-written or broken leaves the one before: %s", async (text) => {
  const files = liveFiles(folder, 0);
  write(JSON.stringify(LINES));
  await files(NAME);
  writeFileSync(path.join(folder, NAME), Buffer.from(text, "latin1"));
  const found = await files(NAME);
  expect(found).toMatchObject({ kind: "served", lastGoodOf: expect.any(Number) });
  rmSync(path.join(folder, NAME));
  expect(await files(NAME)).toEqual({ kind: "missing" });
});
