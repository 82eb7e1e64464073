import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { type Loaded, PENDING, ready } from "#src/lib/loaded.ts";
import { askedLine, askedLines, cutAddress } from "./asked-lines.ts";
import type { SupportOfLines } from "./dataset.ts";
import { useFreshness } from "./dataset-provider.tsx";
import { PartialListError } from "./errors.ts";
import { problemOf } from "./problem-of.ts";
import type { SupportOfGroups } from "./rows.ts";

/** The lines of a cut, asked of the source. Where they are others than its sums were made of, trying again reads those, too. */
export function useAskedLines(support: SupportOfGroups, filter: SupportFilter): Loaded<SupportOfLines> {
  const { source, refresh } = useFreshness();
  const apiBase = source ?? "";
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ["cut", cutAddress(apiBase, filter), support.edition],
    queryFn: ({ signal }) => askedLines(apiBase, support, filter, signal),
    // Of this edition it stays what it is.
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: (failures, why) => failures < 1 && !(why instanceof PartialListError),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `refresh` is another in each drawing, and does the same
  return useMemo(() => {
    if (data) return ready(data);
    if (!error || isFetching) return PENDING;
    const retry = () => {
      if (error instanceof PartialListError) refresh();
      void refetch();
    };
    return { status: "error", problem: problemOf(error), retry };
  }, [data, error, isFetching, refetch]);
}

/** The line of an id; null where there is none that counts. */
export function useAskedLine(support: SupportOfGroups, id: string): Loaded<SupportLine | null> {
  const { source } = useFreshness();
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ["line", source, id, support.edition],
    queryFn: ({ signal }) => askedLine(source ?? "", support, id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return useMemo(() => {
    if (data !== undefined) return ready(data);
    return error && !isFetching ? { status: "error", problem: problemOf(error), retry: () => void refetch() } : PENDING;
  }, [data, error, isFetching, refetch]);
}
