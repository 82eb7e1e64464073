// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import JSZip from "jszip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "#server/create-app.ts";
import { dataFiles } from "#server/data-files.ts";
import { ENDPOINTS, LIST_ENDPOINTS } from "#src/api/endpoints.ts";
import { rowAnswersOf } from "#src/api/snapshot.ts";
import { publicationZip } from "#src/import/publication-zip.ts";
import { snapshotWith, TRIED } from "#test/trial-snapshot.ts";
import { conformanceSuite } from "./conformance-suite.ts";
import { staticFiles } from "./static-files.ts";

const folder = mkdtempSync(path.join(tmpdir(), "unzipped-"));
const snapshot = { ...snapshotWith({}), trial: TRIED };

beforeAll(async () => {
  const { files } = await JSZip.loadAsync(publicationZip(snapshot));
  for (const file of Object.values(files)) {
    if (file.dir) continue;
    const location = path.join(folder, file.name);
    mkdirSync(path.dirname(location), { recursive: true });
    writeFileSync(location, await file.async("uint8array"));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

conformanceSuite("the zip of a publication, unzipped on a web server", staticFiles(path.join(folder, "api/")));

describe("the zip of a publication", () => {
  it("holds the six files and no other", async () => {
    const { files } = await JSZip.loadAsync(publicationZip(snapshot));
    const names = Object.values(files).filter(({ dir }) => !dir);
    expect(names.map(({ name }) => name).sort()).toEqual(ENDPOINTS.map((endpoint) => `api/${endpoint}.json`).sort());
  });

  const rows = rowAnswersOf(snapshot);

  it("is served by our server from its folder, row by row as it was, and does not call itself tried out", async () => {
    const distDir = path.join(folder, "dist");
    mkdirSync(distDir);
    writeFileSync(path.join(distDir, "index.html"), "<!doctype html>");
    const app = createApp({ distDir, data: dataFiles(folder) });
    for (const endpoint of ENDPOINTS) {
      const response = await app.request(`/api/${endpoint}.json`);
      expect(response.status, endpoint).toBe(200);
      expect(await response.json(), endpoint).toEqual(rows[endpoint]);
    }
    expect(rows.support.length).toBeGreaterThan(100);
  });

  it("is the same bytes for the same answers, whenever and wherever it is made", () => {
    const zone = process.env.TZ;
    const before = publicationZip(snapshot);
    try {
      process.env.TZ = "America/New_York";
      expect(publicationZip({ ...snapshotWith({}), frozenAt: "2030-01-01T00:00:00Z" })).toEqual(before);
    } finally {
      process.env.TZ = zone;
    }
  });

  it("has a row a line, so that two of them can be compared as text, and no line of an empty list", async () => {
    const { answers } = snapshot;
    const zip = await JSZip.loadAsync(publicationZip({ ...snapshot, answers: { ...answers, proposals: [] } }));
    for (const list of LIST_ENDPOINTS) {
      const text = (await zip.file(`api/${list}.json`)?.async("string")) ?? "";
      expect(text.split("\n").length - 1, list).toBe(list === "proposals" ? 1 : rows[list].length + 2);
    }
  });
});
