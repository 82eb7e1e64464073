import { describe, expect, it } from "vitest";
import { cellText, typedValue } from "./cell-text.ts";

describe("what a cell holds, to be typed over", () => {
  it.each([
    ["nothing", null, ""],
    ["a text as it is", "khoảng 12", "khoảng 12"],
    ["a number with the comma of the place", 12.5, "12,5"],
    ["a number below 0", -20, "-20"],
    ["a day as it is written here", new Date(Date.UTC(2017, 8, 5)), "05/09/2017"],
    ["a yes", true, "true"],
  ])("%s", (_what, content, text) => {
    expect(cellText(content)).toBe(text);
  });

  it.each([
    ["12,5", 12.5],
    [" 20 ", 20],
    ["-3", -3],
    ["1.250.000", "1.250.000"],
    ["khoảng 12", "khoảng 12"],
    ["", ""],
    ["1234567890123456", "1234567890123456"],
  ])("%s goes into the file as a number only where it is one beyond doubt", (text, value) => {
    expect(typedValue(text)).toBe(value);
  });
});
