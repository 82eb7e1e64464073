// @vitest-environment node
import { describe, expect, it } from "vitest";
import { vi } from "#src/messages/vi.ts";
import { aTotal } from "#test/builders.ts";
import { altOf, type ChartWords, extremesOf, planNote, unitFor } from "./chart-parts.ts";
import { deckWords } from "./deck-words.ts";

const words: ChartWords = { language: "vi", t: vi, words: deckWords.vi };
const at = (label: string, dong: number | null) => ({ label, dong });

describe("the unit of a chart", () => {
  it.each([
    ["columns", 999_999_999, 2_500_000, "2,5"],
    ["columns", 1_000_000_000, 2_500_000_000, "2,5"],
    ["bars", 9_999_999_999, 2_500_000, "2,5"],
    ["bars", 1_000_000, 5_000, "< 0,1"],
    ["bars", 999_999, 999_999, "1.000"],
    ["bars", 1_000, 250, "0,3"],
    ["columns", 999, 26, "26"],
    ["columns", 1, -1, "−1"],
    ["bars", 10_000_000_000, 12_340_000_000, "12,34"],
    ["columns", 1_000_000_000, 1_000, "< 0,01"],
    ["columns", 1_000_000_000, -1_000, "> −0,01"],
    ["columns", 1_000_000_000, 0, "0"],
  ] as const)("of %s up to %i dong: %i is %s", (kind, largest, dong, text) => {
    expect(unitFor(largest, kind, words).format(dong)).toBe(text);
  });

  it("is a million below the limit and a billion from it, and below a million a smaller one, by its name", () => {
    const of = (largest: number) => unitFor(largest, "columns", words).dong;
    expect([999_999_999, 1_000_000_000, 0].map(of)).toEqual([1e6, 1e9, 1e6]);
    expect([1_000_000, 999_999, 1_000, 999, 1].map(of)).toEqual([1e6, 1e3, 1e3, 1, 1]);
    expect([1e6, 1e3, 1].map((largest) => unitFor(largest, "bars", words).name)).toEqual(["triệu đồng", "nghìn đồng", "đồng"]);
  });
});

describe("the highest and the lowest", () => {
  it("are the first of their size, whatever has no sum", () => {
    const measured = [at("a", null), at("b", 2), at("c", 3), at("d", 3), at("e", 1), at("f", 1)];
    expect(extremesOf(measured)).toEqual({ highest: at("c", 3), lowest: at("e", 1) });
    expect(extremesOf([at("a", null)])).toBeNull();
  });

  it("are both told of two, and one alone is not the lowest as well", () => {
    expect(altOf("Hỗ trợ", [at("Quý I", 2_000_000), at("Quý II", 1_000_000)], words)).toBe(
      "Hỗ trợ. Cao nhất: Quý I, 2\u00a0triệu\u00a0đồng; thấp nhất: Quý II, 1\u00a0triệu\u00a0đồng.",
    );
    expect(altOf("Hỗ trợ", [at("Quý I", 2_000_000)], words)).toBe("Hỗ trợ. Cao nhất: Quý I, 2\u00a0triệu\u00a0đồng.");
    expect(altOf("Hỗ trợ", [], words)).toBe("Hỗ trợ. Chưa có số liệu.");
  });
});

it("a share of the plan stands with a mark where some of it is owed, and not at all without a plan", () => {
  const reported = { lines: 2, linesPlanned: 2, linesReported: 2, planned: 100, delivered: 50 };
  const owing = { ...reported, linesReported: 1, linesNotReported: 1 };
  expect([aTotal(reported), aTotal(owing), aTotal({})].map((total) => planNote(total, words))).toEqual([
    "50\u00a0% KH",
    "50\u00a0% KH*",
    null,
  ]);
});
