// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "#src/lib/language.ts";
import type { Amount } from "./amount.ts";
import { type AmountFault, amountText, parseAmount, parseCount } from "./parse-amount.ts";

describe("a clerk's text as an amount", () => {
  it.each<[Language, string, Amount]>([
    ["vi", "1.250.000", 1_250_000],
    ["vi", "1250000", 1_250_000],
    ["vi", "2.500", 2_500],
    ["vi", "0", 0],
    ["vi", "1.250,00", 1_250],
    ["vi", "1 250 000", 1_250_000],
    ["vi", "1\u00a0250\u00a0000 đ", 1_250_000],
    ["vi", "1.250.000 đồng", 1_250_000],
    ["vi", "1,250,000", 1_250_000],
    ["vi", "1,250,000.00", 1_250_000],
    ["en", "1.250.000,00", 1_250_000],
    ["vi", "VNĐ 1.250.000", 1_250_000],
    ["vi", "VND: 1.250.000", 1_250_000],
    ["vi", "1 tỷ 200 triệu", 1_200_000_000],
    ["vi", "1 tỷ 200 tr", 1_200_000_000],
    ["vi", "500k", 500_000],
    ["vi", "１．２５０．０００", 1_250_000],
    ["vi", "'1.250.000", 1_250_000],
    ["vi", "2,5 tỷ", 2_500_000_000],
    ["vi", "2,5 tỉ đồng", 2_500_000_000],
    ["vi", "350 tr", 350_000_000],
    ["vi", "12,5trđ", 12_500_000],
    ["vi", "1.250 triệu", 1_250_000_000],
    ["vi", "500 nghìn", 500_000],
    ["vi", "-200.000", -200_000],
    ["vi", "−200.000", -200_000],
    ["vi", "(200.000)", -200_000],
    ["vi", "", "not-reported"],
    ["vi", "  ", "not-reported"],
    ["vi", "-", "not-reported"],
    ["vi", "–", "not-reported"],
    ["vi", "Chưa báo cáo", "not-reported"],
    ["vi", "không áp dụng", "not-applicable"],
    ["vi", "Không quy ra tiền", "not-applicable"],
    ["en", "1,250,000", 1_250_000],
    ["en", "1,250", 1_250],
    ["en", "1.250.000", 1_250_000],
    ["en", "2.5 billion", 2_500_000_000],
    ["en", "not applicable", "not-applicable"],
  ])("in %s, %j is %j", (language, text, amount) => {
    expect(parseAmount(text, language)).toEqual({ amount });
  });

  it.each<[Language, string, AmountFault]>([
    ["vi", "1.250,5", "not-whole-dong"],
    ["vi", "0,5", "not-whole-dong"],
    ["vi", "2,00000000001 tỷ", "not-whole-dong"],
    ["vi", "1,250", "ambiguous"],
    ["vi", "1,250.50", "ambiguous"],
    ["vi", "1.2 tỷ", "ambiguous"],
    ["vi", "1,5 tỷ 200 triệu", "ambiguous"],
    ["vi", "1 tỷ 1.200 triệu", "ambiguous"],
    ["vi", "không", "ambiguous-none"],
    ["vi", "Không có", "ambiguous-none"],
    ["vi", "mười triệu", "not-an-amount"],
    ["vi", "1.25.000", "not-an-amount"],
    ["vi", "1.25E+09", "not-an-amount"],
    ["vi", "(200.000", "not-an-amount"],
    ["vi", "12/9", "not-an-amount"],
    ["vi", "9.007.199.254.740.993", "too-large"],
    ["en", "1.250", "ambiguous"],
    ["en", "1.5", "not-whole-dong"],
  ])("in %s, %j is refused: %s", (language, text, fault) => {
    expect(parseAmount(text, language)).toEqual({ fault });
  });

  it.each<[text: string, zeros: number, amount: Amount | AmountFault]>([
    ["1.250", 6, 1_250_000_000],
    ["1,25", 6, 1_250_000],
    ["1.250,5", 6, 1_250_500_000],
    ["2,5", 9, 2_500_000_000],
    ["12,5", 3, 12_500],
    ["1.250.000 đồng", 6, 1_250_000],
    ["2 tỷ", 6, 2_000_000_000],
    ["-", 6, "not-reported"],
    ["0,0000005", 6, "not-whole-dong"],
    ["1,250", 6, "ambiguous"],
    ["9.007.199.255", 6, "too-large"],
  ])("in a column whose unit has its own zeros, %j with %i is %j", (text, zeros, meant) => {
    const isFault = typeof meant === "string" && meant !== "not-reported" && meant !== "not-applicable";
    expect(parseAmount(text, "vi", zeros)).toEqual(isFault ? { fault: meant } : { amount: meant });
  });

  it.each(LANGUAGES)("reads back in %s whatever a cell shows", (language) => {
    const amounts = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer({ min: -9_999_999, max: 9_999_999 }),
      fc.constantFrom<Amount>("not-reported", "not-applicable"),
    );
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseAmount(amountText(amount, language), language)).toEqual({ amount: amount === 0 ? 0 : amount });
      }),
    );
  });
});

it.each<[string, number | "" | null]>([
  ["", ""],
  ["-", ""],
  ["12", 12],
  ["1.200", 1_200],
  ["-3", null],
  ["1,5", null],
  ["nhiều", null],
  ["35 người", 35],
  ["5 hộ", 5],
  ["1.250 người", 1250],
  ["5 con bò", null],
])("as a count %j is %j", (text, count) => {
  expect(parseCount(text, "vi")).toBe(count);
});
