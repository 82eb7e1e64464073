// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDimensions, anyFilter, anyLine, anyLines } from "#test/arbitraries.ts";
import { month } from "./month.ts";
import { EVERYTHING } from "./support-filter.ts";
import type { SupportLine } from "./support-line.ts";
import { buildSupportTable, MoneyOverflowError } from "./support-table.ts";
import { type Dimension, totals } from "./totals.ts";

const NOTHING_KNOWN = { communes: [], kinds: [], sponsors: [] };
const LIMIT = Number.MAX_SAFE_INTEGER;

function aLine(fields: Partial<SupportLine>): SupportLine {
  return {
    id: "line",
    communeId: "gia-tien",
    sponsor: { type: "agency", id: "01" },
    kind: "training",
    month: month("2017-09"),
    title: "Support",
    planned: "not-applicable",
    delivered: "not-applicable",
    form: "cash",
    outputs: {},
    ...fields,
  };
}

function keys(lines: readonly SupportLine[], dimensions: Parameters<typeof buildSupportTable>[1], dimension: Dimension) {
  return [...totals(buildSupportTable(lines, dimensions), EVERYTHING).by(dimension).keys()];
}

describe("the order of groups", () => {
  it("is that of the known ids, then of the lines", () => {
    const lines = ["new", "b", "other", "a"].map((communeId) => aLine({ communeId }));
    expect(keys(lines, { ...NOTHING_KNOWN, communes: ["a", "unused", "b"] }, "commune")).toEqual(["a", "b", "new", "other"]);
  });

  it("is that of the known sponsors, told apart by type", () => {
    const agency = { type: "agency", id: "01" } as const;
    const enterprise = { type: "enterprise", id: "01" } as const;
    const lines = [agency, enterprise].map((sponsor) => aLine({ sponsor }));
    expect(keys(lines, { ...NOTHING_KNOWN, sponsors: [enterprise, agency] }, "sponsor")).toEqual(["enterprise:01", "agency:01"]);
  });

  it("is that of time, whatever the order of the lines", () => {
    const lines = ["2017-01", "2016-12", "2017-10", "2017-02"].map((text) => aLine({ month: month(text) }));
    expect(keys(lines, NOTHING_KNOWN, "month")).toEqual(["2016-12", "2017-01", "2017-02", "2017-10"]);
    expect(keys(lines, NOTHING_KNOWN, "quarter")).toEqual(["2016-Q4", "2017-Q1", "2017-Q4"]);
    expect(keys(lines, NOTHING_KNOWN, "half")).toEqual(["2016-H2", "2017-H1", "2017-H2"]);
    expect(keys(lines, NOTHING_KNOWN, "year")).toEqual(["2016", "2017"]);
  });
});

describe("a sum of money that could pass 2^53 - 1", () => {
  it.each([
    ["one amount at the limit", [LIMIT], "held"],
    ["one amount above it", [LIMIT + 1], "refused"],
    ["two amounts that meet it", [LIMIT - 7, 7], "held"],
    ["two amounts that pass it by one dong", [LIMIT - 7, 8], "refused"],
    ["an amount far beyond", [1e300], "refused"],
    ["what is taken away counts by its size", [LIMIT, -1], "refused"],
  ])("%s: %j is %s", (_, amounts, outcome) => {
    for (const field of ["planned", "delivered"] as const) {
      const build = () =>
        buildSupportTable(
          amounts.map((amount) => aLine({ [field]: amount })),
          NOTHING_KNOWN,
        );
      if (outcome === "refused") expect(build).toThrow(MoneyOverflowError);
      else expect(totals(build(), EVERYTHING).whole[field]).toBe(LIMIT);
    }
  });

  it("counts planned and delivered apart", () => {
    const table = buildSupportTable([aLine({ planned: LIMIT, delivered: LIMIT })], NOTHING_KNOWN);
    expect(totals(table, EVERYTHING).whole).toMatchObject({ planned: LIMIT, delivered: LIMIT });
  });

  it("is refused exactly when the sizes in big integers pass it, and is the sum when not", () => {
    const nearLimit = fc
      .tuple(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: LIMIT - 3, max: LIMIT }), fc.maxSafeNat()), fc.boolean())
      .map(([size, isTaken]) => (isTaken && size > 0 ? -size : size));
    fc.assert(
      fc.property(fc.array(fc.tuple(anyLine, nearLimit), { maxLength: 5 }), (rows) => {
        const lines = rows.map(([line, delivered]): SupportLine => ({ ...line, planned: "not-applicable", delivered }));
        const sum = rows.reduce((total, [, amount]) => total + BigInt(amount), 0n);
        const sizes = rows.reduce((total, [, amount]) => total + BigInt(Math.abs(amount)), 0n);
        if (sizes > BigInt(LIMIT)) expect(() => buildSupportTable(lines, NOTHING_KNOWN)).toThrow(MoneyOverflowError);
        else expect(BigInt(totals(buildSupportTable(lines, NOTHING_KNOWN), EVERYTHING).whole.delivered)).toBe(sum);
      }),
      { numRuns: 1000 },
    );
  });
});

it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])("an amount of %d dong is refused with the line's id", (amount) => {
  expect(() => buildSupportTable([aLine({ id: "ht-17", delivered: amount })], NOTHING_KNOWN)).toThrow(/"ht-17".*delivered/);
});

it("many lines that say the same are all counted", () => {
  const lines = Array.from({ length: 1_000 }, (_, index) =>
    aLine({ planned: 9, delivered: index % 2 === 0 ? 3 : "not-reported" }),
  );
  const table = buildSupportTable(lines, NOTHING_KNOWN);
  const expected = {
    lines: 1_000,
    linesPlanned: 1_000,
    linesReported: 500,
    linesNotReported: 500,
    planned: 9_000,
    delivered: 1_500,
  };
  expect(totals(table, EVERYTHING).whole).toEqual(expected);
  expect(totals(table, EVERYTHING).by("month").get("2017-09")).toEqual(expected);
});

it("the order of the lines does not matter", () => {
  const linesTwice = anyLines.chain((lines) =>
    fc.tuple(fc.constant(lines), fc.shuffledSubarray([...lines], { minLength: lines.length })),
  );
  fc.assert(
    fc.property(linesTwice, anyDimensions, anyFilter, ([lines, shuffled], dimensions, filter) => {
      const a = totals(buildSupportTable(lines, dimensions), filter);
      const b = totals(buildSupportTable(shuffled, dimensions), filter);
      expect(b.whole).toEqual(a.whole);
      for (const dimension of ["month", "commune", "kind", "sponsor"] as const) expect(b.by(dimension)).toEqual(a.by(dimension));
    }),
    { numRuns: 1000 },
  );
});
