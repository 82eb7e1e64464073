// @vitest-environment node

import { expect, it } from "vitest";
import type { Total } from "#src/domain/totals.ts";
import { deliveredBlank } from "#src/filters/amount-texts.ts";
import { ABSENT, NBSP } from "#src/lib/format-number.ts";
import { vi } from "#src/messages/vi.ts";
import { aTotal } from "#test/builders.ts";
import { completionWords, deliveredWords, markedCompletion, owedFootnote } from "./amount-notes.ts";

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
  [
    "a sum while some is owed",
    { delivered: 548_500_000, planned: 753_000_000, lines: 76, linesReported: 40, linesNotReported: 8, plannedOwed: 72_000_000 },
    "548,5",
    null,
    `72,8${NBSP}% (chưa báo cáo 72${NBSP}triệu${NBSP}đồng)`,
  ],
  [
    "a sum while lines without a plan owe",
    { delivered: 1_500_000, planned: 2_000_000, lines: 4, linesReported: 1, linesNotReported: 3, plannedOwed: 0 },
    "1,5",
    null,
    `75${NBSP}% (3 nội dung chưa báo cáo)`,
  ],
  [
    "a sum while nobody asked how much is owed",
    { delivered: 1_500_000, planned: 2_000_000, lines: 2, linesReported: 1, linesNotReported: 1 },
    "1,5",
    null,
    `75${NBSP}% (1 nội dung chưa báo cáo)`,
  ],
])("%s", (_, total, text, reason, completion) => {
  expect(deliveredWords(aTotal(total), "vi")).toBe(text);
  expect(deliveredBlank(aTotal(total), vi, true)).toBe(reason);
  expect(completionWords(aTotal(total), true, "vi", vi)).toBe(completion);
});

it.each<[string, Partial<Total>, string, string | null]>([
  [
    "help without money whose plan is owed",
    { lines: 2, linesPlanned: 1, planned: 5, linesPlanOwed: 1 },
    "không quy ra tiền",
    "1 nội dung chưa báo cáo kế hoạch",
  ],
  [
    "nothing reported, and a plan owed",
    { lines: 2, linesPlanned: 1, planned: 5, linesNotReported: 1, linesPlanOwed: 1 },
    "chưa báo cáo",
    "1 nội dung chưa báo cáo kế hoạch",
  ],
  ["nothing reported", { lines: 1, linesPlanned: 1, planned: 5, linesNotReported: 1 }, "chưa báo cáo", null],
  [
    "a sum without a plan, and reports owed",
    { lines: 2, linesReported: 1, delivered: 5, linesNotReported: 1 },
    "không có kế hoạch",
    "1 nội dung chưa báo cáo",
  ],
  ["a sum, its plan owed", { lines: 1, linesReported: 1, delivered: 5, linesPlanOwed: 1 }, "chưa báo cáo kế hoạch", null],
])("a reason in the place of a share hides nothing that is owed: %s", (_, given, reason, owed) => {
  const total = aTotal(given);
  expect(completionWords(total, true, "vi", vi)).toBe(owed === null ? reason : `${reason} (${owed})`);
  expect(markedCompletion(total, true, "vi", vi)).toBe(owed === null ? reason : `${reason}*`);
  expect(owedFootnote([{ name: "Gia Lạc", total }], "vi")).toBe(owed === null ? null : `* Gia Lạc: ${owed}`);
});

it("a footnote names no more than can be read, and counts the others", () => {
  const total = aTotal({ lines: 1, linesPlanned: 1, planned: 5, linesPlanOwed: 1 });
  const rows = (count: number) => Array.from({ length: count }, (_none, index) => ({ name: `Xã ${index}`, total }));
  expect(owedFootnote(rows(21), "vi")?.split("; ")).toHaveLength(21);
  expect(owedFootnote(rows(60), "vi")?.split("; ").at(-1)).toBe("và 40 nơi khác");
});
