import * as z from "zod/mini";

/** The office's text of a part, and the one made from the data when it was written. */
export type ReportEdit = { readonly text: string; readonly base: string };

/** By the id of the part. */
export type ReportEdits = ReadonlyMap<string, ReportEdit>;

const keptContract = z.record(z.string(), z.object({ text: z.string(), base: z.string() }));

/** What this device kept. What cannot be read is nothing. */
export function readEdits(kept: string | null): ReportEdits {
  if (kept === null) return new Map();
  try {
    const read = keptContract.safeParse(JSON.parse(kept));
    return new Map(read.success ? Object.entries(read.data) : []);
  } catch {
    return new Map();
  }
}

/** As the device keeps them; null where there is none to keep. */
export function writtenEdits(edits: ReportEdits): string | null {
  return edits.size > 0 ? JSON.stringify(Object.fromEntries(edits)) : null;
}

/** With a text of the office's own; one that says what was made is no edit. */
export function withEdit(edits: ReportEdits, id: string, text: string, base: string): ReportEdits {
  const next = new Map(edits);
  if (text === base) next.delete(id);
  else next.set(id, { text, base });
  return next;
}

export function withoutEdit(edits: ReportEdits, id: string): ReportEdits {
  const next = new Map(edits);
  next.delete(id);
  return next;
}

/** The office's texts by the id of their part. */
export function ownTexts(edits: ReportEdits): ReadonlyMap<string, string> {
  return new Map([...edits].map(([id, { text }]) => [id, text]));
}
