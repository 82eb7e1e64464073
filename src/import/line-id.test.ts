// @vitest-environment node
import { expect, it } from "vitest";
import { lineId } from "./line-id.ts";

it("an id is of twelve hexadecimal digits, the same on every device", () => {
  expect(lineId("gia-thang\n2017-09")).toBe("nk-2b090e4d9593");
  expect(lineId("")).toMatch(/^nk-[0-9a-f]{12}$/);
});

it("a hundred thousand lines that differ in one number have as many ids", () => {
  const ids = Array.from({ length: 100_000 }, (_, index) =>
    lineId(`gia-thang\n2017-09\nenterprise:dn-01\nother\nviec ${index}\n\n1`),
  );
  expect(new Set(ids).size).toBe(100_000);
});
