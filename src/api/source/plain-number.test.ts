// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { share, wholeNumber } from "./plain-number.ts";

it.each([
  ["0", 0],
  ["1250000", 1_250_000],
  ["-500000", -500_000],
  ["\u2212500000", -500_000],
  [" 1250000\n", 1_250_000],
  ["1250000.00", 1_250_000],
  ["1250000,0", 1_250_000],
  ["1250000.0000", 1_250_000],
  ["0.00", 0],
  ["-0", 0],
  ["1.250.000", 1_250_000],
  ["-1.250.000", -1_250_000],
  ["1,250,000", 1_250_000],
  ["12.500.000.000", 12_500_000_000],
  ["1.250.000,00", 1_250_000],
  ["1,250,000.0", 1_250_000],
  ["1.250,00", 1_250],
  ["1,250.00", 1_250],
  ["1 250", 1_250],
  ["1\u00a0250\u202f000", 1_250_000],
  ["9007199254740991", Number.MAX_SAFE_INTEGER],
])("“%s” can only be %d", (text, number) => {
  expect(wholeNumber(text)).toBe(number);
});

it.each([
  ["", "nothing"],
  ["  ", "nothing"],
  ["-", "nothing"],
  ["1.250", "thousands, or a fraction"],
  ["500.000", "thousands, or a fraction"],
  ["1,250", "thousands, or a fraction"],
  ["0.000", "thousands, or a fraction"],
  ["1250.000", "thousands, or a fraction"],
  ["1250000,000", "thousands, or a fraction"],
  ["1.5", "a fraction"],
  ["1250000.01", "a fraction"],
  ["1.250.000,50", "a fraction"],
  ["1.25.000", "groups of two"],
  ["1.250.00", "groups of two"],
  ["1.250,000", "thousands, or a fraction"],
  ["1,250,000.000", "thousands, or a fraction"],
  ["1.250.000.00", "one sign for both"],
  ["0.250.000", "a group of nought"],
  ["0125", "a code"],
  ["1e6", "another notation"],
  ["0x10", "another notation"],
  ["1250000 đ", "a unit"],
  ["--5", "two signs"],
  ["+5", "a sign that nobody writes"],
  ["9007199254740993", "more than is exact"],
  ["１２５", "other digits"],
  ["Infinity", "no number"],
])("“%s” is refused: %s", (text) => {
  expect(wholeNumber(text)).toBeNull();
});

describe("whatever way a whole number is written in, it comes back or is refused, and is never another one", () => {
  const groups = (digits: string, sign: string) => digits.replaceAll(/\B(?=(\d{3})+$)/g, sign);
  it.each<[string, (digits: string) => string, number]>([
    ["plain", (digits) => digits, 0],
    ["with two decimals", (digits) => `${digits}.00`, 0],
    ["in groups by points", (digits) => groups(digits, "."), 1_000_000],
    ["in groups by commas", (digits) => groups(digits, ","), 1_000_000],
    ["in groups by spaces", (digits) => groups(digits, " "), 0],
    ["in groups by points, with decimals", (digits) => `${groups(digits, ".")},00`, 0],
  ])("%s", (_, write, readFrom) => {
    let read = 0;
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), fc.boolean(), (number, isNegative) => {
        const back = wholeNumber((isNegative ? "-" : "") + write(String(number)));
        if (back !== null) read += 1;
        else expect(number).toBeLessThan(readFrom);
        expect([null, isNegative && number > 0 ? -number : number]).toContain(back);
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(900);
  });
});

it.each([
  ["0.5", 0.5],
  ["0,66", 0.66],
  ["0.500", 0.5],
  ["1", 1],
  [" 0 ", 0],
  ["1.00", 1],
])("“%s” is the share %d", (text, expected) => {
  expect(share(text)).toBe(expected);
});

it.each(["", "50%", ".5", "-0.5", "2", "0.", "0.5.0", "half"])("“%s” is no share", (text) => {
  expect(share(text)).toBeNull();
});
