// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { aSponsor } from "#test/builders.ts";
import type { Attention } from "./attention.ts";
import { byPressure } from "./matter-order.ts";
import { month } from "./month.ts";
import { quarterOf } from "./period.ts";

const Q3 = quarterOf(month("2017-09"));
const nameOf = (matter: Attention) => (matter.rule === "sponsor-idle" ? matter.sponsor.name : matter.communeId);
const orderOf = (...matters: readonly Attention[]) => matters.toSorted(byPressure(nameOf)).map(nameOf);

const noSupport = (communeId: string, months: number): Attention => ({ rule: "no-support", communeId, months, lastMonth: null });
const behind = (communeId: string, completion: number): Attention => ({
  rule: "plan-behind",
  communeId,
  quarter: Q3,
  completion,
});
const lost = (communeId: string, since: string): Attention => ({
  rule: "criterion-lost",
  communeId,
  number: 1,
  since: month(since),
});
const overdue = (communeId: string, longestDays: number): Attention => ({
  rule: "proposals-overdue",
  communeId,
  count: 1,
  longestDays,
  limitDays: 60,
  addressees: [],
});
const owed = (communeId: string, lines: number): Attention => ({
  rule: "not-reported",
  communeId,
  months: [],
  lines,
  sponsors: [],
});
const idle = (name: string, communes: number): Attention => ({
  rule: "sponsor-idle",
  sponsor: aSponsor({ name }),
  communeIds: Array.from({ length: communes }, (_, index) => String(index)),
  quarter: Q3,
});

it.each<[string, readonly Attention[]]>([
  ["the most months without support", [noSupport("c", 9), noSupport("a 2", 3), noSupport("a 10", 3), noSupport("b", 2)]],
  ["the least of its plan delivered", [behind("c", 0), behind("a", 0.2), behind("b", 0.2), behind("d", 0.4)]],
  ["what was lost longest ago", [lost("c", "2016-08"), lost("a", "2017-01"), lost("b", "2017-01"), lost("d", "2017-09")]],
  ["who has waited longest", [overdue("c", 1811), overdue("a", 70), overdue("b", 70), overdue("d", 61)]],
  ["who owes most reports", [owed("c", 7), owed("a", 2), owed("b", 2), owed("d", 1)]],
  ["for whom most communes wait", [idle("c", 4), idle("a", 2), idle("b", 2), idle("d", 1)]],
  [
    "the rule that weighs most, whatever they measure",
    [noSupport("f", 2), behind("e", 0.4), lost("d", "2017-09"), overdue("c", 61), owed("b", 1), idle("a", 1)],
  ],
])("first comes %s; the rest by name, in whatever order they were found", (_, expected) => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...expected], { minLength: expected.length }), (found) => {
      expect(orderOf(...found)).toEqual(expected.map(nameOf));
    }),
    { numRuns: 50 },
  );
});
