import { useEffect, useState } from "react";
import type { SupportLine } from "#src/domain/support-line.ts";
import { foldText } from "#src/lib/fold-text.ts";
import { type Pace, paceOf } from "#src/lib/main-thread-pace.ts";

/** Titles between two looks at the clock. */
const AT_ONCE = 200;

const known = new WeakMap<readonly SupportLine[], readonly string[]>();

/** The lines' titles as they are searched; null until all are ready. Made on the first opening, a slice at a time, and kept. */
export function useFoldedTitles(lines: readonly SupportLine[] | null): readonly string[] | null {
  const [, setDone] = useState<readonly SupportLine[] | null>(null);
  useEffect(() => {
    if (!lines || known.has(lines)) return;
    const work = new AbortController();
    foldedTitles(lines, paceOf(work.signal)).then(
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

async function foldedTitles(lines: readonly SupportLine[], pace: Pace): Promise<string[]> {
  const folded: string[] = [];
  // What the reader typed is drawn first.
  await pace.rest();
  for (const [place, { title }] of lines.entries()) {
    folded.push(foldText(title));
    if (place % AT_ONCE === 0 && pace.isDue()) await pace.rest();
  }
  return folded;
}
