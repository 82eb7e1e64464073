// @vitest-environment node
import { describe, expect, it } from "vitest";
import { testClock } from "#test/entry-world.ts";
import { RATES, rateLimit } from "./rate-limit.ts";

describe("the limit of requests", () => {
  it("lets a burst through, then as many as time brings, and says how long to wait", () => {
    const clock = testClock();
    const wait = rateLimit({ burst: 3, perSecond: 0.5 }, clock.now);
    expect([wait("a"), wait("a"), wait("a"), wait("a")]).toEqual([0, 0, 0, 2]);
    clock.pass(1_999);
    expect(wait("a")).toBe(1);
    clock.pass(1);
    expect([wait("a"), wait("a")]).toEqual([0, 2]);
    clock.pass(3_600_000);
    expect([wait("a"), wait("a"), wait("a"), wait("a")]).toEqual([0, 0, 0, 2]);
  });

  it("is each address's own", () => {
    const wait = rateLimit({ burst: 1, perSecond: 1 }, testClock().now);
    expect([wait("a"), wait("b"), wait("a")]).toEqual([0, 0, 1]);
  });

  it("remembers no more addresses than it can hold, the busy ones first", () => {
    const wait = rateLimit({ burst: 1, perSecond: 1 }, testClock().now);
    for (const address of ["idle", "busy"]) wait(address);
    for (let count = 0; count < 19_999; count += 1) wait(`address ${count}`);
    expect([wait("busy"), wait("idle")]).toEqual([1, 0]);
  });

  it("lets fifty people of one office open the dashboard in one second, and ten entries a second go on", () => {
    const clock = testClock();
    const reading = rateLimit(RATES.reading, clock.now);
    expect(Array.from({ length: 50 * 10 }, () => reading("office")).every((seconds) => seconds === 0)).toBe(true);
    const writing = rateLimit(RATES.writing, clock.now);
    for (let second = 0; second < 600; second += 1) {
      expect(Array.from({ length: 10 }, () => writing("office"))).toEqual(Array.from({ length: 10 }, () => 0));
      clock.pass(1_000);
    }
  });
});
