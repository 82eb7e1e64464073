// @vitest-environment node
import { expect, it } from "vitest";
import type { Pace } from "./main-thread-pace.ts";
import { allSteps, listInSteps, type Steps, stepsAtPace } from "./steps.ts";

/** Three steps that write down when they were taken, and the end. */
function* written(log: string[]): Steps<string> {
  for (const step of ["first", "second", "third"]) {
    log.push(step);
    yield;
  }
  log.push("end");
  return "made";
}

/** Due after the steps that it is told of, and writes down its rests. */
function paceDue(after: readonly boolean[], log: string[]): Pace {
  let asked = 0;
  return {
    isDue: () => after[asked++] === true,
    rest: async () => {
      log.push("rest");
    },
  };
}

it("takes every step to its end at once, and has what they come to", () => {
  const log: string[] = [];
  expect(allSteps(written(log))).toBe("made");
  expect(log).toEqual(["first", "second", "third", "end"]);
});

it("at a pace rests after the steps after which it is due, and after no other", async () => {
  const log: string[] = [];
  expect(await stepsAtPace(written(log), paceDue([false, true, false], log))).toBe("made");
  expect(log).toEqual(["first", "second", "rest", "third", "end"]);
});

it("takes no further step once its rest is broken off", async () => {
  const log: string[] = [];
  const pace: Pace = { isDue: () => true, rest: () => Promise.reject(new Error("somebody else's turn")) };
  await expect(stepsAtPace(written(log), pace)).rejects.toThrow("somebody else's turn");
  expect(log).toEqual(["first"]);
});

it("makes a list of lists, one with each step, in their order", () => {
  const made: number[] = [];
  const steps = listInSteps(
    [1, 2, 3].map((number) => () => {
      made.push(number);
      return number === 2 ? [] : [number, number * 10];
    }),
  );
  steps.next();
  expect(made).toEqual([1]);
  steps.next();
  expect(made).toEqual([1, 2]);
  expect(allSteps(steps)).toEqual([1, 10, 3, 30]);
  expect(made).toEqual([1, 2, 3]);
});
