// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { circlesIn, importsOf, violationsIn, violationsOf } from "./import-directions.ts";

const SHIPPED = new Set(["react", "recharts", "hono", "@tanstack/react-query", "@hono/node-server"]);

describe("the project's imports", () => {
  it("follow the layer table, in every file of src, mocks and server", () => {
    const { files, violations } = violationsIn(path.resolve(import.meta.dirname, ".."));
    expect(violations).toEqual([]);
    expect(files).toBeGreaterThan(20);
  });

  it("go round in no circle, not by a type or on demand either", () => {
    expect(circlesIn(path.resolve(import.meta.dirname, ".."))).toEqual([]);
  });
});

describe("finding imports", () => {
  const specifiers = (source: string, file = "src/app/a.tsx") => importsOf(file, source).map((found) => found.specifier);

  it.each([
    ["a static import", `import { a } from "./a.ts";`, ["./a.ts"]],
    ["an import for its effect", `import "./a.css";`, ["./a.css"]],
    ["a default and a namespace", `import a, * as b from "./a.ts";`, ["./a.ts"]],
    ["an import over several lines", `import {\n  a,\n  b,\n} from\n  "./a.ts";`, ["./a.ts"]],
    ["a type import", `import type { A } from "./a.ts";`, ["./a.ts"]],
    ["an import type", `export type A = import("./a.ts").A;`, ["./a.ts"]],
    [
      "export from",
      `export { a } from "./a.ts"; export * from "./b.ts"; export * as c from "./c.ts";`,
      ["./a.ts", "./b.ts", "./c.ts"],
    ],
    ["a dynamic import", `const a = () => import("./a.ts");`, ["./a.ts"]],
    ["a dynamic import in a plain template", "const a = () => import(`./a.ts`);", ["./a.ts"]],
    ["a computed import", "const a = (name: string) => import(`./${name}.ts`);", ["(computed)"]],
    ["a file named by its address", `new Worker(new URL("./w.ts", import.meta.url));`, ["./w.ts"]],
    ["a glob", `import.meta.glob("../x/*.ts"); import.meta.glob(["./a.ts", "./b.ts"]);`, ["../x/*.ts", "./a.ts", "./b.ts"]],
    ["nothing in a comment", `// import "./a.ts";\n/* import("./b.ts") */`, []],
    ["nothing in a string, a template or a text", 'const a = "import \'./a.ts\'"; const b = `import("./b.ts")`;', []],
    ["nothing in the text of an element", `export const A = () => <p>Don't import "./a.ts" // http://x /* it's */</p>;`, []],
    ["an import after a regular expression with quotes", 'const a = /[`"\']/; const b = import("./b.ts");', ["./b.ts"]],
  ])("sees %s", (_what, source, expected) => {
    expect(specifiers(source)).toEqual(expected);
  });

  it("sees what a style sheet takes in", () => {
    const sheet = `@import "./a.css"; @import url("b.css"); /* @import "c.css" */ .x { composes: y from "../b/d.module.css"; }`;
    expect(specifiers(sheet, "src/ui/x.module.css")).toEqual(["./a.css", "./b.css", "../b/d.module.css"]);
  });

  it("refuses a file it cannot read, instead of calling it clean", () => {
    expect(() => importsOf("src/app/a.ts", `import { from "./a.ts";`)).toThrow("src/app/a.ts");
  });
});

