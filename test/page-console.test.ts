import { PropertySymbol } from "happy-dom";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { server } from "#mocks/server.ts";
import { takeConsoleProblems } from "./expected-console.ts";

const ADDRESS = `${location.origin}/api/support.json`;

it("an error that a handler answers with is no news", async () => {
  server.use(http.get(ADDRESS, () => new HttpResponse(null, { status: 503 })));
  expect((await fetch(ADDRESS)).status).toBe(503);
  server.use(http.get(ADDRESS, () => HttpResponse.error()));
  await expect(fetch(ADDRESS)).rejects.toThrow("Network error");
  expect(takeConsoleProblems()).toEqual([]);
});

it("anything else that the page's console says is told", () => {
  const { console: page }: { console: Console } = Reflect.get(document, PropertySymbol.window);
  page.error("GET http://localhost/other.json 500 (Internal Server Error)");
  page.error(new Error("broken"));
  const [first, second] = takeConsoleProblems();
  expect(first).toContain("other.json 500");
  expect(second).toContain("broken");
});
