import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { startPage } from "./scripts/start-page.ts";

/** MSW's worker, from the package and in development only: a copy in `public/` would end up in the production build. */
function mockWorker(): Plugin {
  return {
    name: "mock-worker",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use("/mockServiceWorker.js", (_request, response) => {
        const file = fileURLToPath(import.meta.resolve("msw/mockServiceWorker.js"));
        void readFile(file).then((script) => {
          response.setHeader("Content-Type", "text/javascript; charset=utf-8");
          response.end(script);
        });
      });
    },
  };
}

/** The page that nearly every visit opens. */
const FIRST_PAGE = "src/features/overview/overview-page.tsx";
/** Recharts, for whoever points at the chart: the still one is on the first page. */
const FOR_LATER = "src/charts/time-chart-frame.tsx";

/** Whether a module is the page's, or one that it imports, and so on. */
function belongsTo(page: string, id: string, infoOf: (id: string) => { readonly importers: readonly string[] } | null): boolean {
  const seen = new Set([id]);
  for (const module of seen) {
    if (module.endsWith(page)) return true;
    for (const importer of infoOf(module)?.importers ?? []) seen.add(importer);
  }
  return false;
}

/** Chunks of which a visit runs nearly every function: the start's, and each screen's own. Not those that bring a library for one task. */
const RUN_AT_ONCE = /^(index|marks|first-page|.*-page)$/;

/**
 * Chromium compiles a function when it is first called, while the reader waits; told so at the top of the file, it compiles all of them
 * as the file comes, beside the page. A third less script on the main thread until the overview stands (decision 0019). Others pass over it.
 */
function compileAhead(): Plugin {
  return {
    name: "compile-ahead",
    apply: "build",
    generateBundle: {
      // After Vite's own additions: it must be the first line.
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === "chunk" && RUN_AT_ONCE.test(file.name)) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      },
    },
  };
}

export default defineConfig({
  plugins: [react(), mockWorker(), startPage({ firstPage: FIRST_PAGE, forLater: FOR_LATER }), compileAhead()],
  // Below whatever folder the build is put: its files name one another from where they lie.
  base: "./",
  optimizeDeps: { include: ["msw", "msw/browser"] },
  build: {
    target: "es2023",
    manifest: true,
    // What is in `public/` is data; `start-page.ts` takes what is the app's own.
    copyPublicDir: false,
    modulePreload: { polyfill: false },
    // One small style sheet: a page's style never arrives after the page.
    cssCodeSplit: false,
    rolldownOptions: {
      input: { index: "src/main.tsx" },
      output: {
        // Recharts and what it brings go by one name, which the budgets look for.
        // What both frames of the chart share must not make Recharts' file depend on the page's.
        codeSplitting: {
          includeDependenciesRecursively: false,
          // A screen's shared parts go with the first page's file: left to itself, the bundler makes a file of each set of
          // screens that share something, and the first page would ask for a dozen.
          groups: [
            { name: "start", tags: ["$initial"], priority: 2 },
            { name: "marks", test: /src\/charts\/(time-marks|amount-scale|nice-scale|time-chart\.module)/, priority: 1 },
            {
              name: (id, context) => (belongsTo(FIRST_PAGE, id, (module) => context.getModuleInfo(module)) ? "first-page" : null),
            },
          ],
        },
        chunkFileNames: ({ facadeModuleId }) =>
          // Pictures to take away are made by code that no chart needs.
          facadeModuleId?.includes("/src/charts/") && !facadeModuleId.endsWith("/chart-image.ts")
            ? "assets/charts-[hash].js"
            : "assets/[name]-[hash].js",
      },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["{src,mocks,server,scripts,test}/**/*.test.{ts,tsx}"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
  },
});
