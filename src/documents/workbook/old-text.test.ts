// @vitest-environment node
import { describe, expect, it } from "vitest";
import { convertOldText, hasLostLetters, likelyOldText, type OldEncoding, oldEncodingOf } from "./old-text.ts";

/** The Vietnamese alphabet with its tones, small letters, typed from the schoolbook's order: a ă â e ê i o ô ơ u ư y, each level, grave, hook, tilde, acute, dot; then đ. */
const LETTERS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";

/** The same in TCVN 5712 VN3, by the code chart's bytes in hexadecimal, typed apart from the table of the program. */
const TCVN3_BYTES =
  "61 b5 b6 b7 b8 b9 a8 bb bc bd be c6 a9 c7 c8 c9 ca cb " +
  "65 cc ce cf d0 d1 aa d2 d3 d4 d5 d6 69 d7 d8 dc dd de " +
  "6f df e1 e2 e3 e4 ab e5 e6 e7 e8 e9 ac ea eb ec ed ee " +
  "75 ef f1 f2 f3 f4 ad f5 f6 f7 f8 f9 79 fa fb fc fd fe ae";

/** The same in VNI for Windows, by the bytes of letter and mark. */
const VNI_BYTES =
  "61 61f8 61fb 61f5 61f9 61ef 61ea 61e8 61fa 61fc 61e9 61eb 61e2 61e0 61e5 61e3 61e1 61e4 " +
  "65 65f8 65fb 65f5 65f9 65ef 65e2 65e0 65e5 65e3 65e1 65e4 69 ec e6 f3 ed f2 " +
  "6f 6ff8 6ffb 6ff5 6ff9 6fef 6fe2 6fe0 6fe5 6fe3 6fe1 6fe4 f4 f4f8 f4fb f4f5 f4f9 f4ef " +
  "75 75f8 75fb 75f5 75f9 75ef f6 f6f8 f6fb f6f5 f6f9 f6ef 79 79f8 79fb 79f5 79f9 ee f1";

function ofBytes(hexadecimal: string): string {
  return hexadecimal
    .split(" ")
    .map((bytes) => String.fromCharCode(...(bytes.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))))
    .join("");
}

describe("converting text of before Unicode", () => {
  it("knows every letter of the alphabet with every tone", () => {
    expect([...LETTERS]).toHaveLength(73);
    expect(convertOldText(ofBytes(TCVN3_BYTES), "tcvn3")).toBe(LETTERS);
    expect(convertOldText(ofBytes(TCVN3_BYTES), "tcvn3-capitals")).toBe(LETTERS.toUpperCase());
    expect(convertOldText(ofBytes(VNI_BYTES), "vni")).toBe(LETTERS);
  });

  it("knows the capitals of VNI, and takes a small mark after a capital for a capital's", () => {
    const capitals = ofBytes(VNI_BYTES).toUpperCase();
    expect(convertOldText(capitals, "vni")).toBe(LETTERS.toUpperCase());
    expect(convertOldText("Aùnh, ÔÛ, Ñoâng", "vni")).toBe("Ánh, Ở, Đông");
  });

  it.each<[string, OldEncoding, string]>([
    ["Gia ViÔn", "tcvn3", "Gia Viễn"],
    ["X·", "tcvn3", "Xã"],
    ["Tæng céng", "tcvn3", "Tổng cộng"],
    ["Tæng céng", "tcvn3-capitals", "TỔNG CỘNG"],
    ["§¬n vÞ tÝnh: triÖu ®ång", "tcvn3", "Đơn vị tính: triệu đồng"],
    ["¡n, ¢u, £m, ¤ng, ¥n, ¦u", "tcvn3", "Ăn, Âu, Êm, Ông, Ơn, Ưu"],
    ["\u00adu tiªn", "tcvn3", "ưu tiên"],
    ["Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "vni", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ["Ñôn vò tính: trieäu ñoàng", "vni", "Đơn vị tính: triệu đồng"],
    ["TOÅNG COÄNG", "vni", "TỔNG CỘNG"],
    ["1.250.000 (m²)", "tcvn3", "1.250.000 (m²)"],
  ])("%s in %s is %s", (before, encoding, after) => {
    expect(convertOldText(before, encoding)).toBe(after);
  });
});

describe("the name of a font", () => {
  it.each([
    [".VnTime", "tcvn3"],
    [".VnTimeH", "tcvn3-capitals"],
    [".VnArial NarrowH", "tcvn3-capitals"],
    [".vntime", "tcvn3"],
    ["VNI-Times", "vni"],
    ["Times New Roman", null],
    ["Vni", null],
    ["", null],
  ])("%s says %s", (font, encoding) => {
    expect(oldEncodingOf(font)).toBe(encoding);
  });
});

describe("what a text looks like without its font", () => {
  it.each([
    ["Gia ViÔn", "tcvn3"],
    ["X·", "tcvn3"],
    ["Tæng céng", "tcvn3"],
    ["§¬n vÞ tÝnh", "tcvn3"],
    ["®ång", "tcvn3"],
    ["KÕ ho¹ch", "tcvn3"],
    ["Uû ban nh©n d©n x·", "tcvn3"],
    ["Ñôn vò tính: trieäu ñoàng", "vni"],
    ["Xaõ Gia Vieãn", "vni"],
    ["TOÅNG COÄNG", "vni"],
    ["UÛy ban", "vni"],
    ["Gia Viễn", null],
    ["Xã Gia Hoà", null],
    ["hoá, toà, loã, thuý", null],
    ["XÃ, CÔNG TY TÂN Á", null],
    ["xuân, Gia Tân, quý", null],
    ["Diện tích 500 m², 30 °C, 3 × 4", null],
    ["Doanh nghiệp «Hoa» – Windows®", null],
    ["Microsoft® Excel", "tcvn3"],
    ["1.250.000", null],
    ["", null],
  ])("%s: %s", (text, encoding) => {
    expect(likelyOldText(text)).toBe(encoding);
  });

  it("tells letters that are lost for good, and no question", () => {
    expect(["Gia Vi?n", "x?", "T?ng c?ng", "Gia Vi\ufffdn"].map(hasLostLetters)).toEqual([true, false, true, true]);
    expect(["Bao nhiêu?", "? 5", "Đã làm? chưa", ""].map(hasLostLetters)).toEqual([false, false, false, false]);
  });
});
