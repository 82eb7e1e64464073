// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchForSilence } from "./silence.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("what goes on telling is let go on, however long it takes; what falls silent is told once", () => {
  const onSilence = vi.fn();
  const watch = watchForSilence(1000, onSilence);
  for (let time = 0; time < 60_000; time += 900) {
    vi.advanceTimersByTime(900);
    watch.heard();
  }
  expect(onSilence).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  expect(onSilence).toHaveBeenCalledTimes(1);
});

it("what has ended is not told to be silent", () => {
  const onSilence = vi.fn();
  watchForSilence(1000, onSilence).stop();
  vi.advanceTimersByTime(5000);
  expect(onSilence).not.toHaveBeenCalled();
});
