// @vitest-environment node
import { readFileSync } from "node:fs";
import path from "node:path";
import type { HttpHandler } from "msw";
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { publicationFiles } from "#mocks/demo-data/publication-files.ts";
import { SCENARIOS, scenarioHandlers } from "#mocks/scenarios.ts";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { snapshotContract, snapshotOf } from "#src/api/snapshot.ts";
import { demoAnswers } from "#test/demo-dataset.ts";

// What is filled in from the table of endpoints while it runs, where the compiler does not count.

const FILES = ENDPOINTS.map((endpoint) => `${endpoint}.json`);

describe("every endpoint", () => {
  it.each(SCENARIOS)("has a handler in the mocks, in the scenario %s", (scenario) => {
    const paths = scenarioHandlers(scenario).map(({ info }: HttpHandler) => String(info.path));
    // What is no endpoint, the routes of entry, comes after them.
    expect(paths.slice(0, 1 + FILES.length)).toEqual(["*/config.json", ...FILES.map((file) => `*/api/${file}`)]);
    if (scenario !== "entry") expect(paths).toHaveLength(1 + FILES.length);
  });

  it("has a file of the demonstration data", () => {
    expect(Object.keys(publicationFiles(illustrativePublication()))).toEqual(ENDPOINTS);
  });

  it("is in a snapshot, and asked for by its contract", () => {
    const snapshot = snapshotOf(demoAnswers(), "2026-11-25T08:00:00+07:00");
    expect(Object.keys(snapshot?.answers ?? {})).toEqual(ENDPOINTS);
    const refused = ENDPOINTS.filter((endpoint) => {
      const { [endpoint]: _, ...answers } = snapshot?.answers ?? {};
      return !snapshotContract.safeParse({ ...snapshot, answers }).success;
    });
    expect(refused).toEqual(ENDPOINTS);
  });

  it("is told of in the README", () => {
    const readme = readFileSync(path.resolve(import.meta.dirname, "../README.md"), "utf8");
    expect(FILES.filter((file) => !readme.includes(`\`${file}\``))).toEqual([]);
  });
});
