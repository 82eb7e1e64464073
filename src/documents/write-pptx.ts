import type { Deck } from "./deck.ts";

export type PptxProgress = { readonly done: number; readonly of: number };

export type PptxOptions = { readonly signal?: AbortSignal; readonly onProgress?: (progress: PptxProgress) => void };

/**
 * The deck as native PowerPoint: charts and tables that can be edited, notes, alt texts, 16:9. The library comes with the first call.
 * @throws DOMException "AbortError" when `signal` is aborted.
 */
export async function writePptx(deck: Deck, options: PptxOptions = {}): Promise<Blob> {
  options.signal?.throwIfAborted();
  const { pptxFile } = await import("./pptx-file.ts");
  return await pptxFile(deck, options);
}
