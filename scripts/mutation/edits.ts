/** A piece of a text and what stands there instead; where `start` is `end`, it is put in. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** The text with all edits done. They may touch, but not overlap. */
export function edited(source: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(source.slice(done, start), text);
    done = end;
  }
  return parts.join("") + source.slice(done);
}
