// @vitest-environment node
import { describe, expect, it } from "vitest";
import { aPeriod } from "#test/filtered-figures.ts";
import { periodInFileName } from "./period-in-file-name.ts";

describe("in the name of a file", () => {
  it.each([
    ["2017-09", "2017-09", "2017-09"],
    ["2017-Q3", "2017-q3", "2017-q3"],
    ["2017-H1", "6-thang-dau-nam-2017", "first-half-of-2017"],
    ["2016-H2", "6-thang-cuoi-nam-2016", "second-half-of-2016"],
    ["2017-9M", "9-thang-dau-nam-2017", "first-nine-months-of-2017"],
    ["2017", "2017", "2017"],
  ])("%s is %s and %s", (text, inVietnamese, inEnglish) => {
    expect(periodInFileName(aPeriod(text), "vi")).toBe(inVietnamese);
    expect(periodInFileName(aPeriod(text), "en")).toBe(inEnglish);
  });
});
