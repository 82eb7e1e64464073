// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { shieldedText, unshieldedText } from "./shielded-text.ts";

it.each([
  ["=1+1", "'=1+1"],
  [" ＝1+1", "' ＝1+1"],
  ["-", "'-"],
  ["–", "'–"],
  ["'=1+1", "''=1+1"],
  ["'", "''"],
])("puts an apostrophe before %j", (text, shielded) => {
  expect(shieldedText(text)).toBe(shielded);
  expect(unshieldedText(shielded)).toBe(text);
});

it.each(["", "Đường vào thôn", "- gạch đầu dòng", "+84 912", "@ xã", "'nháy'", "1=1"])(
  "leaves %j as it is, both ways",
  (text) => {
    expect(shieldedText(text)).toBe(text);
    expect(unshieldedText(text)).toBe(text);
  },
);

it("gives every text back, and none twice", () => {
  const anyText = fc.string({ unit: fc.constantFrom("'", "=", "-", " ", "a", "＝", "\n") });
  fc.assert(
    fc.property(anyText, (text) => {
      expect(unshieldedText(shieldedText(text))).toBe(text);
    }),
    { numRuns: 1_000 },
  );
});
