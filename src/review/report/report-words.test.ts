// @vitest-environment node
import { expect, it } from "vitest";
import { reportWords } from "./report-words.ts";

it.each([
  ["vi" as const, "3.321"],
  ["en" as const, "3,321"],
])("counts in words stand in groups: %s", (language, communes) => {
  const said = [reportWords[language].worst("Giao thông", 647, 3321, 0), reportWords[language].worst("Giao thông", 647, 1, 3321)];
  for (const text of said) expect(text).toContain(communes);
});
