// @vitest-environment node
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { DEMO_DATA_FOLDER, demoDataFiles } from "../../scripts/demo-data.ts";
import { OPENAPI_FILE, openApiFile } from "../../scripts/openapi.ts";

it.each(ENDPOINTS)("public/api/%s.json is what `npm run demo-data` writes", async (endpoint) => {
  expect((await readFile(`${DEMO_DATA_FOLDER}${endpoint}.json`, "utf8")) === demoDataFiles()[endpoint]).toBe(true);
});

it("public/openapi.json is what `npm run openapi` writes", async () => {
  expect((await readFile(OPENAPI_FILE, "utf8")) === openApiFile()).toBe(true);
});
