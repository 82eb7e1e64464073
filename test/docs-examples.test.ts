// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { runtimeConfigContract } from "#src/api/runtime-config.ts";
import { conformanceSuite } from "./conformance/conformance-suite.ts";
import { staticFiles } from "./conformance/static-files.ts";

const pageOf = (file: string) => readFileSync(path.resolve(import.meta.dirname, "..", file), "utf8");

/** The JSON of a page by the file that it is an example of: the first block under the heading that names the file. */
function examplesIn(markdown: string): Map<string, string> {
  const sections = markdown.split(/^##+ /m).flatMap((section) => {
    const name = /^`([\w-]+\.json)`/.exec(section)?.[1];
    const json = /^```json\n([\s\S]*?)^```/m.exec(section)?.[1];
    return name !== undefined && json !== undefined ? [[name, json] as const] : [];
  });
  return new Map(sections);
}

const examples = examplesIn(pageOf("docs/operating/contract.md"));
const folder = mkdtempSync(path.join(tmpdir(), "docs-examples-"));
for (const [name, json] of examples) writeFileSync(path.join(folder, name), json);
afterAll(() => rmSync(folder, { recursive: true }));

it("the page of the contract has an example of each file, and of no other", () => {
  expect([...examples.keys()].sort()).toEqual(ENDPOINTS.map((endpoint) => `${endpoint}.json`).sort());
});

it("the page of the configuration has a valid config.json", () => {
  const [name, json] = [...examplesIn(pageOf("docs/operating/configuration.md"))][0] ?? [];
  expect(name).toBe("config.json");
  expect(runtimeConfigContract.safeParse(JSON.parse(json ?? ""))).toMatchObject({ success: true });
});

conformanceSuite("what docs/operating/contract.md shows", staticFiles(`${folder}/`));
