import { parentPort, workerData } from "node:worker_threads";
import { linesOfColumns } from "#src/api/columns/lines-of-columns.ts";
import { type CutPage, cutPage } from "./cut-page.ts";
import type { LineCut } from "./line-cut.ts";

export type CutAsked = { readonly id: number; readonly cut: LineCut };
export type CutAnswer = { readonly id: number; readonly page: CutPage };

/** A thread for the lines of one file, in columns: they are read once, and one page after another is answered of them. */
const columns: Uint8Array = workerData;
const lines = linesOfColumns(JSON.parse(new TextDecoder().decode(columns)), "support.json");
parentPort?.on("message", ({ id, cut }: CutAsked) => {
  parentPort?.postMessage({ id, page: cutPage(lines, cut) } satisfies CutAnswer);
});
