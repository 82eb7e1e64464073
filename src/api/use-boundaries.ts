import { QueryClientContext } from "@tanstack/react-query";
import { useContext, useEffect, useState } from "react";
import { asError } from "#src/lib/as-error.ts";
import { type Loaded, PENDING, ready } from "#src/lib/loaded.ts";
import { getBoundaries, type Topology } from "./boundaries.ts";
import { useFreshness } from "./dataset-provider.tsx";
import { problemOf } from "./problem-of.ts";

/** The boundaries that the programme announces under this name. Null where there is nobody to ask: a review pack holds none. */
export function useBoundaries(file: string): Loaded<Topology | null> {
  const client = useContext(QueryClientContext);
  const { source } = useFreshness();
  const [read, setRead] = useState<{ of: string; answer: Loaded<Topology> } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const of = `${attempt} ${source} ${file}`;
  useEffect(() => {
    if (source === null || !client) return;
    let isCurrent = true;
    const settle = (answer: Loaded<Topology>) => isCurrent && setRead({ of, answer });
    client
      .query({
        queryKey: ["boundaries", source, file],
        queryFn: ({ signal }) => getBoundaries(source, file, signal),
        // They change by a decision, and not while a page is open.
        staleTime: Number.POSITIVE_INFINITY,
      })
      .then(
        (topology) => settle(ready(topology)),
        (error: unknown) =>
          settle({ status: "error", problem: problemOf(asError(error)), retry: () => setAttempt((count) => count + 1) }),
      );
    return () => {
      isCurrent = false;
    };
  }, [source, client, file, of]);
  if (source === null || !client) return ready(null);
  return read?.of === of ? read.answer : PENDING;
}
