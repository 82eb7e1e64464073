import { inTime } from "#src/lib/in-time.ts";
import type { Deck } from "./deck.ts";
import type { PptxOptions } from "./pptx-options.ts";

/**
 * The deck as native PowerPoint: charts and tables that can be edited, notes, alt texts, 16:9. The library comes with the first call.
 * @throws DOMException "AbortError" when `signal` is aborted.
 */
export async function writePptx(deck: Deck, options: PptxOptions = {}): Promise<Blob> {
  options.signal?.throwIfAborted();
  const { pptxFile } = await inTime(import("./pptx-file.ts"));
  return await pptxFile(deck, options);
}
