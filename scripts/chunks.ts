import path from "node:path";
import type { Plugin, Rolldown } from "vite";
import { FIRST_PAGE, FOR_LATER, ROUTES } from "./start-modules.ts";

const root = path.resolve(import.meta.dirname, "..");

type InfoOf = (id: string) => { readonly importers: readonly string[] } | null;
type Chunk = Pick<Rolldown.OutputChunk, "type" | "fileName" | "imports" | "moduleIds" | "isEntry">;

/**
 * The chunk of its own that a module goes to; null leaves it to the bundler. A screen's shared parts go with the first page's file: left to itself, the
 * bundler makes a file of each set of screens that share something, and the first page would ask for a dozen. What both frames of the chart over time
 * share must not make Recharts' file depend on the page's.
 */
export function chunkOf(id: string, infoOf: InfoOf): string | null {
  if (!belongsTo(FIRST_PAGE, id, infoOf)) return null;
  return belongsTo(FOR_LATER, id, infoOf) ? "marks" : "first-page";
}

/** Whether a chunk stands for Recharts, which the browser tests keep from arriving under its name, "charts". */
export function isForLater(facadeModuleId: string | null): boolean {
  return facadeModuleId === path.join(root, FOR_LATER);
}

/** Whether a module is the page's, or one that it imports, and so on. */
function belongsTo(page: string, id: string, infoOf: InfoOf): boolean {
  const start = path.join(root, page);
  const seen = new Set([id]);
  for (const module of seen) {
    if (module === start) return true;
    for (const importer of infoOf(module)?.importers ?? []) seen.add(importer);
  }
  return false;
}

/**
 * Chromium compiles a function when it is first called, while the reader waits; told so at the top of the file, it compiles all of them
 * as the file comes, beside the page. A third less script on the main thread until the overview stands (decision 0019). Others pass over it.
 */
export function compileAhead(): Plugin {
  return {
    name: "compile-ahead",
    apply: "build",
    generateBundle: {
      // After Vite's own additions: it must be the first line.
      order: "post",
      handler(_options, bundle) {
        const screens = this.getModuleInfo(path.join(root, ROUTES))?.dynamicallyImportedIds ?? [];
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const atOnce = runAtOnce(chunks, screens);
        if (screens.length === 0 || atOnce.size === 0) throw new Error(`${ROUTES} imports no screen on demand`);
        for (const chunk of chunks) if (atOnce.has(chunk.fileName)) chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
      },
    },
  };
}

/** Chunks of which a visit runs nearly every function: the start's, each screen's own, and what the first page imports. Not those that bring a library for one task. */
export function runAtOnce(chunks: readonly Chunk[], screens: readonly string[]): Set<string> {
  const holds = (module: string) => chunks.filter(({ moduleIds }) => moduleIds.includes(module));
  const own = [...chunks.filter(({ isEntry }) => isEntry), ...screens.flatMap(holds)];
  const imported = holds(path.join(root, FIRST_PAGE)).flatMap(({ imports }) => imports);
  return new Set([...own.map(({ fileName }) => fileName), ...imported]);
}
