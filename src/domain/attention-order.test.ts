// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aTotal } from "#test/builders.ts";
import { ATTENTION_RANKS, type Attended, attentionRank, byAttention } from "./attention-order.ts";
import type { Total } from "./totals.ts";

const LIMITS = { lowCompletion: 0.5, onTrackCompletion: 0.9 };
const ONE = { lines: 1, linesPlanned: 1, linesReported: 1 };
const OWING = { lines: 2, linesPlanned: 2, linesReported: 1, linesNotReported: 1 };

const attended = (name: string, total: Partial<Total>, isExpected = true): Attended => ({
  name,
  total: aTotal(total),
  isExpected,
  hasData: true,
});
const rank = (total: Partial<Total>, isExpected = true) => attentionRank(attended("", total, isExpected), LIMITS);

describe("who needs attention", () => {
  it.each<[string, Partial<Total>, string]>([
    ["has no line at all", {}, "no-support"],
    ["reported nothing delivered, and planned nothing", { ...ONE, linesPlanned: 0 }, "no-support"],
    ["gave back all that came without a plan", { ...ONE, linesPlanned: 0, delivered: -1 }, "no-support"],
    ["reported nothing delivered of a plan", { ...ONE, planned: 100 }, "behind"],
    ["is just under the low limit", { ...ONE, planned: 1000, delivered: 499 }, "behind"],
    ["is at the low limit", { ...ONE, planned: 100, delivered: 50 }, "lagging"],
    ["is just under the next", { ...ONE, planned: 1000, delivered: 899 }, "lagging"],
    ["is at the next", { ...ONE, planned: 100, delivered: 90 }, "rest"],
    ["would be behind, and owes a report", { ...OWING, planned: 100, delivered: 1 }, "awaiting"],
    ["reported zero, and owes another report", { ...OWING, planned: 100 }, "awaiting"],
    ["has reported nothing yet", { lines: 1, linesPlanned: 1, linesNotReported: 1, planned: 9 }, "awaiting"],
    ["owes a report of a line without a plan", { lines: 1, linesNotReported: 1 }, "awaiting"],
    ["is on track whatever is owed", { ...OWING, planned: 100, delivered: 95 }, "rest"],
    ["received, and its plan is not reported", { ...ONE, linesPlanned: 0, linesPlanOwed: 1, delivered: 5 }, "awaiting"],
    ["received nothing, whatever its plan", { ...ONE, linesPlanned: 0, linesPlanOwed: 1 }, "no-support"],
    ["is on track as far as plans are reported", { ...ONE, linesPlanOwed: 1, planned: 100, delivered: 95 }, "awaiting"],
    ["is behind whatever else is planned", { ...ONE, linesPlanOwed: 1, planned: 100, delivered: 5 }, "behind"],
    ["was advised, without money", { lines: 1 }, "rest"],
    ["received without a plan", { lines: 1, linesReported: 1, delivered: 5 }, "rest"],
  ])("%s", (_name, total, expected) => expect(rank(total)).toBe(expected));

  it("is nobody in a period without data, of which nothing is known", () => {
    const nothing = attended("", {});
    expect(attentionRank({ ...nothing, hasData: false }, LIMITS)).toBe("no-data");
    expect(attentionRank({ ...nothing, isExpected: false, hasData: false }, LIMITS)).toBe("not-expected");
  });

  it("is nobody of whom nothing was expected, unless there is a line", () => {
    expect(rank({}, false)).toBe("not-expected");
    expect(rank({ ...ONE, planned: 9 }, false)).toBe("behind");
  });
});

describe("the order of attention", () => {
  it("goes by rank, by share, by the sum missing, and by name in Vietnamese", () => {
    const given = [
      attended("Không phân công", {}, false),
      attended("Đạt", { ...ONE, planned: 10, delivered: 10 }),
      attended("Chờ", { ...OWING, planned: 10, delivered: 1 }),
      attended("Đôn đốc", { ...ONE, planned: 10, delivered: 6 }),
      attended("Chậm hơn", { ...ONE, planned: 10, delivered: 1 }),
      // More is missing here, of a plan of which more came.
      attended("Chậm", { ...ONE, planned: 100, delivered: 40 }),
      attended("Thiếu ít", { ...ONE, planned: 10, delivered: 0 }),
      attended("Thiếu nhiều", { ...ONE, planned: 20, delivered: 0 }),
      attended("Ông", {}),
      attended("Đa", {}),
      attended("Da", {}),
    ];
    expect([...given].sort(byAttention(LIMITS)).map(({ name }) => name)).toEqual([
      "Da",
      "Đa",
      "Ông",
      "Thiếu nhiều",
      "Thiếu ít",
      "Chậm hơn",
      "Chậm",
      "Đôn đốc",
      "Chờ",
      "Đạt",
      "Không phân công",
    ]);
  });

  it("is the same whatever the order given, ranks never falling", () => {
    const sum = fc.integer({ min: 0, max: 4 });
    const one = fc.record({ planned: sum, delivered: sum, reported: sum, owed: sum, isExpected: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (rows, keys) => {
        const given = rows.map(({ planned, delivered, reported, owed, isExpected }, index) =>
          attended(
            `Xã ${index}`,
            { planned, delivered, lines: reported + owed, linesReported: reported, linesNotReported: owed },
            isExpected,
          ),
        );
        const shuffled = given.map((row) => ({ row, key: keys.next().value })).sort((a, b) => a.key - b.key);
        const sorted = [...given].sort(byAttention(LIMITS));
        expect(shuffled.map(({ row }) => row).sort(byAttention(LIMITS))).toEqual(sorted);
        const ranks = sorted.map((row) => ATTENTION_RANKS.indexOf(attentionRank(row, LIMITS)));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });
});
