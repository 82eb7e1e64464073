// @vitest-environment node
import { expect, it } from "vitest";

/** The words that screens, slides and files bring along (docs/decisions/0011). */
const SOURCES = Object.entries(import.meta.glob<string>("/src/**/*-words.ts", { eager: true, query: "?raw", import: "default" }));

it.each(SOURCES.filter(([, source]) => /\bconst vi\b/.test(source) && /\bconst en\b/.test(source)))(
  "the words of %s are said as the programme says them",
  (_, source) => {
    // Handed out bare, they would be those of the app under every vocabulary.
    expect(source).toMatch(/= spoken\(\{ vi, en \}\);/);
    expect(source).not.toMatch(/= \{ vi, en \};/);
  },
);

it("that is no agreement on nothing", () => {
  expect(SOURCES.length).toBeGreaterThan(20);
});
