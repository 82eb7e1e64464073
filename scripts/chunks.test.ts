// @vitest-environment node
import path from "node:path";
import { describe, expect, it } from "vitest";
import { chunkOf, runAtOnce } from "./chunks.ts";
import { FIRST_PAGE, FOR_LATER } from "./start-modules.ts";

const root = path.resolve(import.meta.dirname, "..");
const at = (module: string) => path.join(root, module);

describe("the chunk that a module goes to", () => {
  const importers: Record<string, readonly string[]> = {
    "deep.ts": ["panel.tsx"],
    "panel.tsx": [at(FIRST_PAGE), "another-page.tsx"],
    "bars.tsx": ["panel.tsx", at(FOR_LATER)],
    recharts: [at(FOR_LATER)],
    "alone.ts": ["another-page.tsx"],
    // They import one another.
    "left.ts": ["right.ts"],
    "right.ts": ["left.ts", at(FIRST_PAGE)],
  };
  const infoOf = (id: string) => ({ importers: importers[id] ?? [] });

  it.each([
    [at(FIRST_PAGE), "first-page"],
    ["deep.ts", "first-page"],
    ["panel.tsx", "first-page"],
    ["left.ts", "first-page"],
    ["bars.tsx", "marks"],
    [at(FOR_LATER), null],
    ["recharts", null],
    ["alone.ts", null],
    [`elsewhere/${FIRST_PAGE}`, null],
  ])("%s", (id, expected) => {
    expect(chunkOf(id, infoOf)).toBe(expected);
  });
});

it("what a visit runs nearly whole is the entry, the screens, and what the first page imports", () => {
  const chunk = (fileName: string, moduleIds: string[], imports: string[] = [], isEntry = false) => ({
    type: "chunk" as const,
    fileName,
    moduleIds,
    imports,
    isEntry,
  });
  const chunks = [
    chunk("index.js", [at("src/main.tsx")], [], true),
    chunk("first-page.js", [at(FIRST_PAGE)], ["marks.js", "index.js"]),
    chunk("marks.js", ["bars.tsx"]),
    chunk("screen.js", ["screen.tsx"], ["shared.js"]),
    chunk("shared.js", ["shared.ts"]),
    chunk("docx.js", ["docx.ts"]),
  ];
  const screens = [at(FIRST_PAGE), "screen.tsx"];
  expect([...runAtOnce(chunks, screens)].sort()).toEqual(["first-page.js", "index.js", "marks.js", "screen.js"]);
});
