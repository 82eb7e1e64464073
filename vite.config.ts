import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { configDefaults, defineConfig } from "vitest/config";
import { chunkOf, compileAhead, isForLater } from "./scripts/chunks.ts";
import { sharedTestFiles } from "./scripts/shared-test-files.ts";
import { shortClasses } from "./scripts/short-classes.ts";
import { spareUnused } from "./scripts/spare-unused.ts";
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

const SHARED = sharedTestFiles(import.meta.dirname);

export default defineConfig({
  plugins: [react(), mockWorker(), startPage(), spareUnused(), shortClasses(), compileAhead()],
  // Below whatever folder the build is put: its files name one another from where they lie.
  base: "./",
  // The import's own, which fetches the reader of an old format only for one.
  worker: { format: "es" },
  optimizeDeps: { include: ["msw", "msw/browser"] },
  build: {
    target: "es2023",
    manifest: true,
    // What is in `public/` is data; `start-page.ts` takes what is the app's own.
    copyPublicDir: false,
    modulePreload: {
      polyfill: false,
      // It comes with the first script, and needs no mention beside each part that is fetched later.
      resolveDependencies: (_, parts) => parts.filter((part) => !part.includes("rolldown-runtime")),
    },
    // One small style sheet: a page's style never arrives after the page.
    cssCodeSplit: false,
    rolldownOptions: {
      input: { index: "src/main.tsx" },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "start", tags: ["$initial"], priority: 1 },
            { name: (id, context) => chunkOf(id, (module) => context.getModuleInfo(module)), priority: 1 },
            // A file for each set of screens that share something would be twenty, most smaller than their names in the first script.
            { name: "shared", test: /\/src\/(domain|filters|lib|ui|views)\//, minShareCount: 2 },
          ],
        },
        chunkFileNames: ({ facadeModuleId }) =>
          isForLater(facadeModuleId) ? "assets/charts-[hash].js" : "assets/[name]-[hash].js",
      },
    },
  },
  test: {
    setupFiles: ["test/setup.ts", "test/network.ts"],
    // One more than the cores: some wait for processes that they began, PostgreSQL's above all (docs/decisions/0076).
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "shared",
          include: SHARED,
          environment: "node",
          // Many files in one process, which load the same modules once (docs/decisions/0093).
          isolate: false,
          setupFiles: ["test/left-behind.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "alone",
          include: ["{src,mocks,server,scripts,test}/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, ...SHARED],
          environment: "happy-dom",
          // A desk: what a narrower window shows otherwise is tested in a browser.
          environmentOptions: { happyDOM: { width: 1440, height: 900 } },
          globalSetup: "test/postgres-for-all.ts",
        },
      },
    ],
  },
});
