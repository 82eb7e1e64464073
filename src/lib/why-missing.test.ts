import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { server } from "#mocks/server.ts";
import { isMissingCode, whyMissing } from "./why-missing.ts";

const SCRIPT = `${location.origin}/dashboard/assets/index-abc.js`;
const PAGE = `${location.origin}/dashboard/index.html`;

describe("why a script of the app did not arrive", () => {
  beforeEach(() => {
    // Named, and not fetched: it is not in the page.
    const own = document.createElement("script");
    own.setAttribute("src", SCRIPT);
    vi.spyOn(document, "querySelector").mockReturnValue(own);
  });
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ["the page still starts it", () => HttpResponse.html(`<script src="assets/index-abc.js"></script>`), "server"],
    ["the page starts another", () => HttpResponse.html(`<script src="assets/index-def.js"></script>`), "new-version"],
    ["the page is refused", () => new HttpResponse(null, { status: 503 }), "server"],
    ["nobody answers", () => HttpResponse.error(), "network"],
  ])("%s", async (_, answer, why) => {
    server.use(http.get(PAGE, answer));
    expect(await whyMissing()).toBe(why);
  });
});

it.each([
  ["Failed to fetch dynamically imported module: http://app.test/a.js", true],
  ["error loading dynamically imported module: http://app.test/a.js", true],
  ["Importing a module script failed.", true],
  ["Unable to preload CSS for /assets/a.css", true],
  ["x is not a function", false],
])("%s", (message, isMissing) => {
  expect(isMissingCode(new TypeError(message))).toBe(isMissing);
});
