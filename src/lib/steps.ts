import type { Pace } from "./main-thread-pace.ts";

/** Work that can be put down after each of its steps, and what it comes to. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** For whoever waits for nothing else: paper, files, tests. */
export function allSteps<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Lets the page breathe between two steps. @throws what the pace was aborted with, or a step failed with. */
export async function stepsAtPace<Value>(steps: Steps<Value>, pace: Pace): Promise<Value> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (pace.isDue()) await pace.rest();
  }
}

/** Lists made one after the other, as one. */
export function* listInSteps<Item>(makers: Iterable<() => readonly Item[]>): Steps<Item[]> {
  const items: Item[] = [];
  for (const make of makers) {
    items.push(...make());
    yield;
  }
  return items;
}
