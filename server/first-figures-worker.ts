import { parentPort } from "node:worker_threads";
import type { Dataset } from "#src/api/dataset.ts";
import { datasetOfFiles, type PublicationTexts } from "#src/api/dataset-of-files.ts";
import { ofEachEndpoint } from "#src/api/endpoints.ts";
import { firstFigures } from "#src/review/matter/first-figures.ts";

/** What the worker is asked: the figures of an address, and of which files, where they are others than the last time. */
export type FiguresQuestion = {
  readonly id: number;
  readonly search: string;
  readonly files: Readonly<Record<keyof PublicationTexts, Uint8Array>> | null;
};
/** Null where the page would say something else first. */
export type FiguresAnswer = { readonly id: number; readonly figures: ReturnType<typeof firstFigures> };

let dataset: Dataset | null = null;

parentPort?.on("message", ({ id, search, files }: FiguresQuestion) => {
  if (files) dataset = readOrNull(files);
  const figures = dataset && firstFigures(dataset, new URLSearchParams(search));
  parentPort?.postMessage({ id, figures } satisfies FiguresAnswer);
});

function readOrNull(files: NonNullable<FiguresQuestion["files"]>): Dataset | null {
  const decoder = new TextDecoder();
  try {
    return datasetOfFiles(ofEachEndpoint((endpoint) => decoder.decode(files[endpoint])));
  } catch {
    // What is wrong with it the page says, by its name.
    return null;
  }
}
