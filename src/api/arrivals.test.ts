import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { arrivedSoFar, beginArrival, endArrival, slowArrivals } from "./arrivals.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const answer = (headers: Record<string, string>) => new Response("", { headers });

it("counts what is on its way together, and what has ended with it until the last has", () => {
  const first = beginArrival(answer({ "Content-Length": "1000" }));
  const second = beginArrival(answer({ "Content-Length": "3000" }));
  first.received = 1000;
  endArrival(first);
  second.received = 500;
  expect(arrivedSoFar()).toEqual({ received: 1500, total: 4000 });
  endArrival(second);
  expect(arrivedSoFar()).toEqual({ received: 0, total: 0 });
});

it.each([
  ["that is not compressed", { "Content-Length": "4000" }, 4000],
  [
    "whose server says the length of its text",
    { "Content-Length": "700", "Content-Encoding": "br", "X-Uncompressed-Length": "4000" },
    4000,
  ],
  ["that is compressed", { "Content-Length": "700", "Content-Encoding": "br" }, null],
  ["without a length", {}, null],
  ["of a length that is none", { "Content-Length": "many" }, null],
])("of an answer %s knows the length, or that it does not", (_name, headers, total) => {
  const arrival = beginArrival(answer(headers));
  expect(arrivedSoFar().total).toBe(total);
  endArrival(arrival);
});

it("is slow after two seconds, and no more once all has come", () => {
  const told: boolean[] = [];
  const forget = slowArrivals.subscribe(() => told.push(slowArrivals.isSlow()));
  const arrival = beginArrival(answer({}));
  vi.advanceTimersByTime(1_900);
  expect(slowArrivals.isSlow()).toBe(false);
  vi.advanceTimersByTime(200);
  expect(slowArrivals.isSlow()).toBe(true);
  endArrival(arrival);
  expect(told).toEqual([true, false]);
  const quick = beginArrival(answer({}));
  endArrival(quick);
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual([true, false]);
  forget();
});

it("is not slow for the time that an answer before it took", () => {
  endArrival(beginArrival(answer({})));
  vi.advanceTimersByTime(1_500);
  const arrival = beginArrival(answer({}));
  vi.advanceTimersByTime(1_000);
  expect(slowArrivals.isSlow()).toBe(false);
  vi.advanceTimersByTime(1_000);
  expect(slowArrivals.isSlow()).toBe(true);
  endArrival(arrival);
});
