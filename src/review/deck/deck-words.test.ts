// @vitest-environment node
import { expect, it } from "vitest";
import { deckWords } from "./deck-words.ts";

it.each([
  ["vi" as const, "3.321"],
  ["en" as const, "3,321"],
])("counts in words stand in groups: %s", (language, communes) => {
  const said = [
    deckWords[language].criteria.title("Giao thông", 647, 3321, 0),
    deckWords[language].criteria.title("Giao thông", 647, 1, 3321),
    deckWords[language].attention.titleMost(4000, "Gia Minh", 3321),
  ];
  for (const text of said) expect(text).toContain(communes);
});
