import { afterAll, afterEach, beforeAll } from "vitest";
import { server } from "#mocks/server.ts";
import { recordConsole } from "./expected-console.ts";

if (typeof document !== "undefined") {
  const { watchPageConsole } = await import("./page-console.ts");
  watchPageConsole(server, (values) => recordConsole("error", values));
}

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
afterEach(() => server.resetHandlers());
afterAll(() => server.close());
