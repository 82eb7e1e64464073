import { afterAll, afterEach, beforeEach, expect, vi } from "vitest";
import { recordConsole, takeConsoleProblems } from "./expected-console.ts";

// The zone of the readers, unless a run asks for another one (`TZ=Pacific/Auckland npx vitest run`): no test may depend on the machine's.
process.env.TZ ??= "Asia/Ho_Chi_Minh";

// Tests of pure code and of the server run without a document, and need not pay for loading these.
const hasPage = typeof document !== "undefined";
if (hasPage) await import("@testing-library/jest-dom/vitest");
const resetPage = hasPage ? (await import("./reset-page.ts")).resetPage : () => {};

beforeEach(() => {
  takeConsoleProblems();
  vi.spyOn(console, "error").mockImplementation((...values: unknown[]) => recordConsole("error", values));
  vi.spyOn(console, "warn").mockImplementation((...values: unknown[]) => recordConsole("warn", values));
});

afterEach(() => {
  resetPage();
  const problems = takeConsoleProblems();
  vi.restoreAllMocks();
  expect(problems, "the console spoke; expectConsole() allows what a test provokes").toEqual([]);
});

// A part of the app that a file's last test asked for, and that comes when the file is done, fails the run outside every test.
afterAll(() => vi.dynamicImportSettled());
