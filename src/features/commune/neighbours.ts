/** Those before and after one of a list; null at its ends. `place` counts from 1. */
export type Neighbours<Each> = {
  readonly previous: Each | null;
  readonly next: Each | null;
  readonly place: number;
  readonly all: number;
};

/** Null where it is not in the list. */
export function neighboursOf<Each extends { readonly id: string }>(list: readonly Each[], id: string): Neighbours<Each> | null {
  const index = list.findIndex((one) => one.id === id);
  if (index < 0) return null;
  return { previous: list[index - 1] ?? null, next: list[index + 1] ?? null, place: index + 1, all: list.length };
}
