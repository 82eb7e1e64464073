// @vitest-environment node
import { describe, expect, it } from "vitest";
import { planStep, reportedStep } from "./share-step.ts";

describe("the five steps of a share", () => {
  it.each([
    [-0.1, 0],
    [0, 0],
    [0.001, 1],
    [0.499, 1],
    [0.5, 2],
    [0.899, 2],
    [0.9, 3],
    [1, 3],
    [1.001, 4],
    [20, 4],
  ])("of a plan: %d is step %d", (ratio, step) => {
    expect(planStep(ratio, { lowCompletion: 0.5, onTrackCompletion: 0.9 })).toBe(step);
  });

  it("follow the programme's own limits, also where the two are one", () => {
    const at = (ratio: number) => planStep(ratio, { lowCompletion: 0.95 });
    expect([0.94, 0.95, 1].map(at)).toEqual([1, 3, 3]);
    expect(planStep(0.7, { lowCompletion: 0.6, onTrackCompletion: 0.7 })).toBe(3);
  });

  it.each([
    [0, 0],
    [0.49, 1],
    [0.5, 2],
    [0.74, 2],
    [0.75, 3],
    [0.99, 3],
    [1, 4],
  ])("of what is reported: %d is step %d", (share, step) => expect(reportedStep(share)).toBe(step));
});
