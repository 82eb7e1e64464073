// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dongOf, dongScale } from "./dong-scale.ts";
import {
  formatChange,
  formatDong,
  formatDongShort,
  formatDongTerse,
  formatMillions,
  formatNumber,
  formatPercent,
  grouped,
  NBSP,
  signed,
} from "./format-number.ts";
import { LANGUAGES, type Language } from "./language.ts";

/** The expected texts are written with plain spaces, the real ones hold no-break spaces. */
function nbsp(text: string): string {
  return text.replaceAll(" ", NBSP);
}

describe("money at a glance", () => {
  it.each([
    [2_500_000_000, "2,5 tỷ đồng", "2.5 billion dong"],
    [350_000_000, "350 triệu đồng", "350 million dong"],
    [999_960_000, "1 tỷ đồng", "1 billion dong"],
    [999_950_000, "1 tỷ đồng", "1 billion dong"],
    [999_949_999, "999,9 triệu đồng", "999.9 million dong"],
    [999_600_000, "999,6 triệu đồng", "999.6 million dong"],
    [12_345_000, "12,3 triệu đồng", "12.3 million dong"],
    [12_350_000, "12,4 triệu đồng", "12.4 million dong"],
    [1_000_000_000, "1 tỷ đồng", "1 billion dong"],
    [1_004_999_999, "1 tỷ đồng", "1 billion dong"],
    [1_005_000_000, "1,01 tỷ đồng", "1.01 billion dong"],
    [1_234_567_890_000, "1.234,57 tỷ đồng", "1,234.57 billion dong"],
    [1_000_000, "1 triệu đồng", "1 million dong"],
    [999_999, "1 triệu đồng", "1 million dong"],
    [999_500, "1 triệu đồng", "1 million dong"],
    [999_499, "999 nghìn đồng", "999 thousand dong"],
    [1_000, "1 nghìn đồng", "1 thousand dong"],
    [999, "999 đồng", "999 dong"],
    [1, "1 đồng", "1 dong"],
    [0, "0 đồng", "0 dong"],
    [Number.MAX_SAFE_INTEGER, "9.007.199,25 tỷ đồng", "9,007,199.25 billion dong"],
  ])("%i is %s", (dong, vi, en) => {
    expect(formatDongShort(dong, "vi")).toBe(nbsp(vi));
    expect(formatDongShort(dong, "en")).toBe(nbsp(en));
    // A number without any unit says of nothing how much it is.
    expect(formatDongTerse(dong, "vi")).toBe(nbsp(vi.replace(/(?<=\p{L}) đồng$/u, "")));
    expect(formatDongTerse(dong, "en")).toBe(nbsp(en.replace(/(?<=\p{L}) dong$/u, "")));
  });

  const FACTOR: Record<string, number> = { tỷ: 1e9, triệu: 1e6, nghìn: 1e3, đồng: 1 };
  /** Reads the words back: "12,3 triệu đồng" is 12 300 000. */
  const dongOf = (text: string) => {
    const [number = "", unit = ""] = text.split(NBSP);
    return Number(number.replaceAll(".", "").replace(",", ".")) * (FACTOR[unit] ?? Number.NaN);
  };

  it("read back, is the amount to half a step of what is shown, never above 999 of a unit with a larger one", () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 5_000_000_000_000 })), (dong) => {
        const text = formatDongShort(dong, "vi");
        const step = text.includes("tỷ") ? 1e7 : text.includes("triệu") ? 1e5 : text.includes("nghìn") ? 1e3 : 1;
        expect(Math.abs(dongOf(text) - dong)).toBeLessThanOrEqual(step / 2 + 1e-3);
        expect(text).not.toMatch(/^1\.000.(nghìn|triệu)/);
      }),
      { numRuns: 2000 },
    );
  });

  it("never puts the larger of two amounts below the smaller", () => {
    const anyDong = fc.integer({ min: 0, max: 5_000_000_000 });
    fc.assert(
      fc.property(anyDong, anyDong, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(dongOf(formatDongShort(less, "vi"))).toBeLessThanOrEqual(dongOf(formatDongShort(more, "vi")) + 1e-3);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("numbers", () => {
  it.each([
    [1_234_567, 0, "1.234.567", "1,234,567"],
    [1_234.56, 1, "1.234,6", "1,234.6"],
    [9999, 0, "9.999", "9,999"],
    [13.666, 1, "13,7", "13.7"],
    [14, 1, "14", "14"],
    [0, 0, "0", "0"],
  ])("%d with at most %i decimals", (value, decimals, vi, en) => {
    expect(formatNumber(value, "vi", decimals)).toBe(vi);
    expect(formatNumber(value, "en", decimals)).toBe(en);
  });

  it("below 0 have one sign, of every formatter and in both languages, and are else what they are above it", () => {
    const dong = fc.integer({ min: 1, max: 5_000_000_000_000 });
    const formatters = [
      (value: number, language: Language) => formatNumber(value, language, 2),
      formatDong,
      formatDongShort,
      formatDongTerse,
      (value: number, language: Language) => dongScale([value, 2 * value], language)(value),
      (value: number, language: Language) => dongOf(value, 3 * value, language),
      formatMillions,
      // A change is told by its size, and by its sign before it.
      (value: number, language: Language) => signed(value, formatChange(Math.abs(value) / 1e7, language)).replace("+", ""),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...formatters),
        fc.oneof(
          dong,
          dong.map((value) => value / 1e6),
        ),
        fc.constantFrom(...LANGUAGES),
        (format, size, language) => {
          const [above, below] = [format(size, language), format(-size, language)];
          expect(below).not.toContain("-");
          if (!/[<>]|^0$/.test(above + below)) expect(below.replaceAll("\u2212", "")).toBe(above);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    [5, "+5"],
    [-5, "\u22125"],
    [0, "0"],
  ])("of a difference of %i the size has its sign: %s", (value, text) => {
    expect(signed(value, String(Math.abs(value)))).toBe(text);
  });

  it("every dong stands in full", () => {
    expect(formatDong(2_500_000_000, "vi")).toBe(nbsp("2.500.000.000 đồng"));
    expect(formatDong(2_500_000_000, "en")).toBe(nbsp("2,500,000,000 dong"));
  });

  it.each([
    [1_234_500_000, "1.234,5"],
    [1_234_560_000, "1.234,6"],
    [50_000, "0,1"],
    [49_999, "< 0,1"],
    [5, "< 0,1"],
    [-5, "> −0,1"],
    [-50_000, "−0,1"],
    [0, "0"],
  ])("%i dong in millions is %s: what is not 0 is not told as 0", (dong, text) => {
    expect(formatMillions(dong, "vi")).toBe(text);
    expect(formatMillions(dong, "en")).toBe(text.replaceAll(/[.,]/g, (mark) => (mark === "," ? "." : ",")));
  });

  it.each([
    [0.123, "12,3 %", "12.3%"],
    [1, "100 %", "100%"],
    [2.5, "250 %", "250%"],
    [0, "0 %", "0%"],
    [0.001, "0,1 %", "0.1%"],
    [0.0005, "0,1 %", "0.1%"],
    [0.0004, "0,04 %", "0.04%"],
    [0.0001, "0,01 %", "0.01%"],
    [0.00009, "< 0,01 %", "< 0.01%"],
    [0.000_000_001, "< 0,01 %", "< 0.01%"],
  ])("a share of %d is %s", (share, vi, en) => {
    expect(formatPercent(share, "vi").replaceAll(NBSP, " ")).toBe(vi);
    expect(formatPercent(share, "en")).toBe(en);
  });

  it.each([
    [0.4997, "49,9 %"],
    [0.5, "50 %"],
    [0.5003, "50 %"],
    [0.8996, "89,9 %"],
    [0.9, "90 %"],
    [0.9996, "99,9 %"],
    [0.999_999_999, "99,9 %"],
    [1, "100 %"],
    [1.000_001, "> 100 %"],
    [1.0004, "> 100 %"],
    [1.0005, "100,1 %"],
  ])("%f is told as %s: no threshold before it is reached, all only when it is all", (share, text) => {
    expect(formatPercent(share, "vi").replaceAll(NBSP, " ")).toBe(text);
  });

  it.each([
    [0.399_65, "40 %"],
    [0.4997, "50 %"],
    [1.9998, "200 %"],
    [0.999_999_999, "99,9 %"],
    [1, "100 %"],
    [1.0004, "> 100 %"],
    [0.0004, "0,04 %"],
    [0.000_09, "< 0,01 %"],
  ])("a change of %f is told as %s: it has no thresholds, and is all or nothing only where it is", (share, text) => {
    expect(formatChange(share, "vi").replaceAll(NBSP, " ")).toBe(text);
  });

  it("a share above 0 is never told as 0", () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: 10, noNaN: true }), (share) => {
        expect(formatPercent(share, "vi")).not.toBe(nbsp("0 %"));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("amounts that stand together", () => {
  it.each([
    [[855_000_000, 1_645_000_000, 2_500_000_000], "855 triệu đồng, 1.645 triệu đồng, 2.500 triệu đồng"],
    [[2_500_000_000, 1_000_000_000], "2,5 tỷ đồng, 1 tỷ đồng"],
    [[548_500_000, 753_000_000], "548,5 triệu đồng, 753 triệu đồng"],
    [[1_516_500_000, 2_500_000_000], "1.516,5 triệu đồng, 2.500 triệu đồng"],
    [[0, 1_640_000_000], "0 tỷ đồng, 1,64 tỷ đồng"],
    [[1_234_567_890, 2_000_000_000], "1,23 tỷ đồng, 2 tỷ đồng"],
    [[-5_000_000, 1_000_000_000], "−5 triệu đồng, 1.000 triệu đồng"],
    [[999, 2_000], "999 đồng, 2.000 đồng"],
    [[1_234_567, 9_876_543_210], "1,2 triệu đồng, 9.876,5 triệu đồng"],
    [[1_234_000, 5_000_000], "1.234 nghìn đồng, 5.000 nghìn đồng"],
    [[0], "0 đồng"],
  ])("%j share one unit and one precision", (amounts, text) => {
    expect(amounts.map(dongScale(amounts, "vi")).join(", ").replaceAll(NBSP, " ")).toBe(text);
  });

  it("a part of a whole names the unit once", () => {
    expect(dongOf(548_500_000, 753_000_000, "vi").replaceAll(NBSP, " ")).toBe("548,5/753 triệu đồng");
    expect(dongOf(548_500_000, 753_000_000, "en").replaceAll(NBSP, " ")).toBe("548.5/753 million dong");
  });
});

it.each([
  [0, "0", "0"],
  [999, "999", "999"],
  [1000, "1.000", "1,000"],
  [3321, "3.321", "3,321"],
  [1234567, "1.234.567", "1,234,567"],
])("a count of %i stands in a sentence as %j and %j", (count, vietnamese, english) => {
  expect([grouped(count, "vi"), grouped(count, "en")]).toEqual([vietnamese, english]);
});
