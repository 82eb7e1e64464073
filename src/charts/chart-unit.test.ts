// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartUnit } from "./chart-unit.ts";
import { niceScale } from "./nice-scale.ts";
import { axisAmounts } from "./time-scale.ts";

const DONG_OF = { đồng: 1, "nghìn đồng": 1e3, "triệu đồng": 1e6, "tỷ đồng": 1e9 };
const dongOf = (name: string) => Object.entries(DONG_OF).find(([unit]) => unit === name)?.[1] ?? Number.NaN;

/** "−2,5" of a thousand → -2500. */
function readIn(name: string, text: string): number {
  return Math.round(Number(text.replaceAll(".", "").replace(",", ".").replace("\u2212", "-")) * dongOf(name));
}

describe("the unit of an axis", () => {
  it.each([
    [1, "đồng", ["0", "1", "2", "3", "4"]],
    [7, "đồng", ["0", "2", "4", "6", "8"]],
    [3_000, "nghìn đồng", ["0", "0,8", "1,6", "2,4", "3,2"]],
    [3_999, "nghìn đồng", ["0", "1", "2", "3", "4"]],
    [6_000, "nghìn đồng", ["0", "1,5", "3", "4,5", "6"]],
    [1_000_000, "nghìn đồng", ["0", "250", "500", "750", "1.000"]],
    [2_000_000, "triệu đồng", ["0", "0,5", "1", "1,5", "2"]],
    [4_000_000_000, "tỷ đồng", ["0", "1", "2", "3", "4"]],
  ])("of up to %i dong is %s", (max, name, texts) => {
    const axis = axisAmounts(niceScale({ min: 0, max }));
    const unit = chartUnit(axis, "vi");
    expect([unit.name, axis.map(unit.format)]).toEqual([name, texts]);
  });

  it("tells every amount of it apart, and exactly, from a dong to a million billion, on both sides of zero", () => {
    const size = fc
      .tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 10, max: 99 }))
      .map(([power, digits]) => Math.ceil((digits / 10) * 10 ** power));
    const tried = new Set<string>();
    fc.assert(
      fc.property(size, fc.oneof(fc.constant(0), size), (max, below) => {
        const axis = axisAmounts(niceScale({ min: below === 0 ? 0 : -below, max }));
        const unit = chartUnit(axis, "vi");
        const texts = axis.map(unit.format);
        expect(new Set(texts).size).toBe(axis.length);
        expect(texts.map((text) => readIn(unit.name, text))).toEqual(axis.map(Math.round));
        tried.add(unit.name);
      }),
      { numRuns: 2000 },
    );
    expect([...tried].sort()).toEqual(Object.keys(DONG_OF).sort());
  });

  it("of amounts that are no axis is that of the large ones: a small one beside them is less than it can say", () => {
    const { name, format } = chartUnit([500_000_000, 5], "vi");
    expect([name, format(500_000_000), format(5), format(-5)]).toEqual(["triệu đồng", "500", "< 0,1", "> −0,1"]);
    expect(chartUnit([0], "vi").name).toBe("triệu đồng");
    expect(chartUnit([], "en").name).toBe("million dong");
    expect(chartUnit([3], "en").name).toBe("dong");
  });
});
