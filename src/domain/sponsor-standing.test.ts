// @vitest-environment node
import { describe, expect, it } from "vitest";
import { aTotal } from "#test/builders.ts";
import { gaveNothing, isIdle, promisedOnly, type SponsorStanding, sponsorStanding } from "./sponsor-standing.ts";
import type { Total } from "./totals.ts";

const ONE = { lines: 1, linesPlanned: 1, planned: 10 };
const CASES: readonly [string, Partial<Total>, boolean, SponsorStanding, boolean][] = [
  ["money", { ...ONE, linesReported: 1, delivered: 1 }, true, "supports", false],
  ["help without a money value", { lines: 1 }, true, "supports", false],
  ["a plan and a reported zero", { ...ONE, linesReported: 1 }, true, "promised", true],
  ["a plan and a reported zero, without a commune", { ...ONE, linesReported: 1 }, false, "promised", true],
  ["a plan not reported", { ...ONE, linesNotReported: 1 }, true, "owed", false],
  [
    "a plan, of which a part is reported as zero",
    { ...ONE, lines: 2, linesReported: 1, linesNotReported: 1 },
    true,
    "owed",
    false,
  ],
  ["a line without plan, not reported", { lines: 1, linesNotReported: 1 }, true, "owed", false],
  ["a zero without a plan", { lines: 1, linesReported: 1 }, false, "idle", false],
  ["no line with a commune", {}, true, "idle", false],
  ["no line and no commune", {}, false, "unassigned", false],
];

describe("the standing of a sponsor", () => {
  it.each(CASES)("with %s", (_name, given, isAssigned, standing, onlyPromised) => {
    const total = aTotal(given);
    expect(sponsorStanding(total, isAssigned, true)).toBe(standing);
    expect(promisedOnly(total)).toBe(onlyPromised);
    expect(promisedOnly(total)).toBe(standing === "promised");
  });

  it("is not known in a period without data, but for who had no commune", () => {
    expect([true, false].map((isAssigned) => sponsorStanding(aTotal({}), isAssigned, false))).toEqual(["no-data", "unassigned"]);
  });

  it("counts as idle where help was due and none is known of", () => {
    const standings: SponsorStanding[] = ["supports", "promised", "owed", "idle", "no-data", "unassigned"];
    expect(standings.filter(isIdle)).toEqual(["promised", "owed", "idle"]);
    expect(standings.filter(gaveNothing)).toEqual(["promised", "idle"]);
  });
});
