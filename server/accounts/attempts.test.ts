// @vitest-environment node
import { describe, expect, it } from "vitest";
import { attemptsInMemory, delayAfter, NO_FAILURES, oneMore, secondsToWait } from "./attempts.ts";

const SECOND = 1_000;
const DAY = 24 * 3_600 * SECOND;

describe("how long to wait after wrong passwords", () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [9, 480],
    [10, 900],
    [11, 900],
    [4_000, 900],
  ])("after %i of them: %i s", (failures, seconds) => {
    expect(delayAfter(failures, 4)).toBe(seconds * SECOND);
  });

  it("is told in whole seconds, up to the last moment", () => {
    expect(secondsToWait({ lockedUntil: 10_000 }, 9_999)).toBe(1);
    expect(secondsToWait({ lockedUntil: 10_000 }, 10_000)).toBe(0);
    expect(secondsToWait({ lockedUntil: 10_000 }, 8_999)).toBe(2);
  });

  it("is forgotten after a day without one, and not before", () => {
    const fifth = { failures: 5, lockedUntil: 30 * SECOND };
    expect(oneMore(fifth, 4, 30 * SECOND + DAY).failures).toBe(6);
    expect(oneMore(fifth, 4, 30 * SECOND + DAY + 1)).toEqual({ failures: 1, lockedUntil: 30 * SECOND + DAY + 1 });
    expect(oneMore(NO_FAILURES, 4, DAY * 17_000).failures).toBe(1);
  });
});

describe("attempts that are kept in memory", () => {
  it("lock a key, and that key only, until its time has passed or it is forgotten", () => {
    const attempts = attemptsInMemory();
    for (let count = 0; count < 3; count += 1) expect(attempts.take("a", 2, DAY)).toBe(0);
    expect(attempts.take("a", 2, DAY)).toBe(30);
    expect(attempts.take("b", 2, DAY)).toBe(0);
    expect(attempts.take("a", 2, DAY + 30 * SECOND)).toBe(0);
    expect(attempts.take("a", 2, DAY + 30 * SECOND)).toBe(60);
    attempts.forget("a");
    expect(attempts.take("a", 2, DAY + 30 * SECOND)).toBe(0);
  });

  it("of more keys than are remembered lose the oldest, so that memory has an end", () => {
    const attempts = attemptsInMemory();
    for (const key of ["oldest", "locked"]) attempts.take(key, 0, DAY);
    for (let count = 0; count < 9_999; count += 1) attempts.take(`key ${count}`, 0, DAY);
    expect(attempts.take("locked", 0, DAY)).toBe(30);
    expect(attempts.take("oldest", 0, DAY)).toBe(0);
  });
});