describe("judging imports", () => {
  it.each([
    ["src/features/a/x.tsx", `import "#src/features/b/y.ts";`, "src/features/b/y.ts: a feature may not import another feature"],
    ["src/features/a/x.tsx", `import type { Y } from "#src/features/b/y.ts";`, "a feature may not import another feature"],
    ["src/features/a/x.tsx", `export type Y = import("#src/features/b/y.ts").Y;`, "a feature may not import another feature"],
    ["src/features/a/x.tsx", `import "../b/y.ts";`, "src/features/b/y.ts: relative only within the folder"],
    ["src/features/a/x.tsx", `import "../../ui/card.tsx";`, "src/ui/card.tsx: relative only within the folder"],
    ["src/features/a/x.tsx", `import "#src/app/routes.tsx";`, "features may import only review/report, review/deck"],
    ["src/features/a/x.test.tsx", `import "#src/features/b/y.ts";`, "a feature may not import another feature"],
    ["src/features/a/x.module.css", `.x { composes: y from "../b/y.module.css"; }`, "relative only within the folder"],
    ["src/review/report/x.ts", `import "#src/review/deck/y.ts";`, "review/report may import only review/matter, views"],
    ["src/review/matter/x.ts", `import "#src/review/report/y.ts";`, "review/matter may import only views"],
    ["src/review/x.ts", ``, "no layer of layers.json"],
    ["src/features/x.tsx", `import "react";`, "no layer of layers.json"],
    ["src/helpers/x.ts", ``, "no layer of layers.json"],
    ["src/server/x.ts", ``, "no layer of layers.json"],
    ["src/ui/card.tsx", `import "#src/domain/month.ts";`, "ui may import only messages, lib"],
    ["src/charts/bars.tsx", `import "#src/filters/filter.ts";`, "charts may import only ui, messages, domain, lib"],
    ["src/filters/bar.tsx", `import "#src/api/support.ts";`, "filters may import only ui, messages, domain, lib"],
    ["src/api/support.ts", `import "#src/messages/vi.ts";`, "api may import only domain, lib"],
    ["src/messages/vi.ts", `import type { Month } from "#src/domain/month.ts";`, "messages may import only lib"],
    ["src/domain/totals.ts", `import "#src/api/support.ts";`, "domain may import only lib"],
    ["src/lib/format.ts", `import "#src/domain/month.ts";`, "lib may import only itself"],
    ["src/domain/totals.ts", `import { useMemo } from "react";`, "react: domain is pure TypeScript"],
    ["src/domain/totals.ts", `import type { ReactNode } from "react";`, "domain is pure TypeScript"],
    ["src/lib/format.ts", `import "@tanstack/react-query";`, "lib is pure TypeScript"],
    ["src/features/a/x.tsx", `import { Bar } from "recharts";`, "only src/charts imports the chart library"],
    ["src/features/a/x.ts", `const docx = () => import("docx");`, "only src/documents imports document libraries"],
    ["src/app/shell.tsx", `import("#mocks/browser.ts");`, "mocks/browser.ts: the app never imports mocks, test or server"],
    ["src/app/shell.tsx", `import "#test/builders.ts";`, "the app never imports mocks, test or server"],
    ["src/main.tsx", `import "#server/start.ts";`, "the app never imports mocks, test or server"],
    ["src/main.tsx", `import "#mocks/browser.ts";`, "only by import() inside `if (import.meta.env.DEV)`"],
    ["src/main.tsx", `await import("#mocks/browser.ts");`, "only by import() inside"],
    ["src/main.tsx", `if (!import.meta.env.DEV) await import("#mocks/browser.ts");`, "only by import() inside"],
    ["src/main.tsx", `if (import.meta.env.DEV || x) await import("#mocks/browser.ts");`, "only by import() inside"],
    ["src/main.tsx", `if (import.meta.env.DEV) {} else await import("#mocks/browser.ts");`, "only by import() inside"],
    ["src/main.tsx", `if (import.meta.env.DEV) await import("#mocks/scenarios.ts");`, "the app never imports mocks"],
    ["src/app/a.ts", `import { readFile } from "node:fs/promises";`, "the browser has no Node modules"],
    ["src/app/a.ts", `import { http } from "msw";`, "msw: not among `dependencies` of package.json"],
    ["server/start.ts", `import { createServer } from "vite";`, "not among `dependencies` of package.json"],
    ["server/start.ts", `import "#mocks/demo-data.ts";`, "server may import only review/matter, api, domain, lib"],
    ["server/start.ts", `import "#src/ui/card.tsx";`, "server may import only review/matter, api, domain, lib"],
    ["mocks/handlers.ts", `import "#test/builders.ts";`, "mocks may import only api, domain, lib"],
    ["mocks/handlers.ts", `import "../src/domain/month.ts";`, "relative only within the folder"],
    ["src/app/a.ts", `import "../../package.json";`, "relative only within the folder"],
    ["src/app/a.ts", `import "#src/domain/month";`, "spell the file's extension"],
    ["src/app/a.ts", "import(`#src/features/${name}.ts`);", "a computed import cannot be checked"],
    ["src/app/a.ts", `import.meta.glob("../features/*/x.ts");`, "relative only within the folder"],
  ])("%s: %s", (file, source, expected) => {
    const violations = violationsOf(file, source, SHIPPED);
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain(expected);
    expect(violations[0]?.startsWith(file)).toBe(true);
  });

  it.each([
    [
      "src/app/routes.tsx",
      `const a = () => import("#src/features/a/x.tsx"); import "#src/features/b/y.tsx"; import "#src/lib/z.ts";`,
    ],
    [
      "src/features/a/x.tsx",
      `import "./y.ts"; import "./parts/z.ts"; import "#src/features/a/y.ts"; import "#src/charts/bars.tsx";`,
    ],
    ["src/features/a/parts/x.tsx", `import "../y.ts"; import { useState } from "react";`],
    [
      "src/features/a/x.test.tsx",
      `import "#test/builders.ts"; import "#mocks/server.ts"; import { it } from "vitest"; import "node:fs";`,
    ],
    ["src/charts/bars.tsx", `import { Bar } from "recharts"; import "#src/ui/card.tsx"; import "./bars.module.css";`],
    ["src/documents/report.ts", `const docx = () => import("docx");`, ["docx"]],
    ["src/main.tsx", `import "./app/app.tsx"; import "./ui/tokens.css";`],
    ["src/main.tsx", `if (import.meta.env.DEV) { const { start } = await import("#mocks/browser.ts"); await start(); }`],
    ["src/main.tsx", `if (import.meta.env.DEV && wanted) await import("#mocks/browser.ts");`],
    ["src/main.tsx", `const mocks = import.meta.env.DEV ? import("#mocks/browser.ts") : undefined;`],
    ["src/app/a.ts", `import type { Plugin } from "vite";`],
    [
      "server/start.ts",
      `import { Hono } from "hono"; import { serve } from "@hono/node-server"; import "node:fs"; import "#src/api/support.ts";`,
    ],
    ["mocks/handlers.ts", `import { http } from "msw"; import "#src/api/support.ts"; import "./demo-data.ts";`],
    ["src/features/b/x.tsx", `import icon from "./icon.svg?url";`],
  ])("allows %s: %s", (file, source, more: string[] = []) => {
    expect(violationsOf(file, source, new Set([...SHIPPED, ...more]))).toEqual([]);
  });
});

describe("walking a project", () => {
  const root = mkdtempSync(path.join(tmpdir(), "imports-"));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("covers a feature folder nobody has heard of", () => {
    const files: Record<string, string> = {
      "package.json": `{ "dependencies": { "react": "1" } }`,
      "src/features/brand-new/deep/page.tsx": `import { x } from "#src/features/overview/x.ts";\nimport "react";`,
      "src/features/overview/x.ts": `export const x = 1;`,
      "mocks/handlers.ts": `export const handlers = [];`,
      "server/start.ts": `import "#mocks/handlers.ts";`,
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    expect(violationsIn(root)).toEqual({
      files: 4,
      violations: [
        "server/start.ts → mocks/handlers.ts: server may import only review/matter, api, domain, lib",
        "src/features/brand-new/deep/page.tsx → src/features/overview/x.ts: a feature may not import another feature",
      ],
    });
  });
});
