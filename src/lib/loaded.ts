import type { Problem } from "./problem.ts";

/** What a panel knows of the data it needs. An older answer that could not be renewed still counts as ready. */
export type Loaded<Value> =
  | { readonly status: "pending" }
  | { readonly status: "error"; readonly problem: Problem; readonly retry: () => void }
  | { readonly status: "ready"; readonly value: Value };

/** What a need that has failed says of itself. */
export type Failure = Extract<Loaded<never>, { status: "error" }>;

export const PENDING: Loaded<never> = { status: "pending" };

export function ready<Value>(value: Value): Loaded<Value> {
  return { status: "ready", value };
}

export function mapLoaded<Value, Result>(loaded: Loaded<Value>, map: (value: Value) => Result): Loaded<Result> {
  return loaded.status === "ready" ? ready(map(loaded.value)) : loaded;
}

/** The value, or null while there is none. For what a panel shows in addition, and can do without. */
export function valueOf<Value>(loaded: Loaded<Value>): Value | null {
  return loaded.status === "ready" ? loaded.value : null;
}

type ValuesOf<Parts> = { [Key in keyof Parts]: Parts[Key] extends Loaded<infer Value> ? Value : never };

/** Several needs as one: an error if any has failed (its retry asks again for each that did), ready when all are. */
export function loadedTogether<Parts extends Record<string, Loaded<unknown>>>(parts: Parts): Loaded<ValuesOf<Parts>> {
  const failed = Object.values(parts).filter((part) => part.status === "error");
  const [first] = failed;
  if (first) {
    const retry = () => {
      for (const part of failed) part.retry();
    };
    return { status: "error", problem: first.problem, retry };
  }
  const values: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(parts)) {
    if (part.status !== "ready") return PENDING;
    values[key] = part.value;
  }
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the loop has put every key's value in place, which the compiler cannot follow
  return ready(values as ValuesOf<Parts>);
}
