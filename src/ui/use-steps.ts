import { startTransition, useEffect, useMemo, useState } from "react";
import { paceOf } from "#src/lib/main-thread-pace.ts";
import { allSteps, type Steps, stepsAtPace } from "#src/lib/steps.ts";
import { usePrinting } from "./use-printing.ts";

type Make<Value> = () => Steps<Value>;
type Made<Value> = { readonly make: Make<Value>; readonly value: Value };

/**
 * What the steps come to. `isLong`: they are taken beside the page, a slice at a time, and until they are done it is what they came to before, or
 * null before the first time. Else, and on paper, which does not wait, they are taken at once. `make` is another one where something else is to be made.
 */
export function useSteps<Value>(make: Make<Value>, isLong: boolean): { readonly value: Value | null; readonly isBusy: boolean } {
  const [made, setMade] = useState<Made<Value> | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const isPrinting = usePrinting();
  const isBusy = isLong && !isPrinting && made?.make !== make;
  useEffect(() => {
    if (!isBusy) return;
    const work = new AbortController();
    const pace = paceOf(work.signal);
    // What the reader did is drawn first.
    const steps = pace.rest().then(() => stepsAtPace(make(), pace));
    steps.then(
      (value) => startTransition(() => setMade({ make, value })),
      (error: unknown) => {
        if (!work.signal.aborted) setFailure({ error });
      },
    );
    return () => work.abort();
  }, [make, isBusy]);
  const value = useMemo(() => {
    if (isBusy || made?.make === make) return made?.value ?? null;
    return allSteps(make());
  }, [make, made, isBusy]);
  // The boundary around it says so, and offers to try again.
  if (failure) throw failure.error;
  return { value, isBusy };
}
