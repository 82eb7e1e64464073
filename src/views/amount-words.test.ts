// @vitest-environment node
import { expect, it } from "vitest";
import type { Total } from "#src/domain/totals.ts";
import { ABSENT, NBSP } from "#src/lib/format-number.ts";
import { vi } from "#src/messages/vi.ts";
import { aTotal } from "#test/builders.ts";
import { completionWords, deliveredWords } from "./amount-words.ts";

it.each<[string, Partial<Total>, string, string | null, string]>([
  ["a sum", { delivered: 1_500_000, planned: 2_000_000, lines: 1, linesReported: 1 }, "1,5", null, `75${NBSP}%`],
  ["a reported zero", { planned: 2_000_000, lines: 1, linesReported: 1 }, "0", null, `0${NBSP}%`],
  ["no line", {}, ABSENT, vi.states.noLine, vi.states.noLine],
  ["owed", { planned: 2_000_000, lines: 1, linesNotReported: 1 }, ABSENT, vi.states.notReported, vi.states.notReported],
  [
    "a plan that became help without money",
    { planned: 2_000_000, lines: 1 },
    ABSENT,
    vi.states.notApplicable,
    vi.states.notApplicable,
  ],
  ["help without money", { lines: 1 }, ABSENT, vi.states.notApplicable, vi.states.noPlan],
])("%s", (_, total, text, reason, completion) => {
  expect(deliveredWords(aTotal(total), "vi", vi)).toEqual({ text, reason });
  expect(completionWords(aTotal(total), "vi", vi)).toBe(completion);
});
