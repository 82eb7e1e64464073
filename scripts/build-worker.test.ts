import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keptFiles } from "./build-worker.ts";

let dist: string;
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
  writeFileSync(path.join(dist, name), text);
};

beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), "kept-files-"));
  write("index.html", "<p>page</p>");
  write("review-pack.html", "<p>pack</p>");
  write("assets/start-abc.js", "start()");
  write("assets/letters-def.woff2", "letters");
});
afterEach(() => rmSync(dist, { recursive: true }));

it("keeps every file of the app, and none that is the worker's own, the build's record or for those who make the data", () => {
  write(".vite/manifest.json", "{}");
  write("service-worker.js", "old()");
  write("openapi.json", "{}");
  expect(keptFiles(dist).map(({ url }) => url)).toEqual([
    "assets/letters-def.woff2",
    "assets/start-abc.js",
    "index.html",
    "review-pack.html",
  ]);
});

it("tells a changed page by its revision; what is in assets/ has it in its name", () => {
  const revisionOf = (url: string) => keptFiles(dist).find((file) => file.url === url)?.revision;
  const before = revisionOf("index.html");
  expect(before).toMatch(/^[0-9a-f]{16}$/);
  expect(revisionOf("assets/start-abc.js")).toBeNull();
  write("index.html", "<p>page!</p>");
  expect(revisionOf("index.html")).not.toBe(before);
  expect(revisionOf("review-pack.html")).toMatch(/^[0-9a-f]{16}$/);
});
