import { afterEach, beforeEach } from "vitest";

/** No honest test of this project goes round so often. */
const MOST_TURNS = 20_000_000;

const reached = new Set<string>();
let turns = 0;

// Called by the code that `instrument.ts` makes.
Object.assign(globalThis, {
  mutationReached: (place: string) => reached.add(place),
  mutationTurn: () => {
    turns += 1;
    if (turns > MOST_TURNS) throw new Error("goes round for ever");
  },
});

beforeEach(() => {
  turns = 0;
});

afterEach(({ task }) => {
  Object.assign(task.file.meta, { reached: [...reached] });
});
