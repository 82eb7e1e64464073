import { QueryClientContext } from "@tanstack/react-query";
import { useCallback, useContext, useEffect, useMemo, useState } from "react";
import { asError } from "#src/lib/as-error.ts";
import { type Loaded, PENDING, ready } from "#src/lib/loaded.ts";
import { useFreshness } from "./dataset-provider.tsx";
import { getPastSnapshot, type PastReading } from "./past-snapshot.ts";
import { problemOf } from "./problem-of.ts";

/** What the source held at a moment (ISO 8601 with offset); pending for null. The past stands: what was read is not read anew. */
export function usePastSnapshot(at: string | null): Loaded<PastReading> {
  // A review pack has neither: it holds one moment, its own.
  const client = useContext(QueryClientContext);
  const { source } = useFreshness();
  const [read, setRead] = useState<{ of: string; past: Loaded<PastReading> } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const of = `${attempt} ${at}`;
  useEffect(() => {
    if (at === null || source === null || !client) return;
    let isCurrent = true;
    const settle = (past: Loaded<PastReading>) => isCurrent && setRead({ of, past });
    client
      .query({
        queryKey: ["past", source, at],
        queryFn: ({ signal }) => getPastSnapshot(source, at, signal),
        // Of a moment that is still to come more may be entered.
        staleTime: Date.parse(at) < Date.now() ? Number.POSITIVE_INFINITY : 0,
        gcTime: 5 * 60_000,
      })
      .then(
        (past) => settle(ready(past)),
        (error: unknown) => settle({ status: "error", problem: problemOf(asError(error)), retry }),
      );
    return () => {
      isCurrent = false;
    };
  }, [at, source, client, of, retry]);
  return useMemo(() => {
    if (at !== null && (source === null || !client)) return ready({ kind: "no-past" });
    return read?.of === of ? read.past : PENDING;
  }, [at, source, client, read, of]);
}
