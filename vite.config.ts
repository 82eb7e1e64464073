import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { ENDPOINTS } from "./src/api/endpoints.ts";
import { runtimeConfigContract } from "./src/api/runtime-config.ts";

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

/**
 * Lets the browser fetch the first page's code, and what it imports, while it still reads the first script. Recharts is only
 * named: `main.tsx` asks for it, on a phone once the page is on the screen, so that the lead sentence does not wait for it.
 */
function preloadChunks(): Plugin {
  return {
    name: "preload-chunks",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const filesOf = (module: string) =>
          chunks
            .filter((chunk) => chunk.moduleIds.some((id) => id.endsWith(module)))
            .flatMap((chunk) => [...chunk.imports, chunk.fileName]);
        const now = filesOf(FIRST_PAGE).filter((file) => !html.includes(file));
        const later = filesOf(FOR_LATER).filter((file) => !html.includes(file) && !now.includes(file));
        return [
          ...now.map((file) => ({ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` } })),
          ...later.map((file) => ({
            tag: "link",
            attrs: { rel: "later", fetchpriority: "low", crossorigin: true, href: `/${file}` },
          })),
        ].map((tag) => ({ ...tag, injectTo: "head" as const }));
      },
    },
  };
}

/**
 * Asks for the configuration, and for the data at the source it named when this was built, before any script of the app
 * has arrived. `api/early-answers.ts` hands the answers on; those of a source that has since been changed are not used.
 * Not in development, where the mocks must see each request.
 */
function earlyRequests(): Plugin {
  return {
    name: "early-requests",
    apply: "build",
    transformIndexHtml: {
      order: "pre",
      async handler(html) {
        const config: unknown = JSON.parse(await readFile("public/config.json", "utf8"));
        const { apiBase } = runtimeConfigContract.parse(config);
        const files = ["config.json", ...ENDPOINTS.map((endpoint) => `${apiBase.replace(/\/+$/, "")}/${endpoint}.json`)];
        const script = `
      window.earlyAnswers = new Map(${JSON.stringify(files)}.map(function (file) {
        var url = new URL(file, location.origin + "/").href, answer = fetch(url);
        answer.catch(function () {});
        return [url, answer];
      }));`;
        // Above the style sheet, which a script below it would wait for.
        return html.replace("<!-- early requests -->", () => `<script>${script}</script>`);
      },
    },
  };
}

/**
 * The frame in the HTML is painted first. A script of ordinary priority that arrives before would hold it back, and so would a
 * style sheet: `main.tsx` puts it to use.
 */
function framePaintsFirst(): Plugin {
  return {
    name: "frame-paints-first",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) =>
        html
          .replaceAll(/<(script type="module"|link rel="modulepreload")/g, '<$1 fetchpriority="low"')
          .replace('<link rel="stylesheet"', '<link id="style-sheet" rel="preload" as="style"'),
    },
  };
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
  plugins: [react(), mockWorker(), earlyRequests(), preloadChunks(), framePaintsFirst(), compileAhead()],
  optimizeDeps: { include: ["msw", "msw/browser"] },
  build: {
    target: "es2023",
    manifest: true,
    modulePreload: { polyfill: false },
    // One small style sheet: a page's style never arrives after the page.
    cssCodeSplit: false,
    rolldownOptions: {
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
