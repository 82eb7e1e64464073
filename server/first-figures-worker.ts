import { parentPort } from "node:worker_threads";
import type { Dataset } from "#src/api/dataset.ts";
import { datasetOfFiles, type PublicationTexts } from "#src/api/dataset-of-files.ts";
import { ofEachEndpoint } from "#src/api/endpoints.ts";
import { firstFigures } from "#src/review/matter/first-figures.ts";

/** What the worker is told: the files of a version, lines in rows or in columns; and what it is asked: the figures of an address in that version. */
export type ToFiguresWorker =
  | { readonly kind: "read"; readonly version: string; readonly files: Readonly<Record<keyof PublicationTexts, Uint8Array>> }
  | { readonly kind: "figures"; readonly version: string; readonly id: number; readonly search: string };
/** Null where the page would say something else first, and of a version that has been read over. */
export type FiguresAnswer = { readonly id: number; readonly figures: ReturnType<typeof firstFigures> };

let read: { readonly version: string; readonly dataset: Dataset | null } | null = null;

parentPort?.on("message", (told: ToFiguresWorker) => {
  if (told.kind === "read") {
    // The one before goes first: two at once would take twice the memory.
    read = null;
    read = { version: told.version, dataset: readOrNull(told.files) };
    return;
  }
  const dataset = read?.version === told.version ? read.dataset : null;
  const figures = dataset && firstFigures(dataset, new URLSearchParams(told.search));
  parentPort?.postMessage({ id: told.id, figures } satisfies FiguresAnswer);
});

function readOrNull(files: Extract<ToFiguresWorker, { kind: "read" }>["files"]): Dataset | null {
  const decoder = new TextDecoder();
  try {
    return datasetOfFiles(ofEachEndpoint((endpoint) => decoder.decode(files[endpoint])));
  } catch {
    // What is wrong with it the page says, by its name.
    return null;
  }
}
