import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Plugin, Rolldown } from "vite";
import { ENDPOINTS } from "../src/api/endpoints.ts";
import { runtimeConfigContract } from "../src/api/runtime-config.ts";
import type { StartFiles } from "../src/app/boot.ts";
import { paths } from "../src/lib/paths.ts";
import { oneScript } from "./one-script.ts";
import { FIRST_PAGE, FOR_LATER, READ_COLUMNS } from "./start-modules.ts";

/** Where `index.html` takes the script that starts the app. It stands there once. */
export const START_PLACE = "<!-- start -->";

/** Beside Vite's manifest: what the page asks for to begin with, for the budgets. */
export const START_RECORD = ".vite/start.json";

/**
 * Of `public/`, what belongs to the app and not to a publication: what describes the data that this build reads, the icon of raw files, and what an installed
 * app is called and looks like.
 */
const OWN_FILES = ["openapi.json", "favicon.ico", "manifest.webmanifest", "icon.svg"];

const root = path.resolve(import.meta.dirname, "..");

/**
 * Makes `index.html` with a script of its own (`src/app/boot.ts`) that knows the files of the build by name and finds the folder they lie in.
 * The build holds no publication: an office's must not be overwritten by the demonstration's.
 */
export function startPage(): Plugin[] {
  return [
    {
      name: "start-page",
      apply: "build",
      generateBundle: {
        // After Vite has added the style sheet.
        order: "post",
        async handler(_options, bundle) {
          const files: StartFiles = {
            ...builtFiles(Object.values(bundle)),
            data: await dataRequests(),
            patterns: Object.values(paths).map(({ pattern }) => pattern),
          };
          const define = { START_FILES: JSON.stringify(files) };
          const { script } = await oneScript("src/app/boot.ts", { format: "iife", define });
          const html = await readFile(path.join(root, "index.html"), "utf8");
          this.emitFile({ type: "asset", fileName: "index.html", source: withStart(html, `<script>${script.trim()}</script>`) });
          this.emitFile({ type: "asset", fileName: START_RECORD, source: JSON.stringify(files) });
          for (const fileName of OWN_FILES) {
            this.emitFile({ type: "asset", fileName, source: await readFile(path.join(root, "public", fileName)) });
          }
        },
      },
    },
    {
      name: "start-page-in-development",
      apply: "serve",
      transformIndexHtml: {
        order: "pre",
        handler: () => [{ tag: "script", attrs: { type: "module", src: "/src/main.tsx" }, injectTo: "body" }],
      },
    },
  ];
}

/** @throws when the page has no place for it, or several. */
export function withStart(html: string, start: string): string {
  const [before, after, ...more] = html.split(START_PLACE);
  if (before === undefined || after === undefined || more.length > 0) throw new Error(`index.html has no single ${START_PLACE}`);
  return before + start + after;
}

type BuiltFile =
  | Pick<Rolldown.OutputChunk, "type" | "fileName" | "imports" | "moduleIds" | "isEntry">
  | Pick<Rolldown.OutputAsset, "type" | "fileName">;

/** The files of a build that its page asks for, by the modules they were made from. */
export function builtFiles(bundle: readonly BuiltFile[]): Pick<StartFiles, "script" | "style" | "ahead" | "later"> {
  const chunks = bundle.filter((file) => file.type === "chunk");
  const entry = chunks.find(({ isEntry }) => isEntry);
  const style = bundle.find((file) => file.type === "asset" && file.fileName.endsWith(".css"));
  if (!entry || !style) throw new Error("The build has no entry, or no style sheet");
  const filesOf = (module: string) =>
    chunks
      .filter(({ moduleIds }) => moduleIds.includes(path.join(root, module)))
      .flatMap(({ imports, fileName }) => [...imports, fileName]);
  const ahead = [...entry.imports, ...filesOf(FIRST_PAGE), ...filesOf(READ_COLUMNS)].filter((file) => file !== entry.fileName);
  const later = filesOf(FOR_LATER).filter((file) => file !== entry.fileName && !ahead.includes(file));
  return { script: entry.fileName, style: style.fileName, ahead: [...new Set(ahead)], later: [...new Set(later)] };
}

async function dataRequests(): Promise<string[]> {
  return requestsOf(JSON.parse(await readFile(path.join(root, "public/config.json"), "utf8")));
}

/**
 * What a page with this configuration asks for ahead, the configuration first; as addresses below the app's folder, or full ones where it names another
 * machine. A source of others is asked by what fits it, once that is there.
 */
export function requestsOf(config: unknown): string[] {
  const { apiBase, source } = runtimeConfigContract.parse(config);
  const lists = source === undefined ? ENDPOINTS : [];
  return ["config.json", ...lists.map((endpoint) => `${apiBase.replace(/\/+$/, "")}/${endpoint}.json`)];
}
