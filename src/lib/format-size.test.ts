import { expect, it } from "vitest";
import { formatSize } from "./format-size.ts";

it.each([
  [0, "0 KB"],
  [1, "1 KB"],
  [318_200, "319 KB"],
  [999_000, "999 KB"],
  [999_001, "1 MB"],
  [1_000_000, "1 MB"],
  [40_960_000, "41 MB"],
  [3_240_000, "3,2 MB"],
])("%d bytes are %s", (bytes, said) => {
  expect(formatSize(bytes, "vi")).toBe(said.replace(" ", "\u00a0"));
});

it("in English has the English marks", () => {
  expect(formatSize(3_240_000, "en")).toBe("3.2\u00a0MB");
});
