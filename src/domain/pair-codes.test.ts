// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { pairCodes } from "./pair-codes.ts";

/** As one would number them with texts. */
function numbered(firsts: readonly number[], seconds: readonly number[]): number[] {
  const codes = new Map<string, number>();
  return firsts.map((first, row) => {
    const pair = `${first} ${seconds[row]}`;
    const code = codes.get(pair) ?? codes.size;
    codes.set(pair, code);
    return code;
  });
}

function paired(firsts: readonly number[], seconds: readonly number[]) {
  const dense = (codes: readonly number[]) => ({ codes: Int32Array.from(codes), size: Math.max(0, ...codes) + 1 });
  return pairCodes(dense(firsts), dense(seconds));
}

it("numbers pairs in the order in which rows meet them", () => {
  expect([...paired([1, 0, 1, 1], [2, 1, 2, 0]).codes]).toEqual([0, 1, 0, 2]);
});

it("tells any pairs apart, also many more than its first table has places", () => {
  const anyCodes = fc.array(fc.tuple(fc.nat(99_999), fc.nat(300)), { minLength: 12_000, maxLength: 12_000, size: "max" });
  fc.assert(
    fc.property(anyCodes, (pairs) => {
      const rows = [...pairs, ...pairs.slice(0, 500)];
      const [firsts, seconds] = [rows.map(([first]) => first), rows.map(([, second]) => second)];
      const expected = numbered(firsts, seconds);
      const { codes, size } = paired(firsts, seconds);
      expect(Array.from(codes)).toEqual(expected);
      expect(size).toBe(Math.max(...expected) + 1);
      expect(size).toBeGreaterThan(4_096);
    }),
    { numRuns: 5 },
  );
});
