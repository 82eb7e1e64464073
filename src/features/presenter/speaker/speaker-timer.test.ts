import { describe, expect, it } from "vitest";
import { readDevice, writeDevice } from "#src/lib/device-store.ts";
import {
  elapsedOf,
  formatSpan,
  keepPlan,
  keepTimer,
  minutesOf,
  pauseToggled,
  readPlan,
  readTimer,
  remainingOf,
  restarted,
  timerFrom,
} from "./speaker-timer.ts";

const START = 1_506_560_400_000;
const at = (seconds: number) => START + seconds * 1_000;

describe("the speaker's timer", () => {
  it("runs from the start, and never backwards from it", () => {
    expect(elapsedOf(timerFrom(START), at(0))).toBe(0);
    expect(elapsedOf(timerFrom(START), at(65))).toBe(65_000);
    expect(elapsedOf(timerFrom(START), at(-5))).toBe(0);
  });

  it("stands while paused, and goes on where it stood", () => {
    const paused = pauseToggled(timerFrom(START), at(60));
    expect(elapsedOf(paused, at(100))).toBe(60_000);
    const resumed = pauseToggled(paused, at(100));
    expect(elapsedOf(resumed, at(100))).toBe(60_000);
    expect(elapsedOf(resumed, at(110))).toBe(70_000);
  });

  it("starts from zero, running or standing as it was", () => {
    expect(elapsedOf(restarted(timerFrom(START), at(60)), at(75))).toBe(15_000);
    const standing = restarted(pauseToggled(timerFrom(START), at(30)), at(60));
    expect(elapsedOf(standing, at(75))).toBe(0);
    expect(elapsedOf(pauseToggled(standing, at(80)), at(81))).toBe(1_000);
  });

  it("knows what is left of the plan: down to zero, below it, and nothing without a plan", () => {
    const timer = timerFrom(START);
    expect(remainingOf(timer, 1, at(59))).toBe(1_000);
    expect(remainingOf(timer, 1, at(60))).toBe(0);
    expect(remainingOf(timer, 1, at(61))).toBe(-1_000);
    expect(remainingOf(timer, null, at(61))).toBeNull();
  });

  it("is kept for the presentation that it belongs to, and for no other", () => {
    const timer = pauseToggled(timerFrom(START), at(60));
    keepTimer(START, timer);
    expect(readTimer(START)).toEqual(timer);
    expect(readTimer(at(500))).toEqual(timerFrom(at(500)));
    writeDevice("speaker-timer", "{");
    expect(readTimer(START)).toEqual(timerFrom(START));
  });
});

it.each([
  [0, "00:00"],
  [999, "00:00"],
  [59_999, "00:59"],
  [60_000, "01:00"],
  [3_599_000, "59:59"],
  [3_600_000, "1:00:00"],
  [36_065_000, "10:01:05"],
  [-135_000, "02:15"],
])("%i ms read %s", (milliseconds, text) => {
  expect(formatSpan(milliseconds)).toBe(text);
});

it.each([
  ["45", 45],
  [" 45 ", 45],
  ["1", 1],
  ["600", 600],
  ["601", null],
  ["0", null],
  ["-5", null],
  ["1.5", null],
  ["1e2", null],
  ["", null],
])("a plan typed as %j is %j minutes", (text, minutes) => {
  expect(minutesOf(text)).toBe(minutes);
});

it("the plan is kept on the device, and forgotten when it is taken out", () => {
  keepPlan(45);
  expect(readPlan()).toBe(45);
  keepPlan(null);
  expect(readPlan()).toBeNull();
  expect(readDevice("speaker-minutes")).toBeNull();
});
