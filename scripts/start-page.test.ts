// @vitest-environment node
import path from "node:path";
import type { Rolldown } from "vite";
import { describe, expect, it } from "vitest";
import { FIRST_PAGE, FOR_LATER } from "./start-modules.ts";
import { builtFiles, requestsOf, START_PLACE, withStart } from "./start-page.ts";

const root = path.resolve(import.meta.dirname, "..");

function chunk(
  name: string,
  { imports = [], ids = [], isEntry = false }: { imports?: string[]; ids?: string[]; isEntry?: boolean },
) {
  const moduleIds = ids.map((id) => path.join(root, id));
  const fileName = `assets/${name}.js`;
  const made: Pick<Rolldown.OutputChunk, "type" | "fileName" | "imports" | "moduleIds" | "isEntry"> = {
    type: "chunk",
    fileName,
    imports: imports.map((one) => `assets/${one}.js`),
    moduleIds,
    isEntry,
  };
  return made;
}
const style = { type: "asset", fileName: "assets/style.css" } as const;

describe("the files that the page asks for", () => {
  it("are the entry's, the first page's and what is for later, each once", () => {
    const files = builtFiles([
      chunk("index", { imports: ["runtime"], isEntry: true }),
      chunk("first-page", { imports: ["index", "runtime", "marks"], ids: [FIRST_PAGE] }),
      chunk("charts", { imports: ["marks", "index", "selector"], ids: [FOR_LATER] }),
      chunk("other", { ids: [`src/other/${FIRST_PAGE}`] }),
      style,
    ]);
    expect(files).toEqual({
      script: "assets/index.js",
      style: "assets/style.css",
      ahead: ["assets/runtime.js", "assets/marks.js", "assets/first-page.js"],
      later: ["assets/selector.js", "assets/charts.js"],
    });
  });

  it("are not told of a build without an entry, or without a style sheet", () => {
    expect(() => builtFiles([style])).toThrow("no entry");
    expect(() => builtFiles([chunk("index", { isEntry: true })])).toThrow("no style sheet");
  });
});

it("the start stands in its one place in the page", () => {
  expect(withStart(`<body>${START_PLACE}</body>`, "$& start")).toBe("<body>$& start</body>");
  for (const html of ["<body></body>", START_PLACE + START_PLACE]) expect(() => withStart(html, "")).toThrow("no single");
});

describe("what a page asks for ahead", () => {
  const config = { apiBase: "data/", authority: null, refreshMinutes: 15, language: "vi" };

  it("is the configuration, and each file of the source that it names", () => {
    const [first, ...files] = requestsOf(config);
    expect(first).toBe("config.json");
    expect(files).toContain("data/support.json");
    expect(files).toHaveLength(6);
  });

  it("is the configuration alone, where its source is one of others", () => {
    expect(requestsOf({ ...config, source: { path: "/items/{name}" } })).toEqual(["config.json"]);
  });
});
