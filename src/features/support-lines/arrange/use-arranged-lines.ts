import { startTransition, useEffect, useState } from "react";
import type { SupportTable } from "#src/domain/support-table.ts";
import { paceOf } from "#src/lib/main-thread-pace.ts";
import { type ArrangedLines, arrangeLines, type LinesQuestion } from "./arrange-lines.ts";
import type { LinesIndex } from "./lines-index.ts";

export type Arranging = {
  /** The answer to the present question, or to the one before while the present one is worked on; null before the first. */
  readonly arranged: ArrangedLines | null;
  /** The question that `arranged` answers, and of which lines. */
  readonly question: LinesQuestion | null;
  readonly index: LinesIndex | null;
  readonly isBusy: boolean;
};

type Answered = { readonly arranged: ArrangedLines; readonly question: LinesQuestion; readonly index: LinesIndex };

/** Arranges the lines beside the page: the work takes slices of the main thread, and ends when the question changes. */
export function useArrangedLines(index: LinesIndex, table: SupportTable, question: LinesQuestion): Arranging {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    const work = new AbortController();
    const { signal } = work;
    const pace = paceOf(signal);
    // What the reader did is drawn first: the effects of a click belong to its task.
    const arranging = pace.rest().then(() => arrangeLines(index, table, question, pace));
    arranging.then(
      (arranged) => {
        // Drawn in slices, too.
        if (!signal.aborted) startTransition(() => setAnswered({ arranged, question, index }));
      },
      (error: unknown) => {
        if (!signal.aborted) setFailure({ error });
      },
    );
    return () => work.abort();
  }, [index, table, question]);
  // The panel's boundary says so, and offers to try again.
  if (failure) throw failure.error;
  return {
    arranged: answered?.arranged ?? null,
    question: answered?.question ?? null,
    index: answered?.index ?? null,
    isBusy: answered?.question !== question || answered.index !== index,
  };
}
