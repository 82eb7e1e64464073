// @vitest-environment node
import { expect, it } from "vitest";
import { aTotal } from "#test/builders.ts";
import { mostBehind } from "./shortfall.ts";

const LIMITS = { monthsWithoutSupport: 2, lowCompletion: 0.5, quarterElapsed: 0.66, proposalOverdueDays: 60 };
const one = (planned: number, delivered: number, linesPlanOwed?: number) => ({
  total: aTotal({ lines: 1, linesReported: 1, linesPlanned: 1, planned, delivered, ...(linesPlanOwed ? { linesPlanOwed } : {}) }),
});

it("who lacks most is not known while another may have been to give more", () => {
  const behind = one(100, 10);
  expect(mostBehind([one(100, 95), behind], LIMITS)).toEqual({ one: behind, isMost: true });
  expect(mostBehind([one(100, 95, 1), behind], LIMITS)).toEqual({ one: behind, isMost: false });
  const itself = one(100, 10, 1);
  expect(mostBehind([one(100, 95), itself], LIMITS)).toEqual({ one: itself, isMost: true });
});

it("nobody is to be pressed whose plan is not known whole, unless behind already", () => {
  expect(mostBehind([one(100, 80, 1)], LIMITS)).toBeNull();
  expect(mostBehind([one(100, 80)], LIMITS)).not.toBeNull();
});
