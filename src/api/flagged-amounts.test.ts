// @vitest-environment node
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { isPlausible, LARGEST_PLAUSIBLE_DONG } from "#src/domain/plausible-amount.ts";
import { aProgramme, aSupportLine } from "#test/builders.ts";
import { flaggedAmounts, largestAmounts } from "./flagged-amounts.ts";
import { programmeContract, programmeFromWire } from "./programme.ts";

const { programme } = illustrativePublication();
const { thresholds } = aProgramme();

describe("the limit above which an amount is flagged", () => {
  const read = (largestPlausibleDong: unknown) =>
    programmeContract.safeParse({ ...programme, thresholds: { ...programme.thresholds, largestPlausibleDong } });

  it.each([[undefined], [null]])("is the programme's, and left out where it is %j", (given) => {
    const parsed = read(given);
    expect(parsed.success && programmeFromWire(parsed.data).thresholds).toEqual(programme.thresholds);
  });

  it("is read as whole dong", () => {
    const parsed = read(5_000_000_000);
    expect(parsed.success && programmeFromWire(parsed.data).thresholds.largestPlausibleDong).toBe(5_000_000_000);
    expect(read("5.000.000.000").error?.issues[0]).toMatchObject({
      path: ["thresholds", "largestPlausibleDong"],
      message: "not-whole-dong",
    });
  });

  it("is refused where it cannot be counted exactly, for that reason", () => {
    expect(read(10 ** 16).error?.issues[0]).toMatchObject({
      path: ["thresholds", "largestPlausibleDong"],
      message: "too-large",
    });
  });

  it.each([
    [LARGEST_PLAUSIBLE_DONG, true],
    [LARGEST_PLAUSIBLE_DONG + 1, false],
    [-LARGEST_PLAUSIBLE_DONG, true],
    [-LARGEST_PLAUSIBLE_DONG - 1, false],
    [0, true],
    ["not-reported", true],
    ["not-applicable", true],
  ] as const)("of 100 billion lets %s through: %s", (amount, isThrough) => {
    expect(isPlausible(amount, thresholds)).toBe(isThrough);
  });
});

it("both amounts of a line are looked at, and told with their row in the file", () => {
  const planned = LARGEST_PLAUSIBLE_DONG + 2;
  const rows = [
    { row: 4, value: aSupportLine({ id: "a" }) },
    { row: 9, value: aSupportLine({ id: "b", planned, delivered: planned + 1 }) },
  ];
  const flagged = [
    { row: 9, id: "b", field: "planned", dong: planned },
    { row: 9, id: "b", field: "delivered", dong: planned + 1 },
  ];
  expect(flaggedAmounts({ rows }, thresholds)).toEqual(flagged);
  expect(largestAmounts(rows)).toEqual(flagged.toReversed());
});
