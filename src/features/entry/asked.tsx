import type { ReactNode } from "react";
import { entryProblemOf } from "#src/api/entry/entry-problem.ts";
import { Skeleton } from "#src/ui/notice.tsx";
import { Waiting } from "#src/ui/waiting.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

type Props<Value> = {
  query: { readonly data: Value | undefined; readonly error: Error | null; readonly refetch: () => unknown };
  height?: string;
  children: (value: Value) => ReactNode;
};

/** Pending, failed with another try, or what was asked for. What was read once stays while it is read anew. */
export function Asked<Value>({ query, height = "60vh", children }: Props<Value>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ProblemNotice problem={entryProblemOf(query.error)} onRetry={() => query.refetch()} />;
  return (
    <Waiting>
      <Skeleton height={height} />
    </Waiting>
  );
}
