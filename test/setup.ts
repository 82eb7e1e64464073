import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { server } from "#mocks/server.ts";
import { recordConsole, takeConsoleProblems } from "./expected-console.ts";

// The zone of the readers, unless a run asks for another one (`TZ=Pacific/Auckland npx vitest run`): no test may depend on the machine's.
process.env.TZ ??= "Asia/Ho_Chi_Minh";

// Tests of pure code and of the server run without a document, and need not pay for loading these.
const hasPage = typeof document !== "undefined";
if (hasPage) await import("@testing-library/jest-dom/vitest");
if (hasPage) (await import("./page-console.ts")).watchPageConsole(server, (values) => recordConsole("error", values));
const resetPage = hasPage ? (await import("./reset-page.ts")).resetPage : () => {};

// A request nobody answers is a mistake of the test: it fails, and says so on the console, which fails the test too.
// MSW's own strategy "error" would let every address that ends in .json go out as an asset, and all of ours do.
beforeAll(() =>
  server.listen({
    onUnhandledFrame: async ({ defaults }) => {
      await defaults.error();
      throw new Error("No handler answers this request");
    },
  }),
);
afterAll(() => server.close());

beforeEach(() => {
  takeConsoleProblems();
  vi.spyOn(console, "error").mockImplementation((...values: unknown[]) => recordConsole("error", values));
  vi.spyOn(console, "warn").mockImplementation((...values: unknown[]) => recordConsole("warn", values));
});

afterEach(() => {
  server.resetHandlers();
  resetPage();
  const problems = takeConsoleProblems();
  vi.restoreAllMocks();
  expect(problems, "the console spoke; expectConsole() allows what a test provokes").toEqual([]);
});
