// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "./fold-text.ts";

describe("text as it is searched", () => {
  it.each([
    ["Gia Thịnh", "gia thinh"],
    ["Đạo", "dao"],
    ["đường ĐIỆN", "duong dien"],
    ["  Liên\u00a0 Sơn\n", "lien son"],
    ["Gia Hòa", "gia hoa"],
    ["Gia Hoà", "gia hoa"],
    ["Tỷ Ước Ứng ễ ặ", "ty uoc ung e a"],
    ["\u2068Gia\u2069 Minh", "gia minh"],
    ["", ""],
  ])("%j is %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  const anyText = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[A-Za-zĐđăâêôơưÁạễặ ]*$/));

  it("is the same for composed and decomposed text, and folding twice adds nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(text.normalize("NFD"))).toBe(foldText(text.normalize("NFC")));
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 1000 },
    );
  });
});
