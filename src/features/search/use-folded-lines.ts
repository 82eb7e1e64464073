import { useEffect, useState } from "react";
import type { SupportLine } from "#src/domain/support-line.ts";
import { foldText } from "#src/lib/fold-text.ts";
import { type Pace, paceOf } from "#src/lib/main-thread-pace.ts";

/** Titles between two looks at the clock. */
const AT_ONCE = 200;

/** What lines are searched by, each in their order. */
export type FoldedLines = { readonly titles: readonly string[]; readonly ids: readonly string[] };

const known = new WeakMap<readonly SupportLine[], FoldedLines>();

/** The lines as they are searched; null until all are ready. Made on the first opening, a slice at a time, and kept. */
export function useFoldedLines(lines: readonly SupportLine[] | null): FoldedLines | null {
  const [, setDone] = useState<readonly SupportLine[] | null>(null);
  useEffect(() => {
    if (!lines || known.has(lines)) return;
    const work = new AbortController();
    foldedLines(lines, paceOf(work.signal)).then(
      (folded) => {
        known.set(lines, folded);
        setDone(lines);
      },
      (error: unknown) => {
        if (!work.signal.aborted) throw error;
      },
    );
    return () => work.abort();
  }, [lines]);
  return lines ? (known.get(lines) ?? null) : null;
}

async function foldedLines(lines: readonly SupportLine[], pace: Pace): Promise<FoldedLines> {
  const titles: string[] = [];
  const ids: string[] = [];
  // What the reader typed is drawn first.
  await pace.rest();
  for (const [place, { title, id }] of lines.entries()) {
    titles.push(foldText(title));
    ids.push(foldText(id));
    if (place % AT_ONCE === 0 && pace.isDue()) await pace.rest();
  }
  return { titles, ids };
}
