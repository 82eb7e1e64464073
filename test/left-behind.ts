import { afterAll, beforeAll, expect, vi } from "vitest";

// Files of pure code share a process, one after the other: what one left behind would be the next one's.
let before: ReturnType<typeof seen>;

// Once the network's answers are in place, and before they are gone again: hooks at the end run in the opposite order.
beforeAll(() => {
  before = seen();
});

afterAll(() => {
  expect(seen(), "left behind for the next test file").toEqual(before);
});

function seen() {
  const { env } = process;
  return { env: { ...env }, folder: process.cwd(), names: Object.keys(globalThis).sort(), isClockFake: vi.isFakeTimers() };
}
