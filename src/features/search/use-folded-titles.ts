import { useEffect, useState } from "react";
import type { SupportLine } from "#src/domain/support-line.ts";
import { foldText } from "#src/lib/fold-text.ts";

/** Work at a stretch, in ms: typing stays smooth in between. */
const SLICE_MS = 8;
const AT_ONCE = 200;

const known = new WeakMap<readonly SupportLine[], readonly string[]>();

/** The lines' titles as they are searched; null until all are ready. Made on the first opening, a slice at a time, and kept. */
export function useFoldedTitles(lines: readonly SupportLine[] | null): readonly string[] | null {
  const [, setDone] = useState<readonly SupportLine[] | null>(null);
  useEffect(() => {
    if (!lines || known.has(lines)) return;
    const folded: string[] = [];
    let timer = 0;
    const slice = () => {
      const end = performance.now() + SLICE_MS;
      while (folded.length < lines.length && performance.now() < end) {
        for (const { title } of lines.slice(folded.length, folded.length + AT_ONCE)) folded.push(foldText(title));
      }
      if (folded.length < lines.length) {
        timer = window.setTimeout(slice);
        return;
      }
      known.set(lines, folded);
      setDone(lines);
    };
    timer = window.setTimeout(slice);
    return () => clearTimeout(timer);
  }, [lines]);
  return lines ? (known.get(lines) ?? null) : null;
}
